"""A rendered page as headings, paragraphs, lists, facts and tables.

Every format that is not HTML or PDF is made from these blocks, so that one template serves all
formats and all say the same words. Elements marked `data-text="no"` are left out: pictures whose
content stands in a table beside them. Elements marked `data-part="duties"` are parts by that name,
for formats that need them one by one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

_BLANK_SIGNS = " \t\r\n\f"
_BLANKS = re.compile(f"[{_BLANK_SIGNS}]+")
_SKIPPED = {"head", "style", "script", "svg"}
_BOLD = {"strong", "b", "dt", "th"}
_ITALIC = {"em", "i"}
_BREAKS = {"address", "article", "aside", "body", "div", "figure", "footer", "header", "main"}
_BREAKS |= {"nav", "section", "form", "caption", "figcaption", "html"}
_BEGINS_BLOCK = {"ul", "ol", "dl", "table", "p", "h1", "h2", "h3"} | _BREAKS
_HOLDS_LINES = {"li", "dt", "dd", "td", "th"}
_CHANGES = _SKIPPED | _BOLD | _ITALIC | _HOLDS_LINES
"""Elements in which something else holds than around them."""


class Run(NamedTuple):
    """Text of one kind; `text` is "\\n" for a line break."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str = ""
    lang: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    ordered: bool
    items: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and values."""

    pairs: tuple[tuple[Runs, Runs], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: rows of cells, the first `heads` of them headings."""

    rows: tuple[tuple[Runs, ...], ...]
    heads: int


Block = Heading | Paragraph | Items | Facts | Table


def read_blocks(page: str) -> tuple[Block, ...]:
    """Return the blocks of a page that one of our templates made."""
    return tuple(block for _, block in read_named_blocks(page))


def read_named_blocks(page: str) -> tuple[tuple[str, Block], ...]:
    """Return the blocks of a page, each with the innermost name of a part that it stands in."""
    from lxml import etree

    reader = _Reader()
    etree.fromstring(page, etree.HTMLParser(target=reader, huge_tree=True))
    return tuple(zip(reader.parts, reader.blocks, strict=True))


def plain(runs: Iterable[Run]) -> str:
    """Return the text of runs, line breaks as they are."""
    return "".join(run.text for run in runs)


class _Open(NamedTuple):
    """What holds for the text of an element that is open."""

    bold: bool = False
    italic: bool = False
    href: str = ""
    lang: str = ""
    part: str = ""
    skipped: bool = False
    inside: bool = False
    """Whether it is in a list item, a fact or a cell, where a paragraph is a line."""
    across: int = 1
    down: int = 1

    def opened(self, tag: str, given: Mapping[str, str]) -> "_Open":
        """Return what holds inside an element in this one."""
        if not given and tag not in _CHANGES:
            return self
        return _Open(
            self.bold or tag in _BOLD,
            self.italic or tag in _ITALIC,
            given.get("href", self.href),
            given.get("lang", self.lang) if tag != "html" else "",
            given.get("data-part", self.part),
            self.skipped or tag in _SKIPPED or given.get("data-text") == "no",
            self.inside or tag in _HOLDS_LINES,
            _count(given.get("colspan")),
            _count(given.get("rowspan")),
        )


@dataclass(slots=True)
class _Grid:
    rows: list[list[Runs]] = field(default_factory=list)
    heads: int = 0
    covered: set[tuple[int, int]] = field(default_factory=set)
    """Rows and columns that a cell above reaches into."""

    def add(self, cell: Runs, across: int, down: int) -> None:
        """Add a cell to the last row; the further places that it covers stay empty."""
        if not self.rows:  # HTML lets a table begin with a cell
            self.rows.append([])
        here, row = len(self.rows) - 1, self.rows[-1]
        while (here, len(row)) in self.covered:
            row.append(())
        self.covered.update(
            (here + below, len(row) + beside)
            for below in range(1, down)
            for beside in range(across)
        )
        row += [cell, *[()] * (across - 1)]


