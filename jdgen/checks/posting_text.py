"""A posting as its reader sees it: stretches of text, each with its part and its place."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Literal

Kind = Literal["title", "heading", "paragraph", "item", "fact"]
Section = Literal[
    "top",
    "pay",
    "place",
    "employment",
    "hours",
    "reports-to",
    "start",
    "deadline",
    "headcount",
    "why",
    "duties",
    "challenges",
    "success",
    "must",
    "plus",
    "benefits",
    "growth",
    "process",
    "about",
    "statements",
    "other",
]
FACTS: frozenset[Section] = frozenset(
    {"pay", "place", "employment", "hours", "reports-to", "start", "deadline", "headcount"}
)
"""Parts that are told in a word or two, wherever they stand."""
Spot = tuple[int, int, int]
"""An offset in a text, and the line and column (from 1) at which it stands in the file."""

_ALIKE = {" ": "\u00a0\u202f\u3000\n", "'": "\u2019\u2018\u02bc", "-": "\u2010\u2011"}
_SAME = {
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **{ord(sign): plain for plain, signs in _ALIKE.items() for sign in signs},
}
_NO_BLANKS = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
"""Signs of scripts that put no blanks between words."""
_UNITS = re.compile(rf"[{_NO_BLANKS}]|[^\W{_NO_BLANKS}]+(?:['’.,-][^\W{_NO_BLANKS}]+)*")


@dataclass(frozen=True, slots=True)
class Segment:
    """A title, heading, paragraph, list item or fact.

    `foreign` are the stretches that are marked as being in another language than the page.
    """

    kind: Kind
    text: str
    section: Section
    spots: tuple[Spot, ...]
    label: str = ""
    level: int = 0
    foreign: tuple[tuple[int, int], ...] = ()

    def spot(self, offset: int) -> tuple[int, int]:
        """Return the line and column at which a character stands in the file."""
        index = bisect_right(self.spots, (offset, 1 << 60, 0)) - 1
        start, line, column = self.spots[max(index, 0)]
        return line, column + offset - start


@dataclass(frozen=True)
class PostingText:
    """A posting: its segments in order, and the JobPosting data that a page holds.

    `markup` is the HTML where it was given as a page or a piece of one.
    """

    segments: tuple[Segment, ...]
    data: tuple[Mapping[str, Any], ...] = ()
    markup: str = ""

    @cached_property
    def folded(self) -> str:
        """All text folded, one segment a line, so that one search finds a word anywhere."""
        return "\n".join(fold(segment.text) for segment in self.segments)

    @cached_property
    def folds(self) -> tuple[str, ...]:
        """The folded text of each segment."""
        return tuple(self.folded.split("\n"))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        starts, offset = [], 0
        for segment in self.segments:
            starts.append(offset)
            offset += len(segment.text) + 1
        return tuple(starts)

    def locate(self, offset: int) -> tuple[int, int]:
        """Return the segment, and the offset in it, of an offset in the folded text."""
        index = bisect_right(self._starts, offset) - 1
        return index, offset - self._starts[index]

    def indexes(self, *sections: str, kind: Kind | None = None) -> Iterator[int]:
        """Yield the segments of some sections, headings left out, or those of one kind."""
        for index, segment in enumerate(self.segments):
            wanted = not sections or segment.section in sections
            if wanted and (segment.kind == kind if kind else segment.kind != "heading"):
                yield index

    def within(self, *sections: str, kind: Kind | None = None) -> tuple[Segment, ...]:
        """Return the segments of some sections, headings left out, or those of one kind."""
        return tuple(self.segments[index] for index in self.indexes(*sections, kind=kind))

    @cached_property
    def title(self) -> int | None:
        """The segment that is the title, if there is one."""
        return next(self.indexes(kind="title"), None)

    @cached_property
    def units(self) -> int:
        """How long it is: words, and in scripts without blanks characters."""
        return sum(count_units(segment.text) for segment in self.segments)

    @property
    def length(self) -> int:
        """Characters of the text."""
        return len(self.folded)


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Return a text in small letters, with one form of blanks and apostrophes; as long as it was.

    Full-width letters and digits become narrow ones.
    """
    small = text.lower()
    if len(small) != len(text):
        small = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return small.translate(_SAME)


@lru_cache(maxsize=8192)
def count_units(text: str) -> int:
    """Count the words of a text; of scripts without blanks, the characters."""
    return len(_UNITS.findall(text))


def has_no_blanks(sign: str) -> bool:
    """Tell whether a sign belongs to a script that puts no blanks between words."""
    return "\u3040" <= sign <= "\u30ff" or "\u3400" <= sign <= "\u9fff"
