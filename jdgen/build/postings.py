"""Judge the postings of a library as they are made: every open opening in every language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jdgen.checks.posting_origin import Page
from jdgen.checks.posting_reading import Mark
from jdgen.checks.posting_report import Sheet
from jdgen.checks.posting_rules import (
    check_vacancies,
    find_in_pages,
    keep_worst,
    mark_pages,
    settle_postings,
)
from jdgen.checks.posting_words import WordBook, read_words
from jdgen.documents.catalogue import opening_posting
from jdgen.formats.posting_segments import see_posting
from jdgen.library import Library
from jdgen.locales.words import Words, load_words
from jdgen.source.findings import Finding, sort_findings

from .convert import convert
from .forks import map_in_forks, share_out
from .run import Order, make_documents

Made = tuple[Page, WordBook]
_FEWEST = 6
"""Openings for which a process of their own is worth its start."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with the postings of a library, and each posting in which something is."""

    findings: tuple[Finding, ...]
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, slots=True)
class _Press:
    """What postings are made with: the library, and each language's words and word lists."""

    library: Library
    templates: tuple[Path, ...]
    languages: tuple[tuple[Words, WordBook], ...]

    def make(self, names: Sequence[str]) -> Iterator[tuple[Made, ...]]:
        """Yield for each opening its postings in every language; none is kept."""
        order = Order(
            library=self.library,
            templates=self.templates,
            output=Path(),
            documents=tuple(opening_posting(self.library, name) for name in names),
            locales=tuple(words.tag for words, _ in self.languages),
        )
        return zip(*(_pages(order, words, book) for words, book in self.languages), strict=True)

    def judge(self, names: Sequence[str]) -> Checked:
        """Return what is wrong with the postings of some openings, before waivers."""
        findings: list[Finding] = []
        sheets: list[Sheet] = []
        for made in self.make(names):
            marks = mark_pages(made)
            findings += find_in_pages(marks)
            sheets += _sheets(marks)
        return Checked(tuple(findings), tuple(sheets))


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
    sheets: list[Sheet] = []
    wrong: tuple[Finding, ...] = ()
    if sound:
        press, wrong = _set_up(library, templates, locales)
        shares = share_out(_open_names(library), _FEWEST)
        parts = list(map_in_forks(press.judge, shares))
        findings += keep_worst(finding for part in parts for finding in part.findings)
        sheets = [sheet for part in parts for sheet in part.sheets]
    settled = settle_postings(library, findings, complete=sound)
    return Checked(sort_findings((*settled, *wrong)), tuple(sheets))


def make_postings(
    library: Library, templates: Sequence[Path], locales: Sequence[str]
) -> tuple[list[Made], tuple[Finding, ...]]:
    """Return the postings of all open openings in each language, those of one opening in a row.

    Also returns what is wrong with the languages' word lists.
    """
    press, findings = _set_up(library, templates, locales)
    return [one for made in press.make(_open_names(library)) for one in made], findings


def _open_names(library: Library) -> list[str]:
    return [name for name, one in library.openings.items() if one.status == "open"]


def _set_up(
    library: Library, templates: Sequence[Path], locales: Sequence[str]
) -> tuple[_Press, tuple[Finding, ...]]:
    languages: list[tuple[Words, WordBook]] = []
    findings: list[Finding] = []
    for locale in locales:
        book, wrong = read_words(locale, templates)
        findings += wrong
        languages.append((load_words(locale, templates), book))
    return _Press(library, tuple(templates), tuple(languages)), tuple(findings)


def _pages(order: Order, words: Words, book: WordBook) -> Iterator[Made]:
    for made in make_documents(order, words):
        page = convert(made, "html").decode()
        text = see_posting(page, made.named_blocks, book.name_section)
        read = Page(order.library, made.document.id, words, made.view, text, order.templates)
        yield read, book


def _sheets(marks: Sequence[tuple[Page, Mark]]) -> Iterator[Sheet]:
    """Yield each posting in which something was found that its opening does not accept."""
    by_page: dict[Page, list[Mark]] = {}
    for page, mark in marks:
        if mark.code not in page.waived:
            by_page.setdefault(page, []).append(mark)
    for page, found in by_page.items():
        name, words = f"{page.opening} ({page.words.tag})", page.words
        yield Sheet(name, words.lang, words.direction, page.text, tuple(found))
