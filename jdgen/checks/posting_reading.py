"""What rules on a posting's text look at, and what they answer."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from jdgen.source.findings import Severity

from .law import Law
from .posting_figures import Amount
from .posting_text import PostingText, Segment, fold
from .posting_words import Hit, WordBook

PAY_PARTS = ("pay", "top", "other")
"""Where pay may be told; amounts in benefits are no pay."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What a rule found in a text: words of a segment, or the text as a whole.

    `severity` replaces the code's own.
    """

    code: str
    message: str
    hint: str = ""
    segment: int | None = None
    start: int = 0
    end: int = 0
    severity: Severity | None = None


@dataclass(frozen=True)
class Reading:
    """A posting under check, with its language's words and the law of its places.

    `law` is None where nobody says where the job is. `own` is true for a posting that was made from
    the library: what rules over the library judge is not judged again. `ranked` tells whether
    software ranks applications, where that is known.
    """

    text: PostingText
    words: WordBook
    locale: str
    law: Law | None = None
    own: bool = False
    ranked: bool | None = None

    @cached_property
    def pay(self) -> tuple[tuple[int, Amount], ...]:
        """Where the posting tells pay: segments and amounts, those with a currency first."""
        found = []
        for index in self.text.indexes(*PAY_PARTS):
            segment = self.text.segments[index]
            if segment.kind != "title" and any(sign.isdigit() for sign in segment.text):
                found += [(index, amount) for amount in self._amounts(segment)]
        return tuple(sorted(found, key=lambda pair: not pair[1].currency))

    def _amounts(self, segment: Segment) -> Iterator[Amount]:
        folded = fold(segment.text)
        tells = segment.section == "pay" or self.words.find("base-pay", folded) is not None
        for amount in self.words.amounts.read(folded):
            whole = amount.high is not None or tells
            in_pay = segment.section == "pay" and segment.kind in ("fact", "item")
            if (amount.currency and whole) or (tells and amount.high) or in_pay:
                yield amount

    @cached_property
    def _hits(self) -> Mapping[str, tuple[Hit, ...]]:
        return self.words.hits(self.text)

    def hits(self, code: str) -> tuple[Hit, ...]:
        """Return where the posting has words that are listed for a code."""
        return self._hits.get(code, ())

    def tells_period(self, folded: str) -> bool:
        """Tell whether a text names a period of pay."""
        return any(self.words.find(sign, folded) for sign in ("hour", "week", "month", "year"))

    def at(self, index: int, *, start: int = 0, end: int | None = None) -> tuple[int, int, int]:
        """Return a segment with from where to where, for a mark."""
        return index, start, len(self.text.segments[index].text) if end is None else end

    def quote(self, hit: Hit) -> str:
        """Return the words of a hit as they stand."""
        return self.text.segments[hit.segment].text[hit.start : hit.end]


TextRule = Callable[[Reading], Iterator[Mark]]


def shorten(text: str, most: int = 60) -> str:
    """Return the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
