"""`jdgen list`: what the library holds, a line each."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .failure import Exit, fail
from .session import find, json_option, library_option, load, print_json, tell

if TYPE_CHECKING:
    from jdgen.build.project import Project
    from jdgen.library import Library

NOUNS = (
    "roles",
    "ladders",
    "openings",
    "positions",
    "activities",
    "skills",
    "metrics",
    "places",
    "locales",
)

Row = dict[str, str]


@click.command("list")
@click.argument("noun", type=click.Choice(NOUNS))
@library_option
@json_option
def command(noun: str, library: Path | None, as_json: bool) -> None:
    """List roles, ladders, openings or another noun of the library."""
    project = find(library)
    if noun == "locales":
        rows = _locales(project)
    else:
        loaded, findings = load(project, rules=False)
        if loaded is None:
            tell(findings, as_json=as_json)
            fail("the library cannot be read", Exit.FINDINGS)
        rows = _ROWS[noun](loaded)
    if as_json:
        print_json(rows)
    else:
        _print_table(rows)


def _locales(project: "Project") -> list[Row]:
    from jdgen.locales.folders import locale_folders

    return [
        {"id": tag, "folders": ", ".join(str(folder) for folder in folders)}
        for tag, folders in locale_folders(project.templates).items()
    ]


def _roles(library: "Library") -> list[Row]:
    return [
        {
            "id": role.id,
            "title": role.title,
            "family": role.family,
            "levels": ", ".join(role.levels),
        }
        for role in library.roles.values()
    ]


def _openings(library: "Library") -> list[Row]:
    return [
        {
            "id": opening.id,
            "for": opening.rung or opening.position or "",
            "place": opening.place,
            "workplace": opening.workplace,
            "closes": str(opening.closes or ""),
            "status": opening.status,
        }
        for opening in library.openings.values()
    ]


_ROWS: dict[str, Callable[["Library"], list[Row]]] = {
    "roles": _roles,
    "openings": _openings,
    "ladders": lambda library: [
        {
            "id": ladder.id,
            "name": ladder.name,
            "rungs": str(sum(len(lane.rungs) for lane in ladder.lanes)),
            "version": ladder.version,
        }
        for ladder in library.ladders.values()
    ],
    "positions": lambda library: [
        {
            "id": position.id,
            "title": position.title,
            "parts": ", ".join(f"{part.rung} {part.share}%" for part in position.parts),
        }
        for position in library.positions.values()
    ],
    "activities": lambda library: [
        {"id": name, "name": activity.name, "stage": activity.stage}
        for name, activity in library.activities.items()
    ],
    "skills": lambda library: [
        {"id": name, "name": skill.name} for name, skill in library.skills.items()
    ],
    "metrics": lambda library: [
        {"id": name, "name": metric.name, "unit": metric.unit, "better": metric.direction}
        for name, metric in library.metrics.items()
    ],
    "places": lambda library: [
        {"id": name, "name": place.name, "country": place.country, "currency": place.currency}
        for name, place in library.places.items()
    ],
}


def _print_table(rows: list[Row]) -> None:
    if not rows:
        click.echo("none", err=True)
        return
    from jdgen.source.report import width

    columns = list(rows[0])
    widths = {column: max(width(row[column]) for row in rows) for column in columns}
    for row in rows:
        cells = [row[name] + " " * (widths[name] - width(row[name])) for name in columns]
        click.echo("  ".join(cells).rstrip())
