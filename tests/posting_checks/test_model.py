"""Rules over openings as data, and compliance sheets, where no shipped opening shows them."""

import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from jdgen.build.compliance import compliance_sheet
from jdgen.build.postings import check_postings
from jdgen.checks.posting_rules import check_vacancies
from jdgen.library import Library, load_library
from jdgen.locales.words import load_words
from jdgen.resources import templates_root
from tests.checks.test_broken_libraries import broken
from tests.findings.minimal import with_changes

OPENING = "roles/openings/agent-lviv.yaml"
AGENT = "roles/support/agent.yaml"
DAY = date(2026, 2, 10)
ROOTS = (templates_root(),)
Load = Callable[[Mapping[str, str]], Library]


@pytest.fixture
def load(project: Callable[[Mapping[str, str]], Path]) -> Load:
    def read(changes: Mapping[str, str]) -> Library:
        library = load_library(project(with_changes(dict(changes))) / "roles").library
        assert library is not None
        return library

    return read


def codes(library: Library, today: date | None = DAY) -> list[str]:
    return [finding.code for finding in check_vacancies(library, today)]


def test_the_minimal_library_is_clean(load: Load) -> None:
    assert codes(load({})) == []


def test_without_a_day_no_day_is_judged(load: Load) -> None:
    library = load({OPENING: "posted: 2027-02-01\ncloses: 2027-03-01\n"})
    assert codes(library) == ["posted-ahead"]
    assert codes(library, None) == []


@pytest.mark.parametrize("status", ["draft", "closed"])
def test_only_open_openings_are_judged(load: Load, status: str) -> None:
    assert codes(load({OPENING: f"status: {status}\npay:\ncloses:\n"})) == []


def test_an_opening_that_asks_for_nothing(load: Load) -> None:
    nothing = {AGENT: "must: []\nplus: [listening]\nexperience:\n"}
    assert codes(load(nothing)) == ["description-incomplete"]
    language = "languages: [{language: uk, level: B2}]\n"
    assert codes(load({**nothing, OPENING: language})) == []


def test_an_opening_of_an_unknown_job_is_left_to_other_rules(load: Load) -> None:
    assert codes(load({OPENING: "rung: nobody/mid\n"})) == []
    assert codes(load({OPENING: "place: atlantis\n"})) == []


def test_a_position_needs_what_its_parts_need(load: Load) -> None:
    position = """id: both
title: Both
purpose: You do both.
summary: Does both
parts: [{rung: agent/mid, share: 50}, {rung: team-lead, share: 50}]
"""
    opening = "rung:\nposition: both\nextra_must:\n" + "".join(f"  - Thing {n}\n" for n in "ABCD")
    library = load({"roles/positions/both.yaml": position, OPENING: opening})
    assert codes(library) == ["too-many-needs"]


def test_months_beyond_twelve_and_part_time_are_no_slip(load: Load) -> None:
    pay = "pay: {min: 30000, max: 36000, currency: UAH, period: month, months: 13}\n"
    hours = "employment: part-time\nweekly_hours: 10\n"
    hourly = "pay: {min: 180, max: 240, currency: UAH, period: hour}\n"
    assert codes(load({OPENING: pay})) == []
    assert codes(load({OPENING: hours + hourly})) == []


def test_weak_duties_to_state_pay_are_warnings(load: Load) -> None:
    places = """places:
  lviv:
    name: Rome
    country: IT
    time_zone: Europe/Rome
    currency: EUR
    pay_period: year
    jurisdictions: [IT]
"""
    opening = "pay:\nposted: 2026-06-07\ncloses: 2026-07-07\n"
    library = load({"roles/places.yaml": places, OPENING: opening})
    (found,) = check_vacancies(library, date(2026, 6, 8))
    assert (found.code, found.severity) == ("pay-required", "warning")


def test_words_that_the_law_forbids_are_named_on_the_sheet(load: Load) -> None:
    library = load({OPENING: "team: You join a young team.\n"})
    words = load_words("en", ROOTS)
    view = compliance_sheet("agent-lviv", ROOTS).view(library, words)
    assert view.missing == 1
    (ukraine,) = view.jurisdictions
    rules = {str(rule.what): rule for law in ukraine.laws for rule in law.rules}
    assert rules["No choice by age"].words == "young team"
    assert rules["No choice by sex"].state == "not-found"


def test_a_language_without_word_lists_is_read_by_a_person(load: Load) -> None:
    library = load({"roles/company.yaml": "languages: [en]\n"})
    view = compliance_sheet("agent-lviv", ROOTS).view(library, load_words("fr", ROOTS))
    states = {rule.state for law in view.jurisdictions[0].laws for rule in law.rules}
    assert states == {"by-hand"}


def test_waived_marks_are_not_in_the_report(load: Load) -> None:
    waiver = "waive: [{code: equality-missing, because: there is one on the site}]\n"
    checked = check_postings(load({OPENING: waiver}), ROOTS, ("en",), DAY)
    assert {one.code for one in checked.findings} == {"posting-length"}
    assert {mark.code for sheet in checked.sheets for mark in sheet.marks} == {"posting-length"}


def test_words_of_two_openings_are_told_once_and_as_bad_as_the_worst(load: Load) -> None:
    places = """places:
  lviv:
    {name: Lviv, country: UA, time_zone: Europe/Kyiv, currency: UAH, pay_period: month,
     jurisdictions: [UA]}
  paris:
    {name: Lyon, country: FR, time_zone: Europe/Paris, currency: EUR, pay_period: year,
     jurisdictions: [US-CT]}
"""
    other = """id: agent-paris
rung: agent/junior
place: paris
workplace: on-site
employment: full-time
pay: {min: 30000, max: 40000, currency: EUR, period: year}
posted: 2026-02-01
closes: 2026-03-01
"""
    purpose = "purpose: You answer customers in a young team.\n"
    library = load(
        {"roles/places.yaml": places, "roles/openings/agent-paris.yaml": other, AGENT: purpose}
    )
    found = [
        one for one in check_postings(library, ROOTS, ("en",), DAY).findings if one.code == "age"
    ]
    assert [(one.file, one.line, one.severity) for one in found] == [(AGENT, 1, "error")]


@pytest.mark.slow
@settings(max_examples=150)
@given(broken())
def test_broken_libraries_give_findings_and_never_an_exception(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        library = load_library(Path(folder, "roles")).library
        findings = check_vacancies(library, DAY) if library else ()
    assert all(finding.line >= 1 for finding in findings)
