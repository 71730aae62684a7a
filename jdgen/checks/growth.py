"""Whether a higher rung asks more than the one below it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from jdgen.library import Library
from jdgen.model.activity import DEPTHS
from jdgen.model.role import Role
from jdgen.model.skill import PROFICIENCIES
from jdgen.source.findings import Finding

from .moves import PlacedMove, climbs, placed_moves

T = TypeVar("T")


def check_deeper_below(library: Library) -> Iterator[Finding]:
    """Find activities that a lower rung does more deeply, without a reason being given."""
    excused = _excused(library)
    for name, role in library.roles.items():
        for index, use in enumerate(role.activities):
            for (lower, before), (higher, after) in _falls(role, use.depth, DEPTHS):
                names = f"{role.id}/{lower}", f"{role.id}/{higher}"
                if not use.because and names not in excused:
                    yield library.finding(
                        "deeper-below",
                        "role",
                        name,
                        ("activities", index, "depth", higher),
                        f"{names[0]} {before} {use.use}, but {names[1]} only {after} it",
                        "raise the depth, or say why in because",
                    )
    for placed in _unexcused(library, excused):
        below = {use.activity: use.depth for use in placed.start.uses}
        reasons = {use.use for use in placed.end.role.activities if use.because}
        for above in placed.end.uses:
            before = below.get(above.activity, above.depth)
            if DEPTHS.index(before) > DEPTHS.index(above.depth) and above.activity not in reasons:
                yield library.finding(
                    "deeper-below",
                    "ladder",
                    placed.ladder,
                    ("moves", placed.index, "to"),
                    f"{placed.start.name} {before} {above.activity}, "
                    f"but {placed.end.name} only {above.depth} it",
                    "raise the depth of the role, or say why in the move's because",
                )


def check_skill_lower_above(library: Library) -> Iterator[Finding]:
    """Find skills of which a higher rung needs less, without a reason being given."""
    excused = _excused(library)
    for name, role in library.roles.items():
        for skill, by_level in role.skills.items():
            for (lower, before), (higher, after) in _falls(role, by_level, PROFICIENCIES):
                names = f"{role.id}/{lower}", f"{role.id}/{higher}"
                if names not in excused:
                    yield library.finding(
                        "skill-lower-above",
                        "role",
                        name,
                        ("skills", skill, higher),
                        f"{names[0]} needs {skill} at {before}, but {names[1]} only at {after}",
                        "raise the proficiency, or say why in the because of the promotion",
                    )
    for placed in _unexcused(library, excused):
        for skill, needed in placed.end.skills.items():
            before = placed.start.skills.get(skill, needed)
            if PROFICIENCIES.index(before) > PROFICIENCIES.index(needed):
                yield library.finding(
                    "skill-lower-above",
                    "ladder",
                    placed.ladder,
                    ("moves", placed.index, "to"),
                    f"{placed.start.name} needs {skill} at {before}, "
                    f"but {placed.end.name} only at {needed}",
                    "raise the proficiency of the role, or say why in the move's because",
                )


def check_target_easier_above(library: Library) -> Iterator[Finding]:
    """Find metrics whose target a higher level of the role reaches more easily."""
    for name, role in library.roles.items():
        for index, use in enumerate(role.metrics):
            metric, targets = library.metrics.get(use.use), use.target or {}
            if metric is None:
                continue
            order = sorted(set(targets.values()), reverse=metric.direction == "down")
            for (lower, before), (higher, after) in _falls(role, targets, order):
                yield library.finding(
                    "target-easier-above",
                    "role",
                    name,
                    ("metrics", index, "target", higher),
                    f"{use.use} is {after:g} at {higher} but {before:g} at {lower}, "
                    f"and {metric.direction} is better",
                    "set the harder target at the higher level",
                )


def _falls(
    role: Role, values: Mapping[str, T], order: Sequence[T]
) -> Iterator[tuple[tuple[str, T], tuple[str, T]]]:
    """Yield each two neighbouring levels of a role of which the lower has the greater value."""
    stated = [(level, values[level]) for level in role.levels if level in values]
    for lower, higher in pairwise(stated):
        if order.index(lower[1]) > order.index(higher[1]):
            yield lower, higher


def _excused(library: Library) -> set[tuple[str, str]]:
    """Return the rungs whose promotion, in any ladder, says why the higher one asks less."""
    promotions = placed_moves(library, "promotion")
    return {(move.start.name, move.end.name) for move in promotions if move.move.because}


def _unexcused(library: Library, excused: set[tuple[str, str]]) -> Iterator[PlacedMove]:
    """Yield the promotions from role to role that are not excused, each once."""
    seen = set(excused)
    for placed in climbs(library):
        names = placed.start.name, placed.end.name
        if placed.start.role is not placed.end.role and names not in seen:
            seen.add(names)
            yield placed
