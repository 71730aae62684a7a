"""A document's rendered page in the formats that are cheap to make: all but PDF."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from jdgen.documents.catalogue import Document
from jdgen.documents.posting import PostingView
from jdgen.formats.marks import marks_of
from jdgen.locales.words import Words

if TYPE_CHECKING:
    from jdgen.formats.blocks import Block


@dataclass(frozen=True)
class Made:
    """A document in one locale: its page, from which every format is made.

    `source` is the hash of all that decides the page, or empty where nobody asked for it.
    """

    document: Document
    words: Words
    page: str
    view: Any
    accent: str
    source: str = ""

    @property
    def stem(self) -> str:
        """The output path without its ending."""
        return self.document.stem(self.words.tag)

    @cached_property
    def named_blocks(self) -> "tuple[tuple[str, Block], ...]":
        """The page as blocks, each with its part."""
        from jdgen.formats.blocks import read_named_blocks

        return read_named_blocks(self.page)

    @property
    def blocks(self) -> "tuple[Block, ...]":
        """The page as blocks."""
        return tuple(block for _, block in self.named_blocks)


def convert(made: Made, format_name: str) -> bytes:
    """Return a document in a format other than PDF."""
    match format_name:
        case "html":
            return _web_page(made).encode()
        case "docx":
            return _word_file(made)
        case "md":
            from jdgen.formats.markdown import write_markdown

            return write_markdown(made.blocks, marks_of(made.words)).encode()
        case "txt":
            from jdgen.formats.text import write_text

            return write_text(made.blocks, marks_of(made.words)).encode()
        case _:
            from jdgen.documents.data import as_data

            return (json.dumps(as_data(made.view), ensure_ascii=False, indent=2) + "\n").encode()


def _web_page(made: Made) -> str:
    if isinstance(made.view, PostingView):
        from jdgen.formats.posting_parts import take_parts
        from jdgen.formats.structured_data import add_structured_data

        posting = take_parts(made.named_blocks)
        marks = marks_of(made.words)
        return add_structured_data(made.page, posting, made.view, made.words.tag, marks)
    return made.page


def _word_file(made: Made) -> bytes:
    from jdgen.formats.docx import Look, write_docx
    from jdgen.render.colour import readable, tint

    look = Look(
        lang=made.words.lang,
        right_to_left=made.words.direction == "rtl",
        fonts=made.words.fonts,
        accent=readable(made.accent),
        tint=tint(made.accent, 0.16),
        title=_title_of(made),
        author=str(made.view.company.name),
        marks=marks_of(made.words),
    )
    return write_docx(made.blocks, look)


def _title_of(made: Made) -> str:
    named = getattr(made.view, "title", None) or getattr(made.view, "name", None)
    return str(named or made.document.id)
