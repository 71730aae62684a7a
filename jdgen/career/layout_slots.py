"""Give every box of a sheet a row and a column: moves short and straight, few crossings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations
from math import ceil, perm
from typing import TypeAlias

from .layout_sheets import Sheet
from .layout_shapes import MapKind, MapMove

Slot: TypeAlias = tuple[int, int]
"""Row from the top and column from the left."""
Places: TypeAlias = dict[str, Slot]

_WEIGHT: Mapping[MapKind, float] = {
    "promotion": 3,
    "into-leadership": 2,
    "back-to-expert": 1,
    "change-of-family": 1,
    "lateral": 1.5,
}
_BLOCKED = 4.0
_CROSSING = 2.0
_OFF_CENTRE = 0.01
_ROUNDS = 6
_MOST_OPTIONS = 24


def place_boxes(sheet: Sheet, moves: Iterable[MapMove]) -> Places:
    """Choose slots cell by cell and lane by lane until no exchange makes the map better."""
    cells = _list_cells(sheet)
    places = {box: slot for boxes, slots in cells for box, slot in zip(boxes, slots, strict=False)}
    moves = [move for move in moves if move.source in places and move.target in places]
    centres = _find_centres(sheet)
    choices = [_Choice(boxes, slots, moves, places) for boxes, slots in cells]
    choices = [choice for choice in choices if len(choice.slots) > 1]
    for _ in range(_ROUNDS):
        before = dict(places)
        for choice in choices:
            choice.improve(places, centres)
        for columns in _list_lanes(sheet):
            _swap_columns(columns, places, moves)
        if places == before:
            break
    return places


def _list_cells(sheet: Sheet) -> list[tuple[list[str], list[Slot]]]:
    """Return for each lane and level in use its boxes and the slots that they may take."""
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
        cells.append(
            (
                sorted(ids),
                [
                    (row, first_column[lane] + column)
                    for row in range(bottom - needed, bottom)
                    for column in range(sheet.lanes[lane])
                ],
            )
        )
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


class _Choice:
    """The boxes of one lane and level, and the slots that they may share out."""

    def __init__(
        self, boxes: list[str], slots: list[Slot], moves: Sequence[MapMove], places: Places
    ) -> None:
        self.boxes = boxes
        self.slots = slots
        row = slots[0][0]
        columns = {column for _, column in slots}
        self.own: list[MapMove] = []
        self.near: list[MapMove] = []
        for move in moves:
            (top, _), (bottom, _) = sorted((places[move.source], places[move.target]))
            if top - 1 <= row <= bottom + 1:
                self.near.append(move)
            ends = {places[move.source][1], places[move.target][1]}
            if top <= row <= bottom and ends & columns:
                self.own.append(move)

    def improve(self, places: Places, centres: Sequence[float]) -> None:
        """Take the best way of sharing out the slots; the present one where none is better."""
        best = tuple(places[box] for box in self.boxes)
        cost = self._judge(best, places, centres)
        for option in self._list_options(best):
            other = self._judge(option, places, centres)
            if other < cost:
                best, cost = option, other
        places.update(zip(self.boxes, best, strict=True))

    def _list_options(self, now: tuple[Slot, ...]) -> Iterator[tuple[Slot, ...]]:
        if perm(len(self.slots), len(self.boxes)) <= _MOST_OPTIONS:
            yield from permutations(self.slots, len(self.boxes))
            return
        for one, two in combinations(self.slots, 2):
            exchange = {one: two, two: one}
            yield tuple(exchange.get(slot, slot) for slot in now)

    def _judge(
        self, option: tuple[Slot, ...], places: Places, centres: Sequence[float]
    ) -> float:
        places.update(zip(self.boxes, option, strict=True))
        cost = sum(_OFF_CENTRE * abs(column - centres[column]) for _, column in option)
        return cost + _measure(self.own, self.near, places)


def _swap_columns(columns: range, places: Places, moves: Sequence[MapMove]) -> None:
    """Exchange whole columns of a lane where that is better: no single cell would begin it."""
    inside = [box for box, (_, column) in places.items() if column in columns]
    members = set(inside)
    own = [move for move in moves if move.source in members or move.target in members]
    cost = _measure(own, moves, places)
    for one, two in combinations(columns, 2):
        exchange = {one: two, two: one}
        before = {box: places[box] for box in inside}
        for box, (row, column) in before.items():
            places[box] = (row, exchange.get(column, column))
        other = _measure(own, moves, places)
        if other < cost:
            cost = other
        else:
            places.update(before)


def _measure(own: Sequence[MapMove], near: Sequence[MapMove], places: Places) -> float:
    """Sum up the travel of moves, what stands in their way, and their crossings with others."""
    taken = set(places.values())
    ends = [_order(places[move.source], places[move.target]) for move in near]
    cost = 0.0
    for move in own:
        top, bottom = _order(places[move.source], places[move.target])
        cost += _travel(_WEIGHT[move.kind], top, bottom, taken)
        for other_top, other_bottom in ends:
            if _cross(top, bottom, other_top, other_bottom):
                cost += _CROSSING / 2
    return cost


def _order(one: Slot, two: Slot) -> tuple[Slot, Slot]:
    return (one, two) if one < two else (two, one)


def _travel(weight: float, top: Slot, bottom: Slot, taken: set[Slot]) -> float:
    (top_row, left), (bottom_row, right) = top, bottom
    aside = abs(left - right)
    if top_row == bottom_row:
        blocked = any((top_row, column) in taken for column in range(left + 1, right))
        return weight * (aside - 1) + _BLOCKED * blocked
    if aside:
        return weight * (aside + 0.5)
    return _BLOCKED * any((row, left) in taken for row in range(top_row + 1, bottom_row))


def _cross(top: Slot, bottom: Slot, other_top: Slot, other_bottom: Slot) -> bool:
    """Tell whether two moves, drawn as straight lines, would change sides."""
    first = max(top[0], other_top[0])
    last = min(bottom[0], other_bottom[0])
    if first >= last:
        return False
    one = (bottom[1] - top[1]) / (bottom[0] - top[0])
    two = (other_bottom[1] - other_top[1]) / (other_bottom[0] - other_top[0])
    begin = top[1] + one * (first - top[0]) - other_top[1] - two * (first - other_top[0])
    end = top[1] + one * (last - top[0]) - other_top[1] - two * (last - other_top[0])
    return begin * end < 0
