"""Several roles in one person: what the position does and needs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jdgen.library import Library, Rung, Use
from jdgen.model.activity import DEPTHS
from jdgen.model.position import Position
from jdgen.model.skill import PROFICIENCIES, Proficiency


@dataclass(frozen=True, slots=True)
class Composed:
    """A position put together: its rungs, largest part first, and what they do together."""

    rungs: tuple[Rung, ...]
    uses: tuple[Use, ...]
    skills: Mapping[str, Proficiency]


def compose_position(library: Library, position: Position) -> Composed:
    """Merge a position's parts: shares weighted by part, depths and skills at their highest."""
    parts = [(library.rung(part.rung), part.share) for part in position.parts]
    merged: dict[str, list[tuple[Use, float]]] = {}
    for rung, part_share in parts:
        for use in rung.uses:
            weight = (use.share or 0) * part_share / 100
            merged.setdefault(use.activity, []).append((use, weight))
    exact = {activity: sum(weight for _, weight in found) for activity, found in merged.items()}
    shares = round_to_total(exact, 100) if sum(exact.values()) else {}
    uses = [
        Use(
            activity,
            max((use.depth for use, _ in found), key=DEPTHS.index),
            shares.get(activity),
            any(use.core for use, _ in found),
        )
        for activity, found in merged.items()
    ]
    rungs = tuple(rung for rung, _ in parts)
    ordered = tuple(sorted(uses, key=lambda use: -(use.share or 0)))
    return Composed(rungs, ordered, highest_skills(rungs))


def highest_skills(rungs: Iterable[Rung]) -> Mapping[str, Proficiency]:
    """Return each skill at the highest proficiency that any of the rungs needs."""
    highest: dict[str, Proficiency] = {}
    for rung in rungs:
        for skill, proficiency in rung.skills.items():
            now = highest.get(skill, proficiency)
            highest[skill] = max(now, proficiency, key=PROFICIENCIES.index)
    return highest


def round_to_total(exact: Mapping[str, float], total: int) -> dict[str, int]:
    """Round numbers so that they still add up to a total (largest remainder)."""
    floors = {name: int(value) for name, value in exact.items()}
    missing = total - sum(floors.values())
    by_remainder = sorted(exact, key=lambda name: (floors[name] - exact[name], name))
    for name in by_remainder[:missing]:
        floors[name] += 1
    return floors
