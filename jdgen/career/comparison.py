"""Two roles side by side: what both are, and what only one is."""

from collections.abc import Iterable
from dataclasses import dataclass

from jdgen.library import Library, Rung
from jdgen.model.role import Distinction
from jdgen.model.titles import RenamedTitle

from .moves import Step, full_name, moves_from
from .overlap import Overlap, overlap


@dataclass(frozen=True, slots=True)
class Sides:
    """Ids that only the one, both, or only the other has, each in its owner's order."""

    one: tuple[str, ...]
    both: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two rungs side by side."""

    one: Rung
    other: Rung
    overlap: Overlap
    skills: Sides
    metrics: Sides
    handoffs: tuple[str, ...]
    """Ids of the hand-offs between the two roles, those from the first one first."""
    moves: tuple[Step, ...]
    """Moves from a rung of the one role to a rung of the other, in either direction."""
    distinction: tuple[str, Distinction] | None
    """The role that says what tells it from the other, and what it says."""
    renamed: tuple[RenamedTitle, ...]
    """Where the market gives the title of the one to the work of the other."""


def compare(library: Library, one: Rung, other: Rung) -> Comparison:
    """Compare two rungs."""
    roles = {one.role.id, other.role.id}
    return Comparison(
        one=one,
        other=other,
        overlap=overlap(one, other),
        skills=_part(one.skills, other.skills),
        metrics=_part(
            [target.metric for target in one.targets],
            [target.metric for target in other.targets],
        ),
        handoffs=_handoffs(library, one.role.id, other.role.id),
        moves=(
            *_moves(library, one.role.id, other.role.id),
            *_moves(library, other.role.id, one.role.id),
        ),
        distinction=_distinction(one, other) or _distinction(other, one),
        renamed=tuple(
            entry
            for entry in library.titles.renamed
            if {entry.title, entry.is_really} == roles and len(roles) > 1
        ),
    )


def nearest_rungs(library: Library, one: str, other: str) -> tuple[Rung, Rung]:
    """Return the rungs of two names; a bare role stands for its level nearest to the other's.

    Of levels equally near the lowest is taken. Raises KeyError for a name that is not there.
    """
    pairs = [(first, second) for first in _named(library, one) for second in _named(library, other)]
    ranks = library.level_ranks
    return min(pairs, key=lambda pair: abs(ranks[pair[0].level] - ranks[pair[1].level]))


def _named(library: Library, name: str) -> list[Rung]:
    if "/" in name:
        return [library.rungs[name]]
    return [library.rungs[f"{name}/{level}"] for level in library.roles[name].levels]


def _part(one: Iterable[str], other: Iterable[str]) -> Sides:
    mine, theirs = tuple(one), tuple(other)
    return Sides(
        one=tuple(name for name in mine if name not in theirs),
        both=tuple(name for name in mine if name in theirs),
        other=tuple(name for name in theirs if name not in mine),
    )


def _handoffs(library: Library, one: str, other: str) -> tuple[str, ...]:
    found = {name: (each.from_role, each.to_role) for name, each in library.handoffs.items()}
    forth = [name for name, ends in found.items() if ends == (one, other)]
    back = [name for name, ends in found.items() if ends == (other, one)]
    return tuple(dict.fromkeys((*forth, *back)))


def _moves(library: Library, one: str, other: str) -> tuple[Step, ...]:
    if one == other:
        return ()
    return tuple(
        step
        for level in library.roles[one].levels
        for step in moves_from(library, f"{one}/{level}")
        if step.move.to and full_name(library, step.move.to).split("/")[0] == other
    )


def _distinction(one: Rung, other: Rung) -> tuple[str, Distinction] | None:
    found = (entry for entry in one.role.distinct_from if entry.role == other.role.id)
    return next(((one.role.id, entry) for entry in found), None)
