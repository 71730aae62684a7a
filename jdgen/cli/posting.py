"""`jdgen posting`: make one posting."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .complete import IdType
from .failure import Exit, fail
from .output import document_options
from .session import find, json_option, library_option, load_sound
from .single import make_single

if TYPE_CHECKING:
    from jdgen.documents.catalogue import Document
    from jdgen.library import Library


@click.command("posting")
@click.argument(
    "name", metavar="OPENING|ROLE[/LEVEL]|POSITION", type=IdType("opening", "role", "position")
)
@library_option
@document_options
@click.option("--place", help="For a role: the place whose statements the posting carries.")
@click.option("--variant", help="For a role: which of its shapes to post.")
@json_option
def command(
    name: str,
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
    place: str | None,
    variant: str | None,
    as_json: bool,
) -> None:
    """Make the posting of an opening, of a role that has none yet, or of a position."""
    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    document = find_posting(loaded, name, place, variant)
    make_single(project, loaded, (document,), locales, formats, output, jobs=jobs, as_json=as_json)


def find_posting(
    library: "Library", name: str, place: str | None, variant: str | None
) -> "Document":
    """Return the posting of an opening, rung or position, or end the command."""
    from jdgen.documents.catalogue import opening_posting, position_posting, rung_posting
    from jdgen.source.suggest import suggest

    if place is not None and place not in library.places:
        hint = suggest(place, library.places) or f"there are {', '.join(library.places)}"
        fail(f'there is no place "{place}"; {hint}', Exit.USAGE)
    if name in library.openings:
        _refuse(place, "--place", "an opening has its own place")
        _refuse(variant, "--variant", "an opening has its own variant")
        return opening_posting(library, name)
    if name in library.positions:
        _refuse(variant, "--variant", "a position has none")
        return position_posting(library, name, place)
    if not library.has_rung(name):
        known = [*library.openings, *library.roles, *library.rungs, *library.positions]
        fail(f'nothing to post is called "{name}"; {suggest(name, known)}'.rstrip("; "), Exit.USAGE)
    variants = library.rung(name).role.variants
    if variant is not None and variant not in variants:
        hint = suggest(variant, variants) or (
            f"there are {', '.join(variants)}" if variants else "the role has none"
        )
        fail(f'there is no variant "{variant}"; {hint}', Exit.USAGE)
    return rung_posting(library, name, variant, place)


def _refuse(value: str | None, option: str, why: str) -> None:
    if value is not None:
        fail(f"{option} does not go with this posting: {why}", Exit.USAGE)
