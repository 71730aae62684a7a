"""The lines of a career map as SVG."""

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from jdgen.career.layout import lay_out
from jdgen.career.layout_shapes import KINDS, MapBox, MapKind, MapMove, MapPage
from jdgen.career.map_svg import draw_lines, draw_sample, trace_line

COLOURS: dict[MapKind, str] = dict.fromkeys(KINDS, "#123456")
SVG = "{http://www.w3.org/2000/svg}"


def lay_out_square(*moves: MapMove) -> MapPage:
    boxes = [MapBox(f"{lane}{level}", lane, level) for lane in "xy" for level in (0, 1)]
    (page,) = lay_out(boxes, moves, ["x", "y"]).pages
    return page


def test_picture_is_as_large_as_the_page_and_has_one_group_a_line() -> None:
    page = lay_out_square(MapMove("x0", "x1", "promotion"), MapMove("x1", "y1", "lateral"))
    root = ET.fromstring(draw_lines(page, COLOURS))  # noqa: S314
    assert root.get("width") == "273mm"
    assert root.get("viewBox") == "0 0 273 160"
    ends = [(g.get("class"), g.get("data-source"), g.get("data-target")) for g in root]
    assert ends == [("promotion", "x0", "x1"), ("lateral", "x1", "y1")]
    assert {element.tag for element in root.iter()} == {f"{SVG}svg", f"{SVG}g", f"{SVG}path"}


def test_kinds_differ_in_form_without_colour() -> None:
    pictures = {draw_sample(kind, "#000000") for kind in KINDS}
    assert len(pictures) == len(KINDS)
    heads = {re.findall(r'<path d="([^"]*)"', draw_sample(kind, "#000"))[1] for kind in KINDS}
    assert len(heads) == len(KINDS)
    assert "dasharray" not in draw_sample("promotion", "#000000")
    for kind in KINDS[1:]:
        assert "dasharray" in draw_sample(kind, "#000000")


def test_each_kind_has_its_colour() -> None:
    page = lay_out_square(MapMove("x0", "x1", "promotion"), MapMove("x1", "y1", "lateral"))
    svg = draw_lines(page, {**COLOURS, "lateral": "#abcdef"})
    promotion, lateral = svg.split("</g>")[:2]
    assert "#abcdef" in lateral
    assert "#abcdef" not in promotion


def test_colours_and_ids_cannot_break_out() -> None:
    boxes = [MapBox('"><a', "x", 0), MapBox("b", "x", 1)]
    (page,) = lay_out(boxes, [MapMove('"><a', "b", "promotion")], ["x"]).pages
    root = ET.fromstring(draw_lines(page, {"promotion": '"/><script>'}))  # noqa: S314
    assert root[0].get("data-source") == '"><a'
    assert {path.get("stroke") for path in root.iter(f"{SVG}path")} == {'"/><script>'}


def test_line_for_both_directions_has_two_heads() -> None:
    one = lay_out_square(MapMove("x0", "y0", "lateral"))
    both = lay_out_square(MapMove("x0", "y0", "lateral"), MapMove("y0", "x0", "lateral"))
    heads = [
        re.findall(r'<path d="([^"]*)"', draw_lines(page, COLOURS))[1].count("M")
        for page in (one, both)
    ]
    assert heads == [1, 2]


def test_head_touches_the_box_and_the_line_stops_before_it() -> None:
    page = lay_out_square(MapMove("x0", "x1", "promotion"))
    upper = next(box for box in page.boxes if box.id == "x1")
    line, head = re.findall(r'<path d="([^"]*)"', draw_lines(page, COLOURS))
    edge = upper.y + upper.height
    assert min(read_heights(head)) == pytest.approx(edge)
    assert min(read_heights(line)) == pytest.approx(edge + 1.6)


def test_lesser_line_is_broken_where_it_crosses() -> None:
    page = lay_out_square(MapMove("x0", "y1", "promotion"), MapMove("y0", "x1", "into-leadership"))
    promotion, leadership = (
        re.findall(r'<path d="([^"]*)"', group)[0]
        for group in draw_lines(page, COLOURS).split("</g>")[:2]
    )
    assert promotion.count("M") == 1
    assert leadership.count("M") == 2


def test_bends_are_rounded_and_short_pieces_have_smaller_ones() -> None:
    assert trace_line([(0, 0), (0, 10), (10, 10)]) == "M0 0L0 8.8Q0 10 1.2 10L10 10"
    assert trace_line([(0, 0), (0, 1), (10, 1)]) == "M0 0L0 0.5Q0 1 0.5 1L10 1"


def test_breaks_come_in_order_and_only_on_the_line() -> None:
    breaks = [(6.0, 0.0), (3.0, 0.0), (3.0, 5.0)]
    assert trace_line([(0, 0), (10, 0)], breaks) == "M0 0L2.1 0M3.9 0L5.1 0M6.9 0L10 0"


def test_all_pictures_of_crossing_lines_are_well_formed() -> None:
    boxes = [MapBox(f"{lane}{level}", lane, level) for lane in "xyz" for level in range(3)]
    moves = [MapMove(a.id, b.id, KINDS[a.level]) for a, b in combinations(boxes, 2)]
    for page in lay_out(boxes, moves, ["x", "y", "z"]).pages:
        root = ET.fromstring(draw_lines(page, COLOURS))  # noqa: S314
        assert len(root) == len(page.lines)
        assert "nan" not in draw_lines(page, COLOURS)


def read_heights(data: str) -> list[float]:
    return [float(y) for _, y in re.findall(r"(-?[\d.]+) (-?[\d.]+)", data)]
