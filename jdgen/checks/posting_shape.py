"""The shape of a posting's text: its parts, their order, its length and its way of speaking."""

import re
from collections.abc import Iterator
from itertools import pairwise

from .posting_lists import Sign
from .posting_reading import Mark, Reading, TextRule, shorten
from .posting_text import FACTS, Section, Segment, count_units, fold

FEWEST_SIGNS, MOST_SIGNS = 100, 25_000
"""What LinkedIn takes as a description."""
MOST_ITEMS = 9
_ORDER: tuple[Section, ...] = ("duties", "must", "plus", "process")
_LOOKED_UP = {*FACTS, "benefits", "process", "statements"}
"""Parts that people look things up in; how long they are, the law decides."""
_NEEDED: tuple[tuple[Section, str], ...] = (
    ("duties", "what people do"),
    ("must", "what people need"),
    ("process", "how hiring works and how to apply"),
)
_SENTENCE = re.compile(r"[^.!?。！？;；:：()（）\n]+(?:[.!?:](?!\s|$)[^.!?。！？;；:：()（）\n]*)*")


def check_complete(reading: Reading) -> Iterator[Mark]:
    """Find postings that do not say what people do, or what they need, or nearly nothing."""
    text = reading.text
    found = {segment.section for segment in text.segments if segment.kind != "heading"}
    if text.length < FEWEST_SIGNS:
        message = (
            f"the posting has {text.length} characters; boards refuse fewer than {FEWEST_SIGNS}"
        )
        yield Mark("description-incomplete", message, "say what people do and what they need")
    elif text.length > MOST_SIGNS:
        message = f"the posting has {text.length:,} characters; boards take {MOST_SIGNS:,}"
        yield Mark("description-incomplete", message, "leave out what does not help to decide")
    elif not found & {"duties", "must"}:
        message = "no part of the posting says what people do or what they need"
        hint = "give both a heading that readers know"
        yield Mark("description-incomplete", message, hint)
    else:
        for section, what in _NEEDED:
            if section not in found:
                message = f"no part of the posting says {what}"
                yield Mark("section-missing", message, "add it under a heading that readers know")


def check_order(reading: Reading) -> Iterator[Mark]:
    """Find parts that stand before what readers look for first."""
    if reading.own:
        return  # the language's template decides
    heads: dict[Section, int] = {}
    for index in reading.text.indexes(kind="heading"):
        heads.setdefault(reading.text.segments[index].section, index)
    present = [section for section in _ORDER if section in heads]
    for before, after in pairwise(present):
        if heads[after] < heads[before]:
            index = heads[after]
            first, last = (
                shorten(reading.text.segments[heads[one]].text) for one in (after, before)
            )
            message = f"“{first}” stands before “{last}”"
            hint = "first the work, then what people need, then the way to the job"
            yield Mark("section-order", message, hint, *reading.at(index))


def check_empty_section(reading: Reading) -> Iterator[Mark]:
    """Find headings with nothing below them."""
    segments = reading.text.segments
    for index, segment in enumerate(segments):
        below = segments[index + 1] if index + 1 < len(segments) else None
        if segment.kind == "heading" and (below is None or _is_no_part_of(segment, below)):
            message = f"nothing stands below “{shorten(segment.text)}”"
            yield Mark("leftover", message, "fill the part or leave it out", *reading.at(index))


def _is_no_part_of(heading: Segment, below: Segment) -> bool:
    """Tell whether what follows a heading is a heading of the same level or a higher one."""
    if below.kind != "heading" or not (heading.level and below.level):
        return False  # plain text has no levels, so what follows may be part of it
    return below.level <= heading.level


def check_length(reading: Reading) -> Iterator[Mark]:
    """Find postings that are much shorter or longer than people like to read.

    Studies disagree, so this is only worth a look; and only what is read from end to end counts.
    """
    length = reading.words.length
    read = (one for one in reading.text.segments if one.section not in _LOOKED_UP)
    units = sum(count_units(segment.text) for segment in read)
    if length and not length.least <= units <= length.most:
        message = (
            f"the posting has {units} words beside facts, benefits and statements;"
            f" {length.least} to {length.most} are read best"
        )
        hint = "cut what is not needed to decide" if units > length.most else "say more of the work"
        yield Mark("posting-length", message, hint)


def check_sentences(reading: Reading) -> Iterator[Mark]:
    """Find sentences that have to be read twice, and lists that nobody reads to the end."""
    length = reading.words.length
    most = length.sentence if length else 0
    for index in reading.text.indexes() if most else ():
        text = reading.text.segments[index].text
        for sentence in _SENTENCE.finditer(text) if count_units(text) > most else ():
            units = count_units(sentence[0])
            if units > most:
                message = f"the sentence has {units} words; at most {most} are read with ease"
                yield Mark("long-sentence", message, "make two of it", index, *sentence.span())
    for first, items in _lists(reading.text.segments):
        if items > MOST_ITEMS:
            message = f"the list has {items} entries; at most {MOST_ITEMS} are read"
            yield Mark("long-list", message, "keep the most important ones", *reading.at(first))


