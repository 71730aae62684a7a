"""Shell completion of ids, from file names alone: fast, and right even in a broken library."""

from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

_FOLDERS = {"ladder": "ladders", "opening": "openings", "position": "positions"}
_NOT_ROLES = {"activities", "ladders", "openings", "positions", "pay"}


class IdType(click.ParamType[str]):
    """An id of one of several nouns, completed from the library's files."""

    name = "id"

    def __init__(self, *nouns: str) -> None:
        self._nouns = nouns

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the ids that begin with what was typed."""
        from jdgen.build.project import find_project

        try:
            project = find_project(ctx.params.get("library"), Path.cwd())
        except OSError:
            return []
        found = sorted({name for noun in self._nouns for name in ids_of(project.library, noun)})
        return [CompletionItem(name) for name in found if name.startswith(incomplete)]


class LocaleType(click.ParamType[str]):
    """A locale's tag, completed from the locale folders."""

    name = "locale"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the tags that begin with what was typed."""
        from jdgen.build.project import find_project

        try:
            project = find_project(ctx.params.get("library"), Path.cwd())
            folders = [root / "locales" for root in project.templates]
            tags = {
                entry.name
                for folder in folders
                if folder.is_dir()
                for entry in folder.iterdir()
                if entry.is_dir() and entry.name != "roles"
            }
        except OSError:
            return []
        return [CompletionItem(tag) for tag in sorted(tags) if tag.startswith(incomplete)]


def ids_of(library: Path, noun: str) -> Iterator[str]:
    """Yield the ids of a noun that has a file each: role, ladder, opening or position."""
    if noun == "role":
        for folder in library.iterdir():
            if folder.is_dir() and folder.name not in _NOT_ROLES and folder.name[0] != ".":
                yield from (path.stem for path in folder.glob("*.yaml"))
    else:
        yield from (path.stem for path in (library / _FOLDERS[noun]).glob("*.yaml"))
