"""Checks of what a translation says: numbers, abbreviations, repeated words, ends of sentences."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from jdgen.locales.catalog import ALIAS_SEPARATOR
from jdgen.locales.message import PLACEHOLDER

from .word import Slip, Word

_NUMBER = re.compile(r"\d+(?:[.,٫٬'’]\d+|[ \u00a0\u202f]\d{3}(?!\d))*")
_WORD = re.compile(r"[^\W\d_]{2,}(?:['’ʼ-][^\W\d_]+)*")
_ENDS = {
    "a full stop": ".。．｡।۔։።՞؞",
    "a colon": ":：՝",
    "a question mark": "?？؟՞",
    "an exclamation mark": "!！՜",
    "an ellipsis": "…",
    "a comma": ",，،、",
    "a semicolon": ";；؛",
}
_CLOSING = "\"'”’»“›)]）」』】*_`\u200e\u200f"
_WITHOUT_STOPS = ("THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")
_FEW_WORDS = 4
_SENTENCE = 4
"""With so many words before it, the last one more likely ends a sentence."""
_ABBREVIATIONS = ("etc.", "a.m.", "p.m.")


def check_unchanged(word: Word) -> Iterator[Slip]:
    """Find texts that were left in English.

    Names and abbreviations stay as they are; in Latin letters so do short loans and titles.
    """
    if word.text != word.english or not _WORD.search(word.text):
        return
    words = _WORD.findall(PLACEHOLDER.sub("", word.text))
    small = [one for one in words if one[0].islower()]
    latin = word.language.script == "LATIN"
    if len(small) >= _FEW_WORDS if latin else len(words) > 1 or small:
        yield Slip(
            "the translation is the English text", hint="flag it ignore-unchanged if it is right"
        )


def check_numbers(word: Word) -> Iterator[Slip]:
    """Find numbers of the English text that the translation does not have.

    A number that stands twice may stand once and in words, unless another has taken its place.
    """
    wanted, present = Counter(_numbers(word.english)), Counter(_numbers(word.text))
    others = ", ".join(present - wanted)
    for number in wanted - present:
        if others or number not in present:
            hint = f"the translation has {others} instead" if others else ""
            yield Slip(f"the number {number} is missing", hint=hint)


def _numbers(text: str) -> Iterator[str]:
    """Yield numbers as their digits alone, so that 1,000.5 and 1 000,5 are the same."""
    for match in _NUMBER.finditer(PLACEHOLDER.sub("", text)):
        digits = "".join(str(unicodedata.digit(sign)) for sign in match[0] if sign.isdigit())
        yield digits.lstrip("0") or "0"


def check_double_word(word: Word) -> Iterator[Slip]:
    """Find a word that stands twice in a row.

    After a comma it may be right: German "..., die die Kriterien erklären".
    """
    for one, other in pairwise(_WORD.finditer(word.text)):
        between = word.text[one.end() : other.start()]
        twice = between.isspace() and one[0].lower() == other[0].lower()
        if twice and not word.text[: one.start()].rstrip().endswith(","):
            yield Slip(f'"{other[0]}" stands twice', one.end(), other.end())


def check_end_punctuation(word: Word) -> Iterator[Slip]:
    """Find ends of another kind than the English text has: full stop, colon, question mark."""
    if word.language.script in _WITHOUT_STOPS:
        return
    wanted, present = _end(word.english), _end(word.text)
    if wanted == present or _is_abbreviated(word.english if wanted else word.text):
        return
    end = len(word.text.rstrip())
    told = f"the English text ends with {wanted or 'no sign'}, the translation with "
    yield Slip(told + (present or "none"), max(end - 1, 0), end)


def _end(text: str) -> str:
    """Return what kind of sign a text ends with, closing quotes and brackets aside."""
    text = text.rstrip().replace("...", "…").rstrip(_CLOSING)
    return next((kind for kind, signs in _ENDS.items() if text and text[-1] in signs), "")


def _is_abbreviated(text: str) -> bool:
    """Tell whether a full stop may be that of an abbreviation: etc., No., міс."""
    *before, last = text.split() or [""]
    short = re.fullmatch(r"[^\W\d_]{1,4}\.", last) is not None
    return short and (last in _ABBREVIATIONS or len(before) < _SENTENCE or not text[0].isupper())


def check_max_length(word: Word) -> Iterator[Slip]:
    """Find translations that are longer than their place allows."""
    for flag in word.entry.flags:
        name, _, limit = flag.partition(":")
        if name == "max-length" and limit.isdigit() and len(word.text) > int(limit):
            yield Slip(f"{len(word.text)} signs; at most {limit} fit", int(limit), len(word.text))


def check_aliases(word: Word) -> Iterator[Slip]:
    """Find sets of titles that are not parted as sets are."""
    if not word.entry.context.endswith("/aliases"):
        return
    sign = ALIAS_SEPARATOR.strip()
    if ALIAS_SEPARATOR in word.english and sign not in word.text:
        match = re.search("[,;،，、；]", word.text)
        if match:
            message = f"titles are parted by {match[0]} instead of {sign}"
            yield Slip(message, match.start(), match.end())
    for part in re.finditer(r"[^|]*", word.text):
        if sign in word.text and not part[0].strip() and part.start() != part.end():
            yield Slip("an empty title", part.start(), part.end())
