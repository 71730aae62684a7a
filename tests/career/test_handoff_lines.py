"""The lines of the hand-off map: each on a track of its own, none across another in one row."""

import re
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.career.handoff_lines import Bracket, Grid, draw_brackets, lay_brackets
from jdgen.career.handoff_map import HandoffMap, Passing, map_handoffs
from jdgen.library import Library
from jdgen.model.handoff import Handoff

GRID = Grid(column=32, word=17, row=8)
ROLES = tuple(f"role-{letter}" for letter in "abcdefgh")
STAGES = ("first", "second")

HANDOFFS = st.lists(
    st.tuples(st.sampled_from(STAGES), st.sampled_from(ROLES), st.sampled_from(ROLES)), max_size=12
)


def make_map(handoffs: list[tuple[str, str, str]]) -> HandoffMap:
    passings = tuple(
        Passing(
            number,
            f"h{number}",
            Handoff(name="Case", stage=stage, from_role=giver, to_role=taker, trigger="it is time"),
        )
        for number, (stage, giver, taker) in enumerate(handoffs, 1)
    )
    return HandoffMap(STAGES, ROLES, {}, passings, ())


@given(HANDOFFS)
def test_laws(handoffs: list[tuple[str, str, str]]) -> None:
    brackets = lay_brackets(make_map(handoffs), GRID)
    wanted = {n for n, (_, giver, taker) in enumerate(handoffs, 1) if giver != taker}
    assert {bracket.number for bracket in brackets} == wanted
    for bracket in brackets:
        stage, giver, taker = handoffs[bracket.number - 1]
        column = STAGES.index(stage) * GRID.column
        assert column + GRID.word == pytest.approx(bracket.near)
        assert bracket.near < bracket.x <= column + GRID.column
        assert in_row(bracket.start, ROLES.index(giver))
        assert in_row(bracket.end, ROLES.index(taker))
    for one, other in combinations(brackets, 2):
        if one.x == other.x:
            assert max(one.start, one.end) < min(other.start, other.end) or max(
                other.start, other.end
            ) < min(one.start, one.end)
        if one.near == other.near:
            ends = {one.start, one.end, other.start, other.end}
            assert len(ends) == 4, "no two ends of a column share a height"


def in_row(height: float, row: int) -> bool:
    return row * GRID.row < height < (row + 1) * GRID.row


@given(HANDOFFS)
def test_two_lines_that_meet_in_a_row_do_not_cross_there(
    handoffs: list[tuple[str, str, str]],
) -> None:
    brackets = lay_brackets(make_map(handoffs), GRID)
    for one, other in combinations(brackets, 2):
        if one.near != other.near:
            continue
        inner, outer = sorted((one, other), key=lambda bracket: bracket.x)
        for height in (outer.start, outer.end):
            shared = int(height // GRID.row) in {int(h // GRID.row) for h in ends_of(inner)}
            if shared:
                assert not min(ends_of(inner)) < height < max(ends_of(inner))


def ends_of(bracket: Bracket) -> tuple[float, float]:
    return bracket.start, bracket.end


def test_the_shipped_map_fits_its_columns(shipped: Library) -> None:
    found = map_handoffs(shipped)
    brackets = lay_brackets(found, Grid(31.6, 16.8, 8))
    assert len(brackets) == len(found.passings)


def test_the_drawing_is_mirrored_as_a_whole(shipped: Library) -> None:
    brackets = lay_brackets(map_handoffs(shipped), GRID)
    plain = draw_brackets(brackets, 224, 136, "#123456", mirrored=False)
    mirrored = draw_brackets(brackets, 224, 136, "#123456", mirrored=True)
    assert mirrored.replace(' transform="translate(224 0) scale(-1 1)"', "") == plain
    assert plain.count('fill="#123456"') == len(brackets)


def test_order_of_input_does_not_matter(shipped: Library) -> None:
    found = map_handoffs(shipped)
    turned = replace(found, passings=tuple(reversed(found.passings)))
    assert lay_brackets(turned, GRID) == lay_brackets(found, GRID)


def test_a_colour_cannot_break_out(shipped: Library) -> None:
    svg = draw_brackets(
        lay_brackets(map_handoffs(shipped), GRID), 10, 10, '"><script>', mirrored=False
    )
    assert not re.search(r"<script", svg)
