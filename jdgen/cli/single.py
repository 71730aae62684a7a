"""Make the documents that one command names, beside what the output folder holds already."""

from typing import TYPE_CHECKING

import click

from .output import (
    check_stdout,
    choose_locales,
    end_with,
    make,
    output_folder,
    report_data,
    tell_report,
)
from .session import print_json

if TYPE_CHECKING:
    from jdgen.build.project import Project
    from jdgen.documents.catalogue import Document
    from jdgen.library import Library


def make_single(
    project: "Project",
    library: "Library",
    documents: "tuple[Document, ...]",
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    *,
    paper: str = "a4",
    jobs: int | None = None,
    as_json: bool = False,
) -> None:
    """Write documents in the locales and formats given, and print where they are."""
    from jdgen.build.run import DEFAULT_FORMATS, Order

    to_stdout = output == "-"
    formats = formats or (("html",) if to_stdout else DEFAULT_FORMATS)
    check_stdout(output, formats, as_json=as_json)
    first = (library.company.languages[0],) if to_stdout else library.company.languages
    folder = output_folder(project, output)
    order = Order(
        library=library,
        templates=project.templates,
        output=folder,
        documents=documents,
        locales=choose_locales(project, locales, first),
        formats=formats,
        paper=paper,
        jobs=jobs,
    )
    report = make(order, to_stdout=to_stdout)
    if report is None:
        return
    if as_json:
        print_json(report_data(report))
    else:
        for name in sorted([*report.written, *report.kept]):
            click.echo(folder / name)
    tell_report(report, folder)
    end_with(report)
