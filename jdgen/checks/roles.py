"""Levels, reporting lines, people and experience of roles."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from jdgen.career.graph import find_cycles
from jdgen.library import Library
from jdgen.model.base import EVERY_LEVEL
from jdgen.model.role import Role
from jdgen.source.findings import Finding
from jdgen.source.span import Path
from jdgen.source.suggest import suggest

from .activities import stated_uses
from .rungs import at_level, rank_of


def check_levels_order(library: Library) -> Iterator[Finding]:
    """Find roles whose levels do not rise."""
    for name, role in library.roles.items():
        for index, (lower, higher) in enumerate(pairwise(role.levels)):
            known = {lower, higher} <= library.levels.keys()
            if known and rank_of(library, higher) <= rank_of(library, lower):
                yield library.finding(
                    "levels-order",
                    "role",
                    name,
                    ("levels", index + 1),
                    f'"{higher}" does not come above "{lower}"',
                    f"the grid rises: {', '.join(library.levels)}",
                )


def check_unknown_level(library: Library) -> Iterator[Finding]:
    """Find values for levels at which the role does not exist, which nobody would read."""
    for name, role in library.roles.items():
        for path, values in _values_by_level(role):
            for level in values:
                if level not in (EVERY_LEVEL, *role.levels):
                    yield library.finding(
                        "unknown-level",
                        "role",
                        name,
                        (*path, level),
                        f'{name} has no level "{level}"',
                        suggest(level, role.levels) or f"its levels: {', '.join(role.levels)}",
                        at_key=True,
                    )


def _values_by_level(role: Role) -> Iterator[tuple[Path, Mapping[str, object]]]:
    yield ("purpose",), role.purpose
    for path, use in stated_uses(role):
        yield (*path, "depth"), use.depth
        yield (*path, "share"), use.share or {}
    for skill, proficiencies in role.skills.items():
        yield ("skills", skill), proficiencies
    for index, metric in enumerate(role.metrics):
        yield ("metrics", index, "target"), metric.target or {}
    yield ("experience",), role.experience or {}
    yield ("scope",), role.scope or {}
    yield ("decides",), role.decides or {}


def check_empty_rung(library: Library) -> Iterator[Finding]:
    """Find levels at which a role has nothing to do or no purpose."""
    for name, role in library.roles.items():
        for index, level in enumerate(role.levels):
            rung = library.rungs[f"{role.id}/{level}"]
            for field, value in (("activity", rung.uses), ("purpose", rung.purpose)):
                if not value:
                    yield library.finding(
                        "empty-rung",
                        "role",
                        name,
                        ("levels", index),
                        f"{rung.name} has no {field}",
                        "fill the level, or leave it out of levels",
                    )


def check_reporting_cycle(library: Library) -> Iterator[Finding]:
    """Find roles that report to themselves in the end."""
    edges = {name: role.reports_to for name, role in library.roles.items()}
    for cycle in find_cycles(edges):
        last = cycle[-1]
        yield library.finding(
            "reporting-cycle",
            "role",
            last,
            ("reports_to", edges[last].index(cycle[0])),
            f"{last} reports to itself in the end: {' → '.join((last, *cycle))}",
            "remove one of these lines",
        )


def check_lead_without_people(library: Library) -> Iterator[Finding]:
    """Find leads of whom nobody knows how many people they lead."""
    for name, role in library.roles.items():
        for level in role.levels if role.track == "lead" else ():
            rung = library.rungs[f"{role.id}/{level}"]
            if rung.scope.people is None:
                yield library.finding(
                    "lead-without-people",
                    "role",
                    name,
                    ("scope", level) if role.scope else ("track",),
                    f"{rung.name} leads, but its scope does not say how many people",
                    "add people to the scope: [4, 8]",
                )


def check_years_only(library: Library) -> Iterator[Finding]:
    """Find roles that only time opens."""
    for name, role in library.roles.items():
        for level, experience in (role.experience or {}).items():
            if experience.months and not experience.or_evidence:
                yield library.finding(
                    "years-only",
                    "role",
                    name,
                    (*at_level(("experience",), level), "months"),
                    f"{experience.months} months are the only way to show experience",
                    "say in or_evidence what shows the same without them",
                )
