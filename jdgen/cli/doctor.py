"""`jdgen doctor`: what this machine has, what it lacks and what mends it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .failure import Exit
from .session import find, json_option, library_option, print_json

if TYPE_CHECKING:
    from jdgen.build.doctor import Check


@click.command("doctor")
@library_option
@json_option
def command(library: Path | None, as_json: bool) -> None:
    """Say what this machine has and lacks, and the command that mends it.

    Renders a small page in every language. Ends with 4 if something is missing.
    """
    from jdgen.build.doctor import examine

    checks = examine(*_places(library))
    if as_json:
        from dataclasses import asdict

        print_json([asdict(check) for check in checks])
    else:
        _print(checks)
    if any(check.needed and not check.well for check in checks):
        raise click.exceptions.Exit(int(Exit.ENVIRONMENT))


def _places(library: Path | None) -> tuple[tuple[Path, ...], Path]:
    """Return the templates folders and the output folder of the project, or of no project."""
    from jdgen.build.project import find_project
    from jdgen.resources import templates_root

    if library is not None:
        project = find(library)
        return project.templates, project.output
    try:
        project = find_project(None, Path.cwd())
    except FileNotFoundError:
        return (templates_root(),), Path.cwd() / "output"
    return project.templates, project.output


def _print(checks: "Sequence[Check]") -> None:
    names = max(len(check.name) for check in checks)
    for check in checks:
        state = "ok" if check.well else "missing" if check.needed else "draft"
        click.echo(f"{state:<8} {check.name:<{names}}  {check.found}")
    steps = dict.fromkeys(check.mend for check in checks if check.mend and check.needed)
    if steps:
        click.echo("\nTo mend this:")
    for step in steps:
        click.echo(f"\n    {step}")
