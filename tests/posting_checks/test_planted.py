"""Postings with every fault that people write, one text a language: all are found."""

from datetime import date
from pathlib import Path

import pytest

from jdgen.checks.law import find_law, reach_of_codes
from jdgen.checks.posting_rules import check_text
from jdgen.checks.posting_words import read_words
from jdgen.resources import templates_root
from jdgen.source.findings import Finding

PLANTED = Path(__file__).parent / "planted"
DAY = date(2026, 11, 21)
PEOPLE = {
    "age",
    "sex-or-family",
    "origin-or-language",
    "health-or-body",
    "driving-or-record",
    "local-experience",
    "pay-history",
}
COMMON = PEOPLE | {
    "title-clutter",
    "title-jargon",
    "pay-open-ended",
    "benefits-vague",
    "vague-requirement",
    "degree-required",
    "must-plus-mix",
    "too-many-needs",
    "years-too-many",
    "cliche",
    "insensitive-term",
    "reader-as-third-person",
    "leftover",
    "section-missing",
    "deadline-missing",
    "equality-missing",
    "no-success-measure",
    "posting-length",
}
FAULTS = {
    "en": COMMON | {"acronym-unexplained", "long-sentence", "insecure-address"},
    "uk": COMMON
    | {"acronym-unexplained", "address-mixed", "wrong-language", "title-gender"} - {"title-gender"},
    "zh-Hans": COMMON | {"address-mixed"},
    "de": COMMON | {"acronym-unexplained", "address-mixed", "title-gender"},
    "ar": COMMON,
}


def judge(locale: str, *places: str, text: str = "") -> tuple[Finding, ...]:
    book, _ = read_words(locale, [templates_root()])
    law = find_law(reach_of_codes(places, 420, DAY)) if places else None
    text = text or (PLANTED / f"{locale}.md").read_text(encoding="utf-8")
    return check_text(text, book, locale, "posting.md", law)[0]


@pytest.mark.parametrize("locale", FAULTS)
def test_every_fault_is_found(locale: str) -> None:
    found = {finding.code for finding in judge(locale)}
    assert FAULTS[locale] - found == set()
    assert len(FAULTS[locale]) >= 15


@pytest.mark.parametrize(
    ("locale", "place", "errors"),
    [
        ("uk", "UA", {"age", "sex-or-family", "origin-or-language", "health-or-body"}),
        ("de", "DE", {"age", "sex-or-family", "origin-or-language", "pay-history", "title-gender"}),
        ("zh-Hans", "CN", {"sex-or-family", "origin-or-language", "health-or-body"}),
        ("en", "US-CA", {"sex-or-family", "driving-or-record", "pay-required"}),
        ("en", "CA-ON", {"local-experience", "vacancy-status-required"}),
        ("ar", "SA", {"age", "sex-or-family", "health-or-body", "deadline-required"}),
    ],
)
def test_what_the_law_of_a_place_forbids_is_an_error(
    locale: str, place: str, errors: set[str]
) -> None:
    found = {finding.code for finding in judge(locale, place) if finding.severity == "error"}
    assert errors <= found


def test_a_policy_is_no_law() -> None:
    ages = {one.severity for one in judge("zh-Hans", "CN") if one.code == "age"}
    assert ages == {"warning"}


def test_where_nothing_is_known_words_stay_as_bad_as_the_list_says() -> None:
    found = judge("en", "US-TX", text="Q\n\nAged between 25 and 35.")
    assert {one.severity for one in found if one.code == "age"} == {"error"}
    assert "law-unknown" in {one.code for one in found}


def test_places_merge_to_the_stricter() -> None:
    """Ontario forbids what New York does not, and a posting for both is an error."""
    text = "Q\n\nCanadian experience is needed."
    severities = [
        [one.severity for one in judge("en", *places, text=text) if one.code == "local-experience"]
        for places in (("US-NY",), ("US-NY", "CA-ON"))
    ]
    assert severities == [["warning"], ["error"]]


def test_every_finding_stands_at_its_words() -> None:
    for locale in FAULTS:
        lines = (PLANTED / f"{locale}.md").read_text(encoding="utf-8").splitlines()
        for one in judge(locale):
            if one.line:
                assert one.excerpt == lines[one.line - 1]
                assert 1 <= one.column < one.end_column <= len(one.excerpt) + 1
