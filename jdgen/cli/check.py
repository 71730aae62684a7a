"""`jdgen check`: find mistakes in the library."""

from pathlib import Path

import click

from .failure import Exit
from .session import find, library_option, load, print_json, tell


@click.command("check")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@library_option
@click.option(
    "--report",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How findings are told.",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --report json.")
@click.option("--strict", is_flag=True, help="Let warnings fail too.")
def command(
    paths: tuple[Path, ...], library: Path | None, report: str, as_json: bool, strict: bool
) -> None:
    """Find mistakes in the library, all at once.

    PATHS limit the report to files or folders of the library. Ends with 1 if there are errors.
    """
    from jdgen.source.report import as_github, tally
    from jdgen.source.report import as_json as to_json

    project = find(library)
    loaded, findings = load(project)
    if paths:
        wanted = tuple(_named(path, project.library) for path in paths)
        findings = tuple(finding for finding in findings if finding.file.startswith(wanted))
    if as_json or report == "json":
        print_json({"findings": to_json(findings), "summary": tally(findings)})
    elif report == "github":
        click.echo(as_github(findings))
    else:
        tell(findings)
    bad = ("error", "warning") if strict else ("error",)
    if loaded is None or any(finding.severity in bad for finding in findings):
        raise click.exceptions.Exit(int(Exit.FINDINGS))


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
