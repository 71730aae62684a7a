"""The HTML of a piece of a page for a job board: tags that all boards keep, well nested."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from .posting_html import VOID
from .posting_reading import Mark, Reading, TextRule

KEPT = {"p", "ul", "ol", "li", "br", "strong", "em"}
"""The tags that every board shows; headings are written as a bold paragraph."""
_OPTIONAL_END = {"p", "li"}
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")
_WHOLE_PAGE = re.compile(r"<(?:!doctype|html|body)\b", re.IGNORECASE)


def check_markup(reading: Reading) -> Iterator[Mark]:
    """Find tags that boards drop, tags in the wrong order, entities, and the end of CDATA.

    A whole page is no piece for a board and may hold what it likes.
    """
    markup = reading.text.markup
    if not markup or _WHOLE_PAGE.search(markup):
        return
    reader = _TagReader()
    reader.feed(markup)
    reader.close()
    reader.end()
    dropped = sorted(reader.tags - KEPT)
    if dropped:
        message = f"boards drop the tags {', '.join(f'<{tag}>' for tag in dropped)}"
        hint = "keep to p, ul, ol, li, br, strong, em; a heading is <p><strong>…</strong></p>"
        yield Mark("html-tag", message, hint)
    for problem in reader.problems:
        yield Mark("html-nesting", problem, "close each tag where it was opened")
    entities = sorted(set(_ENTITY.findall(markup)))
    if entities:
        message = f"Indeed refuses entities: {', '.join(entities)}"
        yield Mark("html-entity", message, "write the sign itself")
    if "]]>" in markup:
        yield Mark(
            "html-entity", "“]]>” ends the text early in a feed", "write ]] > or leave it out"
        )


class _TagReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.problems: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.add(tag)
        above = self._open[-1] if self._open else ""
        if above in ("ul", "ol") and tag != "li":
            self._note(f"<{tag}> stands directly in <{above}>")
        if tag == "li" and above == "li":
            self._open.pop()
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        while self._open and self._open[-1] != tag and self._open[-1] in _OPTIONAL_END:
            self._open.pop()
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self._note(f"</{tag}> ends what was not open")

    def end(self) -> None:
        """Note what was never closed."""
        for tag in self._open:
            if tag not in _OPTIONAL_END:
                self._note(f"<{tag}> is never closed")

    def _note(self, problem: str) -> None:
        self.problems.append(f"{problem} (line {self.getpos()[0]})")


RULES: dict[str, TextRule] = {"html-tag": check_markup}
