"""Carry one page of a career map from the coarse grid to millimetres."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import TypeVar

from .layout_routes import Grid, Route, find_routes
from .layout_shapes import (
    Area,
    MapLane,
    MapLine,
    MapMove,
    MapPage,
    MapRow,
    Paper,
    PlacedBox,
    round_length,
)
from .layout_sheets import Sheet
from .layout_sizes import (
    Rule,
    Scale,
    count_tracks,
    find_crowded,
    fit_scale,
    locate_points,
    locate_strands,
)
from .layout_slots import place_boxes
from .layout_tracks import Bundle, bundle_strands

_Key = TypeVar("_Key", str, int)


class Draft:
    """A page in the making: measured across (axis 0) first, then down (axis 1)."""

    def __init__(self, sheet: Sheet, moves: Iterable[MapMove]) -> None:
        inside = {box.id for box in sheet.boxes}
        moves = [move for move in moves if move.source in inside and move.target in inside]
        self._sheet = sheet
        self._places = place_boxes(sheet, moves)
        self._grid = Grid(self._places, sum(sheet.levels.values()), sum(sheet.lanes.values()))
        self._routes = find_routes(self._grid, moves, self._places)
        self._bundles: list[Bundle] = []
        self._tracks: list[int] = []
        self._scales: list[Scale] = []
        self._points: list[dict[Route, list[float]]] = []

    def thin_out(self, axis: int, rule: Rule) -> float:
        """Take away lines until the rest fit; return the size that boxes can then have."""
        cells = (self._grid.columns, self._grid.rows)[axis]
        while True:
            self._bundles = bundle_strands(axis, self._routes, self._grid, self._find_along)
            self._tracks = count_tracks(self._bundles, cells, rule)
            crowded = find_crowded(self._tracks, rule)
            if crowded is None:
                return fit_scale(self._tracks, rule).box
            crowd = {
                strand.route
                for bundle in self._bundles
                if bundle.across == 2 * crowded
                for strand in bundle.strands
            }
            self._routes.remove(max(crowd, key=lambda route: route.rank))

    def _find_along(self, route: Route, point: int) -> float:
        """Say where on the other axis a point lies: roughly at first, then exactly."""
        return self._points[0][route][point] if self._points else route.path[point][1]

    def measure(self, axis: int, rule: Rule) -> None:
        """Fix where boxes and lines lie on an axis."""
        scale = fit_scale(self._tracks, rule)
        located = locate_strands(self._bundles, scale, rule)
        self._scales.append(scale)
        self._points.append(locate_points(axis, self._routes, located, scale))

    def finish(self, paper: Paper) -> MapPage:
        """Bring both axes together."""
        across, down = self._scales
        return MapPage(
            width=round_length(paper.width),
            height=round_length(paper.height),
            grid=_draw_area(across.start, down.start, across.size, down.size),
            band=_draw_area(across.start, down.start - paper.band, across.size, paper.band),
            margin=_draw_area(across.start - paper.margin, down.start, paper.margin, down.size),
            lanes=tuple(
                MapLane(lane, round_length(begin), round_length(end - begin))
                for lane, begin, end in _find_borders(self._sheet.lanes, across)
            ),
            rows=tuple(
                MapRow(level, round_length(begin), round_length(end - begin))
                for level, begin, end in _find_borders(self._sheet.levels, down)
            ),
            boxes=tuple(
                PlacedBox(
                    box,
                    round_length(across.find_middle(2 * column + 1) - across.box / 2),
                    round_length(down.find_middle(2 * row + 1) - down.box / 2),
                    round_length(across.box),
                    round_length(down.box),
                )
                for box, (row, column) in sorted(self._places.items(), key=lambda item: item[1])
            ),
            lines=tuple(self._draw_line(route) for route in self._routes),
        )

    def _draw_line(self, route: Route) -> MapLine:
        across, down = (points[route] for points in self._points)
        points = tuple(
            (round_length(x), round_length(y)) for x, y in zip(across, down, strict=True)
        )
        return MapLine(route.moves[0].kind, points, route.moves)


def _find_borders(cells: Mapping[_Key, int], scale: Scale) -> Iterator[tuple[_Key, float, float]]:
    """Yield each lane or level with its begin and end: borders lie in the middle of gaps."""
    ends = accumulate(cells.values())
    inner: list[float] = [scale.find_middle(2 * end) for end in ends][:-1]
    borders = [scale.start, *inner, scale.start + scale.size]
    yield from zip(cells, borders, borders[1:], strict=False)


def _draw_area(x: float, y: float, width: float, height: float) -> Area:
    return Area(round_length(x), round_length(y), round_length(width), round_length(height))
