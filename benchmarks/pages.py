"""Pages of the shipped library, as every engine gets them, and what a PDF says."""

import re
from collections.abc import Sequence
from pathlib import Path
from unicodedata import normalize

import pypdfium2

from jdgen.documents.catalogue import Document, ladder_booklet, opening_posting
from jdgen.formats.blocks import Block, Facts, Items, Table, plain, read_blocks
from jdgen.library import Library, load_library
from jdgen.locales.fonts import font_css, font_files
from jdgen.locales.words import Words, load_words
from jdgen.render.page import Renderer
from jdgen.resources import roles_root, templates_root

ROOTS = (templates_root(),)
FONTS = font_files(ROOTS)
OPENING = "support-specialist-kyiv"
LADDER = "engagement"
_SAME_WORDS = 0.95
"""Words are cut at line ends and in headers, so not quite all are found."""


def shipped() -> Library:
    """Return the library that travels with the program."""
    library = load_library(roles_root()).library
    assert library is not None
    return library


def posting(library: Library, tag: str) -> str:
    """Return the page of a posting."""
    return _render(library, opening_posting(library, OPENING), load_words(tag, ROOTS))


def ladder(library: Library, tag: str) -> str:
    """Return the page of a ladder booklet."""
    return _render(library, ladder_booklet(library, LADDER), load_words(tag, ROOTS))


def _render(library: Library, document: Document, words: Words) -> str:
    view = document.view(library, words)
    return Renderer(words, ROOTS).render(document.kind, view, library.company.accent)


def with_fonts(page: str, families: Sequence[str] = ("Noto Sans",)) -> str:
    """Return a page that names its font files, for engines that we do not set up."""
    return page.replace("</head>", f"<style>{font_css(families, ROOTS)}</style></head>", 1)


def with_style(page: str, style: str) -> str:
    """Return a page with more style."""
    return page.replace("</head>", f"<style>{style}</style></head>", 1)


def texts(page: str) -> list[str]:
    """Return the texts of a page, block by block."""
    return [text for block in read_blocks(page) for text in _texts(block)]


def _texts(block: Block) -> list[str]:
    match block:
        case Items(items=items):
            return [plain(runs) for runs in items]
        case Facts(pairs=pairs):
            return [f"{plain(label)}: {plain(value)}" for label, value in pairs]
        case Table(rows=rows):
            return [plain(cell) for row in rows for cell in row]
        case _:
            return [plain(block.runs)]


def assert_says(pdf: bytes, page: str) -> int:
    """Fail where a PDF lacks the words of a page; return how many pages it has."""
    document = pypdfium2.PdfDocument(pdf)
    count = len(document)
    said = _squeeze(" ".join(sheet.get_textpage().get_text_range() for sheet in document))
    words = {_squeeze(word) for text in texts(page) for word in text.split()}
    found = sum(word in said for word in words)
    assert found >= _SAME_WORDS * len(words), f"{len(words) - found} of {len(words)} words"
    return count


def _squeeze(text: str) -> str:
    return re.sub(r"[^\w]", "", normalize("NFKC", text)).casefold()


def write(path: Path, text: str) -> Path:
    """Write a text and return where."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
