"""Each part of the booklet alone, and what the command makes of its options."""

import json
import re
from pathlib import Path

import pytest

from jdgen.cli.ladder import PARTS as OFFERED
from jdgen.documents.ladder import MOST_RUNGS, PARTS, choose_parts
from jdgen.formats.blocks import read_blocks
from jdgen.formats.markdown import write_markdown
from jdgen.library import Library
from tests.cli.conftest import Run

from .conftest import Load, render, view

MARKS = {
    "map": 'class="map-page',
    "table": 'id="table"',
    "reading": 'id="reading"',
    "glance": 'id="glance"',
    "jumps": 'id="jumps"',
    "levels": 'class="sheet',
    "transitions": 'class="transition',
    "pay": 'id="pay"',
    "mysheet": 'id="mysheet"',
    "glossary": 'id="glossary"',
    "colophon": 'id="colophon"',
}


def parts_in(page: str) -> list[str]:
    return [part for part, mark in MARKS.items() if mark in page]


def test_the_command_offers_every_part() -> None:
    assert OFFERED == PARTS == tuple(MARKS)


@pytest.mark.parametrize("part", PARTS)
def test_a_part_alone_has_a_heading_and_nothing_else(load: Load, part: str) -> None:
    page = render(load(), "support", (part,))
    assert parts_in(page) == [part]
    assert page.count("<h1") == 1
    assert "target-counter" not in page.partition("</style>")[2]
    targets = set(re.findall(r'\bid="([^"]+)"', page))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= targets


def test_the_booklet_has_all_parts_in_order_and_pay_only_where_asked(load: Load) -> None:
    page = render(load(), "support")
    assert parts_in(page) == [part for part in PARTS if part != "pay"]
    places = [page.index(MARKS[part], page.index("<main")) for part in PARTS if part != "pay"]
    assert places == sorted(places)
    assert parts_in(render(load(), "support", pay=True)) == list(PARTS)


def test_the_map_is_a_table_where_there_are_no_pictures(load: Load) -> None:
    page = render(load(), "support", ("map",))
    assert write_markdown(read_blocks(page)).splitlines()[2:] == [
        "## Career map",
        "",
        "| Level | Experts | Leads |",
        "| --- | --- | --- |",
        "| lead |  | Support Team Lead |",
        "| experienced | Support Agent |  |",
        "| junior | Support Agent |  |",
    ]


def test_the_form_has_fields_only_where_it_is_printed_alone(load: Load) -> None:
    assert "<input" not in render(load(), "support")
    form = render(load(), "support", ("mysheet",))
    names = re.findall(r'<(?:input|textarea)[^>]* name="([^"]+)"', form)
    assert len(names) == len(set(names)) > 50
    assert form.count("title=") >= len(names)


def test_pages_about_moves_of_a_large_ladder_are_left_to_smaller_ones(shipped: Library) -> None:
    large = shipped.ladders["customer-organisation"]
    small = shipped.ladders["support"]
    assert sum(len(lane.rungs) for lane in large.lanes) > MOST_RUNGS
    assert "transitions" not in choose_parts(large)
    assert "transitions" in choose_parts(small)
    assert choose_parts(large, ("transitions",)) == ("transitions",)
    assert view(shipped, name="customer-organisation").moves_elsewhere
    assert not view(shipped).moves_elsewhere


def test_options_of_the_command(shop: Path, run: Run) -> None:
    made = json.loads(
        run(
            "ladder", "support", "-f", "html", "--part", "glossary", "--part", "map", "--json"
        ).stdout
    )
    assert made["written"] == ["en/ladder/support-map-glossary.html"]
    page = (shop / "output" / made["written"][0]).read_text()
    assert parts_in(page) == ["map", "glossary"]
    poster = run("ladder", "support", "-f", "html", "--paper", "a3")
    assert poster.stdout.strip().endswith("en/ladder/support-map-a3.html")
    refused = run("ladder", "support", "--paper", "a3", "--part", "levels")
    assert refused.exit_code == 2
    assert "poster" in refused.stderr
    assert run("ladder", "support", "--part", "levles").exit_code == 2
    paid = run("ladder", "support", "-f", "html", "--pay", "-o", "-")
    assert "30,000" in paid.stdout
    assert "30,000" not in run("ladder", "support", "-f", "html", "-o", "-").stdout
    beside = run("ladder", "support", "--pay", "--part", "map")
    assert beside.exit_code == 2
    assert "add --part pay" in beside.stderr
