"""Moves from and to a rung, gathered over all ladders."""

from collections.abc import Iterable
from dataclasses import dataclass

from jdgen.library import Library
from jdgen.model.ladder import Ladder, Move

# A reader wants to know the way up first, then sideways, then back and out.
_ORDER = {
    "promotion": 0,
    "into-leadership": 1,
    "change-of-family": 2,
    "lateral": 3,
    "back-to-expert": 4,
    "exit": 5,
}


@dataclass(frozen=True, slots=True)
class Step:
    """A move and the ladder that holds it."""

    ladder: str
    move: Move


def moves_from(library: Library, rung: str) -> tuple[Step, ...]:
    """Return the moves that start at a rung, each end once, ways up first.

    Where several ladders hold the same move, the smallest ladder's words win.
    """
    role = rung.split("/", maxsplit=1)[0]
    return _first_of_each(
        Step(ladder.id, move)
        for ladder in library.role_ladders(role)
        for move in ladder.moves
        if full_name(library, move.from_) == rung
    )


def moves_to(library: Library, rung: str) -> tuple[Step, ...]:
    """Return the moves that end at a rung, each start once, ways up first."""
    role = rung.split("/", maxsplit=1)[0]
    return _first_of_each(
        Step(ladder.id, move)
        for ladder in library.role_ladders(role)
        for move in ladder.moves
        if move.to and full_name(library, move.to) == rung
    )


def full_name(library: Library, rung: str) -> str:
    """Return a rung's full name, `role/level`, for one that may be a bare role."""
    return library.rung(rung).name if library.has_rung(rung) else rung


def ladder_rungs(library: Library, ladder: Ladder) -> tuple[str, ...]:
    """Return the full names of a ladder's rungs, lane by lane, lowest first."""
    return tuple(full_name(library, rung) for lane in ladder.lanes for rung in lane.rungs)


def _first_of_each(steps: Iterable[Step]) -> tuple[Step, ...]:
    first: dict[tuple[str, str], Step] = {}
    for step in steps:
        move = step.move
        first.setdefault((move.from_, move.to or move.outside or ""), step)
    return tuple(sorted(first.values(), key=lambda step: _ORDER[step.move.kind]))
