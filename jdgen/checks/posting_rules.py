"""Every rule on postings, and how they are run: over openings, made postings, and any text."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from jdgen.library import Library
from jdgen.source.findings import SEVERITIES, Finding, sort_findings

from . import (
    posting_data,
    posting_language,
    posting_law,
    posting_markup,
    posting_model,
    posting_needs,
    posting_pay,
    posting_shape,
    posting_title,
    posting_wording,
)
from .law import Law, find_law, reach_of
from .leftovers import check_leftovers
from .posting_origin import Page, locate
from .posting_read import read_posting
from .posting_reading import Mark, Reading, TextRule
from .posting_same import check_page_facts, check_same_facts
from .posting_sources import check_markup
from .posting_words import WordBook
from .waivers import settle_findings

MODEL_RULES = tuple(posting_model.RULES.values())
TEXT_RULES: tuple[TextRule, ...] = tuple(
    rule
    for module in (
        posting_data,
        posting_markup,
        posting_title,
        posting_pay,
        posting_law,
        posting_wording,
        posting_needs,
        posting_language,
        posting_shape,
    )
    for rule in module.RULES.values()
)


def check_vacancies(library: Library, today: date | None = None) -> tuple[Finding, ...]:
    """Return what is wrong with the open openings as data, and texts that nobody wrote yet.

    `today` is the day of the check.
    """
    seen = (
        posting_model.see_vacancy(library, opening, today)
        for opening in library.openings.values()
        if opening.status == "open"
    )
    vacancies = [vacancy for vacancy in seen if vacancy]
    found = [finding for one in vacancies for rule in MODEL_RULES for finding in rule(one)]
    return (*found, *check_markup(vacancies), *check_leftovers(library))


def read_marks(reading: Reading) -> Iterator[Mark]:
    """Yield what the rules find in one posting's text."""
    for rule in TEXT_RULES:
        yield from rule(reading)


def read_page(page: Page, book: WordBook) -> Reading:
    """Return a made posting as rules see it."""
    opening = page.library.openings[page.opening]
    return Reading(
        page.text,
        book,
        page.words.tag,
        find_law(reach_of(page.library, opening)),
        own=True,
        ranked=opening.ai_screening,
    )


def mark_pages(pages: Iterable[tuple[Page, WordBook]]) -> list[tuple[Page, Mark]]:
    """Return what is wrong with the made postings of openings, those of one opening in a row.

    The first language of an opening is the one that the others are compared with.
    """
    marks: list[tuple[Page, Mark]] = []
    for _, group in groupby(pages, key=lambda pair: pair[0].opening):
        rows = list(group)
        for page, book in rows:
            found = (*read_marks(read_page(page, book)), *check_page_facts(page, book))
            marks += ((page, mark) for mark in found)
        marks += check_same_facts([page for page, _ in rows])
    return marks


def find_in_pages(marks: Iterable[tuple[Page, Mark]]) -> tuple[Finding, ...]:
    """Return marks in made postings as findings at the lines that their words come from."""
    return keep_worst(_with_severity(locate(page, mark), mark) for page, mark in marks)


def check_text(
    text: str, book: WordBook, locale: str, file: str, law: Law | None = None
) -> tuple[tuple[Finding, ...], Reading, tuple[Mark, ...]]:
    """Judge a posting that was written elsewhere, by every rule that needs no library.

    Returns the findings, and the text with its marks for a report.
    """
    reading = Reading(read_posting(text, book.name_section), book, locale, law)
    marks = tuple(read_marks(reading))
    lines = text.splitlines()
    findings = [_with_severity(_in_text(reading, mark, file, lines), mark) for mark in marks]
    if not book.tag:
        message = f'there are no word lists for "{locale}", so people, tone and law are not judged'
        findings.append(Finding.of("no-word-list", message, file, hint="write words.yaml for it"))
    return sort_findings(findings), reading, marks


def settle_postings(
    library: Library, findings: Iterable[Finding], *, complete: bool
) -> tuple[Finding, ...]:
    """Drop what files waive, and apply the company's severities, to findings on postings."""
    return settle_findings(library, findings, CODES_HERE if complete else ())


def _with_severity(finding: Finding, mark: Mark) -> Finding:
    return replace(finding, severity=mark.severity) if mark.severity else finding


def keep_worst(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Keep each place once: words that several openings use are worst where law forbids them."""
    kept: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        key = (finding.code, finding.file, finding.line, finding.column, _stem(finding.message))
        other = kept.get(key)
        if other is None or _rank(finding) < _rank(other):
            kept[key] = finding
    return tuple(kept.values())


def _stem(message: str) -> str:
    return message.partition("; forbidden in ")[0]


def _rank(finding: Finding) -> int:
    return SEVERITIES.index(finding.severity)


def _in_text(reading: Reading, mark: Mark, file: str, lines: Sequence[str]) -> Finding:
    if mark.segment is None:
        return Finding.of(mark.code, mark.message, file, hint=mark.hint)
    segment = reading.text.segments[mark.segment]
    line, column = segment.spot(mark.start)
    last_line, last = segment.spot(max(mark.end - 1, mark.start))
    excerpt = lines[line - 1] if line <= len(lines) else ""
    end = last + 1 if last_line == line else len(excerpt) + 1
    return Finding.of(
        mark.code,
        mark.message,
        file,
        line=line,
        column=column,
        end_column=max(end, column + 1),
        hint=mark.hint,
        excerpt=excerpt,
    )


CODES_HERE = frozenset(
    {
        *posting_wording.RULES,
        "acronym-unexplained",
        "address-mixed",
        "ai-notice-required",
        "benefits-required",
        "deadline-missing",
        "deadline-passed",
        "deadline-required",
        "description-incomplete",
        "equality-missing",
        "facts-differ",
        "insecure-address",
        "item-by-hand",
        "item-required",
        "law-unknown",
        "leftover",
        "long-list",
        "long-sentence",
        "markup-in-text",
        "no-success-measure",
        "pay-basis",
        "pay-implausible",
        "pay-limit",
        "pay-required",
        "pay-too-wide",
        "pay-unit",
        "posted-ahead",
        "posting-length",
        "process-vague",
        "reader-not-addressed",
        "remote-incoherent",
        "section-missing",
        "section-order",
        "title-clutter",
        "title-level",
        "title-too-long",
        "too-many-needs",
        "vacancy-status-required",
        "wrong-language",
        "years-too-many",
    }
)
"""Codes that a check of a library's postings looks for; a waiver of another is not called vain."""
