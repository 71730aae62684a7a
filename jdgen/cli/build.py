"""`jdgen build`: make every document, or those about the ids given."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from .complete import IdType
from .failure import Exit, fail
from .output import (
    check_stdout,
    choose_locales,
    document_options,
    end_with,
    make,
    output_folder,
    report_data,
    take_inputs,
    tell_report,
)
from .session import find, json_option, library_option, load_sound, print_json

if TYPE_CHECKING:
    from jdgen.documents.catalogue import Document
    from jdgen.library import Library


@click.command("build")
@click.argument("names", metavar="[ID]...", nargs=-1, type=IdType("role", "opening", "ladder"))
@library_option
@document_options
@click.option("--executor", default="", help="dask://HOST:PORT renders on a cluster.")
@click.option("--force", is_flag=True, help="Make everything again.")
@click.option(
    "--release", is_flag=True, help="Write nothing where a text is outdated or not translated."
)
@json_option
def command(
    names: tuple[str, ...],
    library: Path | None,
    locales: tuple[str, ...],
    formats: tuple[str, ...],
    output: str | None,
    jobs: int | None,
    executor: str,
    force: bool,
    release: bool,
    as_json: bool,
) -> None:
    """Make every document of the library, or those about the IDs given.

    Files that would come out the same are left alone.
    """
    if executor and not executor.startswith("dask://"):
        fail(f"{executor} is no cluster; write dask://HOST:PORT", Exit.USAGE)
    check_stdout(output, formats, as_json=as_json)
    project = find(library)
    folder = output_folder(project, output)
    options = [",".join(given) for given in (locales, formats)]
    found = take_inputs(project, options) if output != "-" else None
    whole = None if names else found
    inputs = whole.hash_files() if whole else ""
    may_skip = inputs and not force and not release
    if may_skip and _is_done(folder, inputs):
        _tell_unchanged(folder, as_json=as_json)
        return
    facts = whole.hash_facts() if whole else ""
    if may_skip and _says_the_same(folder, inputs, facts):
        _tell_unchanged(folder, as_json=as_json)
        return
    loaded = load_sound(project, as_json=as_json)
    from jdgen.build.run import DEFAULT_FORMATS, Order

    order = Order(
        library=loaded,
        templates=project.templates,
        output=folder,
        documents=_choose(loaded, names),
        locales=choose_locales(project, locales, loaded.company.languages),
        formats=formats or DEFAULT_FORMATS,
        jobs=jobs,
        executor=executor,
        force=force,
        whole=not names,
        narrowed=bool(locales or formats),
        inputs=inputs,
        facts=facts,
        rest=found.rest if found else "",
        release=release,
    )
    report = make(order, to_stdout=output == "-")
    if report is None:
        return
    if as_json:
        print_json(report_data(report))
    tell_report(report, folder)
    end_with(report)


def _is_done(output: Path, inputs: str) -> bool:
    from jdgen.build.manifest import is_whole, read_manifest

    manifest = read_manifest(output)
    return manifest.inputs == inputs and is_whole(output, manifest)


def _says_the_same(output: Path, inputs: str, facts: str) -> bool:
    from jdgen.build.lock import hold
    from jdgen.build.manifest import has_same_facts

    try:
        with hold(output, lambda text: click.echo(text, err=True)):
            return has_same_facts(output, inputs, facts)
    except OSError:
        return False


def _tell_unchanged(output: Path, *, as_json: bool) -> None:
    if as_json:
        print_json({"written": [], "kept": "all"})
    click.echo(f"{output}: nothing has changed", err=True)


def _choose(library: "Library", names: tuple[str, ...]) -> "tuple[Document, ...]":
    from jdgen.documents.catalogue import list_documents
    from jdgen.source.suggest import suggest

    documents = list_documents(library)
    known = {name for document in documents for name in (document.id, *document.about)}
    for name in names:
        if name not in known:
            fail(f'no document is about "{name}"; {suggest(name, known)}'.rstrip("; "), Exit.USAGE)
    wanted = set(names)
    return tuple(
        document for document in documents if not wanted or wanted & {document.id, *document.about}
    )
