"""`jdgen ladder`: make one career ladder."""

from pathlib import Path

import click

from .complete import IdType
from .failure import Exit, fail
from .output import document_options
from .session import find, json_option, library_option, load_sound
from .single import make_single

PARTS = (
    "map",
    "table",
    "reading",
    "glance",
    "jumps",
    "levels",
    "transitions",
    "pay",
    "mysheet",
    "glossary",
    "colophon",
)
"""The parts of a booklet; listed here so that `--help` needs no documents."""
PAPERS = ("a4", "a3", "letter")
POSTER = "a3"


@click.command("ladder")
@click.argument("name", metavar="LADDER", type=IdType("ladder"))
@library_option
@document_options
@click.option(
    "--part",
    "parts",
    multiple=True,
    type=click.Choice(PARTS),
    help="A part to print alone, as often as needed; default: the booklet.",
)
@click.option("--pay", is_flag=True, help="Print the company's pay bands too.")
@click.option(
    "--paper",
    type=click.Choice(PAPERS),
    default="a4",
    help="Paper to print on; a3 is a poster of the map.",
)
@json_option
def command(
    name: str,
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
    parts: tuple[str, ...],
    pay: bool,
    paper: str,
    as_json: bool,
) -> None:
    """Make the booklet of a career ladder, or parts of it: map, levels, moves, my sheet, glossary.

    Printed alone, mysheet is a form to fill in on the screen; in the booklet it has lines.
    """
    from jdgen.documents.catalogue import ladder_booklet
    from jdgen.source.suggest import suggest

    if pay and parts and "pay" not in parts:
        fail("--pay prints the bands in the part pay; add --part pay", Exit.USAGE)
    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    if name not in loaded.ladders:
        hint = suggest(name, loaded.ladders) or f"there are {', '.join(loaded.ladders)}"
        fail(f'there is no ladder "{name}"; {hint}', Exit.USAGE)
    document = ladder_booklet(loaded, name, paper, _choose_parts(parts, paper), pay=pay)
    make_single(
        project,
        loaded,
        (document,),
        locales,
        formats,
        output,
        paper=paper,
        jobs=jobs,
        as_json=as_json,
    )


def _choose_parts(given: tuple[str, ...], paper: str) -> tuple[str, ...]:
    """Return the parts in the order of the booklet, or end the command."""
    if paper != POSTER:
        return tuple(part for part in PARTS if part in given)
    if set(given) - {"map"}:
        fail("--paper a3 is a poster of the map; print other parts on a4 or letter", Exit.USAGE)
    return ("map",)
