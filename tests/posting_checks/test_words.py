"""Word lists: the shipped ones judge their own examples, and a project adds its own."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jdgen.checks.posting_examples import check_word_list
from jdgen.checks.posting_read import read_posting
from jdgen.checks.posting_wording import LISTED
from jdgen.checks.posting_words import read_words
from jdgen.resources import templates_root

LOCALES = ("en", "uk", "zh-Hans", "de", "ar")
SHIPPED = templates_root() / "locales"


@pytest.mark.parametrize("tag", LOCALES)
def test_every_example_is_judged_as_its_entry_says(tag: str) -> None:
    assert check_word_list(SHIPPED / tag) == ()


@pytest.mark.parametrize("tag", LOCALES)
def test_every_rule_has_words_in_every_language(tag: str) -> None:
    book, findings = read_words(tag, [templates_root()])
    assert findings == ()
    assert set(LISTED) <= set(book.codes)
    assert book.length is not None
    for sign in ("gross", "net", "hour", "month", "year", "deadline", "rolling", "equality"):
        assert book.knows(sign)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("tag", "sentence"),
    [
        ("uk", "молодший спеціаліст"),
        ("uk", "Вік, стать і походження не впливають на рішення."),
        ("en", "Junior Support Specialist"),
        ("en", "junior"),
        ("en", "Age and sex play no part in the decision."),
        ("zh-Hans", "男女不限"),
        ("zh-Hans", "年龄、性别和家庭状况都不影响录用决定。"),
        ("de", "Junior Support Specialist (m/w/d)"),
    ],
)
def test_near_misses_about_people(tag: str, sentence: str) -> None:
    book, _ = read_words(tag, [templates_root()])
    posting = read_posting(f"Q\n\n{sentence}", book.name_section)
    for code in ("age", "sex-or-family", "origin-or-language", "health-or-body", "title-gender"):
        assert code not in book.hits(posting)


OWN = """rules:
  cliche:
    - {match: [moonshot*], note: hides the work, finds: [a moonshot], passes: [the moon]}
sections: {duties: [your mission]}
"""


def test_a_project_adds_its_own(project: Callable[[Mapping[str, str]], Path]) -> None:
    own = project({"templates/locales/en/words.yaml": OWN}) / "templates"
    book, findings = read_words("en", [own, templates_root()])
    assert findings == ()
    posting = read_posting("Q\n\nYour mission:\n- A moonshot, fast-paced", book.name_section)
    assert posting.segments[-1].section == "duties"
    words = [
        posting.segments[hit.segment].text[hit.start : hit.end]
        for hit in book.hits(posting)["cliche"]
    ]
    assert words == ["moonshot", "fast-paced"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("rules: {cliche: [{match: ['(a'], note: no, finds: [aa], passes: [bb]}]}", "wrong-value"),
        ("rules: {cliche: [{match: [a], note: no, passes: [bb]}]}", "missing-field"),
        ("rules: {cliche: [{match: [a], note: no, finds: [], passes: [bb]}]}", "too-short"),
        ("sections: {nowhere: [a]}", "unknown-value"),
        ("words: {}", "unknown-field"),
        ("rules: [", "yaml-syntax"),
    ],
)
def test_broken_lists_have_findings(
    project: Callable[[Mapping[str, str]], Path], text: str, code: str
) -> None:
    own = project({"templates/locales/en/words.yaml": text}) / "templates"
    _, findings = read_words("en", [own, templates_root()])
    assert code in [one.code for one in findings]
    assert code in [one.code for one in check_word_list(own / "locales" / "en")]


def test_a_language_without_a_list_knows_english_headings_only() -> None:
    book, findings = read_words("fr", [templates_root()])
    assert (book.tag, findings) == ("", ())
    assert book.name_section("What you need") == "must"
    assert book.codes == ()


def test_longest_name_of_a_part_wins() -> None:
    book, _ = read_words("en", [templates_root()])
    assert book.name_section("Preferred qualifications") == "plus"
    assert book.name_section("Your key responsibilities:") == "duties"
    assert book.name_section("A long line that also holds the word benefits") is None
