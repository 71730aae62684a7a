"""`jdgen posting`: make one posting."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .complete import IdType
from .export import day_of, day_option, make_export, make_order, write_export, write_only
from .failure import Exit, fail
from .output import check_stdout, document_options, output_folder
from .session import find, json_option, library_option, load_sound
from .single import make_single

if TYPE_CHECKING:
    from jdgen.build.project import Project
    from jdgen.build.run import Order
    from jdgen.documents.catalogue import Document
    from jdgen.library import Library

BOARDS = ("linkedin", "indeed", "greenhouse", "lever", "ashby", "workable")
BOARD_FORMATS = ("json", "html", "txt")


@click.command("posting")
@click.argument(
    "name", metavar="OPENING|ROLE[/LEVEL]|POSITION", type=IdType("opening", "role", "position")
)
@library_option
@document_options
@click.option("--place", help="For a role: the place whose statements the posting carries.")
@click.option("--variant", help="For a role: which of its shapes to post.")
@click.option(
    "--for",
    "boards",
    multiple=True,
    type=click.Choice(BOARDS),
    help="For an opening: fields and texts as this job board takes them; as often as needed.",
)
@click.option(
    "--with",
    "sheets",
    multiple=True,
    type=click.Choice(["compliance"]),
    help="For an opening: also the sheet that tells which rules the posting meets, in which words.",
)
@day_option
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
    boards: tuple[str, ...],
    sheets: tuple[str, ...],
    day: datetime | None,
    as_json: bool,
) -> None:
    """Make the posting of an opening, of a role that has none yet, or of a position.

    With --for, it is checked against the board's limits and written as the board's fields (json),
    its text as HTML of the few elements that all boards take, and its text to paste (txt).
    """
    if day and not boards:
        fail("--on goes with --for: whether an opening is open matters to boards", Exit.USAGE)
    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    document = find_posting(loaded, name, place, variant)
    if boards:
        _check_boards(loaded, name, formats, sheets)
        check_stdout(output, formats or ("json",), as_json=as_json)
        folder = output_folder(project, output)
        _make_for(
            make_order(
                project,
                loaded,
                (document,),
                locales,
                folder,
                loaded.company.languages[:1] if output == "-" else loaded.company.languages,
            ),
            boards,
            formats,
            day_of(day),
            to_stdout=output == "-",
            as_json=as_json,
        )
        return
    documents = (document, *_sheets(project, loaded, name, sheets))
    make_single(project, loaded, documents, locales, formats, output, jobs=jobs, as_json=as_json)


def _sheets(
    project: "Project", library: "Library", name: str, sheets: tuple[str, ...]
) -> "tuple[Document, ...]":
    """Return the sheets that go with an opening's posting, or end the command."""
    if not sheets:
        return ()
    if name not in library.openings:
        fail(f"--with judges openings by their place and pay, and {name} has neither", Exit.USAGE)
    from jdgen.build.compliance import compliance_sheet

    return (compliance_sheet(name, project.templates),)


def _check_boards(
    library: "Library", name: str, formats: tuple[str, ...], sheets: tuple[str, ...]
) -> None:
    """End the command where there is nothing that a board could take."""
    if sheets:
        fail("--with does not go with --for: boards take no sheets", Exit.USAGE)
    if name not in library.openings:
        message = (
            f"a board takes openings, and {name} is none;"
            " `jdgen new opening ROLE-PLACE` starts one, `jdgen list openings` shows all"
        )
        fail(message, Exit.USAGE)
    wrong = sorted(set(formats) - set(BOARD_FORMATS))
    if wrong:
        fail(f"--for makes {', '.join(BOARD_FORMATS)}, not {', '.join(wrong)}", Exit.USAGE)


def _make_for(
    order: "Order",
    boards: tuple[str, ...],
    formats: tuple[str, ...],
    today: date,
    *,
    to_stdout: bool,
    as_json: bool,
) -> None:
    from jdgen.build.exports import export_postings

    wanted = formats or (("json",) if to_stdout else BOARD_FORMATS)
    export = make_export(lambda: export_postings(order, boards, wanted, today), as_json=as_json)
    if to_stdout:
        write_only(export, "-")
    else:
        write_export(export, order.output, as_json=as_json)


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
