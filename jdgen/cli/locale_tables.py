"""`jdgen locale export` and `import`: a language as a table, for people without a PO editor."""

from dataclasses import asdict
from pathlib import Path

import click

from .complete import LocaleType
from .failure import Exit, fail
from .locale_session import choose_own, current_entries, find_roots
from .session import find, json_option, library_option, print_json


@click.command("export")
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
    (tag,) = choose_own(project, [tag])
    path = output or Path(f"{tag}.xlsx")
    try:
        format_name = format_of(path.name)
        rows = list(to_rows(tag, current_entries(project, tag)))
        write_whole(path, write_sheet(rows, format_name))
    except SheetError as error:
        fail(str(error), Exit.USAGE)
    except OSError as error:
        fail(f"cannot write {path}: {error.strerror}", Exit.ENVIRONMENT)
    if as_json:
        print_json({"file": str(path), "rows": len(rows)})
    else:
        click.echo(f"{path}: {len(rows)} rows")


@click.command("import")
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
    (tag,) = choose_own(project, [tag])
    root, _ = find_roots(project)
    try:
        rows = read_sheet(file.read_bytes(), format_of(file.name))
    except SheetError as error:
        fail(f"{file}: {error}", Exit.USAGE)
    except OSError as error:
        fail(f"cannot read {file}: {error.strerror}", Exit.ENVIRONMENT)
    taken, refused = take_rows(rows, current_entries(project, tag))
    changes = plan_files(tag, root, taken)
    write_changes(changes)
    if as_json:
        data = {"refused": [asdict(one) for one in refused]}
        print_json({"changed": [change.name for change in changes], **data})
    else:
        for change in changes:
            click.echo(f"{change.name}: written")
        if not changes and not refused:
            click.echo(f"{file}: says what {tag} says already", err=True)
        for one in refused:
            click.echo(f"{file}: row {one.row}: refused: {one.key}: {one.why}", err=True)
    if refused:
        raise click.exceptions.Exit(int(Exit.FINDINGS))
