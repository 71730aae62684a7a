"""Where a posting says what the law of its places asks for, and in which words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from jdgen.documents.compliance import Judged

from .law import Law, Standing
from .law_rows import Item, Row
from .posting_lists import Sign
from .posting_reading import Reading, shorten
from .posting_text import Section

Place = tuple[int, int, int]
"""A segment, and from where to where in it."""
State = Literal["met", "not-found", "missing", "by-hand", "not-needed", "not-judged"]


@dataclass(frozen=True, slots=True)
class Need:
    """Something that must be told, by whose rows, whether it is, and where."""

    item: Item
    required: tuple[Row, ...]
    advised: tuple[Row, ...]
    state: State
    place: Place | None = None


_SECTIONS: dict[Item, tuple[Section, ...]] = {
    "benefits": ("benefits",),
    "deadline": ("deadline",),
    "headcount": ("headcount",),
    "duties": ("duties",),
    "requirements": ("must",),
    "skills": ("must",),
    "work-place": ("place",),
    "employment": ("employment",),
    "hours": ("hours", "employment"),
    "employer": ("about",),
    "employer-activity": ("about",),
    "how-to-apply": ("process",),
}
_SIGNS: dict[Item, tuple[Sign, ...]] = {
    "benefits": ("benefits",),
    "other-pay": ("other-pay",),
    "deadline": ("deadline", "rolling"),
    "ai-notice": ("ai-notice",),
    "vacancy-status": ("vacancy-status",),
    "overpay": ("overpay",),
    "equality-statement": ("equality",),
    "headcount": ("headcount",),
    "work-place": ("work-place",),
    "employer": ("employer",),
    "how-to-apply": ("apply",),
    "experience": ("years-asked",),
}


def judge_items(reading: Reading, law: Law) -> Iterator[Need]:
    """Yield all that must or should be told at the places of a posting."""
    for item in law.items():
        state, place = _judge(reading, item)
        yield Need(item, law.requires(item), law.advises(item), state, place)


def _judge(reading: Reading, item: Item) -> tuple[State, Place | None]:
    if item in _SPECIAL:
        return _SPECIAL[item](reading)
    place = _in_sections(reading, item) or _by_signs(reading, item)
    if place is not None:
        return "met", place
    known = item in _SECTIONS or any(reading.words.knows(sign) for sign in _SIGNS.get(item, ()))
    return ("missing" if known and reading.words.tag else "by-hand"), None


def _in_sections(reading: Reading, item: Item) -> Place | None:
    index = next(reading.text.indexes(*_SECTIONS[item]), None) if item in _SECTIONS else None
    return reading.at(index) if index is not None else None


def _by_signs(reading: Reading, item: Item) -> Place | None:
    for sign in _SIGNS.get(item, ()):
        found = reading.words.find(sign, reading.text.folded)
        if found is not None:
            return reading.at(reading.text.locate(found[0])[0])
    return None


def _judge_title(reading: Reading) -> tuple[State, Place | None]:
    index = reading.text.title
    return ("met", reading.at(index)) if index is not None else ("missing", None)


def _judge_neutral(reading: Reading) -> tuple[State, Place | None]:
    """Judge a title by the word lists; the finding itself is that of the title's rule."""
    if not reading.words.tag:
        return "by-hand", None
    hits = reading.hits("title-gender")
    state, place = _judge_title(reading)
    return ("not-judged" if hits else state), place


def _judge_ai(reading: Reading) -> tuple[State, Place | None]:
    if reading.ranked is False:
        return "not-needed", None
    place = _by_signs(reading, "ai-notice")
    if place is not None:
        return "met", place
    return ("missing" if reading.ranked else "by-hand"), None


def _judge_other_pay(reading: Reading) -> tuple[State, Place | None]:
    """Judge what is paid besides; a posting from the library tells it wherever there is any."""
    place = _by_signs(reading, "other-pay")
    if place is not None:
        return "met", place
    return ("not-needed" if reading.own else "by-hand"), None


def _judge_validity(reading: Reading) -> tuple[State, Place | None]:
    for index in reading.text.indexes("deadline"):
        if any(sign.isdigit() for sign in reading.text.segments[index].text):
            return "met", reading.at(index)
    return "missing", None


_SPECIAL: dict[Item, Callable[[Reading], tuple[State, Place | None]]] = {
    "title": _judge_title,
    "neutral-title": _judge_neutral,
    "ai-notice": _judge_ai,
    "other-pay": _judge_other_pay,
    "validity": _judge_validity,
}


def judge_posting(reading: Reading, law: Law) -> Iterator[Judged]:
    """Yield every rule of a posting's places: what it asks for, and by which words it is met."""
    needs = {need.item: need for need in judge_items(reading, law)}
    for row, standing in law.standings:
        if standing != "applies":
            yield _judged(row, _what(row), "does-not-apply", standing=standing)
            continue
        if row.pay.in_ad == "required":
            index, amount = reading.pay[0] if reading.pay else (None, None)
            words = reading.text.segments[index].text if index is not None else ""
            yield _judged(row, "pay", "met" if amount else "missing", words)
        for item in (*row.require, *row.advise):
            need = needs[item]
            words = _words(reading, need.place)
            yield _judged(row, item, need.state, words)
        for ground in (*row.forbid, *row.discourage):
            yield _judged(row, f"no-{ground}", *_judge_ground(reading, ground))
        if not _asks(row):
            yield _judged(row, "nothing", "not-needed")


def _asks(row: Row) -> bool:
    told = (*row.require, *row.advise, *row.forbid, *row.discourage)
    return row.pay.in_ad == "required" or bool(told)


def _what(row: Row) -> str:
    return "pay" if row.pay.in_ad == "required" else (*row.require, *row.advise, "nothing")[0]


def _judge_ground(reading: Reading, ground: str) -> tuple[State, str]:
    """Judge by the word lists whether people are chosen by something."""
    if not reading.words.tag:
        return "by-hand", ""
    for code in reading.words.codes:
        for hit in reading.hits(code):
            if ground in hit.entry.grounds:
                return "missing", reading.quote(hit)
    return "not-found", ""


def _words(reading: Reading, place: Place | None) -> str:
    if place is None:
        return ""
    index, start, end = place
    return shorten(reading.text.segments[index].text[start:end], 160)


def _judged(
    row: Row, what: str, state: str, words: str = "", *, standing: Standing = "applies"
) -> Judged:
    return Judged(
        place=row.place,
        law=row.law or "",
        what=what,
        state=state,
        standing=standing,
        words=words,
        since=row.effective_from,
        checked_on=row.checked_on,
        confidence=row.confidence,
        unverified=bool(row.unverified),
        source=row.source.url or row.source.cite or "",
        source_kind=row.source.kind,
    )
