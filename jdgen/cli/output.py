"""What commands that make documents share: options, one document to stdout, the build's story."""

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .complete import LocaleType
from .failure import Exit, fail
from .session import tell, wants_colour

if TYPE_CHECKING:
    from jdgen.build.fingerprint import Inputs
    from jdgen.build.project import Project
    from jdgen.build.run import Order, Report

Command = TypeVar("Command", bound=Callable[..., Any])
FORMAT_NAMES = ("html", "pdf", "docx", "md", "txt", "json")


def document_options(command: Command) -> Command:
    """Add the options of every command that makes documents."""
    for option in reversed(
        (
            click.option(
                "--locale",
                "-l",
                "locales",
                multiple=True,
                type=LocaleType(),
                help="Language, as often as needed; default: the company's languages.",
            ),
            click.option(
                "--format",
                "-f",
                "formats",
                multiple=True,
                type=click.Choice(FORMAT_NAMES),
                callback=lambda _context, _option, given: tuple(dict.fromkeys(given)),
                help="Format, as often as needed; default: html, pdf and md.",
            ),
            click.option(
                "--output",
                "-o",
                help="Folder for the files, or - for one document on stdout.",
            ),
            click.option("--jobs", "-j", type=click.IntRange(1, 256), help="Worker processes."),
        )
    ):
        command = option(command)
    return command


def choose_locales(
    project: "Project", given: Sequence[str], default: Sequence[str]
) -> tuple[str, ...]:
    """Return the locales to build, or end the command for one that does not exist."""
    from jdgen.locales.folders import locale_folders
    from jdgen.locales.pseudo import PSEUDO_LOCALES
    from jdgen.locales.tags import UnknownTagError, canonicalise
    from jdgen.source.suggest import suggest

    known = [*locale_folders(project.templates), *PSEUDO_LOCALES]
    chosen = []
    for name in given or default:
        try:
            tag = canonicalise(name)
        except UnknownTagError:
            tag = name
        if tag not in known:
            hint = suggest(name, known) or f"there are {', '.join(known)}"
            fail(f'there is no locale "{name}"; {hint}', Exit.USAGE)
        chosen.append(tag)
    return tuple(dict.fromkeys(chosen))


def check_stdout(output: str | None, formats: Sequence[str], *, as_json: bool) -> None:
    """End the command where both a document and the JSON about it would go to stdout."""
    if as_json and output == "-" and tuple(formats) != ("json",):
        message = "--json and --output - both print on stdout; take one of them"
        raise click.UsageError(message)


def make(order: "Order", *, to_stdout: bool = False) -> "Report | None":
    """Build an order, or print its one document; end the command where that fails."""
    from jdgen.build.pool import ClusterError
    from jdgen.formats.pdf import EngineMissingError
    from jdgen.render.faults import TemplateFault

    try:
        if to_stdout:
            with telling_write_errors():
                _print_document(order)
            return None
        from jdgen.build.run import build

        with telling_write_errors(), ProgressBar() as bar:
            return build(order, bar.show, lambda text: click.echo(text, err=True))
    except EngineMissingError as error:
        from jdgen.build.doctor import missing_engine_help

        fail(f"{error}\n{missing_engine_help()}", Exit.ENVIRONMENT)
    except TemplateFault as error:
        fail(str(error), Exit.RENDERING)
    except ClusterError as error:
        fail(str(error), Exit.ENVIRONMENT)


