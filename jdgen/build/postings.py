"""Judge the postings of a library as they are made: every open opening in every language."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from jdgen.checks.posting_origin import Page
from jdgen.checks.posting_read import read_posting
from jdgen.checks.posting_rules import check_pages, check_vacancies, settle_postings
from jdgen.checks.posting_words import WordBook, read_words
from jdgen.documents.catalogue import opening_posting
from jdgen.library import Library
from jdgen.locales.words import load_words
from jdgen.render.faults import TemplateFault
from jdgen.source.findings import Finding, sort_findings

from .convert import convert
from .run import Order, make_documents

Made = tuple[Page, WordBook]


def check_postings(
    library: Library,
    templates: Sequence[Path],
    locales: Sequence[str],
    today: date | None,
    *,
    complete: bool = True,
) -> tuple[Finding, ...]:
    """Return what is wrong with the open openings and with their postings, after waivers.

    `complete` is false where files of the library could not be read; then no waiver is called
    vain. Raises TemplateFault for a template that cannot be rendered.
    """
    findings = list(check_vacancies(library, today))
    pages, wrong = make_postings(library, templates, locales)
    findings += check_pages(pages)
    return sort_findings((*settle_postings(library, findings, complete=complete), *wrong))


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
