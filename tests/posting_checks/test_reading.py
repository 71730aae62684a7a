"""Postings from anywhere: plain text, Markdown and HTML as stretches of text with their places."""

from hypothesis import given
from hypothesis import strategies as st

from jdgen.checks.posting_read import read_posting
from jdgen.checks.posting_text import PostingText, count_units, fold
from jdgen.checks.posting_words import read_words
from jdgen.resources import templates_root

BOOK, _ = read_words("en", [templates_root()])
MARKDOWN = """\
# Support Agent

Pay: **$50,000 – $60,000** a year

## What you will do

- Answer [customers](https://x.example) by `chat`
* Write *articles*
1. Teach

**What you need**

Two things
on two lines
"""
HTML = """\
<!DOCTYPE html>
<html lang="en"><head><title>No</title><style>p {}</style></head>
<body>
<h1>Support Agent</h1>
<dl><dt>Pay</dt><dd>$50,000 a
 year</dd></dl>
<h2>What you will do</h2>
<ul><li>Answer <b>customers</b> &amp; partners<br>by chat</li><li>Teach</ul>
<p><strong>What you need</strong></p>
<p>Patience
<svg><text>no</text></svg></div>
<section data-part="hiring"><h2>Anything</h2><p lang="fr">Écrivez</p></section>
"""


def read(text: str) -> PostingText:
    return read_posting(text, BOOK.name_section)


def shape(text: str) -> list[tuple[str, str, str]]:
    return [(one.kind, one.section, one.text) for one in read(text).segments]


def test_markdown() -> None:
    assert shape(MARKDOWN) == [
        ("title", "top", "Support Agent"),
        ("fact", "pay", "$50,000 – $60,000 a year"),
        ("heading", "duties", "What you will do"),
        ("item", "duties", "Answer customers by chat"),
        ("item", "duties", "Write *articles*"),
        ("item", "duties", "Teach"),
        ("heading", "must", "What you need"),
        ("paragraph", "must", "Two things on two lines"),
    ]


def test_html() -> None:
    assert shape(HTML) == [
        ("title", "top", "Support Agent"),
        ("fact", "pay", "$50,000 a year"),
        ("heading", "duties", "What you will do"),
        ("item", "duties", "Answer customers & partners\nby chat"),
        ("item", "duties", "Teach"),
        ("heading", "must", "What you need"),
        ("paragraph", "must", "Patience"),
        ("heading", "process", "Anything"),
        ("paragraph", "process", "Écrivez"),
    ]
    assert read(HTML).segments[-1].foreign == ((0, 7),)


def test_plain_text() -> None:
    text = "Support Agent\n\nResponsibilities:\n• Answer customers\n\nLocation: Kyiv\nJust a line."
    assert shape(text) == [
        ("title", "top", "Support Agent"),
        ("heading", "duties", "Responsibilities:"),
        ("item", "duties", "Answer customers"),
        ("fact", "place", "Kyiv"),
        ("paragraph", "duties", "Just a line."),
    ]


def test_chinese_labels() -> None:
    book, _ = read_words("zh-Hans", [templates_root()])
    posting = read_posting("客户支持专员\n薪资：8K/月\n任职要求：\n1、沟通", book.name_section)
    assert [(one.kind, one.section) for one in posting.segments] == [
        ("title", "top"),
        ("fact", "pay"),
        ("heading", "must"),
        ("item", "must"),
    ]


def test_places_lead_back_to_the_file() -> None:
    for text in (MARKDOWN, HTML):
        lines = text.splitlines()
        for segment in read(text).segments:
            for start, line, column in segment.spots:
                sign = segment.text[start : start + 1]
                if sign.strip() and sign != "&":
                    assert lines[line - 1][column - 1] == sign
    segment = read(MARKDOWN).segments[3]
    line, column = segment.spot(segment.text.index("customers"))
    assert MARKDOWN.splitlines()[line - 1][column - 1 :].startswith("customers")


def test_data_of_a_page() -> None:
    script = '<script type="application/ld+json">{}</script>'
    graph = '{"@graph": [{"@type": ["JobPosting", "X"], "title": "A"}, 3]}'
    assert read(f"<p>x</p>{script.format(graph)}").data[0]["title"] == "A"
    assert read(f"<p>x</p>{script.format('{broken')}").data == ()
    assert read(f"<p>x</p>{script.format('[' * 50_000)}").data == ()


def test_folding_keeps_lengths() -> None:
    assert fold("Ｋ’A\u00a0B‑ß") == "k'a b-ß"
    assert len(fold("İstanbul")) == len("İstanbul")


@given(st.text())
def test_folding_any_text_keeps_its_length(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_units() -> None:
    assert count_units("You answer 40 chats, don’t you?") == 6
    assert count_units("每天约60次对话") == 7


@given(st.text(alphabet=st.sampled_from('<>/ pulihdtbrs"=&;#*-_:\n\t.a1\u00a0客')))
def test_any_text_can_be_read(text: str) -> None:
    posting = read(text)
    assert len(posting.folds) >= len(posting.segments)
    for segment in posting.segments:
        assert segment.text.strip()
        line, column = segment.spot(0)
        assert line >= 1
        assert column >= 1
