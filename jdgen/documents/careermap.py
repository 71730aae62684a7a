"""The career map: rungs as boxes, moves as lines, laid out in millimetres."""

import textwrap
from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from jdgen.career.layout import lay_out, mirror
from jdgen.career.layout_shapes import (
    KINDS,
    PAPERS,
    MapBox,
    MapKind,
    MapLayout,
    MapMove,
    MapPage,
    PlacedBox,
)
from jdgen.career.map_svg import draw_lines, draw_sample
from jdgen.career.moves import full_name
from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.ladder import Ladder

from .jobs import RungView, view_rung
from .view import shown

_INK = "#1c2226"
_SOFT = "#566068"
_LETTER = 1.75
"""Width of a bold letter of 8.5 points in millimetres, as a mean."""
_SMALL = 0.9
_PADDING = 2.4
_WALL = replace(PAPERS["a3"], height=236.0)
_LARGE = replace(
    _WALL,
    band=14.0,
    margin=28.0,
    box_width=(46.0, 74.0),
    box_height=(17.0, 24.0),
    gap=(8.0, 20.0),
    channel=(8.0, 20.0),
)
"""A sheet for the wall with boxes that can be read from afar."""
_WALL_WITH_LIST = replace(_WALL, height=186.0)
"""A sheet for the wall with room for the moves that no line shows."""


@dataclass(frozen=True, slots=True)
class BoxView:
    """A rung's box; lengths in millimetres from the page's left and top edges."""

    rung: RungView = shown("the rung")
    x: float = shown("left edge")
    y: float = shown("top edge")
    width: float = shown("width")
    height: float = shown("height")
    lines: int = shown("lines that the title takes at the usual size, roughly")
    small_lines: int = shown("lines that it takes in letters a tenth smaller, roughly")


@dataclass(frozen=True, slots=True)
class StripView:
    """A lane's column or a level's row; `start` from the page's left or top edge."""

    name: Said = shown("name of the lane or level")
    start: float = shown("where it begins, in millimetres")
    size: float = shown("how wide or high it is, in millimetres")


@dataclass(frozen=True, slots=True)
class MapPageView:
    """One page of the map."""

    width: float = shown("width in millimetres")
    height: float = shown("height in millimetres")
    band: float = shown("height of the strip for lane names, in millimetres")
    margin: float = shown("width of the strip for level names, in millimetres")
    grid_x: float = shown("left edge of the grid, in millimetres")
    grid_width: float = shown("width of the grid, in millimetres")
    margin_x: float = shown("left edge of the strip for level names, in millimetres")
    band_y: float = shown("top edge of the strip for lane names, in millimetres")
    lanes: tuple[StripView, ...] = shown("columns, left to right")
    rows: tuple[StripView, ...] = shown("rows, highest level first")
    boxes: tuple[BoxView, ...] = shown("boxes in reading order")
    lines: str = shown("the lines as a data: address of an SVG picture")


@dataclass(frozen=True, slots=True)
class SampleView:
    """How a kind of move is drawn."""

    word: Said = shown("the kind in words")
    line: str = shown("a sample line as a data: address of an SVG picture")


@dataclass(frozen=True, slots=True)
class AlsoView:
    """A move that no line shows."""

    to: RungView = shown("rung where it ends")
    kind_word: Said = shown("what kind of move it is")


@dataclass(frozen=True, slots=True)
class AlsoFromView:
    """Moves from one rung that no line shows."""

    start: RungView = shown("rung where they start")
    moves: tuple[AlsoView, ...] = shown("the moves")


@dataclass(frozen=True, slots=True)
class MapView:
    """The career map of a ladder."""

    pages: tuple[MapPageView, ...] = shown("the map's pages")
    legend: tuple[SampleView, ...] = shown("how the kinds of moves are drawn")
    also: tuple[AlsoFromView, ...] = shown("moves that no line shows, by their start")
    large: bool = shown("whether it is drawn for a wall")


