"""`jdgen feed`: all open vacancies as one file for a job board."""

from datetime import datetime
from pathlib import Path

import click

from .complete import LocaleType
from .export import day_of, day_option, make_export, make_order, write_export, write_only
from .output import check_stdout
from .session import find, json_option, library_option, load_sound

BOARDS = ("indeed", "linkedin")


@click.command("feed")
@click.argument("board", type=click.Choice(BOARDS))
@library_option
@click.option(
    "--locale",
    "-l",
    "locales",
    multiple=True,
    type=LocaleType(),
    help="Language, as often as needed; default: the company's first.",
)
@click.option("--output", "-o", help="File to write, or - for stdout; default: in output/.")
@day_option
@json_option
def command(
    board: str,
    library: Path | None,
    locales: tuple[str, ...],
    output: str | None,
    day: datetime | None,
    as_json: bool,
) -> None:
    """Make the XML feed of all open vacancies that Indeed or LinkedIn reads.

    Nothing is written if the board would refuse one of them.
    """
    from jdgen.build.exports import export_feed, open_postings

    check_stdout(output, ("xml",), as_json=as_json)
    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    today = day_of(day)
    documents = open_postings(loaded, today)
    order = make_order(
        project, loaded, documents, locales, project.output, loaded.company.languages[:1]
    )
    export = make_export(lambda: export_feed(order, board, today), as_json=as_json)
    if not documents:
        click.echo(f"no opening is open on {today}", err=True)
    if output:
        write_only(export, output, as_json=as_json)
    else:
        write_export(export, project.output, as_json=as_json)
