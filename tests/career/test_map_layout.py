"""The career map: what must hold for every graph, and how known graphs come out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jdgen.career.layout import lay_out, mirror
from jdgen.career.layout_shapes import (
    KINDS,
    PAPERS,
    MapBox,
    MapKind,
    MapLayout,
    MapLine,
    MapMove,
    MapPage,
    Paper,
    PlacedBox,
)

ROUNDING = 0.02
BOX_TO_BOX = 4.9
LINE_TO_BOX = 2.3
LINE_TO_LINE = 1.2
CORNER = 2.1


@dataclass(frozen=True, slots=True)
class Graph:
    boxes: list[MapBox]
    moves: list[MapMove]
    lanes: list[str]
    paper: Paper

    def lay_out(self) -> MapLayout:
        return lay_out(self.boxes, self.moves, self.lanes, self.paper)


@st.composite
def graphs(draw: st.DrawFn, most: int = 60) -> Graph:
    lanes = draw(st.integers(1, 8))
    levels = draw(st.integers(1, 8))
    rungs = draw(st.integers(1, most))
    cell = st.tuples(st.integers(0, lanes - 1), st.integers(0, levels - 1))
    cells = draw(st.lists(cell, min_size=rungs, max_size=rungs))
    count = draw(st.integers(0, 2 * rungs))
    step = st.tuples(st.integers(0, rungs - 1), st.integers(0, rungs - 1), st.sampled_from(KINDS))
    steps = draw(st.lists(step, min_size=count, max_size=count))
    return Graph(
        [MapBox(f"r{n}", f"lane{lane}", level) for n, (lane, level) in enumerate(cells)],
        [MapMove(f"r{source}", f"r{target}", kind) for source, target, kind in steps],
        [f"lane{lane}" for lane in range(lanes)],
        draw(st.sampled_from(sorted(PAPERS.values(), key=lambda paper: paper.width))),
    )


many = settings(max_examples=20)


@many
@given(graphs())
def test_every_box_lies_alone_on_its_page(graph: Graph) -> None:
    layout = graph.lay_out()
    shown = [box.id for page in layout.pages for box in page.boxes]
    assert sorted(shown) == sorted(box.id for box in graph.boxes)
    sizes = {(box.width, box.height) for page in layout.pages for box in page.boxes}
    assert len(sizes) == 1
    ((width, height),) = sizes
    assert 30 <= width <= 52
    assert 12 <= height <= 16
    for page in layout.pages:
        for box in page.boxes:
            assert page.grid.x < box.x
            assert page.grid.y < box.y
            assert box.x + box.width < page.grid.x + page.grid.width
            assert box.y + box.height < page.grid.y + page.grid.height
        for one, two in combinations(page.boxes, 2):
            assert measure_distance(one, two) >= BOX_TO_BOX


@many
@given(graphs())
def test_every_box_stands_in_its_lane_and_level(graph: Graph) -> None:
    places = {box.id: box for box in graph.boxes}
    for page in graph.lay_out().pages:
        rows = [row.level for row in page.rows]
        assert rows == sorted({places[box.id].level for box in page.boxes}, reverse=True)
        lanes = [lane.id for lane in page.lanes]
        assert lanes == sorted({places[box.id].lane for box in page.boxes})
        for box in page.boxes:
            lane = next(lane for lane in page.lanes if lane.id == places[box.id].lane)
            assert lane.x < box.x
            assert box.x + box.width < lane.x + lane.width
            row = next(row for row in page.rows if row.level == places[box.id].level)
            assert row.y < box.y
            assert box.y + box.height < row.y + row.height


@pytest.mark.slow
@many
@given(graphs())
def test_page_holds_grid_and_names(graph: Graph) -> None:
    for page in graph.lay_out().pages:
        assert page.margin.x >= -ROUNDING
        assert page.band.y >= -ROUNDING
        assert page.grid.x + page.grid.width <= page.width + ROUNDING
        assert page.grid.y + page.grid.height <= page.height + ROUNDING
        assert sum(lane.width for lane in page.lanes) == pytest.approx(page.grid.width, abs=0.1)
        assert sum(row.height for row in page.rows) == pytest.approx(page.grid.height, abs=0.1)


@pytest.mark.slow
@many
@given(graphs())
def test_every_move_is_drawn_or_listed_once(graph: Graph) -> None:
    layout = graph.lay_out()
    drawn = [move for line in list_lines(layout) for move in line.moves]
    assert Counter([*drawn, *layout.listed]) == Counter(set(graph.moves))


@many
@given(graphs())
def test_lines_run_from_edge_to_edge_and_pass_no_box(graph: Graph) -> None:
    for page in graph.lay_out().pages:
        boxes = {box.id: box for box in page.boxes}
        for line in page.lines:
            source, target = line.moves[0].source, line.moves[0].target
            assert is_on_edge(line.points[0], boxes[source])
            assert is_on_edge(line.points[-1], boxes[target])
            for piece in list_pieces(line):
                (x, y), (end_x, end_y) = piece
                assert (x == end_x) != (y == end_y)
                assert is_inside(piece, page)
                for box in page.boxes:
                    ends_here = box.id in (source, target)
                    assert not is_hit(box, piece, -ROUNDING if ends_here else LINE_TO_BOX)


@many
@given(graphs())
def test_lines_never_lie_on_each_other(graph: Graph) -> None:
    for page in graph.lay_out().pages:
        for one, two in combinations(page.lines, 2):
            for piece in list_pieces(one):
                for other in list_pieces(two):
                    assert not run_together(piece, other)


@pytest.mark.slow
@many
@given(graphs(), st.randoms(use_true_random=False))
def test_order_and_repetition_of_input_change_nothing(graph: Graph, chance: object) -> None:
    boxes, moves = [*graph.boxes, *graph.boxes[:3]], [*graph.moves, *graph.moves[:3]]
    chance.shuffle(boxes)  # type: ignore[attr-defined]
    chance.shuffle(moves)  # type: ignore[attr-defined]
    assert replace(graph, boxes=boxes, moves=moves).lay_out() == graph.lay_out()


@settings(max_examples=15)
@given(graphs())
def test_mirror_is_exact(graph: Graph) -> None:
    layout = graph.lay_out()
    mirrored = mirror(layout)
    assert mirror(mirrored) == layout
    for page, other in zip(layout.pages, mirrored.pages, strict=True):
        for box, twin in zip(page.boxes, other.boxes, strict=True):
            assert twin.x + twin.width == pytest.approx(page.width - box.x)
            assert (twin.id, twin.y, twin.width) == (box.id, box.y, box.width)
        for line, image in zip(page.lines, other.lines, strict=True):
            across = [page.width - x for x, _ in line.points]
            assert [x for x, _ in image.points] == pytest.approx(across)
            assert [y for _, y in image.points] == [y for _, y in line.points]


@pytest.mark.parametrize(
    ("lanes", "levels"), [(1, 1), (1, 8), (8, 1), (7, 8), (40, 8), (200, 8), (3, 200)]
)
def test_two_hundred_rungs(lanes: int, levels: int) -> None:
    boxes = [MapBox(f"r{n}", f"lane{n % lanes}", n * 7 % levels) for n in range(200)]
    moves = [MapMove(f"r{n}", f"r{n * n % 200}", KINDS[n % 5]) for n in range(200)]
    graph = Graph(boxes, moves, [f"lane{n}" for n in range(lanes)], PAPERS["a4"])
    layout = graph.lay_out()
    assert sum(len(page.boxes) for page in layout.pages) == 200
    drawn = [move for line in list_lines(layout) for move in line.moves]
    assert sorted([*drawn, *layout.listed], key=str) == sorted(set(moves), key=str)


def test_no_boxes_give_no_page() -> None:
    stray = MapMove("a", "b", "lateral")
    assert lay_out([], [stray], ["x"]) == MapLayout((), (stray,))


def test_three_rungs_stand_in_the_middle_with_straight_arrows() -> None:
    boxes = [MapBox(name, "only", level) for level, name in enumerate("abc")]
    moves = [MapMove("a", "b", "promotion"), MapMove("b", "c", "promotion")]
    (page,) = lay_out(boxes, moves, ["only"]).pages
    assert [box.id for box in page.boxes] == ["c", "b", "a"]
    assert {(box.width, box.height) for box in page.boxes} == {(52, 16)}
    assert [len(line.points) for line in page.lines] == [2, 2]
    free = page.width - page.margin.width - page.grid.width
    assert page.margin.x == pytest.approx(free / 2, abs=ROUNDING)
    free = page.height - page.band.height - page.grid.height
    assert page.band.y == pytest.approx(free / 2, abs=ROUNDING)


def test_arrow_points_at_the_target() -> None:
    boxes = [MapBox("low", "x", 0), MapBox("high", "x", 1)]
    (page,) = lay_out(boxes, [MapMove("high", "low", "back-to-expert")], ["x"]).pages
    high, low = page.boxes
    (line,) = page.lines
    assert line.points[0][1] == pytest.approx(high.y + high.height)
    assert line.points[-1][1] == pytest.approx(low.y)


@pytest.mark.parametrize("kind", ["lateral", "change-of-family"])
def test_sideways_moves_there_and_back_are_one_line(kind: MapKind) -> None:
    boxes = [MapBox("a", "x", 0), MapBox("b", "y", 0)]
    there, back = MapMove("a", "b", kind), MapMove("b", "a", kind)
    (page,) = lay_out(boxes, [back, there], ["x", "y"]).pages
    (line,) = page.lines
    assert line.moves == (there, back)
    assert len(line.points) == 2


def test_up_and_back_are_two_lines_side_by_side() -> None:
    boxes = [MapBox("a", "x", 0), MapBox("b", "x", 1)]
    moves = [MapMove("a", "b", "into-leadership"), MapMove("b", "a", "back-to-expert")]
    (page,) = lay_out(boxes, moves, ["x"]).pages
    up, back = page.lines
    assert [len(up.points), len(back.points)] == [2, 2]
    assert abs(up.points[0][0] - back.points[0][0]) == pytest.approx(3.2, abs=ROUNDING)


def test_sideways_move_that_skips_a_lane_is_listed_and_a_promotion_is_drawn() -> None:
    boxes = [MapBox("a", "x", 0), MapBox("b", "y", 0), MapBox("c", "z", 0), MapBox("d", "z", 1)]
    far, up = MapMove("a", "c", "change-of-family"), MapMove("a", "d", "promotion")
    layout = lay_out(boxes, [far, up], ["x", "y", "z"])
    assert layout.listed == (far,)
    assert [line.moves for line in list_lines(layout)] == [(up,)]


def test_lane_without_boxes_takes_no_room() -> None:
    boxes = [MapBox("a", "x", 0), MapBox("c", "z", 0)]
    layout = lay_out(boxes, [MapMove("a", "c", "lateral")], ["x", "y", "z"])
    assert [lane.id for lane in layout.pages[0].lanes] == ["x", "z"]
    assert layout.listed == ()


def test_lane_order_is_kept() -> None:
    boxes = [MapBox("a", "x", 0), MapBox("b", "y", 0)]
    (page,) = lay_out(boxes, [], ["y", "x"]).pages
    assert [lane.id for lane in page.lanes] == ["y", "x"]
    assert [box.id for box in page.boxes] == ["b", "a"]


@pytest.mark.parametrize(("source", "target"), [("a", "a"), ("a", "gone"), ("gone", "a")])
def test_move_without_two_ends_is_listed(source: str, target: str) -> None:
    move = MapMove(source, target, "promotion")
    layout = lay_out([MapBox("a", "x", 0)], [move], ["x"])
    assert layout.listed == (move,)
    assert list_lines(layout) == []


def test_promotions_of_two_tracks_run_straight() -> None:
    boxes = [MapBox("entry", "x", 0)]
    moves = []
    for track in ("expert", "lead"):
        boxes += [MapBox(f"{track}{level}", "x", level) for level in (1, 2, 3)]
        moves += [MapMove(f"{track}{n}", f"{track}{n + 1}", "promotion") for n in (1, 2)]
    moves.append(MapMove("entry", "expert1", "promotion"))
    moves.append(MapMove("expert1", "lead2", "into-leadership"))
    (page,) = lay_out(boxes, moves, ["x"]).pages
    promotions = [line for line in page.lines if line.kind == "promotion"]
    assert [len(line.points) for line in promotions] == [2] * 5


def test_long_promotion_goes_round_the_boxes_between() -> None:
    boxes = [MapBox(name, "x", level) for level, name in enumerate("abc")]
    moves = [MapMove("a", "b", "promotion"), MapMove("b", "c", "promotion")]
    (page,) = lay_out(boxes, [*moves, MapMove("a", "c", "promotion")], ["x"]).pages
    assert sorted(len(line.points) for line in page.lines) == [2, 2, 6]


def test_lateral_move_past_a_box_of_the_same_row_bends_round_it() -> None:
    boxes = [MapBox(f"{lane}{n}", lane, 0) for lane in "xy" for n in (1, 2)]
    moves = [
        MapMove("x1", "y1", "lateral"),
        MapMove("x1", "y2", "lateral"),
        MapMove("x2", "y1", "lateral"),
        MapMove("x2", "y2", "lateral"),
    ]
    (page,) = lay_out(boxes, moves, ["x", "y"]).pages
    assert sorted(len(line.points) for line in page.lines) == [2, 4, 4, 4]


def test_wide_map_is_split_between_lanes_where_fewest_moves_are_cut() -> None:
    lanes = [f"lane{n}" for n in range(8)]
    boxes = [MapBox(f"r{n}", lane, 0) for n, lane in enumerate(lanes)]
    moves = [MapMove(f"r{n}", f"r{n + 1}", "lateral") for n in range(7) if n != 4]
    layout = lay_out(boxes, moves, lanes)
    assert [[lane.id for lane in page.lanes] for page in layout.pages] == [lanes[:5], lanes[5:]]
    assert layout.listed == ()


def test_move_between_pages_is_listed() -> None:
    lanes = [f"lane{n}" for n in range(8)]
    boxes = [MapBox(f"r{n}", lane, 0) for n, lane in enumerate(lanes)]
    moves = [MapMove(f"r{n}", f"r{n + 1}", "lateral") for n in range(7)]
    layout = lay_out(boxes, moves, lanes)
    assert layout.listed == (MapMove("r3", "r4", "lateral"),)


def test_many_boxes_of_one_cell_are_stacked_before_the_page_is_split() -> None:
    boxes = [MapBox(f"r{n:02}", "x", 0) for n in range(14)]
    (page,) = lay_out(boxes, [], ["x"]).pages
    assert sorted(Counter(box.y for box in page.boxes).values()) == [7, 7]
    assert len(page.rows) == 1


def test_widest_lane_is_stacked_and_others_stay_side_by_side() -> None:
    boxes = [MapBox(f"x{n}", "x", 0) for n in range(6)] + [MapBox(f"y{n}", "y", 0) for n in (1, 2)]
    (page,) = lay_out(boxes, [], ["x", "y"]).pages
    rows = {n: {box.y for box in page.boxes if box.id.startswith(n)} for n in "xy"}
    assert len(rows["x"]) == 2
    assert len(rows["y"]) == 1


def test_lanes_that_can_be_stacked_in_one_order_only_still_find_a_page() -> None:
    cells = [("x", 1), ("x", 1), ("y", 0), ("y", 0), ("z", 0), ("z", 0)]
    boxes = [MapBox(f"r{n}", lane, level) for n, (lane, level) in enumerate(cells)]
    layout = lay_out(boxes, [], ["x", "y", "z"], Paper(width=165, height=64))
    assert sum(len(page.boxes) for page in layout.pages) == 6


def test_more_levels_than_rows_go_on_several_pages() -> None:
    boxes = [MapBox(f"r{n:02}", "x", n) for n in range(20)]
    layout = lay_out(boxes, [], ["x"])
    assert len(layout.pages) == 3
    assert [row.level for page in layout.pages for row in page.rows] == list(range(19, -1, -1))


def test_lines_that_find_no_room_are_listed_the_least_important_first() -> None:
    paper = Paper(width=90, height=58)
    boxes = [MapBox(f"{lane}{level}", lane, level) for lane in "xy" for level in (0, 1)]
    pairs = [(a.id, b.id) for a in boxes for b in boxes if a != b]
    moves = [MapMove(a, b, kind) for a, b in pairs for kind in KINDS]
    layout = lay_out(boxes, moves, ["x", "y"], paper)
    assert {move.kind for move in layout.listed} >= {"lateral", "change-of-family"}
    drawn = {line.moves[0] for line in list_lines(layout)}
    assert MapMove("x0", "x1", "promotion") in drawn
    assert MapMove("y0", "y1", "promotion") in drawn


def test_box_takes_no_more_lines_than_its_edges_can_hold() -> None:
    boxes = [MapBox("hub", "x", 1)] + [MapBox(f"r{n:02}", "x", 0) for n in range(30)]
    moves = [MapMove(f"r{n:02}", "hub", "promotion") for n in range(30)]
    layout = lay_out(boxes, moves, ["x"], PAPERS["a3"])
    assert len(list_lines(layout)) >= 10
    assert len(layout.listed) >= 30 - (10 + 10 + 4 + 4)


def test_boxes_are_refused_that_cannot_be_placed() -> None:
    with pytest.raises(ValueError, match="two boxes are called a"):
        lay_out([MapBox("a", "x", 0), MapBox("a", "x", 1)], [], ["x"])
    with pytest.raises(ValueError, match="not among the lanes"):
        lay_out([MapBox("a", "y", 0)], [], ["x"])
    with pytest.raises(ValueError, match="too small"):
        lay_out([MapBox("a", "x", 0)], [], ["x"], Paper(40, 160))


def list_lines(layout: MapLayout) -> list[MapLine]:
    return [line for page in layout.pages for line in page.lines]


Piece = tuple[tuple[float, float], tuple[float, float]]


def list_pieces(line: MapLine) -> Iterator[Piece]:
    return pairwise(line.points)


def measure_distance(one: PlacedBox, two: PlacedBox) -> float:
    across = max(one.x, two.x) - min(one.x, two.x) - one.width
    down = max(one.y, two.y) - min(one.y, two.y) - one.height
    return max(across, down)


def is_on_edge(point: tuple[float, float], box: PlacedBox) -> bool:
    x, y = point
    left, top = x - box.x, y - box.y
    on_side = min(abs(left), abs(left - box.width)) <= ROUNDING
    on_end = min(abs(top), abs(top - box.height)) <= ROUNDING
    return (on_side and CORNER <= top <= box.height - CORNER) or (
        on_end and CORNER <= left <= box.width - CORNER
    )


def is_inside(piece: Piece, page: MapPage) -> bool:
    grid = page.grid
    return all(
        grid.x < x < grid.x + grid.width and grid.y < y < grid.y + grid.height for x, y in piece
    )


def is_hit(box: PlacedBox, piece: Piece, distance: float) -> bool:
    (left, right), (top, bottom) = (sorted(along) for along in zip(*piece, strict=True))
    return (
        left < box.x + box.width + distance
        and right > box.x - distance
        and top < box.y + box.height + distance
        and bottom > box.y - distance
    )


def run_together(one: Piece, two: Piece) -> bool:
    return any(
        is_level(one, axis)
        and is_level(two, axis)
        and abs(one[0][axis] - two[0][axis]) < LINE_TO_LINE
        and overlap([point[1 - axis] for point in one], [point[1 - axis] for point in two])
        for axis in (0, 1)
    )


def is_level(piece: Piece, axis: int) -> bool:
    return piece[0][axis] == piece[1][axis]


def overlap(one: Sequence[float], two: Sequence[float]) -> bool:
    return min(one) <= max(two) and min(two) <= max(one)
