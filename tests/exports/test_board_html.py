"""Board HTML: the same words, few elements, and nothing that a text could open or close."""

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import escape

from jdgen.formats.blocks import read_blocks
from jdgen.formats.board_html import ENTITY, needs_entity, write_board_html
from jdgen.formats.marks import Marks
from jdgen.formats.posting_parts import read_posting
from tests.exports.extractor import extract

PAGE = """<body><header><h1 data-part="title">A <em>B</em></h1></header>
<section data-part="facts"><dl><dt>Pay</dt><dd><strong>10</strong><br>gross</dd></dl></section>
<section data-part="duties"><h2>Do <em>it</em></h2><ul><li>One <em>two</em></li></ul>
<p data-part="apply">Apply</p><ol><li>First</li><li>Second</li></ol></section>
<section data-part="table"><table><tr><th>a</th><td>b</td></tr></table></section>
<p>End</p></body>"""
_TEXT = st.text("ab 1&<>\"';#xltgamp客]!-", min_size=1, max_size=30).filter(str.strip)


def test_every_kind_of_block() -> None:
    assert write_board_html(read_blocks(PAGE)).splitlines() == [
        "<ul><li><strong>Pay</strong>: <strong>10</strong><br>gross</li></ul>",
        "<p><strong>Do it</strong></p>",
        "<ul><li>One <em>two</em></li></ul>",
        "<p>Apply</p>",
        "<ul><li>1. First</li><li>2. Second</li></ul>",
        "<ul><li><strong>a</strong> – b</li></ul>",
        "<p>End</p>",
    ]


def test_a_language_with_wide_punctuation_has_a_wide_colon() -> None:
    assert "</strong>：<strong>10" in write_board_html(read_blocks(PAGE), Marks("：", "，", "；"))


def test_parts_are_told_apart_and_the_innermost_name_counts() -> None:
    parts = read_posting(PAGE).parts
    assert list(parts) == ["title", "facts", "duties", "apply", "table"]
    assert len(parts["duties"]) == 3
    assert len(parts["apply"]) == 1


@given(_TEXT)
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    words = re.sub(r"\s+", " ", text).strip()
    page = f"<h2>{escape(text)}</h2><ul><li><b>{escape(text)}</b></li></ul><p>{escape(text)}</p>"
    html = write_board_html(read_blocks(page))
    read = extract(html)
    assert set(read.elements) <= {"p", "ul", "li", "strong"}
    assert [one for one in read.text if one.strip()] == [words, words, words]
    assert bool(ENTITY.search(html)) == needs_entity(words)


@given(_TEXT, _TEXT)
def test_two_pieces_that_meet_make_no_entity(one: str, other: str) -> None:
    page = f"<h2><em>{escape(one)}</em>{escape(other)}</h2>"
    read = "".join(extract(write_board_html(read_blocks(page))).text)
    assert read == re.sub(r"\s+", " ", one + other).strip()


@given(_TEXT)
def test_what_needs_no_entity_is_read_as_it_stands(text: str) -> None:
    if not needs_entity(text):
        assert unescape(text) == text
