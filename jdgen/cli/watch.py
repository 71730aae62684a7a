"""`jdgen watch`: build again whenever a file changes."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .output import (
    choose_locales,
    document_options,
    make,
    output_folder,
    take_inputs,
    tell_report,
)
from .session import find, library_option, load, tell

if TYPE_CHECKING:
    from jdgen.build.project import Project


@click.command("watch")
@library_option
@document_options
def command(
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
) -> None:
    """Build every document, and again what changes whenever a file is saved.

    A mistake shows its findings; the next save that mends it builds again. Ctrl-C ends it.
    """
    from jdgen.build.watch import watch

    if output == "-":
        raise click.UsageError("watch writes files; name a folder with --output")
    project = find(library)
    folder = output_folder(project, output)
    click.echo(f"watching {project.library.parent}; Ctrl-C ends it", err=True)
    try:
        watch(
            (project.library, *project.looks),
            lambda: build_once(project, folder, locales, formats, jobs),
        )
    except KeyboardInterrupt:
        click.echo("", err=True)


def build_once(
    project: "Project",
    folder: Path,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    jobs: int | None,
) -> None:
    """Build what changed and say in how many milliseconds, or show what is wrong."""
    from jdgen.build.run import DEFAULT_FORMATS, Order
    from jdgen.documents.catalogue import list_documents
    from jdgen.source.findings import has_errors

    begun = time.perf_counter()
    loaded, findings = load(project)
    if loaded is None or has_errors(findings):
        tell([finding for finding in findings if finding.severity == "error"])
        return
    found = take_inputs(project)
    order = Order(
        library=loaded,
        templates=project.templates,
        output=folder,
        documents=list_documents(loaded),
        locales=choose_locales(project, locales, loaded.company.languages),
        formats=formats or DEFAULT_FORMATS,
        jobs=jobs,
        whole=True,
        narrowed=bool(locales or formats),
        rest=found.rest if found else "",
    )
    report = make(order)
    if report is not None:
        tell_report(report, folder)
        took = (time.perf_counter() - begun) * 1000
        made = len(report.written)
        files = "file" if made == 1 else "files"
        click.echo(f"{made} {files} in {took:.0f} ms", err=True)
