"""What most commands begin with: find the project, load its library, tell what is wrong."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

from .failure import Exit, fail

if TYPE_CHECKING:
    from jdgen.build.project import Project
    from jdgen.library import Library
    from jdgen.source.findings import Finding

Command = TypeVar("Command", bound=Callable[..., Any])


def library_option(command: Command) -> Command:
    """Add `--library`."""
    return click.option(
        "--library",
        type=click.Path(path_type=Path, file_okay=False),
        help="Folder of the library; default: the nearest roles/ upwards.",
    )(command)


def json_option(command: Command) -> Command:
    """Add `--json`."""
    return click.option(
        "--json", "as_json", is_flag=True, help="Print one JSON document on stdout."
    )(command)


def find(library: Path | None) -> "Project":
    """Return the project, or end the command."""
    from jdgen.build.project import find_project

    try:
        return find_project(library, Path.cwd())
    except FileNotFoundError as error:
        message = (
            f"there is no library at {error.args[0]}; name one with --library,"
            " or start one with `jdgen new project DIR`"
        )
        fail(message, Exit.USAGE)
    except OSError as error:
        fail(f"cannot look for the library: {error.strerror}", Exit.ENVIRONMENT)


def load(
    project: "Project", *, rules: bool = True, only_errors: bool = False
) -> "tuple[Library | None, tuple[Finding, ...]]":
    """Return the library and everything that is wrong with it; rules only where asked for."""
    from jdgen.library import load_library
    from jdgen.library.places import is_library
    from jdgen.source.findings import has_errors, set_severities, sort_findings

    try:
        if not is_library(project.library):
            _refuse(project.library)
        loaded = load_library(project.library)
    except OSError as error:
        fail(f"cannot read {project.library}: {error.strerror}", Exit.ENVIRONMENT)
    if loaded.library is None:
        return None, loaded.findings
    complete = not has_errors(loaded.findings)
    severities = dict(loaded.library.company.severity)
    findings = set_severities(loaded.findings, severities)
    if not rules:
        return loaded.library, findings
    from jdgen.checks import check_library

    ruled = check_library(loaded.library, complete=complete, only_errors=only_errors)
    return loaded.library, sort_findings([*findings, *ruled])


def _refuse(folder: Path) -> NoReturn:
    """End the command for a folder that is no library, most often the project around one."""
    from jdgen.library.places import is_library

    inside = folder / "roles"
    if is_library(inside):
        named = inside.relative_to(Path.cwd()) if inside.is_relative_to(Path.cwd()) else inside
        fail(f"there is a library in {named}; name that", Exit.USAGE)
    message = f"{folder} is no library: it has no company.yaml nor any other file of one"
    fail(f"{message}; `jdgen new project DIR` starts one", Exit.USAGE)


def load_sound(project: "Project", *, as_json: bool = False) -> "Library":
    """Return a library without errors, or print the errors and end the command."""
    from jdgen.source.findings import has_errors

    library, findings = load(project, only_errors=True)
    if library is None or has_errors(findings):
        errors = [finding for finding in findings if finding.severity == "error"]
        tell(errors, as_json=as_json)
        raise click.exceptions.Exit(int(Exit.FINDINGS))
    return library


def tell(findings: "Sequence[Finding]", *, as_json: bool = False) -> None:
    """Print findings: JSON on stdout, or text with a tally on stderr."""
    from jdgen.source import report

    if as_json:
        print_json({"findings": report.as_json(findings)})
        return
    stream = sys.stderr
    if findings:
        click.echo(report.as_text(findings, colour=wants_colour(stream)), err=True)
    click.echo(report.tally(findings), err=True)


def print_json(data: object) -> None:
    """Print the one JSON document of a command."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))


def wants_colour(stream: Any) -> bool:
    """Tell whether a stream is a terminal that wants colour."""
    import os

    return bool(stream.isatty()) and not os.environ.get("NO_COLOR")
