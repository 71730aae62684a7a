"""A page that we made is seen as a reader of any HTML would see it, only faster."""

from jdgen.checks.posting_html import read_html
from jdgen.checks.posting_text import PostingText
from jdgen.checks.posting_words import read_words
from jdgen.formats.blocks import read_named_blocks
from jdgen.formats.posting_segments import see_posting
from jdgen.resources import templates_root

BOOK, _ = read_words("en", [templates_root()])
PAGE = """<!DOCTYPE html><html lang="en"><head><title>no</title>
<script type="application/ld+json">{"@type": "JobPosting", "title": "x"}</script></head><body>
<header data-part="title"><h1>Support <em>Agent</em></h1></header>
<section data-part="facts"><dl><dt>Pay</dt><dd><strong>10</strong> a month<br>gross</dd>
<dt>Anything</dt><dd>else</dd></dl></section>
<section data-part="duties"><h2>Whatever</h2><ul><li>Answer <b>customers</b></li><li>A &amp; B</li>
</ul><p data-text="no">no</p></section>
<section><h2>What you need</h2><p><strong>Bold words</strong></p><p>Patience</p>
<p lang="uk">Клієнт</p></section>
<footer><p>The end, <span lang="fr">Écrivez</span> us</p></footer></body></html>"""


def told(posting: PostingText) -> list[tuple[object, ...]]:
    return [
        (one.kind, one.section, one.label, one.level, one.text, one.foreign)
        for one in posting.segments
    ]


def see(page: str) -> PostingText:
    return see_posting(page, read_named_blocks(page), BOOK.name_section)


def test_a_made_page_is_seen_as_html_from_elsewhere() -> None:
    seen = see(PAGE)
    assert told(seen) == told(read_html(PAGE, BOOK.name_section))
    assert [(one.kind, one.section, one.text) for one in seen.segments[:5]] == [
        ("title", "top", "Support Agent"),
        ("fact", "pay", "10 a month\ngross"),
        ("fact", "other", "else"),
        ("heading", "duties", "Whatever"),
        ("item", "duties", "Answer customers"),
    ]
    assert seen.data == ({"@type": "JobPosting", "title": "x"},)
    assert {one.spot(0) for one in seen.segments} == {(1, 1)}


def test_tables_and_broken_data_do_no_harm() -> None:
    page = PAGE.replace('"JobPosting"', "JobPosting").replace(
        "<p>Patience</p>", "<table><tr><th>A</th><td>B</td></tr></table>"
    )
    seen = see(page)
    assert [one.text for one in seen.segments if one.text in "AB"] == ["A", "B"]
    assert seen.data == ()


def test_data_of_a_template_of_its_own_is_seen_however_its_element_is_written() -> None:
    for begins in ("<script type='application/ld+json' id=x>", "<SCRIPT type=application/ld+json>"):
        page = PAGE.replace('<script type="application/ld+json">', begins)
        assert see(page).data == read_html(page, BOOK.name_section).data == see(PAGE).data
    other = PAGE.replace("application/ld+json", "text/plain")
    assert see(other).data == ()
