"""`jdgen compare`: two roles side by side."""

from pathlib import Path

import click

from .career import check_rung, paper_option
from .complete import IdType
from .failure import Exit, fail
from .output import document_options
from .session import find, json_option, library_option, load_sound
from .single import make_single


@click.command("compare")
@click.argument("one", metavar="ROLE[/LEVEL]", type=IdType("role"))
@click.argument("other", metavar="ROLE[/LEVEL]", type=IdType("role"))
@library_option
@document_options
@paper_option
@json_option
def command(
    one: str,
    other: str,
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
    paper: str,
    as_json: bool,
) -> None:
    """Put two roles side by side: what both do, what only one does, and when to want which.

    A role without a level is taken at its level nearest to the other's.
    """
    from jdgen.documents.catalogue import role_comparison

    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    for name in (one, other):
        check_rung(loaded, name)
    if one == other:
        fail(f"name two: {one} cannot be compared with itself", Exit.USAGE)
    make_single(
        project,
        loaded,
        (role_comparison(loaded, one, other),),
        locales,
        formats,
        output,
        paper=paper,
        jobs=jobs,
        as_json=as_json,
    )
