"""Draw the lines of a career map as SVG: no boxes, no words, kinds told apart by form.

The picture lies under the boxes; one user unit is a millimetre.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from .layout_shapes import MapKind, MapLine, MapMove, MapPage, Point

_RADIUS = 1.2
_BREAK = 0.9
"""Half the width of the break in a line that another crosses."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How a kind of move looks."""

    stroke: str
    head: tuple[tuple[Point, ...], ...]
    """Outlines of the arrow head; its tip is 0, 0 and the line comes from the left."""
    neck: float
    """How far before the tip the line ends."""
    closed: bool = False
    filled: bool = False


def _aim(length: float, half: float, tip: float = 0.0) -> tuple[Point, ...]:
    return ((tip - length, half), (tip, 0.0), (tip - length, -half))


_STYLES: Mapping[MapKind, _Style] = {
    "promotion": _Style(
        ' stroke-width="0.5"', (_aim(2.0, 1.0),), neck=1.6, closed=True, filled=True
    ),
    "into-leadership": _Style(
        ' stroke-width="0.9" stroke-dasharray="0.01 1.5" stroke-linecap="round"',
        (_aim(1.2, 1.05), _aim(1.2, 1.05, -1.0)),
        neck=2.6,
        closed=True,
        filled=True,
    ),
    "back-to-expert": _Style(
        ' stroke-width="0.28" stroke-dasharray="3.4 1"',
        (_aim(2.1, 0.9, -0.1),),
        neck=2.2,
        closed=True,
    ),
    "change-of-family": _Style(
        ' stroke-width="0.42" stroke-dasharray="2.2 0.7 0.5 0.7"',
        (_aim(1.3, 0.9, -0.1), _aim(1.3, 0.9, -1.0)),
        neck=1.0,
    ),
    "lateral": _Style(
        ' stroke-width="0.42" stroke-dasharray="1.5 0.8"', (_aim(1.4, 0.95, -0.1),), neck=0.1
    ),
}


def draw_lines(page: MapPage, colours: Mapping[MapKind, str]) -> str:
    """Return an SVG of a page's lines; where two cross, the lesser one is broken.

    Each line is a group that names its ends, so that a script can find it.
    """
    parts = []
    for place, line in enumerate(page.lines):
        breaks = [point for other in page.lines[:place] for point in _find_crossings(line, other)]
        source, target = escape(line.moves[0].source), escape(line.moves[0].target)
        parts.append(f'<g class="{line.kind}" data-source="{source}" data-target="{target}">')
        parts.append(_draw(line, colours[line.kind], breaks) + "</g>")
    return _frame(page.width, page.height, "".join(parts))


def draw_sample(kind: MapKind, colour: str, width: float = 16.0, height: float = 4.0) -> str:
    """Return an SVG of one level line of a kind, for a legend."""
    line = MapLine(kind, ((0.5, height / 2), (width - 0.5, height / 2)), (MapMove("", "", kind),))
    return _frame(width, height, _draw(line, colour, []))


def trace_line(points: Sequence[Point], breaks: Sequence[Point] = ()) -> str:
    """Return SVG path data of a right-angled line with rounded bends, broken at some points."""
    start = points[0]
    data = f"M{_pair(start)}"
    for bend, after in pairwise(points[1:]):
        radius = min(_RADIUS, _measure(start, bend) / 2, _measure(bend, after) / 2)
        stop, begin = _step(bend, start, radius), _step(bend, after, radius)
        data += f"{_trace_piece(start, stop, breaks)}Q{_pair(bend)} {_pair(begin)}"
        start = begin
    return data + _trace_piece(start, points[-1], breaks)


def _trace_piece(start: Point, stop: Point, breaks: Sequence[Point]) -> str:
    data = ""
    for point in sorted(breaks, key=lambda point: _measure(start, point)):
        if _is_between(start, point, stop):
            before, after = _step(point, start, _BREAK), _step(point, stop, _BREAK)
            data += f"L{_pair(before)}M{_pair(after)}"
    return f"{data}L{_pair(stop)}"


def _find_crossings(line: MapLine, other: MapLine) -> Iterator[Point]:
    for begin, end in pairwise(line.points):
        level = begin[1] == end[1]
        for other_begin, other_end in pairwise(other.points):
            if level == (other_begin[1] == other_end[1]):
                continue
            point = (other_begin[0], begin[1]) if level else (begin[0], other_begin[1])
            if _is_between(begin, point, end) and _is_between(other_begin, point, other_end):
                yield point


def _is_between(one: Point, point: Point, two: Point) -> bool:
    """Tell whether a point lies on a level or upright piece."""
    (left, right), (top, bottom) = sorted((one[0], two[0])), sorted((one[1], two[1]))
    return left <= point[0] <= right and top <= point[1] <= bottom


def _frame(width: float, height: float, content: str) -> str:
    wide, high = _number(width), _number(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{high}mm" '
        f'viewBox="0 0 {wide} {high}" fill="none" stroke-linejoin="round">{content}</svg>'
    )


def _draw(line: MapLine, colour: str, breaks: Sequence[Point]) -> str:
    """Return a line's stroke and its arrow heads."""
    style = _STYLES[line.kind]
    points = list(line.points)
    points[-1] = _step(points[-1], points[-2], style.neck)
    heads = _draw_head(style, line.points[-2], line.points[-1])
    if len(line.moves) > 1:
        points[0] = _step(points[0], points[1], style.neck)
        heads += _draw_head(style, line.points[1], line.points[0])
    colour = escape(colour)
    fill = f' fill="{colour}"' if style.filled else ""
    return (
        f'<path d="{trace_line(points, breaks)}" stroke="{colour}"{style.stroke}/>'
        f'<path d="{heads}" stroke="{colour}" stroke-width="0.3"{fill}/>'
    )


def _draw_head(style: _Style, before: Point, tip: Point) -> str:
    length = _measure(before, tip)
    along = ((tip[0] - before[0]) / length, (tip[1] - before[1]) / length)
    outlines = []
    for outline in style.head:
        corners = [
            _pair((tip[0] + x * along[0] - y * along[1], tip[1] + x * along[1] + y * along[0]))
            for x, y in outline
        ]
        outlines.append("M" + "L".join(corners) + ("Z" if style.closed else ""))
    return "".join(outlines)


def _step(start: Point, goal: Point, length: float) -> Point:
    """Go from a point some way towards another, at most half of it."""
    share = min(0.5, length / max(length, _measure(start, goal)))
    return (start[0] + share * (goal[0] - start[0]), start[1] + share * (goal[1] - start[1]))


def _measure(one: Point, two: Point) -> float:
    return abs(one[0] - two[0]) + abs(one[1] - two[1])


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(length: float) -> str:
    return f"{length:.2f}".rstrip("0").rstrip(".")
