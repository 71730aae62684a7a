"""Find a way for every move around the boxes, on a coarse grid without lengths.

Column c of boxes has the coordinate 2c + 1, the gap to its left 2c; row r has 2r + 1, the channel
above it 2r. A route keeps to gaps, channels and cells without a box, so it can cross no box.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf
from typing import TypeAlias

from .layout_shapes import KINDS, SIDEWAYS, MapKind, MapMove
from .layout_slots import Places, Slot

Node: TypeAlias = tuple[int, int]
"""Coordinates across and down."""
Path: TypeAlias = tuple[Node, ...]

# Costs of routes; found by looking at real maps.
_LENGTH = (0.15, 0.5)
"""Per step down and across: rows lie closer than columns."""
_BEND = 0.7
_HOOK = 1.5
"""For a route that arrives in the direction from which it left."""
_CROSSING = 1.0
_TOUCH = 0.2
_CROWD = 0.35
_RIM = 1.0
"""For a piece outside of all boxes: it takes room that else is not needed."""
_TOP_FOR_SIDEWAYS = 2.5
_SIDE_FOR_UPRIGHT = 6.0
_MOST_ENDS = (10, 4)
"""Lines that may stand side by side at a box: at its top or bottom edge, at its left or right."""


@dataclass(frozen=True, slots=True, eq=False)
class Route:
    """The way of one line, from the source of its first move."""

    moves: tuple[MapMove, ...]
    path: Path
    rank: int
    """Its place among all routes, from what a map can least do without."""


class Grid:
    """Rows and columns of a sheet, and which of their cells are taken."""

    def __init__(self, places: Places, rows: int, columns: int) -> None:
        self.rows = rows
        self.columns = columns
        self._stops: tuple[dict[int, list[int]], dict[int, list[int]]] = ({}, {})
        for row, column in sorted(places.values()):
            self._stops[0].setdefault(column, []).append(2 * row + 1)
            self._stops[1].setdefault(row, []).append(2 * column + 1)

    def is_clear(self, axis: int, line: int, start: int, stop: int) -> bool:
        """Tell whether a column (axis 0) or row (axis 1) is free of boxes from start to stop."""
        stops = self._stops[axis].get(line, ())
        return bisect_left(stops, 2 * start) == bisect_left(stops, 2 * stop)

    def name_stretch(self, axis: int, across: int, along: int) -> tuple[int, int, int]:
        """Name the free stretch of a column or row, between two boxes, that begins at `along`."""
        return axis, across, bisect_right(self._stops[axis].get(across // 2, ()), along)


def find_routes(grid: Grid, moves: Iterable[MapMove], places: Places) -> list[Route]:
    """Lead every move round the boxes, the most important first; leave out what finds no room."""
    lines = sorted(_join_directions(moves), key=lambda line: _sort_line(line, places))
    traffic = _Traffic(grid)
    options = [_list_options(grid, line[0], places) for line in lines]
    chosen: dict[int, Path] = {}
    for _ in range(2):  # the second time knowing what comes later
        for number, paths in enumerate(options):
            if number in chosen:
                traffic.count(chosen.pop(number), -1)
            path = _choose(paths, traffic)
            if path:
                chosen[number] = path
                traffic.count(path, 1)
    return [Route(lines[number], chosen[number], number) for number in sorted(chosen)]


def _join_directions(moves: Iterable[MapMove]) -> Iterator[tuple[MapMove, ...]]:
    """Make one line of two sideways moves of a kind that lead there and back."""
    known = set(moves)
    for move in sorted(known, key=lambda move: (move.source, move.target, move.kind)):
        back = MapMove(move.target, move.source, move.kind)
        if move.kind not in SIDEWAYS or back not in known:
            yield (move,)
        elif move.source < move.target:
            yield (move, back)


def _sort_line(line: Sequence[MapMove], places: Places) -> tuple[int, int, str, str]:
    move = line[0]
    (row, column), (other_row, other_column) = places[move.source], places[move.target]
    length = abs(row - other_row) + 2 * abs(column - other_column)
    return (KINDS.index(move.kind), length, move.source, move.target)


class _Traffic:
    """How many routes run along and across each node, and how many begin in each stretch."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.running: tuple[Counter[Node], Counter[Node]] = (Counter(), Counter())
        self.passing: tuple[Counter[Node], Counter[Node]] = (Counter(), Counter())
        self.ending: Counter[tuple[int, int, int]] = Counter()

    def count(self, path: Path, by: int) -> None:
        """Add a route, or take it away."""
        for axis, across, low, high in _list_pieces(path):
            for along in range(low, high + 1):
                node = (across, along) if axis == 0 else (along, across)
                self.running[axis][node] += by
                if low < along < high:
                    self.passing[axis][node] += by
            if across % 2:
                self.ending[self.grid.name_stretch(axis, across, low)] += by

    def judge(self, path: Path, limit: float) -> float:
        """Return what crossings and company cost on a route; infinite where a stretch is full."""
        cost = 0.0
        for axis, across, low, high in _list_pieces(path):
            beside, touched, crossed = (
                self.running[axis],
                self.running[1 - axis],
                self.passing[1 - axis],
            )
            most = 0
            for along in range(low, high + 1):
                node = (across, along) if axis == 0 else (along, across)
                most = max(most, beside[node])
                if low < along < high:
                    cost += _CROSSING * crossed[node] + _TOUCH * touched[node]
            if across % 2 == 0:
                cost += _CROWD * most
            elif self.ending[self.grid.name_stretch(axis, across, low)] >= _MOST_ENDS[axis]:
                return inf
            if cost >= limit:
                break
        return cost


