"""The compliance sheet of a posting, judged by the very words that the posting shows."""

from collections.abc import Sequence
from pathlib import Path

from jdgen.checks.law import find_law, reach_of
from jdgen.checks.law_items import judge_posting
from jdgen.checks.posting_origin import Page
from jdgen.checks.posting_read import read_posting
from jdgen.checks.posting_rules import read_page
from jdgen.checks.posting_words import read_words
from jdgen.documents.catalogue import Document
from jdgen.documents.compliance import ComplianceView, view_compliance
from jdgen.documents.posting import post_opening
from jdgen.library import Library
from jdgen.locales.words import Words
from jdgen.render.page import Renderer


def compliance_sheet(name: str, templates: Sequence[Path]) -> Document:
    """Return the compliance sheet of an opening; `templates` make the posting that is judged."""

    def view(library: Library, words: Words) -> ComplianceView:
        return _judge(library, words, name, tuple(templates))

    return Document("compliance", name, (name,), view)


def _judge(
    library: Library, words: Words, name: str, templates: tuple[Path, ...]
) -> ComplianceView:
    opening = library.openings[name]
    posting = post_opening(library, words, opening)
    markup = Renderer(words, templates).render("posting", posting, library.company.accent)
    book, _ = read_words(words.tag, templates)
    text = read_posting(markup, book.name_section)
    page = Page(library, name, words, posting, text, templates)
    law = find_law(reach_of(library, opening))
    judged = judge_posting(read_page(page, book), law)
    return view_compliance(library, words, opening, posting.title, judged, law.unknown)