@contextmanager
def telling_write_errors() -> Iterator[None]:
    """Say what cannot be written, and end the command; a reader who has gone is not meant."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        name = error.filename2 or error.filename
        where = f" {name}" if name else ""
        fail(f"cannot write{where}: {error.strerror or error}", Exit.ENVIRONMENT)


def _print_document(order: "Order") -> None:
    from jdgen.build.convert import convert
    from jdgen.build.run import MOST_PAGES, make_documents
    from jdgen.formats.pdf import RenderingError, make_pdf
    from jdgen.locales.fonts import font_files
    from jdgen.locales.words import load_words
    from jdgen.source.findings import has_errors

    count = len(order.documents) * len(order.locales) * len(order.formats)
    if count != 1:
        message = f"stdout takes one document, not {count}: name one --locale and one --format"
        raise click.UsageError(f"{message}, or a folder with --output")
    (format_name,) = order.formats
    words = load_words(order.locales[0], order.templates)
    if has_errors(words.findings):
        tell(words.findings)
        raise click.exceptions.Exit(int(Exit.FINDINGS))
    for made in make_documents(order, words):
        try:
            content = (
                make_pdf(
                    made.page, font_files(order.templates), MOST_PAGES.get(made.document.kind, 0)
                )
                if format_name == "pdf"
                else convert(made, format_name)
            )
        except RenderingError as error:
            fail(f"{made.stem}: {error}", Exit.RENDERING)
        sys.stdout.buffer.write(content)


class ProgressBar:
    """A line on a terminal that says how far a long piece of work is."""

    _WIDTH = 28

    def __init__(self) -> None:
        self._begun = time.monotonic()
        self._stream = sys.stderr
        self._on = bool(self._stream.isatty())

    def __enter__(self) -> "ProgressBar":
        return self

    def __exit__(self, *error: object) -> None:
        if self._on:
            self._stream.write("\r\x1b[K")
            self._stream.flush()

    def show(self, done: int, total: int, name: str) -> None:
        """Show that so many of all are done, and which was the last."""
        if not self._on:
            return
        full = round(self._WIDTH * done / total)
        bar = "█" * full + "░" * (self._WIDTH - full)
        left = (time.monotonic() - self._begun) / done * (total - done)
        text = f"{bar} {done}/{total}, {left:.0f} s left, {name[:40]}"
        self._stream.write(f"\r\x1b[K{text}")
        self._stream.flush()


def output_folder(project: "Project", output: str | Path | None) -> Path:
    """Return where files go; end the command where they would mix with what they are made from."""
    folder = Path(output) if output and output != "-" else project.output
    for source in (project.library, *project.templates):
        if folder.resolve().is_relative_to(source.resolve()):
            fail(f"{folder} is in {source}, which documents are made from", Exit.USAGE)
    return folder


def take_inputs(project: "Project", options: Sequence[str] = ()) -> "Inputs | None":
    """Return what a build of a project reads, or None where a part of it cannot be read."""
    from jdgen.build import fingerprint

    try:
        return fingerprint.take_inputs(project.library, project.looks, options)
    except OSError:
        return None


def end_with(report: "Report") -> None:
    """End the command with the code that a build's report calls for."""
    if report.failed:
        raise click.exceptions.Exit(int(Exit.RENDERING))
    if any(finding.code == "font-missing" for finding in report.findings):
        raise click.exceptions.Exit(int(Exit.ENVIRONMENT))
    if report.faulty:
        raise click.exceptions.Exit(int(Exit.RENDERING))
    if report.unbuilt:
        raise click.exceptions.Exit(int(Exit.FINDINGS))


def report_data(report: "Report") -> dict[str, Any]:
    """Return what a build did as plain data."""
    from dataclasses import asdict

    return asdict(report)


def tell_report(report: "Report", output: Path) -> None:
    """Say on stderr what a build did."""
    for name, problems in sorted(report.failed.items()):
        mark = "\x1b[1;31merror\x1b[0m" if wants_colour(sys.stderr) else "error"
        click.echo(f"{name}: {mark}: {'; '.join(problems)}", err=True)
    if report.findings:
        tell(report.findings)
    for locale, reason in report.unbuilt.items():
        click.echo(f"{locale}: not built: {reason}", err=True)
    for locale, fallen in report.fell_back.items():
        if fallen:
            outdated = sum(item.state == "outdated" for item in fallen)
            missing = sum(item.state == "missing" for item in fallen)
            click.echo(f"{locale}: {missing} texts not translated, {outdated} outdated", err=True)
    tell_counts(output, report.written, report.kept, report.removed)


def tell_counts(
    folder: Path, written: Sequence[str], kept: Sequence[str], removed: Sequence[str]
) -> None:
    """Say on stderr how many files of a folder were written, left alone and removed."""
    counts = f"{len(written)} written, {len(kept)} unchanged"
    if removed:
        counts += f", {len(removed)} removed"
    click.echo(f"{folder}: {counts}", err=True)
