"""`jdgen locale`: the translators' tools."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .complete import LocaleType
from .failure import Exit, fail
from .output import choose_locales
from .session import find, json_option, library_option, load_sound, print_json, tell

if TYPE_CHECKING:
    from jdgen.build.preview import Preview
    from jdgen.build.project import Project
    from jdgen.locales.extract import Extraction
    from jdgen.locales.po_file import PoEntry
    from jdgen.locales.update import Update
    from jdgen.source.findings import Finding


@click.group("locale")
def command() -> None:
    """Start, update, check and preview the languages of a project."""


@command.command("update")
@click.argument("tags", nargs=-1, metavar="[TAG]...", type=LocaleType())
@click.option(
    "--check", "only_check", is_flag=True, help="Write nothing; end with 1 if a file would change."
)
@library_option
@json_option
def update_command(
    tags: tuple[str, ...], only_check: bool, library: Path | None, as_json: bool
) -> None:
    """Bring the PO files of languages up to date with templates and library.

    Without TAG, every language of the project and the empty catalogs for translators' tools.
    """
    from jdgen.locales.update import plan_templates, plan_update, write_changes

    project = find(library)
    extraction = _extract(project)
    root, roots = _roots(project)
    updates = [
        plan_update(tag, root, roots, extraction, offer=not only_check)
        for tag in tags or _own_locales(project)
    ]
    if not tags:
        updates.append(plan_templates(root, extraction))
    findings = [*extraction.findings, *(wrong for update in updates for wrong in update.findings)]
    if not only_check:
        for update in updates:
            write_changes(update.changes)
    _tell_updates(updates, findings, only_check=only_check, as_json=as_json)
    stale = only_check and any(update.changes for update in updates)
    if stale or any(finding.severity == "error" for finding in findings):
        raise click.exceptions.Exit(int(Exit.FINDINGS))


@command.command("status")
@click.argument("tags", nargs=-1, metavar="[TAG]...", type=LocaleType())
@click.option(
    "--report", type=click.Choice(["text", "json", "md"]), default="text", help="How it is told."
)
@library_option
@json_option
def status_command(tags: tuple[str, ...], report: str, library: Path | None, as_json: bool) -> None:
    """Tell how far each language is: translated, outdated, suggested, missing, findings."""
    from jdgen.checks.languages import check_language
    from jdgen.locales.status import locale_status

    from .locale_report import status_as_json, status_as_markdown, status_as_text

    project = find(library)
    extraction = _extract(project)
    root, roots = _roots(project)
    rows = [
        (locale_status(tag, root, roots, extraction), check_language(tag, root, roots))
        for tag in tags or _own_locales(project)
    ]
    if as_json or report == "json":
        print_json(status_as_json(rows))
    else:
        click.echo(status_as_markdown(rows) if report == "md" else status_as_text(rows))


@command.command("check")
@click.argument("tags", nargs=-1, metavar="[TAG]...", type=LocaleType())
@click.option("--fix", is_flag=True, help="Mend what can be mended safely.")
@click.option(
    "--report",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How findings are told.",
)
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
@library_option
@json_option
def check_command(
    tags: tuple[str, ...], fix: bool, report: str, strict: bool, library: Path | None, as_json: bool
) -> None:
    """Find mistakes in translations, and texts of templates that translators never see.

    Ends with 1 if there are errors.
    """
    from jdgen.checks.languages import check_language, fix_language
    from jdgen.checks.words_templates import check_templates
    from jdgen.locales.folders import folder_findings
    from jdgen.locales.update import write_changes
    from jdgen.source.report import as_github, tally
    from jdgen.source.report import as_json as to_json

    project = find(library)
    root, roots = _roots(project)
    wanted = tags or _own_locales(project)
    for tag in wanted if fix else ():
        changes = tuple(fix_language(tag, root, roots))
        write_changes(changes)
        for change in changes:
            click.echo(f"{change.name}: mended", err=True)
    findings = [finding for tag in wanted for finding in check_language(tag, root, roots)]
    if not tags:
        findings = [*folder_findings([root]), *check_templates([root]), *findings]
    if as_json or report == "json":
        print_json({"findings": to_json(findings), "summary": tally(findings)})
    elif report == "github":
        click.echo(as_github(findings))
    else:
        tell(findings)
    bad = ("error", "warning") if strict else ("error",)
    if any(finding.severity in bad for finding in findings):
        raise click.exceptions.Exit(int(Exit.FINDINGS))


@command.command("new")
@click.argument("tag", metavar="TAG")
@library_option
@json_option
def new_command(tag: str, library: Path | None, as_json: bool) -> None:
    """Start a language: a folder with settings from CLDR, empty PO files and a guide.

    TAG is a BCP 47 tag: uk, pt-BR, zh-Hans.
    """
    from jdgen.locales.scaffold import CannotStartError, font_advice, plan_locale
    from jdgen.locales.tags import UnknownTagError
    from jdgen.locales.update import write_changes

    project = find(library)
    root, roots = _roots(project)
    try:
        changes = plan_locale(tag, root, roots, _extract(project))
    except (UnknownTagError, CannotStartError) as error:
        fail(str(error), Exit.USAGE)
    write_changes(changes)
    if as_json:
        print_json({"written": [change.name for change in changes]})
    else:
        for change in changes:
            click.echo(change.name)
    advice = font_advice(tag, roots)
    if advice:
        click.echo(f"jdgen: {advice}", err=True)


@command.command("preview")
@click.argument("tag", metavar="TAG", type=LocaleType())
@click.option("--watch", "keep_watching", is_flag=True, help="Write again whenever a file changes.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="Folder for the pages.")
@library_option
@json_option
def preview_command(
    tag: str, keep_watching: bool, output: Path | None, library: Path | None, as_json: bool
) -> None:
    """Show each document with its translated, outdated and missing texts marked."""
    from jdgen.build.preview import Preview, watch, write_preview
    from jdgen.render.faults import TemplateFault

    project = find(library)
    (known,) = choose_locales(project, (tag,), ())
    folder = output or project.output

    def write() -> Preview:
        return write_preview(
            load_sound(project, as_json=as_json), project.templates, known, folder,
            refresh=keep_watching,
        )  # fmt: skip

    try:
        if keep_watching:
            watch((project.library, *project.templates), lambda: _tell_preview(write()))
        preview = write()
    except TemplateFault as fault:
        fail(str(fault), Exit.RENDERING)
    except OSError as error:
        fail(f"cannot write to {folder}: {error.strerror}", Exit.ENVIRONMENT)
    except KeyboardInterrupt:
        return
    if as_json:
        print_json(
            {
                "index": str(preview.index),
                "pages": [asdict(page) for page in preview.pages],
                "texts": [asdict(spot) for spot in preview.spots],
            }
        )
    else:
        _tell_preview(preview)


def _tell_preview(preview: "Preview") -> None:
    states = [spot.state for spot in preview.spots]
    click.echo(
        f"{preview.index}: {len(preview.pages)} documents,"
        f" {states.count('outdated')} outdated and {states.count('missing')} missing texts"
    )


@command.command("export")
@click.argument("tag", metavar="TAG", type=LocaleType())
@click.option("--output", "-o", type=click.Path(path_type=Path), help="File in .xlsx or .csv.")
@library_option
@json_option
def export_command(tag: str, output: Path | None, library: Path | None, as_json: bool) -> None:
    """Write a language as a table for Excel (TAG.xlsx, or what --output names)."""
    from jdgen.build.files import write_whole
    from jdgen.locales.sheet_files import SheetError, format_of, write_sheet
    from jdgen.locales.sheets import to_rows

    project = find(library)
    tag = _own_tag(project, tag)
    path = output or Path(f"{tag}.xlsx")
    try:
        format_name = format_of(path.name)
        rows = list(to_rows(tag, _entries(project, tag)))
        write_whole(path, write_sheet(rows, format_name))
    except SheetError as error:
        fail(str(error), Exit.USAGE)
    except OSError as error:
        fail(f"cannot write {path}: {error.strerror}", Exit.ENVIRONMENT)
    if as_json:
        print_json({"file": str(path), "rows": len(rows)})
    else:
        click.echo(f"{path}: {len(rows)} rows")


@command.command("import")
@click.argument("tag", metavar="TAG", type=LocaleType())
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@library_option
@json_option
def import_command(tag: str, file: Path, library: Path | None, as_json: bool) -> None:
    """Take translations from a table that `export` wrote.

    A row whose English has changed since is refused and told of; then the command ends with 1.
    """
    from jdgen.locales.sheet_files import SheetError, format_of, read_sheet
    from jdgen.locales.sheets import take_rows
    from jdgen.locales.update import plan_files, write_changes

    project = find(library)
    tag = _own_tag(project, tag)
    root, _ = _roots(project)
    try:
        rows = read_sheet(file.read_bytes(), format_of(file.name))
    except SheetError as error:
        fail(f"{file}: {error}", Exit.USAGE)
    except OSError as error:
        fail(f"cannot read {file}: {error.strerror}", Exit.ENVIRONMENT)
    taken, refused = take_rows(rows, _entries(project, tag))
    changes = plan_files(tag, root, taken)
    write_changes(changes)
    if as_json:
        data = {"refused": [asdict(one) for one in refused]}
        print_json({"changed": [change.name for change in changes], **data})
    else:
        for change in changes:
            click.echo(f"{change.name}: written")
        for one in refused:
            click.echo(f"{file}: row {one.row}: refused: {one.key}: {one.why}", err=True)
    if refused:
        raise click.exceptions.Exit(int(Exit.FINDINGS))


def _own_tag(project: "Project", tag: str) -> str:
    """Return the tag of a language that the project itself holds, or end the command."""
    from jdgen.source.suggest import suggest

    own = _own_locales(project)
    if tag not in own:
        hint = suggest(tag, own) or f"there are {', '.join(own) or 'none'}"
        fail(f'the project has no locale "{tag}"; {hint}', Exit.USAGE)
    return tag


def _entries(project: "Project", tag: str) -> "Mapping[str, Sequence[PoEntry]]":
    """Return the entries of a language as they will be once it is up to date."""
    from jdgen.locales.update import plan_update

    root, roots = _roots(project)
    update = plan_update(tag, root, roots, _extract(project), offer=False)
    if update.findings:
        tell(update.findings)
        raise click.exceptions.Exit(int(Exit.FINDINGS))
    return update.entries


def _roots(project: "Project") -> tuple[Path, tuple[Path, ...]]:
    """Return the templates folder that the project may write to, and all of them, it first."""
    own = project.library.parent / "templates"
    return own, (own, *(root for root in project.templates if root != own))


def _own_locales(project: "Project") -> list[str]:
    from jdgen.locales.folders import locale_folders
    from jdgen.locales.tags import same_language

    own, _ = _roots(project)
    return [tag for tag in locale_folders([own]) if not same_language(tag, "en")]


def _extract(project: "Project") -> "Extraction":
    """Return what translators receive, or end the command.

    Half a source would cost translations: what it lacks would be taken for removed.
    """
    from jdgen.library import load_library
    from jdgen.locales.extract import extract

    loaded = load_library(project.library)
    errors = [finding for finding in loaded.findings if finding.severity == "error"]
    if loaded.library is None or errors:
        tell(errors)
        raise click.exceptions.Exit(int(Exit.FINDINGS))
    extraction = extract(loaded.library, _roots(project)[1])
    unread = [finding for finding in extraction.findings if finding.code == "template-syntax"]
    if unread:
        tell(unread)
        raise click.exceptions.Exit(int(Exit.FINDINGS))
    return extraction


def _tell_updates(
    updates: "list[Update]", findings: "list[Finding]", *, only_check: bool, as_json: bool
) -> None:
    if as_json:
        from jdgen.source.report import as_json as to_json

        changed = {
            update.tag or "templates": [change.name for change in update.changes]
            for update in updates
        }
        print_json({"changed": changed, "findings": to_json(findings)})
        return
    for update in updates:
        for change in update.changes:
            verb = "removed" if change.text is None else "written"
            click.echo(f"{change.name}: {f'would be {verb}' if only_check else verb}")
    if findings:
        tell(findings)
