"""`jdgen changes`: what changed for candidates and employees since an earlier version."""

from pathlib import Path

import click

from .career import say_or_make
from .complete import IdType
from .failure import Exit, fail
from .output import document_options
from .session import find, json_option, library_option, load_sound


def _refuse_nothing(_context: click.Context, _option: click.Parameter, since: str) -> str:
    """Return what to compare with, or end the command where nothing is named."""
    if not since:
        fail("--since is empty; name a revision of git, a folder or a file", Exit.USAGE)
    return since


@click.command("changes")
@click.argument("name", metavar="OPENING|ROLE|LADDER", type=IdType("opening", "role", "ladder"))
@click.option(
    "--since",
    default="HEAD",
    metavar="REVISION|FILE",
    callback=_refuse_nothing,
    help="What to compare with: a revision of git, a folder that holds a library, or an older copy"
    " of one of its files; default: HEAD, the last commit.",
)
@library_option
@document_options
@json_option
def command(
    name: str,
    since: str,
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
    as_json: bool,
) -> None:
    """Say what changed for candidates or employees since an earlier version, and whom it concerns.

    Tells what matters to them: pay, place, dates, duties, requirements, levels and moves. Prints
    words; with --format or --output it writes the page.
    """
    from jdgen.build.past import PastError, open_past
    from jdgen.checks import check_library
    from jdgen.documents.catalogue import library_changes
    from jdgen.documents.revision import kind_of
    from jdgen.locales.words import load_words
    from jdgen.source.findings import has_errors
    from jdgen.source.suggest import suggest

    project = find(library)
    loaded = load_sound(project, as_json=as_json)
    try:
        with open_past(project, since) as past:
            old = past.loaded.library
            if old is None:
                fail(f"the library of {since} cannot be read: it lacks a file", Exit.FINDINGS)
            broken = has_errors([*past.loaded.findings, *check_library(old, only_errors=True)])
            if broken:
                click.echo(f"{since}: entries with errors are left out", err=True)
            if not kind_of(name, loaded, old):
                known = [*loaded.openings, *loaded.roles, *loaded.ladders]
                hint = suggest(name, known)
                told = f'there is no opening, role or ladder "{name}"; {hint}'
                fail(told.rstrip("; "), Exit.USAGE)
            if as_json and not formats and output is None:
                formats, output, as_json = ("json",), "-", False
            templates = past.templates
            version = Path(since).resolve().name if Path(since).exists() else since
            document = library_changes(old, lambda tag: load_words(tag, templates), name, version)
            try:
                say_or_make(
                    project, loaded, document, locales, formats, output, jobs=jobs, as_json=as_json
                )
            except KeyError as error:
                if not broken:
                    raise
                told = f"an error of then stands in the way: {error} is not in the library"
                fail(f"{since}: {told}", Exit.FINDINGS)
    except PastError as error:
        fail(f"cannot compare with {since}: {error}", Exit.USAGE)
    except BrokenPipeError:
        raise
    except OSError as error:
        fail(f"cannot read {error.filename}: {error.strerror}", Exit.ENVIRONMENT)
