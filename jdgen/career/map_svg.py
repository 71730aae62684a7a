"""Draw the lines of a career map as SVG: no boxes, no words, kinds told apart by form.

The picture lies under the boxes; one user unit is a millimetre.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from .layout_shapes import KINDS, MapKind, MapLine, MapMove, MapPage, Point

_RADIUS = 1.2
_HALO = 0.6
"""Width of the free strip on either side of a line where it crosses another."""


@dataclass(frozen=True, slots=True)
class _Style:
    """How a kind of move looks."""

    width: float
    dashes: str
    head: tuple[tuple[Point, ...], ...]
    """Outlines of the arrow head; its tip is 0, 0 and the line comes from the left."""
    filled: bool
    closed: bool
    neck: float
    """How far before the tip the line ends."""


_STYLES: Mapping[MapKind, _Style] = {
    "promotion": _Style(0.5, "", (((-2.2, 1.05), (0, 0), (-2.2, -1.05)),), True, True, 1.8),
    "into-leadership": _Style(
        0.9,
        "0.01 1.55",
        (((-1.5, 1.2), (0, 0), (-1.5, -1.2)), ((-2.8, 1.2), (-1.3, 0), (-2.8, -1.2))),
        True,
        True,
        2.9,
    ),
    "back-to-expert": _Style(
        0.28, "3.6 1.1", (((-2.2, 0.9), (-0.1, 0), (-2.2, -0.9)),), False, True, 2.2
    ),
    "change-of-family": _Style(
        0.42,
        "2.4 0.8 0.5 0.8",
        (((-1.5, 1.0), (-0.1, 0), (-1.5, -1.0)), ((-2.5, 1.0), (-1.1, 0), (-2.5, -1.0))),
        False,
        False,
        1.1,
    ),
    "lateral": _Style(
        0.42, "1.5 0.9", (((-1.5, 1.0), (-0.1, 0), (-1.5, -1.0)),), False, False, 0.1
    ),
}


def draw_lines(page: MapPage, colours: Mapping[MapKind, str], halo: str = "#ffffff") -> str:
    """Return an SVG of a page's lines; where two cross, a strip of `halo` parts them."""
    lines = sorted(page.lines, key=lambda line: -KINDS.index(line.kind))
    parts = []
    for place, line in enumerate(lines):
        style = _STYLES[line.kind]
        bridges = "".join(_bridge(line, other) for other in lines[:place])
        if bridges:
            width = _number(style.width + 2 * _HALO)
            parts.append(f'<path d="{bridges}" stroke="{escape(halo)}" stroke-width="{width}"/>')
        parts.append(_draw(line, colours[line.kind], halo))
    return _frame(page.width, page.height, parts)


def draw_sample(
    kind: MapKind, colour: str, halo: str = "#ffffff", width: float = 16.0, height: float = 4.0
) -> str:
    """Return an SVG of one level line of a kind, for a legend."""
    line = MapLine(kind, ((0.5, height / 2), (width - 0.5, height / 2)), (MapMove("", "", kind),))
    return _frame(width, height, [_draw(line, colour, halo)])


def trace_line(points: Sequence[Point]) -> str:
    """Return SVG path data of a right-angled line with rounded bends."""
    (x, y), *bends, end = points
    parts = [f"M{_number(x)} {_number(y)}"]
    for before, bend, after in zip(points, bends, [*bends[1:], end], strict=False):
        radius = min(_RADIUS, _measure(before, bend) / 2, _measure(bend, after) / 2)
        parts.append(f"L{_pair(_step(bend, before, radius))}")
        parts.append(f"Q{_pair(bend)} {_pair(_step(bend, after, radius))}")
    parts.append(f"L{_pair(end)}")
    return "".join(parts)


def _frame(width: float, height: float, parts: Sequence[str]) -> str:
    wide, high = _number(width), _number(height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{high}mm" '
        f'viewBox="0 0 {wide} {high}" fill="none" stroke-linejoin="round">{"".join(parts)}</svg>'
    )


def _draw(line: MapLine, colour: str, halo: str) -> str:
    """Return a line's stroke and its arrow heads."""
    style = _STYLES[line.kind]
    both = len(line.moves) > 1
    points = list(line.points)
    points[-1] = _step(line.points[-1], line.points[-2], style.neck)
    if both:
        points[0] = _step(line.points[0], line.points[1], style.neck)
    stroke = f'stroke="{escape(colour)}"'
    dashes = f' stroke-dasharray="{style.dashes}" stroke-linecap="round"' if style.dashes else ""
    if style.dashes and not style.dashes.startswith("0"):
        dashes = f' stroke-dasharray="{style.dashes}"'
    path = (
        f'<path d="{trace_line(points)}" {stroke} stroke-width="{_number(style.width)}"{dashes}/>'
    )
    heads = _draw_head(style, line.points[-2], line.points[-1])
    if both:
        heads += _draw_head(style, line.points[1], line.points[0])
    fill = f' fill="{escape(colour if style.filled else halo)}"' if style.closed else ""
    return f'{path}<path d="{heads}" {stroke} stroke-width="0.3"{fill}/>'


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


def _bridge(line: MapLine, other: MapLine) -> str:
    """Return short strokes along a line where it crosses another."""
    return "".join(
        f"M{_pair(_step(point, begin, _HALO + 0.5))}L{_pair(_step(point, end, _HALO + 0.5))}"
        for begin, end, point in _find_crossings(line, other)
    )


def _find_crossings(line: MapLine, other: MapLine) -> Iterator[tuple[Point, Point, Point]]:
    """Yield the ends of a piece of a line and the point where the other line crosses it."""
    for begin, end in pairwise(line.points):
        level = begin[1] == end[1]
        for other_begin, other_end in pairwise(other.points):
            if level == (other_begin[1] == other_end[1]):
                continue
            x, y = (other_begin[0], begin[1]) if level else (begin[0], other_begin[1])
            if _is_between(begin, (x, y), end) and _is_between(other_begin, (x, y), other_end):
                yield begin, end, (x, y)


def _is_between(one: Point, point: Point, two: Point) -> bool:
    return (
        min(one[0], two[0]) <= point[0] <= max(one[0], two[0])
        and min(one[1], two[1]) <= point[1] <= max(one[1], two[1])
    )


def _step(start: Point, goal: Point, length: float) -> Point:
    """Go from a point some way towards another, at most half the distance."""
    share = min(0.5, length / _measure(start, goal))
    return (start[0] + share * (goal[0] - start[0]), start[1] + share * (goal[1] - start[1]))


def _measure(one: Point, two: Point) -> float:
    return abs(one[0] - two[0]) + abs(one[1] - two[1])


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _number(length: float) -> str:
    return f"{length:.2f}".rstrip("0").rstrip(".")
