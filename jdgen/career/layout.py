"""Lay out a career map: levels are rows, lanes are columns, moves are right-angled lines.

The layout knows no words, so it is the same in every language. It depends on nothing but the boxes,
the moves, the order of lanes and the paper. The way goes from coarse to fine: boxes are dealt to
sheets, placed on a grid, joined by routes along the grid's gaps; then gaps and boxes are measured.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from .layout_drafts import Draft
from .layout_shapes import (
    PAPERS,
    SIDEWAYS,
    Area,
    MapBox,
    MapLane,
    MapLayout,
    MapMove,
    MapPage,
    Paper,
    PlacedBox,
    round_length,
)
from .layout_sheets import split_sheets
from .layout_sizes import rule_axis

_Part = TypeVar("_Part", Area, MapLane, PlacedBox)


def lay_out(
    boxes: Iterable[MapBox],
    moves: Iterable[MapMove],
    lanes: Sequence[str],
    paper: Paper = PAPERS["a4"],
) -> MapLayout:
    """Place boxes and lead lines so that no box lies on another and no line runs through a box.

    Moves are listed instead of drawn where an end is not on the same page, where a sideways move
    leads further than to the next lane, where both ends are one, or where lines are too many.

    Raises:
        ValueError: for two different boxes of one id, a lane that is not among `lanes`, or a paper
            on which not even one box fits.
    """
    found = sorted(set(boxes), key=lambda box: box.id)
    _check_boxes(found, lanes)
    used = {box.lane for box in found}
    order = [lane for lane in dict.fromkeys(lanes) if lane in used]
    wanted = sorted(set(moves), key=lambda move: (move.source, move.target, move.kind))
    drawable = _select_drawable(wanted, found, order)
    drafts = [Draft(sheet, drawable) for sheet in split_sheets(found, drawable, order, paper)]
    for axis in (0, 1):
        rule = rule_axis(paper, axis)
        box = min((draft.thin_out(axis, rule) for draft in drafts), default=0.0)
        for draft in drafts:
            draft.measure(axis, replace(rule, box=(box, box)))
    pages = tuple(draft.finish(paper) for draft in drafts)
    drawn = {move for page in pages for line in page.lines for move in line.moves}
    return MapLayout(pages, tuple(move for move in wanted if move not in drawn))


def _check_boxes(boxes: Sequence[MapBox], lanes: Sequence[str]) -> None:
    for box, other in pairwise(boxes):
        if box.id == other.id:
            message = f"two boxes are called {box.id}"
            raise ValueError(message)
    for box in boxes:
        if box.lane not in lanes:
            message = f"{box.id} is in the lane {box.lane}, which is not among the lanes"
            raise ValueError(message)


def _select_drawable(
    moves: Iterable[MapMove], boxes: Iterable[MapBox], order: Sequence[str]
) -> list[MapMove]:
    """Leave out moves without two ends, and sideways moves that skip a lane."""
    lane = {box.id: order.index(box.lane) for box in boxes}
    return [
        move
        for move in moves
        if move.source != move.target
        and move.source in lane
        and move.target in lane
        and (move.kind not in SIDEWAYS or abs(lane[move.source] - lane[move.target]) <= 1)
    ]


def mirror(layout: MapLayout) -> MapLayout:
    """Return the same map for a script that runs from right to left."""
    return replace(layout, pages=tuple(_mirror_page(page) for page in layout.pages))


def _mirror_page(page: MapPage) -> MapPage:
    def flip(part: _Part) -> _Part:
        return replace(part, x=round_length(page.width - part.x - part.width))

    return replace(
        page,
        grid=flip(page.grid),
        band=flip(page.band),
        margin=flip(page.margin),
        lanes=tuple(flip(lane) for lane in page.lanes),
        boxes=tuple(flip(box) for box in page.boxes),
        lines=tuple(
            replace(line, points=tuple((round_length(page.width - x), y) for x, y in line.points))
            for line in page.lines
        ),
    )
