"""HTML as segments: whatever tags a page has, and whether they are well nested."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from html.parser import HTMLParser
from typing import Any, NamedTuple

from .posting_text import Kind, PostingText, Section, Segment, Spot

_SKIPPED = {"head", "script", "style", "svg", "template", "noscript", "select", "button"}
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_BLOCKS = {
    *_HEADINGS,
    *("address", "article", "aside", "blockquote", "body", "caption", "dd", "div", "dl", "dt"),
    *("fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "li", "main"),
    *("nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
_PARTS = {"article", "aside", "footer", "header", "main", "section"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
_BOLD = {"b", "strong"}
DATA_PARTS: dict[str, Section] = {
    "title": "top",
    "summary": "top",
    "facts": "top",
    "why": "why",
    "duties": "duties",
    "success": "success",
    "needs": "must",
    "plus": "plus",
    "offer": "benefits",
    "growth": "growth",
    "hiring": "process",
    "apply": "process",
    "about": "about",
    "statements": "statements",
}
"""What our own templates call the parts of a posting."""
LONGEST_HEADING = 60
"""Letters that a bold paragraph may have to be read as a heading."""
_DATA = re.compile(
    r"""<script\b[^>]*\btype=["']?application/ld\+json\b[^>]*>(.*?)</script>""", re.DOTALL | re.I
)
_BLANKS = " \t\r\n"
_WORDS = re.compile(r"[^ ]+(?: [^ ]+)*")

NameSection = Callable[[str], Section | None]
"""Tell which section a heading or the label of a fact begins."""


class _Open(NamedTuple):
    """An element that is open; `part` is the part of a posting that it is marked as."""

    tag: str
    lang: str = ""
    skipped: bool = False
    part: Section | None = None
    bold: bool = False


def read_html(text: str, name_section: NameSection) -> PostingText:
    """Return HTML from anywhere, each stretch with its place; tags need not be closed or known."""
    reader = _Reader(name_section)
    reader.feed(text)
    reader.close()
    return PostingText(tuple(reader.segments), tuple(reader.postings), text)


def find_postings(page: str) -> Iterator[Mapping[str, Any]]:
    """Yield the JobPosting data of a page."""
    for script in _DATA.findall(page):
        yield from _job_postings(script)


class _Reader(HTMLParser):
    """Collect segments and JobPosting data of a page; tags need not be closed or known."""

    def __init__(self, name_section: NameSection) -> None:
        super().__init__(convert_charrefs=True)
        self.segments: list[Segment] = []
        self.postings: list[Mapping[str, Any]] = []
        self._name_section = name_section
        self._section: Section = "top"
        self._label = ""
        self._open = [_Open("")]
        self._script: list[str] | None = None
        self._clear()

    def _clear(self) -> None:
        self._text = ""
        self._spots: list[Spot] = []
        self._bold = 0
        self._foreign: list[tuple[int, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        given = {name: value or "" for name, value in attrs}
        if tag == "script" and given.get("type") == "application/ld+json":
            self._script = []
        if tag in _BLOCKS:
            self._end_segment()
        if tag == "br":
            self._add("\n", *self.getpos())
        if tag in _PARTS:
            self._section = "top" if not self.segments else "other"
        if tag not in VOID:
            above = self._open[-1]
            lang = above.lang if tag == "html" else given.get("lang", above.lang)
            skipped = above.skipped or tag in _SKIPPED or given.get("data-text") == "no"
            part = DATA_PARTS.get(given.get("data-part", ""), above.part)
            self._open.append(_Open(tag, lang, skipped, part, above.bold or tag in _BOLD))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, and those inside that nobody closed."""
        if tag == "script" and self._script is not None:
            self.postings += _job_postings("".join(self._script))
            self._script = None
        if tag in _BLOCKS:
            self._end_segment()
        if self._open[-1].tag == tag or any(one.tag == tag for one in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Add text, blanks as a browser shows them."""
        if self._script is not None:
            self._script.append(data)
            return
        if self._open[-1].skipped:
            return
        line, column = self.getpos()
        if not data.strip(_BLANKS):
            self._add(" ", line, column)
            return
        for count, piece in enumerate(data.split("\n")):
            start = column if count == 0 else 0
            for words in _WORDS.finditer(piece.replace("\t", " ").replace("\r", " ")):
                blank = " " if count or words.start() else ""
                self._add(blank, line + count, start + words.start())
                self._add(words[0], line + count, start + words.start())
            if piece[-1:] in (" ", "\t"):
                self._add(" ", line + count, start + len(piece))
        if data.endswith("\n"):
            self._add(" ", line, column)

    def close(self) -> None:
        """End the page."""
        super().close()
        self._end_segment()

    def _add(self, text: str, line: int, column: int) -> None:
        if text == " " and (not self._text or self._text[-1] in " \n"):
            return
        if text == "\n":
            self._text = self._text.rstrip(" ")
        if not text:
            return
        start = len(self._text)
        self._spots.append((start, line, column + 1))
        self._text += text
        if text.strip():
            self._bold += len(text) if self._open[-1].bold else 0
            if self._open[-1].lang:
                self._foreign.append((start, len(self._text)))

    def _end_segment(self) -> None:
        text = self._text.rstrip()
        if text:
            self._add_segment(text)
        self._clear()

    def _add_segment(self, text: str) -> None:
        tag = next((one.tag for one in reversed(self._open) if one.tag in _BLOCKS), "")
        spots, foreign = tuple(self._spots), tuple(self._foreign)
        if tag == "dt":
            self._label = text
            return
        kind, level = self._kind(tag, text)
        section = self._section
        label = ""
        part = self._open[-1].part
        if kind == "fact":
            label = self._label
            section = self._name_section(label) or section
        elif part is not None:
            section = part
        elif kind in ("heading", "title"):
            named = self._name_section(text) if kind == "heading" else "top"
            section = self._section = named or (section if level > 2 else "other")  # noqa: PLR2004
        self.segments.append(Segment(kind, text, section, spots, label, level, foreign))

    def _kind(self, tag: str, text: str) -> tuple[Kind, int]:
        if tag in _HEADINGS:
            first = all(one.kind != "title" for one in self.segments)
            return ("title" if tag == "h1" and first else "heading"), _HEADINGS[tag]
        if tag == "li":
            return "item", 0
        if tag in ("dd", "td") and self._label:
            return "fact", 0
        plain = len(text.replace(" ", ""))
        if tag != "td" and plain <= LONGEST_HEADING and self._bold >= plain:
            return "heading", 2
        return "paragraph", 0


def _job_postings(text: str) -> Iterator[Mapping[str, Any]]:
    """Yield the JobPosting objects of a script; a broken script has none."""
    try:
        loaded = json.loads(text)
    except (ValueError, RecursionError):
        return
    waiting = [loaded]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting += item
        elif isinstance(item, dict):
            kinds = item.get("@type")
            if kinds == "JobPosting" or (isinstance(kinds, list) and "JobPosting" in kinds):
                yield item
            waiting += [value for key, value in item.items() if key == "@graph"]