def view_map(library: Library, words: Words, ladder: Ladder, paper: str = "a4") -> MapView:
    """Return a ladder's map, mirrored where the language runs from right to left."""
    rungs = {full_name(library, name): lane.id for lane in ladder.lanes for name in lane.rungs}
    boxes = [
        MapBox(name, lane, library.level_ranks[name.split("/")[1]]) for name, lane in rungs.items()
    ]
    moves = [
        MapMove(full_name(library, move.from_), full_name(library, move.to), move.kind)
        for move in ladder.moves
        if move.to and move.kind != "exit"
    ]
    layout, large = _lay_out(boxes, moves, [lane.id for lane in ladder.lanes], paper)
    if words.direction == "rtl":
        layout = mirror(layout)
    lane_names = {
        lane.id: words.say(f"ladder/{ladder.id}/lanes/name", lane.name) for lane in ladder.lanes
    }
    colours = _colours(library.company.accent)
    kinds = [kind for kind in KINDS if any(move.kind == kind for move in moves)]
    return MapView(
        pages=tuple(_view_page(library, words, page, lane_names, colours) for page in layout.pages),
        legend=tuple(
            SampleView(words.term("move", kind), _address(draw_sample(kind, colours[kind])))
            for kind in kinds
        ),
        also=_view_also(library, words, layout.listed, list(rungs)),
        large=large,
    )


def _lay_out(
    boxes: Sequence[MapBox], moves: Sequence[MapMove], lanes: Sequence[str], paper: str
) -> tuple[MapLayout, bool]:
    """Return the map, and whether it is drawn large, as a poster is that one sheet holds so."""
    if paper == "a3":
        for wall in (_LARGE, _WALL):
            layout = lay_out(boxes, moves, lanes, wall)
            if len(layout.pages) == 1 and not layout.listed:
                return layout, wall is _LARGE
        return lay_out(boxes, moves, lanes, _WALL_WITH_LIST), False
    return lay_out(boxes, moves, lanes, PAPERS[paper]), False


def _view_also(
    library: Library, words: Words, moves: Iterable[MapMove], order: Sequence[str]
) -> tuple[AlsoFromView, ...]:
    by_start: dict[str, list[MapMove]] = {name: [] for name in order}
    for move in moves:
        by_start[move.source].append(move)
    return tuple(
        AlsoFromView(
            view_rung(library, words, library.rungs[start]),
            tuple(
                AlsoView(
                    view_rung(library, words, library.rungs[move.target]),
                    words.term("move", move.kind),
                )
                for move in found
            ),
        )
        for start, found in by_start.items()
        if found
    )


def _view_page(
    library: Library,
    words: Words,
    page: MapPage,
    lane_names: Mapping[str, Said],
    colours: Mapping[MapKind, str],
) -> MapPageView:
    levels: Sequence[str] = list(library.levels)
    return MapPageView(
        width=page.width,
        height=page.height,
        band=page.band.height,
        margin=page.margin.width,
        grid_x=page.grid.x,
        grid_width=page.grid.width,
        margin_x=page.margin.x,
        band_y=page.band.y,
        lanes=tuple(StripView(lane_names[lane.id], lane.x, lane.width) for lane in page.lanes),
        rows=tuple(
            StripView(_level_name(library, words, levels[row.level]), row.y, row.height)
            for row in page.rows
        ),
        boxes=tuple(_view_box(library, words, box) for box in page.boxes),
        lines=_address(draw_lines(page, colours)),
    )


def _view_box(library: Library, words: Words, box: PlacedBox) -> BoxView:
    rung = view_rung(library, words, library.rungs[box.id])
    room = (box.width - _PADDING) / _LETTER
    lines, small = (len(textwrap.wrap(rung.title.text, int(fit))) for fit in (room, room / _SMALL))
    return BoxView(rung, box.x, box.y, box.width, box.height, lines, small)


def _level_name(library: Library, words: Words, level: str) -> Said:
    return words.say(f"level/{level}/name", library.levels[level].name)


def _colours(accent: str) -> Mapping[MapKind, str]:
    return {
        "promotion": _INK,
        "into-leadership": accent,
        "back-to-expert": _SOFT,
        "change-of-family": _SOFT,
        "lateral": _SOFT,
    }


def _address(svg: str) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"
