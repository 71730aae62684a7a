"""What commands that publish openings share: the day, the findings, and files written together."""

import sys
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .failure import Exit, fail
from .output import choose_locales, tell_counts, telling_write_errors
from .session import print_json, tell

if TYPE_CHECKING:
    from jdgen.build.exports import Export
    from jdgen.build.project import Project
    from jdgen.build.run import Order
    from jdgen.documents.catalogue import Document
    from jdgen.library import Library

Command = TypeVar("Command", bound=Callable[..., Any])


def day_option(command: Command) -> Command:
    """Add `--on`."""
    return click.option(
        "--on",
        "day",
        type=click.DateTime(["%Y-%m-%d"]),
        help="Day by which an opening is open or closed, as 2026-11-20; default: today.",
    )(command)


def day_of(given: datetime | None) -> date:
    """Return the day given, or today."""
    return given.date() if given else date.today()


def make_order(
    project: "Project",
    library: "Library",
    documents: "tuple[Document, ...]",
    locales: Sequence[str],
    output: Path,
    default: Sequence[str],
) -> "Order":
    """Return what to make, or end the command for a locale that does not exist."""
    from jdgen.build.run import Order

    return Order(
        library=library,
        templates=project.templates,
        output=output,
        documents=documents,
        locales=choose_locales(project, locales, default),
    )


def make_export(make: "Callable[[], Export]", *, as_json: bool = False) -> "Export":
    """Make files, or tell what is wrong and end the command before anything is written."""
    from jdgen.render.faults import TemplateFault
    from jdgen.source.findings import has_errors

    try:
        export = make()
    except TemplateFault as error:
        fail(str(error), Exit.RENDERING)
    if has_errors(export.findings):
        tell(export.findings, as_json=as_json)
        raise click.exceptions.Exit(int(Exit.FINDINGS))
    if export.findings and not as_json:
        tell(export.findings)
    for locale, fallen in export.fell_back.items():
        if fallen:
            told = f"{locale}: {len(fallen)} texts are not translated, or from an older text"
            click.echo(told, err=True)
    return export


def write_only(export: "Export", output: str, *, as_json: bool = False) -> None:
    """Write the only file of an export to a path, or to stdout for -."""
    from jdgen.build.files import write_whole

    if len(export.files) != 1:
        message = "--output takes one file: name one --locale, and one board and --format"
        raise click.UsageError(message)
    if output.endswith("/"):
        raise click.UsageError(f"--output takes one file, and {output} is a folder")
    (content,) = export.files.values()
    if output == "-":
        sys.stdout.buffer.write(content)
        return
    with telling_write_errors():
        write_whole(Path(output), content)
    if as_json:
        print_json({"written": [output]})
    else:
        click.echo(output)


def write_export(
    export: "Export", folder: Path, *, manifest: str = "", as_json: bool = False
) -> None:
    """Write all files, and print where they are.

    With a manifest of its own, an export removes what it left there an earlier time.
    """
    from jdgen.build.ledger import Ledger
    from jdgen.build.lock import hold
    from jdgen.build.manifest import NAME

    with telling_write_errors(), hold(folder, lambda text: click.echo(text, err=True)):
        ledger = Ledger(folder, whole=bool(manifest), force=False, manifest=manifest or NAME)
        with ledger.closing():
            for name, content in export.files.items():
                ledger.put(name, content)
        ledger.close("")
    if as_json:
        data = {"written": ledger.written, "kept": ledger.kept, "removed": ledger.removed}
        print_json(data)
    else:
        for name in sorted([*ledger.written, *ledger.kept]):
            click.echo(folder / name)
    tell_counts(folder, ledger.written, ledger.kept, ledger.removed)
