"""From a page to Markdown and plain text: the same words, and none of them markup."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markupsafe import escape

from jdgen.formats.blocks import Facts, Heading, Items, Paragraph, Table, plain, read_blocks
from jdgen.formats.markdown import write_markdown
from jdgen.formats.text import write_text

PAGE = """<!DOCTYPE html><html lang="en"><head><title>no</title><style>no</style></head><body>
<header><p>Fernway</p><h1>Support  Specialist</h1></header>
<main><dl><div><dt>Pay</dt><dd><strong>10</strong> a <em>month</em><br>gross</dd></div></dl>
<div class="map" data-text="no"><p>no <span>no</span></p></div>
<h2>Do</h2><ul><li>One <a href="https://x.example">link</a></li><li><p>Two</p></li></ul>
<ol><li>First</li><li>Second</li></ol>
<table><thead><tr><th>A</th><th>B</th></tr></thead>
<tbody><tr><th>1</th><td>2<br>3</td></tr></tbody></table>
<p>End<br>here</p></main></body></html>"""


def test_blocks_of_a_page() -> None:
    blocks = read_blocks(PAGE)
    assert [type(block) for block in blocks] == [
        Paragraph,
        Heading,
        Facts,
        Heading,
        Items,
        Items,
        Table,
        Paragraph,
    ]
    facts = blocks[2]
    assert isinstance(facts, Facts)
    assert [(plain(label), plain(value)) for label, value in facts.pairs] == [
        ("Pay", "10 a month\ngross")
    ]


def test_markdown() -> None:
    assert write_markdown(read_blocks(PAGE)) == (
        "Fernway\n\n"
        "# Support Specialist\n\n"
        "- **Pay**: **10** a *month*, gross\n\n"
        "## Do\n\n"
        "- One [link](https://x.example)\n- Two\n\n"
        "1. First\n2. Second\n\n"
        "| A | B |\n| --- | --- |\n| 1 | 2; 3 |\n\n"
        "End\\\nhere\n"
    )


def test_plain_text() -> None:
    assert write_text(read_blocks(PAGE)) == (
        "Fernway\n\n"
        "Support Specialist\n\n"
        "Pay: 10 a month, gross\n\n"
        "Do\n\n"
        "• One link\n• Two\n\n"
        "1. First\n2. Second\n\n"
        "A | B\n1 | 2; 3\n\n"
        "End\nhere\n"
    )


def test_a_table_without_heads_gets_an_empty_row_of_heads() -> None:
    page = "<table><tbody><tr><td>a</td><td>b</td></tr></tbody></table>"
    assert write_markdown(read_blocks(page)).splitlines()[0] == "|   |   |"


def test_lists_stay_in_the_cell_or_item_where_they_stand() -> None:
    page = (
        "<table><tr><th>a</th><td><ul><li>b</li><li>c</li></ul></td></tr></table>"
        "<ul><li><strong>d</strong><b></b> <ul><li>e</li></ul></li><li>f</li></ul>"
    )
    table, items = read_blocks(page)
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in table.rows] == [["a", "b\nc"]]
    assert isinstance(items, Items)
    assert [plain(item) for item in items.items] == ["d\ne", "f"]


def test_cells_over_several_rows_and_columns_keep_the_others_in_their_place() -> None:
    page = (
        '<table><thead><tr><th rowspan="2">a</th><th colspan="2">b</th></tr>'
        "<tr><th>c</th><th>d</th></tr></thead><tr><td>1</td><td>2</td><td>3</td></tr></table>"
    )
    (table,) = read_blocks(page)
    assert isinstance(table, Table)
    assert [[plain(cell) for cell in row] for row in table.rows] == [
        ["a", "b", ""], ["", "c", "d"], ["1", "2", "3"],
    ]  # fmt: skip


def test_a_page_is_read_however_empty_deep_or_broken_it_is() -> None:
    assert read_blocks("") == ()
    deep = read_blocks("<div>" * 300 + "deep" + "</div>" * 300)
    assert [plain(block.runs) for block in deep if isinstance(block, Paragraph)] == ["deep"]
    broken = read_blocks("<ul><li>one<li>two &amp; \x00</ul></div><p>three")
    assert [type(block) for block in broken] == [Items, Paragraph]
    _, table = read_blocks("<table><caption>c</caption><td>x<td>y</table>")
    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.rows[0]] == ["x", "y"]


_TEXT = st.text("abz 1.-+#*_`[]()<>&|~!\\\"'客", min_size=1, max_size=30).filter(str.strip)


@given(_TEXT)
def test_text_prints_the_same_after_a_markdown_reader(text: str) -> None:
    words = " ".join(text.split(" ")).strip()
    words = re.sub(" +", " ", words)
    markdown = write_markdown(read_blocks(f"<p>{escape(text)}</p><ul><li>{escape(text)}</li></ul>"))
    html = MarkdownIt("commonmark").render(markdown)
    shown = [plain(block.runs) for block in read_blocks(html) if isinstance(block, Paragraph)]
    assert shown == [words]
    items = [block for block in read_blocks(html) if isinstance(block, Items)]
    assert [[plain(item) for item in block.items] for block in items] == [[words]]
    assert "<h1>" not in html


def test_text_that_looks_like_an_entity_stays_as_it_is() -> None:
    markdown = write_markdown(read_blocks("<p>&amp;copy; &amp;#38; R&amp;D; A &amp; B</p>"))
    (paragraph,) = read_blocks(MarkdownIt("commonmark").render(markdown))
    assert isinstance(paragraph, Paragraph)
    assert plain(paragraph.runs) == "&copy; &#38; R&D; A & B"
    assert "A & B" in markdown


@pytest.mark.parametrize(
    "text", ["--", "---", "-- -", "===", "a\n- b", "a\n1. b", "a\n---", "a\n==="]
)
def test_lines_of_signs_are_no_rules_lists_or_headings(text: str) -> None:
    inner = "<br>".join(text.split("\n"))
    markdown = write_markdown(read_blocks(f"<p>{inner}</p><ul><li>{inner}</li></ul>"))
    paragraph, items = read_blocks(MarkdownIt("commonmark").render(markdown))
    assert isinstance(paragraph, Paragraph)
    assert isinstance(items, Items)
    assert [plain(paragraph.runs), *map(plain, items.items)] == [text, text]
