"""Checks of single signs: blanks, quotation marks, apostrophes, invisible signs."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from jdgen.locales.message import change_text

from .word import Slip, Word

_DOUBLE_SPACE = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_NO_BREAK = re.compile(r"(?:(?<=\s)|^)[\u00a0\u202f]+|[\u00a0\u202f]+(?=\s|$)")
_STRAIGHT_APOSTROPHE = re.compile(r"(?<=[^\W\d_])['`\u00b4](?=[^\W\d_])")
_DOUBLE_QUOTES = '"“”„‟«»〝〞＂'
_ZERO_WIDTH = "\u200b\ufeff\u2060\u180e"
_JOINERS = "\u200c\u200d"
_JOINING_SCRIPTS = ("ARABIC", "SYRIAC", "DEVANAGARI", "BENGALI", "TAMIL", "MALAYALAM", "KANNADA",
                    "TELUGU", "GUJARATI", "GURMUKHI", "ORIYA", "SINHALA", "MONGOLIAN")  # fmt: skip
_TURNING = {
    "\u202a": "LEFT-TO-RIGHT EMBEDDING",
    "\u202b": "RIGHT-TO-LEFT EMBEDDING",
    "\u202c": "POP DIRECTIONAL FORMATTING",
    "\u202d": "LEFT-TO-RIGHT OVERRIDE",
    "\u202e": "RIGHT-TO-LEFT OVERRIDE",
}
_ISOLATES = "\u2066\u2067\u2068"
_END_OF_ISOLATE = "\u2069"
_DIRECTION_MARKS = "\u200e\u200f\u061c"
_WIDE = "\u3400-\u9fff\uf900-\ufaff\u3040-\u30ff"
_NARROW_MARK = re.compile(f"(?<=[{_WIDE}])[,.;:?!](?![\\w.,])|(?<=[{_WIDE}])[,;:?!](?=[{_WIDE}])")
_WIDE_MARKS = dict(zip(",.;:?!", "，。；：？！", strict=True))


def check_double_space(word: Word) -> Iterator[Slip]:
    """Find two blanks in a row."""
    for match in _DOUBLE_SPACE.finditer(word.text):
        put = "\u00a0" if "\u00a0" in match[0] else " "
        yield Slip("two blanks in a row", match.start(), match.end(), put=put)


def check_edge_space(word: Word) -> Iterator[Slip]:
    """Find blanks at the ends that the English text does not have, or lacks."""
    text, english = word.text, word.english
    start = len(text) - len(text.lstrip(" \t\u00a0"))
    wanted = english[: len(english) - len(english.lstrip(" \t"))]
    if text[:start] != wanted:
        yield Slip("the blanks at the beginning differ", 0, start, put=wanted)
    end = len(text.rstrip(" \t\u00a0"))
    wanted = english[len(english.rstrip(" \t")) :]
    if text[end:] != wanted and end > start:
        yield Slip("the blanks at the end differ", end, len(text), put=wanted)


def check_newline(word: Word) -> Iterator[Slip]:
    """Find another number of lines than the English text has."""
    wanted, present = word.english.count("\n"), word.text.count("\n")
    if wanted != present:
        yield Slip(f"{present + 1} lines instead of {wanted + 1}")


def check_nbsp(word: Word) -> Iterator[Slip]:
    """Find no-break spaces that hold nothing together."""
    for match in _NO_BREAK.finditer(word.text):
        yield Slip("a no-break space beside a blank", match.start(), match.end(), put="")


def check_apostrophe(word: Word) -> Iterator[Slip]:
    """Find typewriter apostrophes inside words, unless the language's typography mends them."""
    printed = word.text
    for rule in word.language.settings.typography:
        printed = change_text(printed, rule.apply)
    if not _STRAIGHT_APOSTROPHE.search(printed):
        return
    for match in _STRAIGHT_APOSTROPHE.finditer(word.text):
        yield Slip(f"{match[0]} instead of ’", match.start(), match.end(), put="’")


def check_quotes(word: Word) -> Iterator[Slip]:
    """Find quotation marks of other languages, and those that are not closed."""
    own = word.language.quotes
    pairs = dict(zip(own[::2], own[1::2], strict=True))
    places = [place for place, sign in enumerate(word.text) if sign in _DOUBLE_QUOTES]
    if _is_nested([word.text[place] for place in places], pairs):
        return
    for start, end in zip_longest(places[::2], places[1::2]):
        if end is not None and pairs.get(word.text[start]) == word.text[end]:
            continue
        for place, put in zip((start, end), own[:2], strict=True):
            if place is not None:
                told = f"the quotation mark {word.text[place]}"
                hint = f"this language writes {own[0]}…{own[1]}"
                yield Slip(told, place, place + 1, hint, put if end is not None else None)


def _is_nested(signs: Iterable[str], pairs: Mapping[str, str]) -> bool:
    """Tell whether every quotation mark is opened and closed by its own pair."""
    opened: list[str] = []
    for sign in signs:
        if opened and pairs[opened[-1]] == sign:
            opened.pop()
        elif sign in pairs:
            opened.append(sign)
        else:
            return False
    return not opened


def check_zero_width(word: Word) -> Iterator[Slip]:
    """Find invisible signs that have no use in the language."""
    joins = word.language.script in _JOINING_SCRIPTS
    for place, sign in enumerate(word.text):
        if sign in _ZERO_WIDTH or (sign in _JOINERS and not joins):
            name = unicodedata.name(sign)
            yield Slip(f"an invisible sign: U+{ord(sign):04X} {name}", place, place + 1, put="")


def check_bidi_control(word: Word) -> Iterator[Slip]:
    """Find signs that turn the direction of the text that follows them."""
    open_isolates = []
    for place, sign in enumerate(word.text):
        if sign in _TURNING or (sign in _DIRECTION_MARKS and not word.language.is_right_to_left):
            name = _TURNING.get(sign) or unicodedata.name(sign)
            hint = "the page sets the direction of each text itself"
            yield Slip(f"U+{ord(sign):04X} {name}", place, place + 1, hint)
        elif sign in _ISOLATES:
            open_isolates.append(place)
        elif sign == _END_OF_ISOLATE and open_isolates:
            open_isolates.pop()
        elif sign == _END_OF_ISOLATE:
            yield Slip("an isolate ends that did not begin", place, place + 1)
    for place in open_isolates:
        yield Slip("an isolate begins that does not end", place, place + 1)


def check_kashida(word: Word) -> Iterator[Slip]:
    """Find strokes that lengthen Arabic words: decoration that hides words from a search."""
    for match in re.finditer("\u0640+", word.text):
        yield Slip("a kashida", match.start(), match.end(), put="")


def check_decomposed(word: Word) -> Iterator[Slip]:
    """Find letters whose accents are signs of their own: they look alike and compare otherwise."""
    for match in re.finditer(r"\w[\u0300-\u036f]+", word.text):
        composed = unicodedata.normalize("NFC", match[0])
        if composed != match[0]:
            message = f"{composed} is written as {len(match[0])} signs"
            yield Slip(message, match.start(), match.end(), put=composed)


def check_narrow_punctuation(word: Word) -> Iterator[Slip]:
    """Find Latin punctuation after Chinese signs where the language writes the wide one."""
    if word.language.settings.punctuation != "fullwidth":
        return
    for match in _NARROW_MARK.finditer(word.text):
        put = _WIDE_MARKS[match[0]]
        yield Slip(f"{match[0]} instead of {put}", match.start(), match.end(), put=put)
