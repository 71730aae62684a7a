"""Read a posting from HTML, Markdown or plain text."""

import re

from .posting_html import NameSection, read_html
from .posting_text import FACTS, Kind, PostingText, Section, Segment, Spot

_HTML = re.compile(
    r"<(?:!doctype|html|body|div|p|ul|ol|li|br|h[1-6]|strong|section)\b[^<>]*>", re.I
)
_BULLET = re.compile(r"\s*(?:[-*+•·‣▪●◦–—✓✔]|\d{1,2}[.)、]|[①-⑳]|\(\d\))\s*(?=\S)")
_NEEDS_BLANK = re.compile(r"\s*(?:[-*+–—]|\d{1,2}[.)])(?=\S)")
_HASHES = re.compile(r"\s{0,3}(#{1,6})\s+(?=\S)")
_FACT = re.compile(r"\s*(?:\*\*|__)?([^:：*_]{2,40}?)(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*(?=\S)")
_ALL_BOLD = re.compile(r"(\*\*|__)[^*_]+\1$")
_RULE = re.compile(r"\s*(?:[-_*=]\s*){3,}$")
_MARKS = re.compile(r"\*\*|__|`|\\(?=[\\`*_{}\[\]<>#|~.+-])|!?\[|\]\([^()\s]*\)|\]")
_LONGEST_HEADING = 60
_LONGEST_TITLE = 120
_END = ".!?。！？…;；,，"


def read_posting(text: str, name_section: NameSection) -> PostingText:
    """Return a posting; `name_section` tells which section a heading begins."""
    if _HTML.search(text):
        return read_html(text, name_section)
    lines = _LineReader(name_section)
    for number, line in enumerate(text.splitlines(), 1):
        lines.take(line, number)
    lines.end_paragraph()
    return PostingText(tuple(lines.segments))


def _bullet_end(line: str) -> int:
    """Return where the text of a list item begins, 0 for a line that is none."""
    bullet = _BULLET.match(line)
    if bullet is None or (_NEEDS_BLANK.match(line) and not line[bullet.end() - 1].isspace()):
        return 0
    return bullet.end()


class _LineReader:
    """Collect segments from lines of plain text or Markdown."""

    def __init__(self, name_section: NameSection) -> None:
        self.segments: list[Segment] = []
        self._name_section = name_section
        self._section: Section = "top"
        self._text = ""
        self._spots: list[Spot] = []

    def take(self, line: str, number: int) -> None:
        """Add one line."""
        if not line.strip() or _RULE.match(line):
            self.end_paragraph()
        elif not (
            self._take_heading(line, number)
            or self._take_item(line, number)
            or self._take_fact(line, number)
        ):
            if self._text:
                self._text += " "
            self._add(line, number, len(line) - len(line.lstrip()))

    def end_paragraph(self) -> None:
        """End the paragraph that is open."""
        if self._text.strip():
            self._end("paragraph", self._section)

    def _take_heading(self, line: str, number: int) -> bool:
        marked = _HASHES.match(line)
        start = marked.end() if marked else len(line) - len(line.lstrip())
        bare = line[start:].strip().rstrip("#").strip()
        if not marked and not self._is_heading(bare):
            return False
        self.end_paragraph()
        level = len(marked[1]) if marked else 0
        first = not self.segments
        self._add(line.rstrip().rstrip("#") if marked else line, number, start)
        if first or (level == 1 and all(one.kind != "title" for one in self.segments)):
            self._end("title", "top")
            return True
        named = self._name_section(self._text)
        self._section = named or (self._section if level > 2 else "other")  # noqa: PLR2004
        self._end("heading", self._section, level=level)
        return True

    def _is_heading(self, bare: str) -> bool:
        if not bare:
            return False
        if not self.segments and not self._text:
            return len(bare) <= _LONGEST_TITLE and bare[-1] not in ".。;；"
        if len(bare) > _LONGEST_HEADING or _bullet_end(bare):
            return False
        if _ALL_BOLD.match(bare):
            return True
        if bare[-1] in _END or _FACT.match(bare):
            return False
        return bare[-1] in ":：" or self._name_section(bare) is not None

    def _take_item(self, line: str, number: int) -> bool:
        start = _bullet_end(line)
        if not start:
            return False
        self.end_paragraph()
        if not self._take_fact(line[start:], number, start):
            self._add(line, number, start)
            self._end("item", self._section)
        return True

    def _take_fact(self, line: str, number: int, before: int = 0) -> bool:
        fact = _FACT.match(line)
        section = self._name_section(fact[1]) if fact else None
        if fact is None or section is None:
            return False
        if section not in FACTS and self._section not in ("top", "other"):
            return False
        self.end_paragraph()
        self._add(" " * before + line, number, before + fact.end())
        self._end("fact", section, fact[1].strip())
        return True

    def _add(self, line: str, number: int, start: int) -> None:
        """Add what a line says from a column on, without the marks of Markdown."""
        line = line.rstrip()
        end = start
        for mark in _MARKS.finditer(line, start):
            self._add_piece(line[end : mark.start()], number, end)
            end = mark.end()
        self._add_piece(line[end:], number, end)

    def _add_piece(self, piece: str, number: int, column: int) -> None:
        if piece:
            self._spots.append((len(self._text), number, column + 1))
            self._text += piece

    def _end(self, kind: Kind, section: Section, label: str = "", level: int = 0) -> None:
        spots = tuple(self._spots) or ((0, 1, 1),)
        self.segments.append(Segment(kind, self._text.rstrip(), section, spots, label, level))
        self._text, self._spots = "", []
