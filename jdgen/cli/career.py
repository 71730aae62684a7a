"""What the commands about careers share: paper, names of rungs, words on the terminal."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .failure import Exit, fail
from .single import make_single

if TYPE_CHECKING:
    from jdgen.build.project import Project
    from jdgen.documents.catalogue import Document
    from jdgen.library import Library

Command = TypeVar("Command", bound=Callable[..., Any])
PAPERS = ("a4", "a3", "letter")


def paper_option(command: Command) -> Command:
    """Add `--paper`."""
    return click.option(
        "--paper", type=click.Choice(PAPERS), default="a4", help="Paper to print on."
    )(command)


def check_rung(library: "Library", name: str, also: Iterable[str] = ()) -> None:
    """End the command where no role, rung or other thing of that name exists."""
    from jdgen.source.suggest import suggest

    known = [*library.roles, *library.rungs, *also]
    if name not in known:
        hint = suggest(name, known)
        what = "role or level" if not also else "role, level or position"
        fail(f'there is no {what} "{name}"; {hint}'.rstrip("; "), Exit.USAGE)


def say_or_make(
    project: "Project",
    library: "Library",
    document: "Document",
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    *,
    paper: str = "a4",
    jobs: int | None = None,
    as_json: bool = False,
) -> None:
    """Print a document as words; write files where a format or a folder is named."""
    if not formats and output is None:
        formats, output = ("txt",), "-"
    make_single(
        project,
        library,
        (document,),
        locales,
        formats,
        output,
        paper=paper,
        jobs=jobs,
        as_json=as_json,
    )
