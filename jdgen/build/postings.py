"""Judge the postings of a library as they are made: every open opening in every language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jdgen.checks.posting_origin import Page
from jdgen.checks.posting_read import read_posting
from jdgen.checks.posting_reading import Mark
from jdgen.checks.posting_report import Sheet
from jdgen.checks.posting_rules import (
    check_vacancies,
    find_in_pages,
    mark_pages,
    settle_postings,
)
from jdgen.checks.posting_words import WordBook, read_words
from jdgen.documents.catalogue import opening_posting
from jdgen.library import Library
from jdgen.locales.words import load_words
from jdgen.source.findings import Finding, sort_findings

from .convert import convert
from .run import Order, make_documents

Made = tuple[Page, WordBook]


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with the postings of a library, and the postings with their marks."""

    findings: tuple[Finding, ...]
    marks: tuple[tuple[Page, Mark], ...] = ()

    def sheets(self) -> Iterator[Sheet]:
        """Yield each posting in which something was found, for a report."""
        by_page: dict[Page, list[Mark]] = {}
        for page, mark in self.marks:
            if mark.code not in page.waived:
                by_page.setdefault(page, []).append(mark)
        for page, marks in by_page.items():
            name, words = f"{page.opening} ({page.words.tag})", page.words
            yield Sheet(name, words.lang, words.direction, page.text, tuple(marks))


def check_postings(
    library: Library,
    templates: Sequence[Path],
    locales: Sequence[str],
    today: date | None,
    *,
    sound: bool = True,
) -> Checked:
    """Judge the open openings and their postings, after waivers.

    A library that is not `sound` has errors; its openings are judged as data only, and no waiver
    is called vain. Raises TemplateFault for a template that cannot be rendered.
    """
    findings = list(check_vacancies(library, today))
    marks: list[tuple[Page, Mark]] = []
    wrong: tuple[Finding, ...] = ()
    if sound:
        pages, wrong = make_postings(library, templates, locales)
        marks = mark_pages(pages)
        findings += find_in_pages(marks)
    settled = settle_postings(library, findings, complete=sound)
    return Checked(sort_findings((*settled, *wrong)), tuple(marks))


def make_postings(
    library: Library, templates: Sequence[Path], locales: Sequence[str]
) -> tuple[list[Made], tuple[Finding, ...]]:
    """Return the postings of all open openings in each language, those of one opening in a row.

    Also returns what is wrong with the languages' word lists.
    """
    names = [name for name, one in library.openings.items() if one.status == "open"]
    order = Order(
        library=library,
        templates=tuple(templates),
        output=Path(),
        documents=tuple(opening_posting(library, name) for name in names),
        locales=tuple(locales),
    )
    made: list[Made] = []
    findings: list[Finding] = []
    for locale in locales:
        book, wrong = read_words(locale, templates)
        findings += wrong
        made += ((page, book) for page in _pages(order, locale, book))
    made.sort(key=lambda pair: names.index(pair[0].opening))
    return made, tuple(findings)


def _pages(order: Order, locale: str, book: WordBook) -> Iterator[Page]:
    words = load_words(locale, order.templates)
    for made in make_documents(order, words):
        page = convert(made, "html").decode()
        text = read_posting(page, book.name_section)
        yield Page(order.library, made.document.id, words, made.view, text, order.templates)
