"""`jdgen diff`: what changes from one rung to another."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .career import check_rung, paper_option, say_or_make
from .complete import IdType
from .failure import Exit, fail
from .output import document_options
from .session import find, json_option, library_option, load_sound, print_json

if TYPE_CHECKING:
    from jdgen.career.diff import Difference, UseChange
    from jdgen.library import Library


@click.command("diff")
@click.argument("start", metavar="ROLE[/LEVEL]", type=IdType("role"))
@click.argument("end", metavar="ROLE[/LEVEL]", type=IdType("role"))
@library_option
@document_options
@paper_option
@json_option
def command(
    start: str,
    end: str,
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
    paper: str,
    as_json: bool,
) -> None:
    """Say what changes from one level to another: what to start, to grow, to keep and to hand over.

    Prints words; with --format or --output it writes the page. A role without a level is taken at
    its lowest.
    """
    from jdgen.documents.catalogue import rung_diff

    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    for name in (start, end):
        check_rung(loaded, name)
    if loaded.rung(start) is loaded.rung(end):
        fail(f"name two levels: both are {loaded.rung(start).name}", Exit.USAGE)
    if as_json and not formats and output is None:
        print_json(difference_data(loaded, start, end))
        return
    say_or_make(
        project,
        loaded,
        rung_diff(loaded, start, end),
        locales,
        formats,
        output,
        paper=paper,
        jobs=jobs,
        as_json=as_json,
    )


def difference_data(library: "Library", start: str, end: str) -> dict[str, Any]:
    """Return the difference of two rungs as plain data, by id and in no language."""
    from dataclasses import asdict

    from jdgen.career.diff import difference

    found: Difference = difference(library.rung(start), library.rung(end))
    return {
        "start": found.start.name,
        "end": found.end.name,
        "begin": [asdict(use) for use in found.begin],
        "grow": [_change_data(change) for change in found.grow],
        "keep": [_change_data(change) for change in found.keep],
        "less": [_change_data(change) for change in found.less],
        "hand_over": [asdict(use) for use in found.hand_over],
        "skills": [asdict(change) for change in found.skills],
        "metrics": [asdict(change) for change in found.metrics],
        "scope": [asdict(change) for change in found.scope],
        "jump": {**asdict(found.jump), "size": found.jump.size},
    }


def _change_data(change: "UseChange") -> dict[str, Any]:
    return {
        "activity": change.after.activity,
        "depth": [change.before.depth, change.after.depth],
        "share": [change.before.share, change.after.share],
    }
