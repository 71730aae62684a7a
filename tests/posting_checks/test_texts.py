"""Single rules on texts where the examples of the findings do not go: edges and what must pass."""

import json
from collections.abc import Mapping
from datetime import date

import pytest

from jdgen.checks.law import find_law, reach_of_codes
from jdgen.checks.posting_rules import check_text
from jdgen.checks.posting_words import read_words
from jdgen.resources import templates_root
from jdgen.source.findings import Finding


def judge(text: str, locale: str = "en", *places: str) -> tuple[Finding, ...]:
    book, _ = read_words(locale, [templates_root()])
    law = find_law(reach_of_codes(places, None, date(2026, 11, 21))) if places else None
    return check_text(text, book, locale, "posting.md", law)[0]


def codes(text: str, locale: str = "en", *places: str) -> set[str]:
    return {finding.code for finding in judge(text, locale, *places)}


DATA: Mapping[str, object] = {
    "@type": "JobPosting",
    "title": "Support Agent",
    "description": "<p>You answer customers.</p>",
    "datePosted": "2026-11-20",
    "validThrough": "2026-12-31T23:59:59+02:00",
    "hiringOrganization": {"name": "Tannery"},
    "jobLocation": {"address": {"addressCountry": "US"}},
    "employmentType": ["FULL_TIME", "INTERN"],
}


def page(changes: Mapping[str, object], body: str = "<h1>Support Agent</h1>") -> str:
    data = json.dumps({**DATA, **changes})
    return f'{body}<script type="application/ld+json">{data}</script>'


_DATA_CODES = {
    "schema-incomplete",
    "date-form",
    "dates-upside-down",
    "remote-incoherent",
    "enum-unknown",
    "markup-differs",
}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, None),
        ({"description": " <p>SUPPORT agent</p>"}, "description-incomplete"),
        ({"datePosted": "2026-13-40"}, "date-form"),
        ({"validThrough": "2026-11-19"}, "dates-upside-down"),
        ({"jobLocation": None}, "schema-incomplete"),
        ({"jobLocation": None, "jobLocationType": "TELECOMMUTE"}, "remote-incoherent"),
        ({"jobLocationType": "HYBRID"}, "enum-unknown"),
        ({"employmentType": ["FULL_TIME", "Permanent"]}, "enum-unknown"),
        ({"baseSalary": {"value": {"unitText": "ANNUAL"}}}, "enum-unknown"),
        ({"baseSalary": {"value": {"minValue": "much"}}}, None),
        ({"baseSalary": 50000}, None),
        ({"title": "Sales Agent"}, "markup-differs"),
        ({"title": 7}, None),
        ({"title": "Support Agent (night)"}, None),
    ],
)
def test_data_of_a_page(changes: dict[str, object], code: str | None) -> None:
    found = codes(page(changes)) & {*_DATA_CODES, "description-incomplete"}
    assert code in found if code else found <= {"description-incomplete"}


@pytest.mark.parametrize(
    ("day", "differs"), [("31 December 2026", False), ("30 December 2026", True)]
)
def test_the_last_day_on_the_page(day: str, differs: bool) -> None:
    body = f"<h1>Support Agent</h1><dl><dt>Apply by</dt><dd>{day}</dd></dl>"
    assert ("markup-differs" in codes(page({}, body))) is differs


@pytest.mark.parametrize(
    ("markup", "told"),
    [
        ("<ul><li>a<li>b</ul>", None),
        ("<p>a<br>b<p>c", None),
        ("<p>a</br></p>", None),
        ("<ul><li>a</li>", "<ul> is never closed"),
        ("<p>a</p></em>", "</em> ends what was not open"),
        ("<ul><strong>a</strong></ul>", "<strong> stands directly in <ul>"),
    ],
)
def test_nesting(markup: str, told: str | None) -> None:
    found = [one.message for one in judge(markup) if one.code == "html-nesting"]
    assert bool(found) is (told is not None)
    assert told is None or any(told in message for message in found)


def test_a_whole_page_may_hold_what_it_likes() -> None:
    page_codes = codes("<html><body><div><h2>Work &amp; play</h2><p>x</div></body></html>")
    assert not page_codes & {"html-tag", "html-nesting", "html-entity"}


