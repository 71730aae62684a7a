"""`jdgen locale`: the translators' tools."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .complete import LocaleType
from .failure import Exit, fail
from .locale_preview import preview_command
from .locale_session import (
    choose_any,
    choose_own,
    collect_sound_texts,
    collect_texts,
    find_roots,
)
from .locale_tables import export_command, import_command
from .session import find, json_option, library_option, print_json, tell

if TYPE_CHECKING:
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
@click.option(
    "--pot", is_flag=True, help="Write empty catalogs (*.pot) too, as Weblate wants them."
)
@library_option
@json_option
def update_command(
    tags: tuple[str, ...], only_check: bool, pot: bool, library: Path | None, as_json: bool
) -> None:
    """Bring the PO files of languages up to date with templates and library.

    Without TAG, every language of the project. Empty catalogs that are there are kept current.
    """
    from jdgen.locales.update import has_templates, plan_templates, plan_update, write_changes

    project = find(library)
    extraction = collect_texts(project)
    root, roots = find_roots(project)
    updates = [
        plan_update(tag, root, roots, extraction, offer=not only_check)
        for tag in choose_own(project, tags)
    ]
    if pot or has_templates(root):
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
    extraction = collect_texts(project)
    root, roots = find_roots(project)
    rows = [
        (
            locale_status(tag, root, roots, extraction),
            check_language(tag, root, roots, extraction),
        )
        for tag in choose_any(project, tags)
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
    root, roots = find_roots(project)
    wanted = choose_own(project, tags)
    for tag in wanted if fix else ():
        changes = tuple(fix_language(tag, root, roots))
        write_changes(changes)
        for change in changes:
            click.echo(f"{change.name}: mended", err=True)
    texts = collect_sound_texts(project)
    if texts is None:
        click.echo("jdgen: unknown-text is not checked: see `jdgen check` first", err=True)
    findings = [finding for tag in wanted for finding in check_language(tag, root, roots, texts)]
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
    root, roots = find_roots(project)
    try:
        changes = plan_locale(tag, root, roots, collect_texts(project))
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


def _tell_updates(
    updates: "Sequence[Update]", findings: "Sequence[Finding]", *, only_check: bool, as_json: bool
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


for _other in (preview_command, export_command, import_command):
    command.add_command(_other)
