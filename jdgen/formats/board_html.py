"""Blocks as the small HTML that every job board takes.

Boards strip or refuse most elements; what all of them keep is `p ul li br strong em`, headings as
bold paragraphs, and characters as they are instead of entities. Only what would otherwise be read
as markup is written as an entity, since no board reads it right in any other way.
"""

import re
from collections.abc import Iterable, Sequence
from html import unescape
from itertools import groupby

from .blocks import Block, Facts, Heading, Items, Paragraph, Run, Runs, Table
from .marks import PLAIN, Marks

ENTITY = re.compile(r"&(?:amp|lt);")
"""The entities that `write_board_html` writes where it must."""

_AMPERSAND = re.compile(r"&[^&]*")
_LIKE_ENTITY = re.compile(r"&\w+;")


def write_board_html(blocks: Sequence[Block], marks: Marks = PLAIN) -> str:
    """Return blocks as safe HTML, one element a line; the title of the page is left out."""
    return "\n".join(
        _write(block, marks)
        for block in blocks
        if not (isinstance(block, Heading) and block.level == 1)
    )


def _write(block: Block, marks: Marks) -> str:
    match block:
        case Heading(_, runs):
            return f"<p><strong>{_inline(runs, plain=True)}</strong></p>"
        case Paragraph(runs):
            return f"<p>{_inline(runs)}</p>"
        case Items():
            return f"<ul>{write_items(block)}</ul>"
        case Facts(pairs):
            return _list(
                f"<strong>{_inline(label, plain=True)}</strong>{marks.colon}{_inline(value)}"
                for label, value in pairs
            )
        case Table(rows, _):
            return _list(" – ".join(_inline(cell) for cell in row) for row in rows)


def write_items(block: Items) -> str:
    """Return the elements of a list without the list around them."""
    # Numbered lists are not kept everywhere, so the number is written out.
    return "".join(
        f"<li>{f'{number}. ' if block.ordered else ''}{_inline(runs)}</li>"
        for number, runs in enumerate(block.items, 1)
    )


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _inline(runs: Runs, *, plain: bool = False) -> str:
    def kind(run: Run) -> tuple[bool, bool, bool]:
        return run.text == "\n", run.bold and not plain, run.italic and not plain

    # Joined before escaping: "&" and "lt;" of two runs would be read as one entity.
    return "".join(
        _span("".join(run.text for run in group), *one) for one, group in groupby(runs, kind)
    )


def _span(text: str, is_break: bool, bold: bool, italic: bool) -> str:
    if is_break:
        return "<br>" * len(text)
    text = _escape(text)
    if bold and text.strip():
        text = f"<strong>{text}</strong>"
    return f"<em>{text}</em>" if italic and text.strip() else text


def needs_entity(text: str) -> bool:
    """Tell whether a text holds what a reader would take for markup."""
    return _escape(text) != text


def _escape(text: str) -> str:
    return _AMPERSAND.sub(_escape_reference, text).replace("<", "&lt;")


def _escape_reference(match: re.Match[str]) -> str:
    """Escape an ampersand only where a reader would take it for the start of an entity."""
    text = match[0]
    literal = unescape(text) == text and not _LIKE_ENTITY.match(text)
    return text if literal else f"&amp;{text[1:]}"
