"""Levels at a glance: how many side by side, and what stands out."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.documents.glance import MOST_COLUMNS, _compare, cut_evenly
from jdgen.library import Library
from jdgen.locales.said import Said

from .conftest import Load, render, view


def compare(before: str, after: str) -> list[tuple[str, bool]]:
    first = _compare(Said(before, "en"), None)
    return [(piece.text, piece.new) for piece in _compare(Said(after, "en"), first).pieces]


@given(st.integers(1, 60), st.integers(1, 9))
def test_parts_are_even_and_complete(count: int, most: int) -> None:
    parts = list(cut_evenly(range(count), most))
    assert [item for part in parts for item in part] == list(range(count))
    sizes = [len(part) for part in parts]
    assert max(sizes) <= most
    assert max(sizes) - min(sizes) <= 1


@pytest.mark.parametrize("name", ["support", "success", "sales", "customer-organisation"])
def test_no_page_has_more_than_five_columns_and_none_is_lost(shipped: Library, name: str) -> None:
    pages = view(shipped, ("glance",), name=name).glance
    assert all(1 <= page.count <= MOST_COLUMNS for page in pages)
    columns = [one for page in pages for part in page.stretches for one in part.columns]
    lanes = shipped.ladders[name].lanes
    assert [one.rung.name for one in columns] == [
        shipped.rung(rung).name for lane in lanes for rung in lane.rungs
    ]
    assert sum(one.first for one in columns) == len(lanes)
    assert all(not cell.new for one in columns if one.first for cell in one.scope.pieces)
    page = render(shipped, name, ("glance",))
    assert page.count("<section") == len(pages)
    assert page.count('<th scope="row">') == 6 * len(pages)


def test_lanes_share_a_page_where_they_fit(load: Load) -> None:
    (page,) = view(load(), ("glance",)).glance
    assert [str(part.lane) for part in page.stretches] == ["Experts", "Leads"]
    assert page.count == 3


def test_only_new_words_stand_out() -> None:
    assert compare("this quarter", "this half-year") == [("this ", False), ("half-year", True)]
    assert compare("One area and its results", "One field and its results") == [
        ("One ", False), ("field ", True), ("and its results", False),
    ]  # fmt: skip
    assert compare("客户、同事", "客户、其他团队") == [("客户、", False), ("其他团队", True)]
    assert compare("本季度的工作", "本年度的工作") == [("本年度的工作", False)]
    assert compare("A queue", "Everything else in the world") == [
        ("Everything else in the world", False)
    ]


texts = st.text(string.ascii_letters + "  工作年度，", min_size=1).filter(lambda text: text.strip())


@given(texts, texts)
def test_no_word_is_lost(before: str, after: str) -> None:
    assert "".join(text for text, _ in compare(before, after)) in (after, after.lstrip())


def test_what_stays_the_same_is_grey_and_new_measures_are_bold(shipped: Library) -> None:
    page, *_ = view(shipped, ("glance",)).glance
    entry, senior, specialist = page.stretches[0].columns
    assert not entry.decides.same
    assert specialist.decides.same
    assert "contacts_a_day" in senior.fresh
    assert [one.new for one in entry.measures] == [False, False, False]
    assert [one.new for one in senior.measures] == [False, False, True]
