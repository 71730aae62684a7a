"""`jdgen check`: find mistakes in the library, in its postings, or in any posting's text."""

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .complete import LocaleType
from .export import day_of
from .failure import Exit, fail
from .session import find, library_option, load, print_json, tell

if TYPE_CHECKING:
    from jdgen.build.postings import Checked
    from jdgen.build.project import Project
    from jdgen.checks.posting_report import Sheet
    from jdgen.library import Library
    from jdgen.source.findings import Finding

REPORTS = ("text", "json", "github", "sarif", "html")


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@library_option
@click.option("--report", type=click.Choice(REPORTS), default="text", help="How findings are told.")
@click.option("--json", "as_json", is_flag=True, help="The same as --report json.")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@click.option(
    "--text",
    "text_file",
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="Judge a posting that was written elsewhere (plain text, Markdown or HTML); - is stdin.",
)
@click.option("--locale", "-l", type=LocaleType(), help="With --text: its language.")
@click.option("--place", help="With --text: a place of the library, or a code such as US-NY.")
@click.option(
    "--on",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Day for which dates and laws are judged; default: today.",
)
def command(
    paths: tuple[Path, ...],
    library: Path | None,
    report: str,
    as_json: bool,
    strict: bool,
    text_file: Path | None,
    locale: str | None,
    place: str | None,
    day: datetime | None,
) -> None:
    """Find mistakes in the library and its postings, or in the text of one posting.

    PATHS limit the report to files or folders of the library. Ends with 1 if there are errors.
    """
    today = day_of(day)
    if text_file is not None:
        if paths:
            raise click.UsageError("--text judges one text; leave the paths out")
        from .check_text import judge_text

        judged = judge_text(text_file, library, locale, place, today)
    else:
        if locale or place:
            raise click.UsageError("--locale and --place go with --text")
        judged = _judge_library(library, paths, today)
    findings, sheets = judged
    _tell(findings, sheets, "json" if as_json else report)
    bad = ("error", "warning") if strict else ("error",)
    if any(finding.severity in bad for finding in findings):
        raise click.exceptions.Exit(int(Exit.FINDINGS))


def _judge_library(
    library: Path | None, paths: tuple[Path, ...], today: date
) -> "tuple[tuple[Finding, ...], Iterable[Sheet]]":
    from jdgen.source.findings import sort_findings

    project = find(library)
    loaded, findings = load(project)
    if loaded is None:
        return findings, ()
    checked = _check_postings(project, loaded, findings, today)
    findings = sort_findings([*findings, *checked.findings])
    if paths:
        wanted = tuple(_named(path, project.library) for path in paths)
        findings = tuple(finding for finding in findings if finding.file.startswith(wanted))
    return findings, checked.sheets


def _check_postings(
    project: "Project", library: "Library", findings: "tuple[Finding, ...]", today: date
) -> "Checked":
    """Judge the postings in the languages that the company builds and that exist."""
    from jdgen.build.postings import Checked, check_postings
    from jdgen.checks.tongues import check_built_languages, usable_languages
    from jdgen.locales.folders import locale_folders
    from jdgen.locales.pseudo import PSEUDO_LOCALES
    from jdgen.render.faults import TemplateFault
    from jdgen.source.findings import has_errors

    known = locale_folders(project.templates)
    unknown = check_built_languages(library, (*known, *PSEUDO_LOCALES))
    locales = usable_languages(library, known)
    sound = not has_errors(findings)
    try:
        checked = check_postings(library, project.templates, locales, today, sound=sound)
    except TemplateFault as error:
        fail(str(error), Exit.RENDERING)
    return Checked((*checked.findings, *unknown), checked.sheets)


def _tell(findings: "tuple[Finding, ...]", sheets: "Iterable[Sheet]", report: str) -> None:
    from jdgen import __version__
    from jdgen.source.report import as_github, as_json, tally

    match report:
        case "json":
            print_json({"findings": as_json(findings), "summary": tally(findings)})
        case "github":
            click.echo(as_github(findings))
        case "sarif":
            from jdgen.source.sarif import as_sarif

            print_json(as_sarif(findings, __version__))
        case "html":
            from jdgen.checks.posting_report import write_report

            click.echo(write_report(findings, sheets), nl=False)
        case _:
            tell(findings)


def _named(path: Path, library: Path) -> str:
    """Return how findings name a path of the library."""
    try:
        relative = path.resolve().relative_to(library)
    except ValueError:
        message = f"{path} is not in the library {library}"
        raise click.UsageError(message) from None
    if not path.exists():
        message = f"{path} does not exist"
        raise click.UsageError(message)
    return f"{library.name}/{relative.as_posix()}" if str(relative) != "." else library.name
