"""Templates in several folders: `base/NAME` is the next one behind the template that names it."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from jinja2 import BaseLoader, Environment, FileSystemLoader, TemplateNotFound

_BASE = "base/"
_PLACED = re.compile(r"base(\d+)/(.*)")
"""How a template is called that is looked for from a certain folder on."""


class FoldersLoader(BaseLoader):
    """Take a template from the first of some folders that has it."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = tuple(folders)
        self._from = [FileSystemLoader(folders[start:]) for start in range(len(folders) + 1)]

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return a template's text and place; raises TemplateNotFound."""
        start, name = _take_apart(template)
        try:
            return self._from[min(start, len(self._folders))].get_source(environment, name)
        except TemplateNotFound as error:
            raise TemplateNotFound(plain_name(template)) from error

    def name_behind(self, template: str, parent: str) -> str:
        """Return the name by which to load what the template `parent` calls `template`."""
        if not template.startswith(_BASE):
            return template
        start, name = _take_apart(parent)
        here = (
            at for at, one in enumerate(self._folders) if at >= start and (one / name).is_file()
        )
        return f"base{next(here, start) + 1}/{template.removeprefix(_BASE)}"


def plain_name(template: str) -> str:
    """Return what people call a template."""
    return _PLACED.sub(rf"{_BASE}\2", template)


def _take_apart(template: str) -> tuple[int, str]:
    placed = _PLACED.fullmatch(template)
    return (int(placed[1]), placed[2]) if placed else (0, template)
