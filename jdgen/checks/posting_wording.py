"""Words that should not stand in a posting, from the lists of its language."""

from collections.abc import Iterator
from functools import partial

from jdgen.source.findings import Severity

from .law import Law, name_places
from .law_rows import Row
from .posting_lists import Entry
from .posting_reading import Mark, Reading, TextRule, shorten

_BY_LAW = {
    "age",
    "origin-or-language",
    "health-or-body",
    "driving-or-record",
    "local-experience",
    "pay-history",
    "title-gender",
}
"""Codes whose errors are errors where the law of the place forbids them, and warnings elsewhere."""
LISTED = (
    # People
    "age",
    "sex-or-family",
    "origin-or-language",
    "health-or-body",
    "driving-or-record",
    "local-experience",
    "pay-history",
    # Titles
    "title-gender",
    "title-jargon",
    # Pay and benefits
    "pay-open-ended",
    "benefits-vague",
    # Needs
    "vague-requirement",
    "degree-required",
    "must-plus-mix",
    # Tone
    "cliche",
    "insensitive-term",
    "reader-as-third-person",
)
"""Codes of which the word lists alone decide."""
_LISTED_BY_SOME = ("equality-dated",)
"""Such codes of which only some languages have words."""
_BY_MODEL = {"pay-open-ended"}
"""Codes that a posting from the library cannot earn: its pay has two ends."""
MOST_MASCULINE = 2.0
"""Masculine-coded words in a hundred. Gaucher, Friesen and Kay (2011) counted 0.83 in 493
advertisements; the limit is ours."""
FEWEST_WORDS = 100
"""A rate of fewer words says nothing."""


def check_listed(code: str, reading: Reading) -> Iterator[Mark]:
    """Find words that are listed for a code."""
    if reading.own and code in _BY_MODEL:
        return
    for hit in reading.hits(code):
        entry = hit.entry
        severity, because = _severity(code, entry, reading.law)
        message = f"“{shorten(reading.quote(hit))}”: {entry.note}{because}"
        advice = entry.put or "leave it out"
        hint = f"{advice} ({entry.source})" if entry.source else advice
        yield Mark(code, message, hint, hit.segment, hit.start, hit.end, severity)


def _severity(code: str, entry: Entry, law: Law | None) -> tuple[Severity, str]:
    """Return how bad words are at a posting's places, and which law says so."""
    if law is None or entry.severity != "error":
        return entry.severity, ""
    rows = _rows_against(code, entry, law)
    if rows:
        sure = any(row.is_sure for row in rows) or code not in _BY_LAW
        return ("error" if sure else "warning"), f"; forbidden in {name_places(rows)}"
    # Where no rule is known, nobody can say that the words are allowed.
    softened = code in _BY_LAW and not law.unknown
    return ("warning" if softened else "error"), ""


def _rows_against(code: str, entry: Entry, law: Law) -> tuple[Row, ...]:
    rows = [row for ground in entry.grounds for row in law.forbids(ground)]
    if code == "title-gender":
        rows += law.requires("neutral-title")
    return tuple({row.id: row for row in rows}.values())


def check_masculine_rate(reading: Reading) -> Iterator[Mark]:
    """Find postings with many masculine-coded words, counted in a hundred words.

    What is usual in the trade is no such word; a rate says something about tone, not about
    discrimination.
    """
    units = reading.text.units
    if units < FEWEST_WORDS:
        return
    hits = reading.hits("masculine-rate")
    rate = 100 * len(hits) / units
    if rate > MOST_MASCULINE:
        words = ", ".join(dict.fromkeys(reading.quote(hit).lower() for hit in hits))
        message = f"{rate:.1f} of 100 words are masculine-coded: {words}"
        first = hits[0]
        hint = hits[0].entry.put or "say what people do and with whom"
        yield Mark("masculine-rate", message, hint, first.segment, first.start, first.end)


RULES: dict[str, TextRule] = {
    **{code: partial(check_listed, code) for code in (*LISTED, *_LISTED_BY_SOME)},
    "masculine-rate": check_masculine_rate,
}