def _list_pieces(path: Path) -> Iterator[tuple[int, int, int, int]]:
    """Yield the straight pieces: axis 0 for upright ones, where they lie, where begin and end."""
    for (x, y), (next_x, next_y) in pairwise(path):
        if x == next_x:
            yield 0, x, min(y, next_y), max(y, next_y)
        else:
            yield 1, y, min(x, next_x), max(x, next_x)


def _choose(options: Iterable[tuple[float, Path]], traffic: _Traffic) -> Path | None:
    """Return the cheapest way, None where all are full."""
    best = None
    least = inf
    for cost, path in options:
        if cost >= least:
            break
        whole = cost + traffic.judge(path, least - cost)
        if whole < least:
            best, least = path, whole
    return best


def _list_options(grid: Grid, move: MapMove, places: Places) -> list[tuple[float, Path]]:
    """Return every way of a move with what it costs on an empty map, the cheapest first."""
    paths = set(_list_paths(grid, places[move.source], places[move.target]))
    return sorted((_weigh(grid, move.kind, path), path) for path in paths)


def _weigh(grid: Grid, kind: MapKind, path: Path) -> float:
    """Return what length, bends and form cost on a route."""
    pieces = list(_list_pieces(path))
    cost = _BEND * (len(pieces) - 1)
    for axis, across, low, high in pieces:
        cost += (high - low) * _LENGTH[axis]
        if across in (0, 2 * (grid.columns, grid.rows)[axis]):
            cost += _RIM
    (x, y), (next_x, next_y) = path[:2]
    (last_x, last_y), (end_x, end_y) = path[-2:]
    if (next_x - x) * (end_x - last_x) + (next_y - y) * (end_y - last_y) < 0:
        cost += _HOOK
    if len(pieces) > 1 and (x == next_x) == (kind in SIDEWAYS):
        cost += _TOP_FOR_SIDEWAYS if kind in SIDEWAYS else _SIDE_FOR_UPRIGHT
    return cost


def _list_paths(grid: Grid, source: Slot, target: Slot) -> Iterator[Path]:
    begin = (2 * source[1] + 1, 2 * source[0] + 1)
    end = (2 * target[1] + 1, 2 * target[0] + 1)
    yield from _turn_in_gap(grid, source, target, begin, end)
    if source[0] == target[0]:
        for channel in (source[0], source[0] + 1):
            yield begin, (begin[0], 2 * channel), (end[0], 2 * channel), end
    else:
        yield from _turn_in_channel(grid, source, target, begin, end)
        yield from _pass_between(grid, source, target, begin, end)


def _turn_in_gap(grid: Grid, source: Slot, target: Slot, begin: Node, end: Node) -> Iterator[Path]:
    """Leave and enter at the sides, by one gap; straight across where the row is the same."""
    (row, column), (other_row, other_column) = source, target
    if row == other_row:
        if grid.is_clear(1, row, min(column, other_column) + 1, max(column, other_column)):
            yield begin, end
        return
    for gap in range(grid.columns + 1):
        if all(
            grid.is_clear(1, row, min(column + 1, gap), max(column, gap))
            for row, column in (source, target)
        ):
            yield begin, (2 * gap, begin[1]), (2 * gap, end[1]), end


def _turn_in_channel(
    grid: Grid, source: Slot, target: Slot, begin: Node, end: Node
) -> Iterator[Path]:
    """Leave and enter above and below, by one channel; straight where the column is the same."""
    (top, top_column), (bottom, bottom_column) = sorted((source, target))
    for channel in range(top + 1, bottom + 1):
        if grid.is_clear(0, top_column, top + 1, channel) and grid.is_clear(
            0, bottom_column, channel, bottom
        ):
            if top_column == bottom_column:
                yield begin, end
                return
            yield begin, (begin[0], 2 * channel), (end[0], 2 * channel), end


def _pass_between(grid: Grid, source: Slot, target: Slot, begin: Node, end: Node) -> Iterator[Path]:
    """Leave and enter above and below, and pass the rows between in a gap or an empty column."""
    top, bottom = sorted((source[0], target[0]))
    if bottom - top < 2:  # noqa: PLR2004 - there is no row between
        return
    leave, arrive = 2 * top + 2, 2 * bottom
    if source[0] == bottom:
        leave, arrive = arrive, leave
    for across in range(2 * grid.columns + 1):
        if across in (begin[0], end[0]):
            continue
        if across % 2 == 0 or grid.is_clear(0, across // 2, top + 1, bottom):
            yield begin, (begin[0], leave), (across, leave), (across, arrive), (end[0], arrive), end