class _Reader:
    """What an HTML parser tells, which closes each element in order, as blocks."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.parts: list[str] = []
        self._part = ""
        self._open: list[_Open] = [_Open()]
        self._runs: list[Run] = []
        self._items: list[Runs] = []
        self._pairs: list[tuple[Runs, Runs]] = []
        self._grid = _Grid()

    def start(self, tag: str, given: Mapping[str, str]) -> None:
        """Open an element."""
        above = self._open[-1]
        self._part = above.part
        if tag == "br" and not above.skipped:
            self._runs.append(Run("\n"))
        opened = above.opened(tag, dict(given))
        self._open.append(opened)
        if opened.skipped:
            return
        if tag in _BEGINS_BLOCK:
            self._end_paragraph()
        elif tag == "tr":
            self._grid.rows.append([])

    def end(self, tag: str) -> None:
        """Close the element that was opened last."""
        closed = self._open.pop()
        self._part = closed.part
        if not closed.skipped:
            self._close(tag, closed)

    def _close(self, tag: str, closed: _Open) -> None:
        if tag in ("h1", "h2", "h3"):
            self._add(Heading(int(tag[1]), self._taken()))
        elif tag in ("li", "ul", "ol"):
            self._close_list(tag)
        elif tag in ("dt", "dd", "dl"):
            self._close_facts(tag)
        elif tag in ("td", "th"):
            self._grid.add(self._taken(), closed.across, closed.down)
        elif tag in ("thead", "table"):
            self._close_table(tag)
        elif tag == "p" or tag in _BREAKS:
            self._end_paragraph()

    def _close_list(self, tag: str) -> None:
        if self._open[-1].inside:
            self._end_paragraph()
        elif tag == "li":
            self._items.append(self._taken())
        else:
            self._add_items(tag == "ol")

    def _close_facts(self, tag: str) -> None:
        if tag == "dt":
            self._pairs.append((self._taken(), ()))
        elif tag == "dd":
            label = self._pairs.pop()[0] if self._pairs and not self._pairs[-1][1] else ()
            self._pairs.append((label, self._taken()))
        else:
            self._add_facts()

    def _close_table(self, tag: str) -> None:
        if tag == "thead":
            self._grid.heads = len(self._grid.rows)
        else:
            self._add(Table(tuple(tuple(row) for row in self._grid.rows), self._grid.heads))
            self._grid = _Grid()

    def data(self, data: str) -> None:
        """Add text."""
        now = self._open[-1]
        if not (now.skipped or (not self._runs and not data.strip(_BLANK_SIGNS))):
            text = _BLANKS.sub(" ", data)
            self._runs.append(Run(text, now.bold, now.italic, now.href, now.lang))

    def close(self) -> None:
        """End the page."""
        self._end_paragraph()

    def _end_paragraph(self) -> None:
        """End the paragraph that is open; in a list, a fact or a cell it is a line."""
        if self._open[-1].inside:
            if plain(self._runs).rpartition("\n")[2].strip():
                self._runs.append(Run("\n"))
            return
        runs = self._taken()
        if runs:
            self._add(Paragraph(runs))

    def _add(self, block: Block) -> None:
        self.blocks.append(block)
        self.parts.append(self._part)

    def _add_facts(self) -> None:
        """Add labels and values; lists that stand beside each other are one."""
        pairs = tuple(self._pairs)
        self._pairs = []
        last = self.blocks[-1] if self.blocks else None
        if isinstance(last, Facts) and self.parts[-1] == self._part:
            self.blocks[-1] = Facts((*last.pairs, *pairs))
        else:
            self._add(Facts(pairs))

    def _add_items(self, ordered: bool) -> None:
        if self._items:
            self._add(Items(ordered, tuple(self._items)))
        self._items = []

    def _taken(self) -> Runs:
        runs = tuple(_tidy(self._runs)) if self._runs else ()
        self._runs = []
        return runs


def _count(span: str | None) -> int:
    """Return how many columns or rows a cell takes."""
    return int(span) if span and span.isdecimal() else 1


def _tidy(runs: list[Run]) -> Iterator[Run]:
    """Join runs of one kind, and drop blanks at the ends and beside line breaks."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else Run("\n")
        text = run.text
        if text != "\n" and last.text[-1:] in ("\n", " "):
            text = text.lstrip(" ")
        if not text:
            continue
        if text == "\n":
            joined = _without_end_blank(joined)
            if not joined:
                continue
        if joined and text != "\n" != last.text and run[1:] == last[1:]:
            joined[-1] = Run(last.text + text, *run[1:])
        else:
            joined.append(Run(text, *run[1:]) if text != "\n" else run)
    joined = _without_end_blank(joined)
    while joined and joined[-1].text == "\n":
        joined.pop()
    yield from joined


def _without_end_blank(runs: list[Run]) -> list[Run]:
    while runs and runs[-1].text != "\n":
        text = runs[-1].text.rstrip(" ")
        if text:
            return [*runs[:-1], Run(text, *runs[-1][1:])]
        runs = runs[:-1]
    return runs
