"""Titles that people can find and that say what the job is."""

import re
import unicodedata
from collections.abc import Iterator

from .posting_reading import Mark, Reading, TextRule

LONGEST = 100
_HINT = "the title names the job and nothing else"
_CLUTTER = (
    (
        re.compile(r"[$€£₴¥]\s?\d[\d.,]*k?(?:\s?/\s?\w+)?|\d[\d.,]*\s?(?:[$€£₴¥]|/\s?h\b)"),
        "pay",
    ),
    (
        re.compile(r"(?<!\w)#\s?\w+|\b[A-Z]{2,}-\d+(?:-\d+)*\b|(?<![$€£₴¥\d,.])\b\d{3,}\b"),
        "a number",
    ),
    (re.compile(r"[!！*★☆]+|\?{2,}"), "signs that catch the eye"),
    (re.compile(r"https?://\S+|\S+@\S+"), "an address"),
)
_FEW_YEARS = 2
_MANY_LETTERS = 8


def check_title_clutter(reading: Reading) -> Iterator[Mark]:
    """Find pay, numbers, shouting and pictures in a title."""
    index = reading.text.title
    if index is None:
        return
    text = reading.text.segments[index].text
    for pattern, what in _CLUTTER:
        for match in pattern.finditer(text):
            message = f"the title holds {what}: {match[0].strip()}"
            yield Mark("title-clutter", message, _HINT, index, *match.span())
    pictures = [place for place, sign in enumerate(text) if unicodedata.category(sign) == "So"]
    if pictures:
        first = pictures[0]
        yield Mark("title-clutter", "the title holds a picture", _HINT, index, first, first + 1)
    words = "".join(re.findall(r"[^\W\d_]{4,}", text))
    if len(words) >= _MANY_LETTERS and words.isupper():
        message, hint = "the title is in capital letters", "write it as one writes a sentence"
        yield Mark("title-clutter", message, hint, *reading.at(index))


def check_title_length(reading: Reading) -> Iterator[Mark]:
    """Find titles that boards cut off."""
    index = reading.text.title
    length = len(reading.text.segments[index].text) if index is not None else 0
    if index is not None and length > LONGEST:
        message = f"the title has {length} characters; boards show at most {LONGEST}"
        yield Mark("title-too-long", message, _HINT, *reading.at(index, start=LONGEST))


def check_title_level(reading: Reading) -> Iterator[Mark]:
    """Find titles whose level does not fit the years that the posting asks for."""
    index = reading.text.title
    if index is None or reading.own:
        return
    title = reading.text.folds[index]
    junior, senior = reading.words.find("junior", title), reading.words.find("senior", title)
    if junior is None and senior is None:
        return
    least = max((years for *_, years in asked_years(reading)), default=None)
    for sign, found, wrong in (
        ("junior", junior, least is not None and least > _FEW_YEARS),
        ("senior", senior, least is not None and least < _FEW_YEARS),
    ):
        if found and wrong:
            message = f"the title says {sign}, the posting asks for {least:g} years"
            yield Mark("title-level", message, "change one of the two", index, *found)


def asked_years(reading: Reading) -> Iterator[tuple[int, int, int, float]]:
    """Yield where a posting asks for years of experience, and the least number."""
    for index in reading.text.indexes("must", "top", "other", "duties"):
        folded = reading.text.folds[index]
        for start, end in reading.words.spans("years-asked", folded):
            numbers = re.findall(r"\d+(?:[.,]\d+)?", folded[start:end])
            if numbers:
                yield index, start, end, float(numbers[0].replace(",", "."))


RULES: dict[str, TextRule] = {
    "title-clutter": check_title_clutter,
    "title-too-long": check_title_length,
    "title-level": check_title_level,
}
