"""The shipped library: every open opening in every complete language, without error or warning."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest

from jdgen.build.compliance import compliance_sheet
from jdgen.build.postings import Made, check_postings, make_postings
from jdgen.checks.posting_html import read_html
from jdgen.checks.posting_origin import Page, locate
from jdgen.checks.posting_reading import Mark
from jdgen.checks.posting_rules import find_in_pages, mark_pages
from jdgen.documents.compliance import ComplianceView, RuleView
from jdgen.library import Library, load_library
from jdgen.locales.words import load_words
from jdgen.render.page import Renderer
from jdgen.resources import roles_root, templates_root
from jdgen.source.findings import Finding

DAY = date(2026, 11, 21)
ROOTS = (templates_root(),)
LOCALES = ("en", "uk", "zh-Hans")


@pytest.fixture(scope="module")
def library() -> Library:
    library = load_library(roles_root()).library
    assert library is not None
    return library


@pytest.fixture(scope="module")
def made(library: Library) -> list[Made]:
    pages, findings = make_postings(library, ROOTS, LOCALES)
    assert findings == ()
    return pages


def test_no_errors_and_no_warnings(library: Library) -> None:
    checked = check_postings(library, ROOTS, LOCALES, DAY)
    assert [one for one in checked.findings if one.severity != "notice"] == []


def test_silence_is_not_blindness(made: list[Made]) -> None:
    """All parts, figures and words that rules look for are seen in every posting."""
    assert len(made) == 42
    wanted = {"pay", "place", "deadline", "headcount", "why", "duties", "success", "must"}
    wanted |= {"benefits", "growth", "process", "about", "statements"}
    for page, book in made:
        name = (page.opening, page.words.tag)
        assert {one.section for one in page.text.segments} >= wanted, name
        assert page.text.data, name
        told = " ".join(page.text.folds)
        for sign in ("gross", "answer", "equality"):
            assert book.find(sign, told), (name, sign)  # type: ignore[arg-type]


def test_made_pages_are_seen_as_html_from_elsewhere(made: list[Made]) -> None:
    for page, book in made:
        elsewhere = read_html(page.text.markup, book.name_section)
        seen, read = (
            [replace(one, spots=(), foreign=()) for one in text.segments]
            for text in (page.text, elsewhere)
        )
        assert seen == read, (page.opening, page.words.tag)
        assert page.text.data == elsewhere.data


Change = Callable[[Page], Page]


def say(section: str, text: str) -> Change:
    """Return what changes the last stretch of a part, as another translation would."""

    def change(page: Page) -> Page:
        index = max(page.text.indexes(section))
        segments = list(page.text.segments)
        segments[index] = replace(segments[index], text=text)
        return replace(page, text=replace(page.text, segments=tuple(segments)))

    return change


def drop(section: str) -> Change:
    """Return what leaves a part out."""

    def change(page: Page) -> Page:
        kept = tuple(one for one in page.text.segments if one.section != section)
        return replace(page, text=replace(page.text, segments=kept))

    return change


def judge(
    made: list[Made], locale: str, change: Change, opening: str = "success-manager-shanghai"
) -> list[Finding]:
    pages = [
        (change(page) if page.words.tag == locale else page, book)
        for page, book in made
        if page.opening == opening
    ]
    return list(find_in_pages(mark_pages(pages)))


@pytest.mark.parametrize(
    ("locale", "change", "code", "told"),
    [
        (
            "uk",
            say("pay", "20 000–27 000 CNY на місяць до податків"),
            "facts-differ",
            "21,000",
        ),
        ("zh-Hans", say("pay", "22-27K·14薪 税前"), "facts-differ", "22,000 to 27,000 here"),
        ("zh-Hans", say("pay", "21-27K·13薪 税前"), "facts-differ", "14 payments a year"),
        (
            "zh-Hans",
            say("pay", "21-28K·14薪 税前，即¥21,000 - ¥27,000/月"),
            "facts-differ",
            "21,000 to 28,000 here",
        ),
        ("zh-Hans", say("pay", "21-27K·14薪 税后"), "facts-differ", "that pay is gross"),
        ("uk", say("pay", "21 000–27 000 CNY на рік"), "facts-differ", "for one month"),
        ("uk", say("pay", "21 000–27 000 UAH на місяць"), "facts-differ", "currency CNY"),
        ("zh-Hans", say("deadline", "2027年1月11日"), "facts-differ", "2027-01-10"),
        ("uk", say("place", "Пекін"), "facts-differ", "Shanghai"),
        ("zh-Hans", say("must", "5年经验"), "facts-differ", "figures differ"),
        ("uk", say("benefits", "До 9 розмов на рік"), "facts-differ", "9 here, 8 in en"),
        ("zh-Hans", drop("success"), "facts-differ", "0 entries"),
        ("zh-Hans", drop("headcount"), "item-required", "how many people are hired"),
        ("uk", drop("statements"), "equality-missing", "equal treatment"),
        ("uk", drop("deadline"), "deadline-required", "until which day"),
        ("zh-Hans", say("about", "限男性"), "sex-or-family", "forbidden in CN"),
        ("zh-Hans", say("about", "35岁以下"), "age", "people are chosen by age"),
        ("uk", say("process", "Ти дізнаєшся за тиждень"), "address-mixed", "“ви” and as “Ти”"),
        ("en", say("duties", "Answer {name}"), "leftover", "{name}"),
        ("uk", say("why", "Менеджep"), "wrong-language", "two alphabets"),
    ],
)
def test_planted_faults_in_made_postings(
    made: list[Made], locale: str, change: Change, code: str, told: str
) -> None:
    before = {(one.code, one.message) for one in judge(made, locale, lambda page: page)}
    new = [one for one in judge(made, locale, change) if (one.code, one.message) not in before]
    assert [one for one in new if one.code == code and told.lower() in one.message.lower()], new


@pytest.mark.parametrize(
    "told", ["21-27K·14薪 税前", "21千-27千，税前，14薪", "¥2.1万-2.7万/月，14薪"]
)
def test_chinese_ways_to_write_pay_are_the_same_pay(made: list[Made], told: str) -> None:
    found = judge(made, "zh-Hans", say("pay", told))
    assert [one for one in found if one.code == "facts-differ"] == []


def test_what_stands_below_the_amount_is_the_same_everywhere(made: list[Made]) -> None:
    changed = say("pay", "125 000–160 000 USD на рік\nКомісійні: 100 000 доларів на рік")
    found = judge(made, "uk", changed, "account-executive-san-francisco")
    assert any("100,000 here, 105,000 in en" in one.message for one in found)


def test_words_lead_back_to_their_line(made: list[Made], library: Library) -> None:
    """Words of the library point at its files, translated ones at the entry."""
    for locale, folder in (("en", "roles/"), ("uk", "templates/locales/uk/")):
        page = next(one for one, _ in made if one.words.tag == locale)
        for section in ("why", "duties", "must", "benefits", "process", "about", "statements"):
            index = next(page.text.indexes(section))
            text = page.text.segments[index].text
            start = max(text.rfind(":") + 2, 0) if section in ("must", "process") else 0
            word = text[start : start + 12].rstrip()
            found = locate(page, Mark("cliche", "x", "", index, start, start + len(word)))
            assert found.file.startswith(folder), (section, found)
            assert found.line > 1
            assert found.excerpt


# Compliance sheets


def sheet(library: Library, opening: str, locale: str) -> ComplianceView:
    view: ComplianceView = compliance_sheet(opening, ROOTS).view(library, load_words(locale, ROOTS))
    return view


def rules(view: ComplianceView) -> Iterator[tuple[str, RuleView]]:
    for jurisdiction in view.jurisdictions:
        for law in jurisdiction.laws:
            yield from ((jurisdiction.code, rule) for rule in law.rules)


@pytest.mark.parametrize("locale", LOCALES)
def test_a_sheet_names_the_words_that_meet_each_rule(library: Library, locale: str) -> None:
    view = sheet(library, "success-manager-shanghai", locale)
    assert view.missing == 0
    met = {str(rule.what): rule.words for code, rule in rules(view) if rule.state == "met"}
    assert len(met) >= 7
    assert all(met.values())
    assert any("27" in words for words in met.values())


def test_a_sheet_for_remote_work_judges_every_state(library: Library) -> None:
    view = sheet(library, "support-specialist-us-remote", "en")
    codes = [one.code for one in view.jurisdictions]
    assert {"US-CA", "US-CO", "US-VA", "US-WA"} <= set(codes)
    states = {(code, str(rule.what)): rule for code, rule in rules(view)}
    assert states["US-CO", "Pay in the posting"].words.startswith("$60,000")
    assert str(states["US-DE", "Pay in the posting"].state_word) == "not in force on that day"
    assert str(states["US", "A statement on equal treatment"].state_word) == (
        "for some employers only"
    )


def test_a_sheet_says_where_there_is_no_rule_data(library: Library) -> None:
    view = sheet(library, "support-representative-austin", "en")
    texas = next(one for one in view.jurisdictions if one.code == "US-TX")
    assert (str(texas.name), texas.laws) == ("Texas", ())
    page = Renderer(load_words("en", ROOTS), ROOTS).render("compliance", view, "#0B5C54")
    assert "no rule data for this place" in page
    assert "This is no legal advice" in page
    assert "Confidence:" in page


def test_a_place_that_nobody_has_named_shows_its_code(library: Library) -> None:
    places = dict(library.places)
    places["austin"] = places["austin"].model_copy(update={"jurisdictions": ("US-XX",)})
    view = sheet(replace(library, places=places), "support-representative-austin", "en")
    assert [str(one.name) for one in view.jurisdictions] == ["US-XX"]
