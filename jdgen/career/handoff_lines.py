"""Draw hand-offs between the rows of a grid: brackets in the free part of each phase's column.

Lengths are millimetres; a bracket leaves its giver's cell, runs down or up a track of its own, and
enters its taker's cell with an arrow head.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from .handoff_map import HandoffMap

_PITCH = 3.5
"""Widest distance between two tracks."""
_PORT = 2.0
"""Widest distance between two ends in one cell."""
_EDGE = 0.7
"""Room between the ends in a cell and its upper and lower edge."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells that lines run between; `word` is the part of a column's width for its words."""

    column: float
    word: float
    row: float


@dataclass(frozen=True, slots=True)
class Bracket:
    """The line of a hand-off, measured from the first cell's upper corner where reading begins."""

    number: int
    x: float
    """Where its track runs; its number stands there too, at the height of the start."""
    near: float
    """Where it leaves and enters cells."""
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class _Run:
    """A hand-off within one column: from which row to which, and on which track."""

    number: int
    start: int
    end: int
    track: int = 0

    def rows(self) -> range:
        return range(min(self.start, self.end), max(self.start, self.end) + 1)


def lay_brackets(handoffs: HandoffMap, grid: Grid) -> tuple[Bracket, ...]:
    """Return the lines of all hand-offs of the map's phases, shorter ones nearer to the words."""
    rows = {role: index for index, role in enumerate(handoffs.roles)}
    brackets: list[Bracket] = []
    for column, stage in enumerate(handoffs.stages):
        runs = _find_tracks(
            _Run(each.number, rows[each.handoff.from_role], rows[each.handoff.to_role])
            for each in handoffs.passings
            if each.handoff.stage == stage and each.handoff.from_role != each.handoff.to_role
        )
        brackets += _place(runs, grid, column * grid.column)
    return tuple(sorted(brackets, key=lambda bracket: bracket.number))


def draw_brackets(
    brackets: Iterable[Bracket], width: float, height: float, colour: str, *, mirrored: bool
) -> str:
    """Return an SVG of the lines; `mirrored` where columns run from right to left."""
    ink = escape(colour)
    halos, lines = [], []
    for bracket in brackets:
        path = _trace(bracket)
        halos.append(f'<path d="{path}" stroke="#fff" stroke-width="1.3"/>')
        head = f"M{bracket.near + 1.7:g} {bracket.end - 0.85:g}"
        head += f"L{bracket.near + 0.1:g} {bracket.end:g}L{bracket.near + 1.7:g} "
        head += f"{bracket.end + 0.85:g}Z"
        lines.append(f'<path d="{path}" stroke="{ink}" stroke-width="0.35"/>')
        lines.append(f'<path d="{head}" fill="{ink}"/>')
    turn = f' transform="translate({width:g} 0) scale(-1 1)"' if mirrored else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}mm" height="{height:g}mm" '
        f'viewBox="0 0 {width:g} {height:g}" fill="none" stroke-linejoin="round">'
        f"<g{turn}>{''.join(halos)}{''.join(lines)}</g></svg>"
    )


def _trace(bracket: Bracket) -> str:
    stop = bracket.near + 1.2
    return f"M{bracket.near:g} {bracket.start:g}H{bracket.x:g}V{bracket.end:g}H{stop:g}"


def _find_tracks(runs: Iterable[_Run]) -> list[_Run]:
    """Give each run the first track on which it meets no other, the shortest run first."""
    tracks: list[list[_Run]] = []
    for run in sorted(runs, key=lambda run: (len(run.rows()), run.number)):
        free = (
            index
            for index, track in enumerate(tracks)
            if not any(set(run.rows()) & set(other.rows()) for other in track)
        )
        index = next(free, len(tracks))
        if index == len(tracks):
            tracks.append([])
        tracks[index].append(_Run(run.number, run.start, run.end, index))
    return [run for track in tracks for run in track]


def _place(runs: Sequence[_Run], grid: Grid, left: float) -> list[Bracket]:
    room = grid.column - grid.word
    count = max((run.track for run in runs), default=0) + 1
    pitch = min(_PITCH, room / (count + 0.5))
    near = left + grid.word
    return [
        Bracket(
            number=run.number,
            x=round(near + pitch * (run.track + 1), 2),
            near=round(near, 2),
            start=round(_port(runs, run, run.start, grid.row), 2),
            end=round(_port(runs, run, run.end, grid.row), 2),
        )
        for run in runs
    ]


def _port(runs: Sequence[_Run], run: _Run, row: int, height: float) -> float:
    """Return the height at which a run meets a row.

    Lines from above meet it above those from below, and outer tracks nearest to the middle, so
    that no two cross at the row.
    """
    here = [other for other in runs if row in (other.start, other.end)]
    upper = sorted((one for one in here if not _leads_down(one, row)), key=lambda one: one.track)
    lower = sorted((one for one in here if _leads_down(one, row)), key=lambda one: -one.track)
    order = [one.number for one in (*upper, *lower)]
    gap = min(_PORT, (height - 2 * _EDGE) / max(1, len(order)))
    middle = height * row + height / 2
    return middle + gap * (order.index(run.number) - (len(order) - 1) / 2)


def _leads_down(run: _Run, row: int) -> bool:
    return max(run.start, run.end) != row
