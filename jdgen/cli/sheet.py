"""`jdgen sheet`: the internal job description, or the form of it that a country expects."""

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from .career import check_rung, paper_option
from .complete import IdType
from .failure import Exit, fail
from .output import choose_locales, document_options
from .session import find, json_option, library_option, load_sound
from .single import make_single

if TYPE_CHECKING:
    from jdgen.build.project import Project
    from jdgen.documents.catalogue import Document
    from jdgen.library import Library


class _KindType(click.ParamType[str]):
    """A kind of role sheet, completed from the languages' folders."""

    name = "kind"

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Return the kinds that begin with what was typed."""
        from jdgen.build.project import find_project
        from jdgen.documents.sheetkinds import find_sheet_kinds

        try:
            kinds = find_sheet_kinds(find_project(ctx.params.get("library"), Path.cwd()).templates)
        except OSError:
            return []
        return [CompletionItem(kind) for kind in kinds if kind.startswith(incomplete)]


@click.command("sheet")
@click.argument("name", metavar="ROLE[/LEVEL]|POSITION", type=IdType("role", "position"))
@library_option
@document_options
@click.option(
    "--kind",
    type=_KindType(),
    default="internal",
    help="internal, or a country's form that a language's folder holds.",
)
@paper_option
@json_option
def command(
    name: str,
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
    kind: str,
    paper: str,
    as_json: bool,
) -> None:
    """Make the internal job description of a role at all its levels, or of a position.

    A country's form is made level by level, in the language of that country.
    """
    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    check_rung(loaded, name, loaded.positions)
    chosen = _languages_of(project, kind, locales)
    make_single(
        project,
        loaded,
        _documents(loaded, name, kind),
        chosen,
        formats,
        output,
        paper=paper,
        jobs=jobs,
        as_json=as_json,
    )


def _languages_of(project: "Project", kind: str, given: tuple[str, ...]) -> tuple[str, ...]:
    """Return the languages to make a kind in, or end the command where it does not exist."""
    from jdgen.documents.sheetkinds import find_sheet_kinds
    from jdgen.source.suggest import suggest

    kinds = find_sheet_kinds(project.templates)
    if kind not in kinds:
        hint = suggest(kind, kinds) or f"there are {', '.join(kinds)}"
        fail(f'there is no kind of sheet "{kind}"; {hint}', Exit.USAGE)
    tags = kinds[kind]
    if not tags:
        return given
    for tag in choose_locales(project, given, tags):
        if tag not in tags:
            fail(f"{kind} exists in {', '.join(tags)} only, not in {tag}", Exit.USAGE)
    return given or tags


def _documents(library: "Library", name: str, kind: str) -> "tuple[Document, ...]":
    from jdgen.documents.catalogue import role_sheet
    from jdgen.documents.sheetkinds import INTERNAL

    if kind == INTERNAL or "/" in name or name in library.positions:
        return (role_sheet(library, name, kind),)
    levels = library.roles[name].levels
    return tuple(role_sheet(library, f"{name}/{level}", kind) for level in levels)
