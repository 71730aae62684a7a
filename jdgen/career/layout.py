"""Lay out a career map: levels are rows, lanes are columns, moves are right-angled lines.

The layout knows no words, so it is the same in every language; it depends on nothing but the set
of boxes, the set of moves and the order of lanes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import TypeVar

from .layout_routes import Grid, Route, find_routes
from .layout_shapes import (
    KINDS,
    PAPERS,
    SIDEWAYS,
    Area,
    MapBox,
    MapLane,
    MapLayout,
    MapLine,
    MapMove,
    MapPage,
    MapRow,
    Paper,
    PlacedBox,
)
from .layout_sheets import Sheet, split_sheets
from .layout_sizes import (
    Rule,
    Scale,
    count_tracks,
    fit_scale,
    locate_points,
    locate_strands,
    measure_least,
    rule_axis,
)
from .layout_slots import Places, place_boxes
from .layout_tracks import Bundle, bundle_strands

_Key = TypeVar("_Key", str, int)
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
    drafts = [_Draft(sheet, drawable) for sheet in split_sheets(found, drawable, order, paper)]
    for axis in (0, 1):
        rule = rule_axis(paper, axis)
        box = min((draft.thin_out(axis, rule) for draft in drafts), default=0.0)
        for draft in drafts:
            draft.measure(axis, replace(rule, box=(box, box)))
    pages = tuple(draft.finish(paper) for draft in drafts)
    drawn = {move for page in pages for line in page.lines for move in line.moves}
    return MapLayout(pages, tuple(move for move in wanted if move not in drawn))


def _check_boxes(boxes: Sequence[MapBox], lanes: Sequence[str]) -> None:
    for box, other in zip(boxes, boxes[1:], strict=False):
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


class _Draft:
    """One page in the making: first across, then down."""

    def __init__(self, sheet: Sheet, moves: Iterable[MapMove]) -> None:
        self.sheet = sheet
        self.places: Places = place_boxes(sheet, moves)
        self.cells = (sum(sheet.lanes.values()), sum(sheet.levels.values()))
        self.grid = Grid(self.places, self.cells[1], self.cells[0])
        inside = [m for m in moves if m.source in self.places and m.target in self.places]
        self.routes = find_routes(self.grid, inside, self.places)
        self.bundles: list[Bundle] = []
        self.tracks: list[int] = []
        self.scales: list[Scale] = []
        self.points: list[dict[Route, list[float]]] = []

    def thin_out(self, axis: int, rule: Rule) -> float:
        """Take away lines until the rest fit; return the size that boxes can then have."""
        while True:
            self.bundles = bundle_strands(axis, self.routes, self.grid, self._find_along)
            self.tracks = count_tracks(self.bundles, self.cells[axis], rule)
            if measure_least(self.tracks, rule) <= rule.space:
                return fit_scale(self.tracks, rule).box
            fullest = 2 * self.tracks.index(max(self.tracks))
            crowd = {
                strand.route
                for bundle in self.bundles
                if bundle.across == fullest
                for strand in bundle.strands
            }
            self.routes.remove(max(crowd, key=lambda route: route.rank))

    def _find_along(self, route: Route, point: int) -> float:
        """Say where on the other axis a point lies: roughly at first, then exactly."""
        return self.points[0][route][point] if self.points else route.path[point][1]

    def measure(self, axis: int, rule: Rule) -> None:
        """Fix where boxes and lines lie on an axis."""
        scale = fit_scale(self.tracks, rule)
        located = locate_strands(self.bundles, scale, rule)
        self.scales.append(scale)
        self.points.append(locate_points(axis, self.routes, located, scale))

    def finish(self, paper: Paper) -> MapPage:
        """Bring both axes together."""
        across, down = self.scales
        left, top = paper.margin + across.start, paper.band + down.start
        return MapPage(
            width=_round(paper.width),
            height=_round(paper.height),
            grid=_area(left, top, across.size, down.size),
            band=_area(left, top - paper.band, across.size, paper.band),
            margin=_area(left - paper.margin, top, paper.margin, down.size),
            lanes=tuple(
                MapLane(lane, _round(paper.margin + begin), _round(end - begin))
                for lane, begin, end in _share_out(self.sheet.lanes, across)
            ),
            rows=tuple(
                MapRow(level, _round(paper.band + begin), _round(end - begin))
                for level, begin, end in _share_out(self.sheet.levels, down)
            ),
            boxes=tuple(
                PlacedBox(
                    box,
                    _round(paper.margin + across.find_middle(2 * column + 1) - across.box / 2),
                    _round(paper.band + down.find_middle(2 * row + 1) - down.box / 2),
                    _round(across.box),
                    _round(down.box),
                )
                for box, (row, column) in sorted(self.places.items(), key=lambda item: item[1])
            ),
            lines=tuple(self._draw(route, paper) for route in self.routes),
        )

    def _draw(self, route: Route, paper: Paper) -> MapLine:
        across, down = (points[route] for points in self.points)
        points = tuple(
            (_round(paper.margin + x), _round(paper.band + y))
            for x, y in zip(across, down, strict=True)
        )
        return MapLine(route.moves[0].kind, points, route.moves)


def _share_out(cells: Mapping[_Key, int], scale: Scale) -> Iterator[tuple[_Key, float, float]]:
    """Yield each lane or level with its begin and end: borders lie in the middle of gaps."""
    ends = list(accumulate(cells.values()))
    borders = [scale.find_middle(2 * end) for end in ends[:-1]]
    yield from zip(
        cells,
        [scale.start, *borders],
        [*borders, scale.start + scale.size],
        strict=True,
    )


def _area(x: float, y: float, width: float, height: float) -> Area:
    return Area(_round(x), _round(y), _round(width), _round(height))


def _round(length: float) -> float:
    """Keep hundredths of a millimetre: finer than print, and mirroring twice is exact."""
    return round(length, 2)


def mirror(layout: MapLayout) -> MapLayout:
    """Return the same map for a script that runs from right to left."""
    return replace(layout, pages=tuple(_mirror_page(page) for page in layout.pages))


def _mirror_page(page: MapPage) -> MapPage:
    def flip(part: _Part) -> _Part:
        return replace(part, x=_round(page.width - part.x - part.width))

    return replace(
        page,
        grid=flip(page.grid),
        band=flip(page.band),
        margin=flip(page.margin),
        lanes=tuple(flip(lane) for lane in page.lanes),
        boxes=tuple(flip(box) for box in page.boxes),
        lines=tuple(
            replace(line, points=tuple((_round(page.width - x), y) for x, y in line.points))
            for line in page.lines
        ),
    )
