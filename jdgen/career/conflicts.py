"""Where the parts of a position pull one person in different directions, and what to part first."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from jdgen.library import Library, Rung
from jdgen.library.rung import Target
from jdgen.model.position import Position

Pull = Literal["target", "stance", "presence", "horizon", "results"]
_OPPOSED: dict[Pull, frozenset[frozenset[str]]] = {
    "stance": frozenset({frozenset({"reactive", "proactive"})}),
    "results": frozenset({frozenset({"immediate", "sustainable"})}),
    "horizon": frozenset(
        frozenset({near, far}) for near in ("immediate", "month") for far in ("year", "years")
    ),
    "presence": frozenset(
        frozenset({seldom, "permanent"}) for seldom in ("per-contact", "behind-the-scenes")
    ),
}
"""Words of the profile that one day cannot serve both."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A metric of a position: the target of its largest part that has one, and whose it is."""

    target: Target
    rungs: tuple[Rung, ...]
    """The parts that are judged by it."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something in which parts of a position differ; `sides` are the parts and what each says.

    For a target `metric` is the metric's id; otherwise it is empty and the words are the
    profile's.
    """

    pull: Pull
    sides: tuple[tuple[Rung, str | float], ...]
    metric: str = ""


@dataclass(frozen=True, slots=True)
class Separation:
    """What leaves a position when one part becomes a job of its own."""

    rung: Rung
    share: int
    """Share of the position's time that this part has, in percent."""
    leave: tuple[str, ...]
    """Activities that only this part does: they go with it."""
    stay: tuple[str, ...]
    """Activities of this part that another part does too: both go on doing them."""


def merge_metrics(rungs: Sequence[Rung]) -> tuple[Merged, ...]:
    """Return each metric of several rungs once, those of the largest part first."""
    found: dict[str, list[tuple[Rung, Target]]] = {}
    for rung in rungs:
        for target in rung.targets:
            found.setdefault(target.metric, []).append((rung, target))
    merged = []
    for uses in found.values():
        stated = next((target for _, target in uses if target.value is not None), uses[0][1])
        merged.append(Merged(stated, tuple(rung for rung, _ in uses)))
    return tuple(merged)


def find_conflicts(rungs: Sequence[Rung]) -> tuple[Conflict, ...]:
    """Return what parts of a position do not agree in: ways of working, then targets."""
    conflicts = [
        Conflict(pull, sides)
        for pull, opposed in _OPPOSED.items()
        if (sides := _opposed_sides(rungs, pull, opposed))
    ]
    for merged in merge_metrics(rungs):
        values = [
            (rung, target.value)
            for rung in merged.rungs
            for target in rung.targets
            if target.metric == merged.target.metric and target.value is not None
        ]
        if len({value for _, value in values}) > 1:
            conflicts.append(Conflict("target", tuple(values), merged.target.metric))
    return tuple(conflicts)


def _opposed_sides(
    rungs: Sequence[Rung], pull: Pull, opposed: frozenset[frozenset[str]]
) -> tuple[tuple[Rung, str | float], ...]:
    words: list[str] = [getattr(rung.role.profile, pull) for rung in rungs]
    against = {word for word in words for other in words if frozenset({word, other}) in opposed}
    return tuple((rung, word) for rung, word in zip(rungs, words, strict=True) if word in against)


def separate(library: Library, position: Position) -> Separation | None:
    """Return what the split that the position names would take along; None where it names none."""
    if position.split_first is None:
        return None
    first = library.rung(position.split_first.part)
    rest = [library.rung(part.rung) for part in position.parts]
    others = {use.activity for rung in rest if rung.name != first.name for use in rung.uses}
    own = [use.activity for use in first.uses]
    shares = [part.share for part in position.parts if library.rung(part.rung).name == first.name]
    return Separation(
        rung=first,
        share=sum(shares),
        leave=tuple(activity for activity in own if activity not in others),
        stay=tuple(activity for activity in own if activity in others),
    )
