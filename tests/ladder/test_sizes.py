"""Ladders of one rung, without moves and of two hundred rungs still look right."""

import re
from collections.abc import Callable

import pytest

from jdgen.career.layout_shapes import PAPERS
from jdgen.library import Library
from tests.findings.minimal import FILES

from .conftest import Load, render, view

LADDER = FILES["roles/ladders/support.yaml"]
HEAD, _, _ = LADDER.partition("lanes:")
ONE_RUNG = f"{HEAD}lanes:\n  - {{id: experts, name: Experts, rungs: [agent/mid]}}\nmoves: []\n"
NO_MOVES = f"{LADDER.partition('moves:')[0]}moves: []\n"


def words(html: str) -> str:
    body = html.partition("</style>")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_a_ladder_of_one_rung_has_one_sheet_and_says_that_nothing_leads_on(load: Load) -> None:
    library = load(**{"ladders/support.yaml": ONE_RUNG})
    found = view(library)
    assert [sheet.rung.name for sheet in found.sheets] == ["agent/mid"]
    assert found.map is not None
    assert [len(page.boxes) for page in found.map.pages] == [1]
    html = render(library, "support")
    told = words(html)
    assert "No moves are described for this ladder yet." in told
    assert "This ladder has no step up yet." in told
    assert 'class="transition' not in html
    assert 'href="#transitions"' not in html
    assert "From level to level" not in told
    alone = words(render(library, "support", ("transitions",)))
    assert alone.endswith("From level to level No moves are described for this ladder yet.")


def test_a_ladder_without_moves_draws_its_boxes_and_no_legend(load: Load) -> None:
    library = load(**{"ladders/support.yaml": NO_MOVES})
    found = view(library)
    assert found.map is not None
    assert sum(len(page.boxes) for page in found.map.pages) == 3
    assert found.map.legend == ()
    assert found.map.also == ()
    told = words(render(library, "support"))
    assert "No moves are described for this ladder yet." in told


@pytest.fixture
def many(crowd: Callable[[int], Library]) -> Library:
    return crowd(200)


def test_two_hundred_rungs_are_spread_over_pages(many: Library) -> None:
    found = view(many, ("map", "glance", "table", "jumps"))
    assert found.map is not None
    names = [box.rung.name for page in found.map.pages for box in page.boxes]
    assert len(names) == len(set(names)) == 200
    assert len(found.map.pages) > 1
    for page in found.map.pages:
        assert page.width <= PAPERS["a4"].width
        assert page.height <= PAPERS["a4"].height
        for box in page.boxes:
            assert 0 <= box.x <= box.x + box.width <= page.width
            assert 0 <= box.y <= box.y + box.height <= page.height
        assert not any(
            one is not other
            and one.x < other.x + other.width
            and other.x < one.x + one.width
            and one.y < other.y + other.height
            and other.y < one.y + one.height
            for one in page.boxes
            for other in page.boxes
        )
    assert all(page.count <= 5 for page in found.glance)
    assert found.jumps is not None
    assert len(found.jumps.bars) == len(found.moves) == 100


def test_two_hundred_rungs_on_a_poster_are_all_there(many: Library) -> None:
    html = render(many, "support", ("map",), paper="a3")
    assert html.count('class="box') == 200
