"""The rungs of ladders."""

from collections.abc import Iterator

from jdgen.library import Library, Rung
from jdgen.source.findings import Finding
from jdgen.source.span import Path

from .rungs import find_rung, rank_of


def _placed_rungs(library: Library) -> Iterator[tuple[str, Path, Rung]]:
    """Yield each rung of each ladder: the ladder's id, the path in its file, the rung."""
    for name, ladder in library.ladders.items():
        for column, lane in enumerate(ladder.lanes):
            for row, stated in enumerate(lane.rungs):
                rung = find_rung(library, stated)
                if rung:
                    yield name, ("lanes", column, "rungs", row), rung


def check_rung_twice(library: Library) -> Iterator[Finding]:
    """Find rungs that a ladder would draw twice."""
    seen: set[tuple[str, str]] = set()
    for ladder, path, rung in _placed_rungs(library):
        if (ladder, rung.name) in seen:
            yield library.finding(
                "rung-twice",
                "ladder",
                ladder,
                path,
                f"{rung.name} stands in this ladder already",
                "keep it in one lane",
            )
        seen.add((ladder, rung.name))


def check_lane_order(library: Library) -> Iterator[Finding]:
    """Find rungs that stand above one of a higher level."""
    below: dict[tuple[str, Path], Rung] = {}
    for ladder, path, rung in _placed_rungs(library):
        lane = (ladder, path[:2])
        lower = below.get(lane, rung)
        if rank_of(library, rung.level) < rank_of(library, lower.level):
            yield library.finding(
                "lane-order",
                "ladder",
                ladder,
                path,
                f"{rung.name} stands above {lower.name}, which is of a higher level",
                "list a lane's rungs from the lowest to the highest",
            )
        below[lane] = rung


def check_orphan_rung(library: Library) -> Iterator[Finding]:
    """Find rungs that no ladder shows."""
    shown = {rung.name for _, _, rung in _placed_rungs(library)}
    for name, role in library.roles.items():
        for index, level in enumerate(role.levels):
            if f"{role.id}/{level}" not in shown:
                yield library.finding(
                    "orphan-rung",
                    "role",
                    name,
                    ("levels", index),
                    f"{role.id}/{level} stands in no ladder",
                    "add it to a lane in ladders/",
                )


def check_dead_end(library: Library) -> Iterator[Finding]:
    """Find rungs below the top of the grid from which nothing leads on."""
    starts = {
        rung.name
        for ladder in library.ladders.values()
        for move in ladder.moves
        if (rung := find_rung(library, move.from_))
    }
    top = len(library.levels) - 1
    seen = set(starts)
    for ladder, path, rung in _placed_rungs(library):
        if rung.name not in seen and rank_of(library, rung.level) < top:
            yield library.finding(
                "dead-end",
                "ladder",
                ladder,
                path,
                f"no move leads on from {rung.name}",
                "add a move up, sideways or out, or waive this where people may stay for good",
            )
        seen.add(rung.name)