@pytest.mark.parametrize(
    ("pay", "found"),
    [
        ("$20 – $26 an hour before tax", set()),
        ("$60,000 – $50,000 a year before tax", {"pay-upside-down"}),
        ("$25 a year before tax", {"pay-implausible"}),
        ("$40,000 – $60,000 a year before tax", set()),
        ("$40,000 – $60,001 a year before tax", {"pay-too-wide"}),
        ("we pay well", {"pay-missing"}),
    ],
)
def test_pay(pay: str, found: set[str]) -> None:
    all_of_pay = {"pay-upside-down", "pay-implausible", "pay-too-wide", "pay-missing", "pay-unit"}
    assert codes(f"Support Agent\n\nPay: {pay}") & all_of_pay == found


def test_amounts_in_benefits_are_no_pay() -> None:
    text = "Support Agent\n\nBenefits:\n- 1,000 euros a year for courses"
    assert "pay-missing" in codes(text)


def test_pay_in_a_sentence() -> None:
    assert "pay-missing" not in codes("Support Agent\n\nThe salary is $50,000 to $60,000 a year.")


@pytest.mark.parametrize(
    ("years", "found"),
    [("10 years", False), ("11 years", True), ("4+ years", False), ("5+ years", True)],
)
def test_years(years: str, found: bool) -> None:
    text = f"Support Agent\n\nRequirements:\n- {years} of experience"
    assert ("years-too-many" in codes(text)) is found


@pytest.mark.parametrize(
    ("title", "years", "found"),
    [
        ("Junior Agent", "3 years", True),
        ("Junior Agent", "2 years", False),
        ("Senior Agent", "1 year", True),
        ("Senior Agent", "2 years", False),
        ("Agent", "1 year", False),
    ],
)
def test_level(title: str, years: str, found: bool) -> None:
    text = f"{title}\n\nRequirements:\n- at least {years}s of experience"
    text = text.replace("yearss", "years")
    assert ("title-level" in codes(text)) is found


@pytest.mark.parametrize(
    "title",
    [
        "Customer Support Specialist (SaaS)",
        "Kundenbetreuer:in (m/w/d)",
        "客户支持专员",
        "C# Developer",
    ],
)
def test_clean_titles(title: str) -> None:
    assert "title-clutter" not in codes(title)


@pytest.mark.parametrize(
    "title", ["Support Agent 🎧", "Support Agent #12", "Support: jobs@x.example", "Agent ★ $30/h"]
)
def test_cluttered_titles(title: str) -> None:
    assert "title-clutter" in codes(title)


def test_a_rate_needs_enough_words() -> None:
    few = "Support Agent\n\nAggressive and dominant."
    assert "masculine-rate" not in codes(few)
    assert "masculine-rate" in codes(few + " You answer customers." * 40 + " aggressive" * 3)


def test_long_texts_are_refused() -> None:
    assert "description-incomplete" in codes("Agent\n\n" + "You answer customers.\n\n" * 1_200)


def test_an_empty_text_has_findings() -> None:
    assert "description-incomplete" in codes("")


def test_what_is_required_and_what_only_has_to_be_told() -> None:
    text = "Agent\n\nPay: €50,000 a year before tax"
    severities = {one.code: one.severity for one in judge(text, "en", "AT")}
    assert severities["item-required"] == "error"
    assert "pay-required" not in severities


def test_weak_sources_make_warnings() -> None:
    """Italy's duty rests on one tracker: a warning."""
    found = {one.code: one.severity for one in judge("Agent\n\nWe pay well.", "en", "IT")}
    assert found["pay-required"] == "warning"


def test_without_word_lists_a_person_must_read() -> None:
    found = codes("Agent\n\nVous répondez.", "fr", "US-CO")
    assert {"no-word-list", "item-by-hand"} <= found


def test_neutral_titles_are_judged_once() -> None:
    found = [one.code for one in judge("Kundenbetreuer\n\nDu hilfst.", "de", "DE")]
    assert found.count("title-gender") == 1
    assert "item-required" not in found


def test_a_page_in_another_alphabet() -> None:
    text = "Support Agent\n\nВи відповідаєте клієнтам щодня."
    assert "wrong-language" in codes(text)
    assert "wrong-language" not in codes("Support Agent\n\nYou speak українська.")