def _lists(segments: tuple[Segment, ...]) -> Iterator[tuple[int, int]]:
    """Yield the first segment of each list and how many entries it has."""
    first, count = 0, 0
    for index, segment in enumerate(segments):
        if segment.kind == "item" and segment.section not in _LOOKED_UP:
            first, count = (index, 1) if count == 0 else (first, count + 1)
        elif count:
            yield first, count
            count = 0
    if count:
        yield first, count


def check_address(reading: Reading) -> Iterator[Mark]:
    """Find postings that address their reader in two ways, or in none."""
    found: dict[str, tuple[int, int, int]] = {}
    for index in reading.text.indexes():
        folded = reading.text.folds[index]
        for sign in _ADDRESSES:
            span = reading.words.find(sign, folded)
            if span:
                found.setdefault(sign, (index, *span))
    if len(found) > 1:
        last = max(found.values())
        other = min(found.values())
        quoted = [
            reading.text.segments[index].text[start:end] for index, start, end in (other, last)
        ]
        message = f"readers are addressed as “{quoted[0]}” and as “{quoted[1]}”"
        yield Mark("address-mixed", message, "keep one form of address throughout", *last)
    elif not found and _ignores_reader(reading):
        message, hint = "the posting never addresses its reader", "write to the reader as “you”"
        yield Mark("reader-not-addressed", message, hint)


def _ignores_reader(reading: Reading) -> bool:
    if not reading.words.knows("reader") or reading.text.units <= _FEW_WORDS:
        return False
    return reading.words.find("reader", reading.text.folded) is None


_ADDRESSES: tuple[Sign, ...] = ("address-formal", "address-informal")
_FEW_WORDS = 60


def check_success(reading: Reading) -> Iterator[Mark]:
    """Find postings that name nothing by which people could tell that they do well."""
    told = reading.text.within("success")
    if any(sign.isdigit() for segment in told for sign in segment.text):
        return
    message = "the posting names no measure of success"
    hint = "name two to four results with a number and a time"
    index = next(reading.text.indexes("success"), None)
    segment = reading.at(index) if index is not None else (None, 0, 0)
    yield Mark("no-success-measure", message, hint, *segment)


def check_process(reading: Reading) -> Iterator[Mark]:
    """Find postings that do not tell when people get an answer, or whom to ask."""
    if not reading.words.knows("answer"):
        return
    told = " ".join(fold(segment.text) for segment in reading.text.within("process"))
    if not told:
        return
    missing = [] if reading.words.find("answer", told) else ["when people have an answer"]
    if "@" not in told and not reading.words.find("contact", told):
        missing.append("whom to ask")
    if missing:
        message = f"how hiring works does not say {' or '.join(missing)}"
        index = next(reading.text.indexes("process"))
        yield Mark("process-vague", message, "say both in one sentence", *reading.at(index))


_INSECURE = re.compile(r"http://\S+")


def check_addresses(reading: Reading) -> Iterator[Mark]:
    """Find addresses over which an application could be read by others."""
    for index, segment in enumerate(reading.text.segments):
        for match in _INSECURE.finditer(segment.text):
            message = f"{shorten(match[0])} is not encrypted"
            yield Mark("insecure-address", message, "write https://", index, *match.span())


def check_deadline(reading: Reading) -> Iterator[Mark]:
    """Find postings that do not say until when one may apply."""
    text, words = reading.text, reading.words
    rows = reading.law.requires("deadline") if reading.law else ()
    told = words.find("deadline", text.folded) or words.find("rolling", text.folded)
    if words.knows("deadline") and not rows and not told and not text.within("deadline"):
        hint = "write the last day, or that applications are taken until the job is filled"
        yield Mark("deadline-missing", "the posting does not say until when one may apply", hint)


def check_equality(reading: Reading) -> Iterator[Mark]:
    """Find postings without a word on equal treatment."""
    if reading.words.knows("equality") and not reading.words.find("equality", reading.text.folded):
        message = "the posting has no statement on equal treatment"
        hint = "say in a sentence how people are chosen, and whom to ask for an accommodation"
        yield Mark("equality-missing", message, hint)


RULES: dict[str, TextRule] = {
    "description-incomplete": check_complete,
    "section-order": check_order,
    "leftover": check_empty_section,
    "posting-length": check_length,
    "long-sentence": check_sentences,
    "address-mixed": check_address,
    "no-success-measure": check_success,
    "process-vague": check_process,
    "insecure-address": check_addresses,
    "deadline-missing": check_deadline,
    "equality-missing": check_equality,
}
