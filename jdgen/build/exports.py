"""Postings for job boards: checked first, then every file or none."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from jdgen.checks import settle_findings
from jdgen.documents.catalogue import Document, opening_posting
from jdgen.documents.company import view_company
from jdgen.documents.site import page_address
from jdgen.formats.boards import BOARDS, Board, BoardPosting
from jdgen.formats.boards.check import check_board
from jdgen.formats.feeds import write_feed
from jdgen.formats.marks import marks_of
from jdgen.formats.posting_parts import take_parts
from jdgen.library import Library
from jdgen.locales.words import FellBack, Words, load_words
from jdgen.source.findings import Finding, has_errors

from .run import Order, make_documents

FORMATS = ("json", "html", "txt")
"""A board's fields, its text as HTML, and its text to paste where HTML is not taken."""


@dataclass(slots=True)
class Export:
    """Files by their path below the output folder; none where a finding is an error.

    `fell_back` are, by language, the texts that are not there as a current translation.
    """

    files: dict[str, bytes] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    fell_back: dict[str, tuple[FellBack, ...]] = field(default_factory=dict)


def open_postings(library: Library, today: date) -> tuple[Document, ...]:
    """Return the postings of the openings for which one may apply on a day."""
    return tuple(
        opening_posting(library, opening.id)
        for opening in library.openings.values()
        if opening.status == "open" and not (opening.closes and opening.closes < today)
    )


def export_postings(
    order: Order, boards: Sequence[str], formats: Sequence[str], today: date
) -> Export:
    """Return an order's postings in the fields and texts of some boards; raises TemplateFault."""
    export = Export()
    for words in sound_words(order, export):
        for posting in _postings(order, words):
            for name in boards:
                board = BOARDS[name]
                export.findings += check_board(order.library, board, posting, today)
                stem = f"{words.tag}/posting/{posting.vacancy.id}.{name}"
                for ending in formats:
                    export.files[f"{stem}.{ending}"] = _content(board, posting, ending)
        export.fell_back[words.tag] = words.fell_back
    return _settled(order, export)


def export_feed(order: Order, board: str, today: date) -> Export:
    """Return an order's postings as a board's feed in each language; raises TemplateFault."""
    export = Export()
    for words in sound_words(order, export):
        postings = list(_postings(order, words))
        for posting in postings:
            export.findings += check_board(order.library, BOARDS[board], posting, today)
        company = view_company(order.library, words)
        feed = write_feed(board, company, map(BOARDS[board].fields, postings))
        # Lone surrogates are findings; encoding them must not end the command before.
        export.files[f"{words.tag}/feed/{board}.xml"] = feed.encode(errors="replace")
        export.fell_back[words.tag] = words.fell_back
    return _settled(order, export)


def sound_words(order: Order, export: Export) -> Iterator[Words]:
    """Yield the words of each language whose files are in order; note what is wrong with others."""
    for tag in order.locales:
        words = load_words(tag, order.templates)
        export.findings += words.findings
        if not has_errors(words.findings):
            yield words


def _postings(order: Order, words: Words) -> Iterator[BoardPosting]:
    """Yield the postings that are of a vacancy."""
    for made in make_documents(order, words):
        vacancy = made.view.vacancy
        if vacancy is not None:
            careers = order.library.company.careers
            url = page_address(careers, words.tag, vacancy.id) if careers else vacancy.apply_url
            parts = take_parts(made.named_blocks)
            yield BoardPosting(made.view, vacancy, parts, words.tag, marks_of(words), url)


def _content(board: Board, posting: BoardPosting, ending: str) -> bytes:
    match ending:
        case "json":
            text = json.dumps(board.fields(posting), ensure_ascii=False, indent=2) + "\n"
        case "html":
            text = posting.html + "\n"
        case _:
            text = posting.text
    return text.encode(errors="replace")


def _settled(order: Order, export: Export) -> Export:
    """Apply what files waive and the company sets; leave no file where an error is left."""
    findings = settle_findings(order.library, export.findings, ())
    files = {} if has_errors(findings) else export.files
    return Export(files, list(findings), export.fell_back)
