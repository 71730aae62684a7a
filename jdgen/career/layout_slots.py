"""Give every box of a sheet a row and a column: moves short and straight, few crossings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations, product
from math import ceil, perm
from typing import TypeAlias

from .layout_shapes import MapKind, MapMove
from .layout_sheets import Sheet

Slot: TypeAlias = tuple[int, int]
"""Row from the top and column from the left."""
Places: TypeAlias = dict[str, Slot]

# Costs in columns of travel of an unimportant move; found by looking at real maps.
_WEIGHT: Mapping[MapKind, float] = {
    "promotion": 3,
    "into-leadership": 2,
    "back-to-expert": 1,
    "change-of-family": 1,
    "lateral": 1.5,
}
_BLOCKED = 4.0
_CROSSING = 1.0
_OFF_CENTRE = 0.01
_ROUNDS = 3
_MOST_OPTIONS = 24
"""Ways of sharing out a cell that are all tried; beyond, only near slots are exchanged."""
_REACH = 2
"""How far apart slots or columns are exchanged."""


@dataclass(slots=True, eq=False)
class _Tie:
    """A move as the placing sees it."""

    upper: str
    lower: str
    weight: float
    rivals: list["_Tie"]
    """Ties that it may cross, as they pass the same levels."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """The boxes of one lane and level, and the slots that they share out."""

    boxes: tuple[str, ...]
    slots: tuple[Slot, ...]


def place_boxes(sheet: Sheet, moves: Iterable[MapMove]) -> Places:
    """Choose slots cell by cell and lane by lane until no exchange makes the map better.

    Both ends of every move must be on the sheet.
    """
    cells = _list_cells(sheet)
    ties = _tie_boxes(sheet, moves)
    centres = _find_centres(sheet)
    places = {
        box: slot for cell in cells for box, slot in zip(cell.boxes, cell.slots, strict=False)
    }
    for _ in range(_ROUNDS):
        before = dict(places)
        for cell in cells:
            if perm(len(cell.slots), len(cell.boxes)) <= _MOST_OPTIONS:
                _share_out(cell, places, ties, centres)
            else:
                _exchange_slots(cell, places, ties)
        for columns in _list_lanes(sheet):
            _exchange_columns(columns, places, ties)
        if places == before:
            break
    return places


def _tie_boxes(sheet: Sheet, moves: Iterable[MapMove]) -> dict[str, list[_Tie]]:
    """Return the ties of each box."""
    rank = {lane: place for place, lane in enumerate(sheet.lanes)}
    where = {box.id: (box.level, rank[box.lane]) for box in sheet.boxes}
    tied: dict[str, list[_Tie]] = {box.id: [] for box in sheet.boxes}
    spans = []
    for move in moves:
        lower, upper = sorted((move.source, move.target), key=where.__getitem__)
        tie = _Tie(upper, lower, _WEIGHT[move.kind], [])
        tied[upper].append(tie)
        tied[lower].append(tie)
        (bottom, one), (top, two) = where[lower], where[upper]
        spans.append((tie, bottom, top, min(one, two), max(one, two)))
    for (tie, bottom, top, left, right), (other, low, high, first, last) in combinations(spans, 2):
        if max(bottom, low) < min(top, high) and max(left, first) <= min(right, last):
            tie.rivals.append(other)
            other.rivals.append(tie)
    return tied


def _list_cells(sheet: Sheet) -> list[_Cell]:
    first_row = {}
    row = 0
    for level, rows in sheet.levels.items():
        first_row[level] = row
        row += rows
    first_column = {}
    column = 0
    for lane, columns in sheet.lanes.items():
        first_column[lane] = column
        column += columns
    boxes: dict[tuple[int, str], list[str]] = {}
    for box in sheet.boxes:
        boxes.setdefault((box.level, box.lane), []).append(box.id)
    cells = []
    for (level, lane), ids in sorted(boxes.items(), key=lambda cell: cell[0][0]):
        needed = ceil(len(ids) / sheet.lanes[lane])
        bottom = first_row[level] + sheet.levels[level]
        slots = product(
            range(bottom - needed, bottom),
            range(first_column[lane], first_column[lane] + sheet.lanes[lane]),
        )
        cells.append(_Cell(tuple(sorted(ids)), tuple(slots)))
    return cells


def _list_lanes(sheet: Sheet) -> Iterator[range]:
    first = 0
    for columns in sheet.lanes.values():
        if columns > 1:
            yield range(first, first + columns)
        first += columns


def _find_centres(sheet: Sheet) -> list[float]:
    """Return for each column the middle of its lane."""
    centres: list[float] = []
    for columns in sheet.lanes.values():
        centres += [len(centres) + (columns - 1) / 2] * columns
    return centres


def _share_out(
    cell: _Cell, places: Places, ties: Mapping[str, list[_Tie]], centres: Sequence[float]
) -> None:
    """Try every way of sharing out the slots of a cell."""
    if len(cell.slots) == 1:
        return
    row = cell.slots[0][0]
    columns = {column for _, column in cell.slots}
    neighbours = [box for box, (_, column) in places.items() if column in columns]
    concerned = {
        tie: None
        for tie in _join_ties(neighbours, ties)
        if places[tie.upper][0] <= row <= places[tie.lower][0]
    }

    def judge(option: Iterable[Slot]) -> float:
        places.update(zip(cell.boxes, option, strict=True))
        off = sum(abs(places[box][1] - centres[places[box][1]]) for box in cell.boxes)
        return _OFF_CENTRE * off + _measure(concerned, places)

    best = tuple(places[box] for box in cell.boxes)
    cost = judge(best)
    for option in permutations(cell.slots, len(cell.boxes)):
        other = judge(option)
        if other < cost:
            best, cost = option, other
    places.update(zip(cell.boxes, best, strict=True))


def _exchange_slots(cell: _Cell, places: Places, ties: Mapping[str, list[_Tie]]) -> None:
    """Exchange near slots of a cell that has too many for trying all ways."""
    for place, one in enumerate(cell.slots):
        for two in cell.slots[place + 1 : place + 1 + _REACH]:
            exchange = {one: two, two: one}
            moved = {box: exchange[places[box]] for box in cell.boxes if places[box] in exchange}
            _try(moved, places, ties)


def _exchange_columns(columns: range, places: Places, ties: Mapping[str, list[_Tie]]) -> None:
    """Exchange whole columns of a lane: what no single cell would begin."""
    for one, two in combinations(columns, 2):
        if two - one > _REACH:
            continue
        exchange = {one: two, two: one}
        moved = {
            box: (row, exchange[column])
            for box, (row, column) in places.items()
            if column in exchange
        }
        _try(moved, places, ties)


def _try(moved: Places, places: Places, ties: Mapping[str, list[_Tie]]) -> None:
    """Move boxes if that is better."""
    concerned = _join_ties(moved, ties)
    cost = _measure(concerned, places)
    before = {box: places[box] for box in moved}
    places.update(moved)
    if _measure(concerned, places) >= cost:
        places.update(before)


def _join_ties(boxes: Iterable[str], ties: Mapping[str, list[_Tie]]) -> dict[_Tie, None]:
    """Return the ties of some boxes, each once and in order."""
    return dict.fromkeys(tie for box in boxes for tie in ties[box])


def _measure(ties: Mapping[_Tie, None], places: Places) -> float:
    """Sum up the travel of moves, what stands in their way, and their crossings with others."""
    taken = set(places.values())
    cost = 0.0
    for tie in ties:
        top, bottom = places[tie.upper], places[tie.lower]
        cost += _travel(tie.weight, top, bottom, taken)
        for rival in tie.rivals:
            if _cross(top, bottom, places[rival.upper], places[rival.lower]):
                cost += _CROSSING if rival in ties else 2 * _CROSSING  # counted from one side only
    return cost


def _travel(weight: float, top: Slot, bottom: Slot, taken: set[Slot]) -> float:
    (top_row, left), (bottom_row, right) = top, bottom
    aside = abs(left - right)
    if top_row == bottom_row:
        between = range(min(left, right) + 1, max(left, right))
        blocked = any((top_row, column) in taken for column in between)
        return weight * (aside - 1) + _BLOCKED * blocked
    if aside:
        return weight * (aside + 0.5)
    between = range(min(top_row, bottom_row) + 1, max(top_row, bottom_row))
    return _BLOCKED * any((row, left) in taken for row in between)


def _cross(top: Slot, bottom: Slot, other_top: Slot, other_bottom: Slot) -> bool:
    """Tell whether two moves past the same rows would change sides, drawn as straight lines."""
    first = max(top[0], other_top[0])
    last = min(bottom[0], other_bottom[0])
    one = (bottom[1] - top[1]) / (bottom[0] - top[0])
    two = (other_bottom[1] - other_top[1]) / (other_bottom[0] - other_top[0])
    begin = top[1] + one * (first - top[0]) - other_top[1] - two * (first - other_top[0])
    end = top[1] + one * (last - top[0]) - other_top[1] - two * (last - other_top[0])
    return begin * end < 0
