"""`jdgen site`: the careers site."""

import re
from datetime import datetime
from pathlib import Path

import click

from .complete import LocaleType
from .export import day_of, day_option, make_export, make_order, write_export
from .output import output_folder
from .session import find, json_option, library_option, load_sound

_ADDRESS = re.compile(r"https?://[^\s<>\"'/?#][^\s<>\"'?#]*")


@click.command("site")
@library_option
@click.option(
    "--locale",
    "-l",
    "locales",
    multiple=True,
    type=LocaleType(),
    help="Language, as often as needed; default: the company's languages.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    help="Folder for the site; default: output/site.",
)
@click.option(
    "--base-url",
    metavar="URL",
    help="Address at which the folder will stand; default: careers in company.yaml.",
)
@day_option
@json_option
def command(
    library: Path | None,
    locales: tuple[str, ...],
    output: Path | None,
    base_url: str | None,
    day: datetime | None,
    as_json: bool,
) -> None:
    """Make a careers site of all open vacancies: plain files for any web server.

    The folder holds an index by field and place in each language, a page for each vacancy, a
    sitemap and news feeds. Pages of vacancies that are no longer open are removed.
    """
    from jdgen.build.exports import open_postings
    from jdgen.build.site import build_site

    if output == Path("-"):
        raise click.UsageError("a site has many files; name a folder with --output")
    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    base = base_url or loaded.company.careers or ""
    if base and not _ADDRESS.fullmatch(base):
        message = "it must be an address like https://jobs.example.com"
        raise click.BadParameter(message, param_hint="--base-url")
    folder = output_folder(project, output or project.output / "site")
    documents = open_postings(loaded, day_of(day))
    order = make_order(project, loaded, documents, locales, folder, loaded.company.languages)
    export = make_export(lambda: build_site(order, base), as_json=as_json)
    write_export(export, folder, manifest="site.json", as_json=as_json)
    if not base:
        click.echo(
            "no sitemap and no feeds were made: they need the site's address (--base-url)", err=True
        )
