"""Split a career map into sheets that fit their page, and give each lane its columns."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import ceil

from .layout_shapes import MapBox, MapMove, Paper


@dataclass(frozen=True, slots=True)
class Sheet:
    """The boxes of one page, and how many columns and rows its lanes and levels take."""

    boxes: tuple[MapBox, ...]
    lanes: dict[str, int]
    """Columns of each lane, left to right."""
    levels: dict[int, int]
    """Rows of each level, the highest first."""


def split_sheets(
    boxes: Iterable[MapBox], moves: Iterable[MapMove], lanes: Sequence[str], paper: Paper
) -> list[Sheet]:
    """Deal boxes to as few sheets as will do: by lanes, then by levels, then one by one.

    Raises:
        ValueError: where not even one box of the smallest size fits the paper.
    """
    most = _count_places(paper)
    if min(most) < 1:
        message = "the paper is too small for a box"
        raise ValueError(message)
    rank = {lane: place for place, lane in enumerate(lanes)}
    keys: list[Callable[[MapBox], int | str]] = [
        lambda box: rank[box.lane],
        lambda box: -box.level,
        lambda box: box.id,
    ]
    ordered = sorted(boxes, key=lambda box: tuple(key(box) for key in keys))
    return _split(ordered, keys, _list_neighbours(moves), most) if ordered else []


def _count_places(paper: Paper) -> tuple[int, int]:
    """Return how many columns and rows of the smallest boxes fit."""
    width, height = paper.width - paper.margin, paper.height - paper.band
    return (
        int((width - paper.gap[0]) / (paper.box_width[0] + paper.gap[0])),
        int(height / (paper.box_height[0] + paper.channel[0])),
    )


def _list_neighbours(moves: Iterable[MapMove]) -> dict[str, list[str]]:
    neighbours: dict[str, list[str]] = {}
    for move in moves:
        neighbours.setdefault(move.source, []).append(move.target)
        neighbours.setdefault(move.target, []).append(move.source)
    return neighbours


def _split(
    boxes: list[MapBox],
    keys: Sequence[Callable[[MapBox], int | str]],
    neighbours: Mapping[str, list[str]],
    most: tuple[int, int],
) -> list[Sheet]:
    sheet = _fit(boxes, most)
    if sheet:
        return [sheet]
    parts = [list(part) for _, part in groupby(sorted(boxes, key=keys[0]), keys[0])]
    if len(parts) == 1:
        return _split(boxes, keys[1:], neighbours, most)
    sheets = []
    for group in _group(parts, neighbours, most):
        sheets += _split(group, keys, neighbours, most)
    return sheets


def _group(
    parts: Sequence[list[MapBox]], neighbours: Mapping[str, list[str]], most: tuple[int, int]
) -> list[list[MapBox]]:
    """Join consecutive parts to the fewest groups.

    Among equally few, those with the least stacking, then with the fewest moves between them, then
    the most even ones.
    """
    best: list[tuple[int, int, int, int, int]] = [(0, 0, 0, 0, 0)]
    for end in range(1, len(parts) + 1):
        options = []
        for start, *added in _grow(parts, end, neighbours, most):
            groups, stacked, cut, unevenness, _ = best[start]
            more_stacked, more_cut, more_uneven = added
            options.append(
                (
                    groups + 1,
                    stacked + more_stacked,
                    cut + more_cut,
                    unevenness + more_uneven,
                    start,
                )
            )
        best.append(min(options))
    groups_found: list[list[MapBox]] = []
    end = len(parts)
    while end:
        start = best[end][-1]
        groups_found.insert(0, [box for part in parts[start:end] for box in part])
        end = start
    return groups_found


def _grow(
    parts: Sequence[list[MapBox]],
    end: int,
    neighbours: Mapping[str, list[str]],
    most: tuple[int, int],
) -> Iterator[tuple[int, int, int, int]]:
    """Yield each group before `end` that fits: its start, stacked rows, moves that leave, size.

    A part that does not fit is a group of its own: it is split later.
    """
    group: list[MapBox] = []
    inside: set[str] = set()
    leaving = 0
    for start in reversed(range(end)):
        group = parts[start] + group
        for box in parts[start]:
            inside.add(box.id)
            leaving += sum(-1 if other in inside else 1 for other in neighbours.get(box.id, ()))
        sheet = _fit(group, most)
        if not sheet and start < end - 1:
            return
        stacked = sum(sheet.levels.values()) - len(sheet.levels) if sheet else 0
        yield start, stacked, leaving, len(group) ** 2


def _fit(boxes: Sequence[MapBox], most: tuple[int, int]) -> Sheet | None:
    """Set equal boxes side by side, stack them where the width is short; None if too many."""
    most_columns, most_rows = most
    if len(boxes) > most_columns * most_rows:
        return None
    cells = Counter((box.lane, box.level) for box in boxes)
    columns: dict[str, int] = {}
    for box in boxes:
        width = min(cells[box.lane, box.level], most_columns)
        columns[box.lane] = max(columns.get(box.lane, 1), width)
    rows = _count_rows(cells, columns)
    while sum(columns.values()) > most_columns and sum(rows.values()) <= most_rows:
        narrower = [
            (sum(_count_rows(cells, {**columns, lane: width - 1}).values()), -width, place, lane)
            for place, (lane, width) in enumerate(columns.items())
            if width > 1
        ]
        if not narrower:
            return None
        columns[min(narrower)[3]] -= 1
        rows = _count_rows(cells, columns)
    if sum(columns.values()) > most_columns or sum(rows.values()) > most_rows:
        return None
    return Sheet(tuple(boxes), columns, rows)


def _count_rows(cells: Mapping[tuple[str, int], int], columns: Mapping[str, int]) -> dict[int, int]:
    rows: dict[int, int] = {}
    for (lane, level), count in sorted(cells.items(), key=lambda cell: -cell[0][1]):
        rows[level] = max(rows.get(level, 0), ceil(count / columns[lane]))
    return rows
