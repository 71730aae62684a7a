"""What was left in a posting's text: placeholders, other languages, unexplained abbreviations."""

import re
from collections.abc import Iterator
from functools import lru_cache

from jdgen.locales.cldr import own_name

from .posting_figures import CURRENCIES
from .posting_reading import Mark, Reading, TextRule, shorten
from .word import script_of

_LEFTOVER = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}|\$\{\w+\}|<%.*?%>|\{[a-z_]+\}|\[\[.*?\]\]"
    r"|\b(?:TODO|FIXME|TBD|XXX+)\b|(?i:lorem ipsum)"
    r"|[\[<](?:insert|your|company|city|name|job|xx+)\b[^\]>]{0,40}[\]>]",
    re.ASCII,
)
_ACRONYM = re.compile(r"(?<![\w.@/-])[A-Z][A-Z&]{1,5}(?![\w@/¥$€£₴-]|\.\w)", re.ASCII)
_MIXED = re.compile(r"[^\W\d_]+")
_NEIGHBOURS = re.compile(r"[a-zß-ɏ][\u0370-\u04ff]|[\u0370-\u04ff][a-zß-ɏ]")
_LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
_FEW_LETTERS, _FEW_WORDS = 12, 6
_ALIKE = {"LATIN", "CYRILLIC", "GREEK"}
"""Scripts with letters that look like each other's."""


def check_placeholders(reading: Reading) -> Iterator[Mark]:
    """Find placeholders and notes that somebody forgot."""
    for index, segment in enumerate(reading.text.segments):
        for match in _find_leftovers(segment.text):
            message = f"“{shorten(match[0])}” was left in the text"
            yield Mark("leftover", message, "write what belongs there", index, *match.span())


@lru_cache(maxsize=8192)
def _find_leftovers(text: str) -> tuple[re.Match[str], ...]:
    return tuple(_LEFTOVER.finditer(text))


def check_language(reading: Reading) -> Iterator[Mark]:
    """Find parts in another language than the posting's, and words of two alphabets."""
    own = script_of(own_name(reading.locale)[0])
    mixed = own in _ALIKE and _NEIGHBOURS.search(reading.text.folded) is not None
    if reading.own:
        yield from _untranslated(reading)
    for index, segment in enumerate(reading.text.segments):
        text = segment.text
        if not reading.own and _is_foreign(text, own):
            message = f"“{shorten(text)}” is in another language"
            yield Mark("wrong-language", message, "translate it", *reading.at(index))
        if mixed:
            yield from _mixed_words(index, text)


def _untranslated(reading: Reading) -> Iterator[Mark]:
    """Find what a language could not say and the page marks as said in another."""
    texts = [one.text[one.foreign[0][0] :] for one in reading.text.segments if one.foreign]
    if texts:
        message = f"{len(texts)} parts are not translated; the first is “{shorten(texts[0])}”"
        yield Mark("wrong-language", message, "translate them, or leave the language out")


def _is_foreign(text: str, own: str) -> bool:
    """Tell whether a text is written in other letters than the language's own."""
    if own == "LATIN":
        others = 0 if text.isascii() else sum(script_of(sign) != own for sign in _letters(text))
        return others > _FEW_LETTERS and others * 2 > sum(1 for _ in _letters(text))
    latin = len(_LATIN_WORD.findall(text)) >= _FEW_WORDS
    return latin and not any(script_of(sign) == own for sign in _letters(text))


def _letters(text: str) -> Iterator[str]:
    return (sign for sign in text if sign.isalpha())


def _mixed_words(index: int, text: str) -> Iterator[Mark]:
    for word in _MIXED.finditer(text):
        scripts = {script_of(sign) for sign in word[0]} & _ALIKE
        if len(scripts) > 1:
            message = f"“{word[0]}” mixes letters of two alphabets that look alike"
            yield Mark("wrong-language", message, "type the word again", index, *word.span())


def check_acronyms(reading: Reading) -> Iterator[Mark]:
    """Find abbreviations that are not explained where they first stand."""
    if not reading.words.tag:
        return
    seen: set[str] = set()
    whole = "\n".join(segment.text for segment in reading.text.segments)
    for index in reading.text.indexes():
        text = reading.text.segments[index].text
        if text.isupper():
            continue
        for match in _ACRONYM.finditer(text):
            word = match[0]
            if word in CURRENCIES or word in reading.words.acronyms or word in seen:
                continue
            seen.add(word)
            explained = re.search(rf"[(（]{word}[)）]|{word} ?[(（]", whole)
            if not explained and not _LEFTOVER.match(word):
                message = f"“{word}” is not explained where it first stands"
                hint = f"write it out: … ({word})"
                yield Mark("acronym-unexplained", message, hint, index, *match.span())


RULES: dict[str, TextRule] = {
    "leftover": check_placeholders,
    "wrong-language": check_language,
    "acronym-unexplained": check_acronyms,
}
