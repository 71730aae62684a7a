r"""Phrases that word lists are made of: plain words with few signs, so that translators can write them.

    rockstar            the word, in small or capital letters
    aggress*            every word that begins so; *man every word that ends so
    under # years       # is any number
    (he|she)            one or the other; (very |) or nothing
    \(m/w/d\)           a backslash before a sign that is meant as it is

Words are whole words, except in scripts that put no blanks between them. A phrase becomes a regular
expression that cannot take long, whatever it is searched in.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .posting_text import fold, has_no_blanks

_TOKEN = re.compile(r"\\.|\s+|[*#()|]|[^\\\s*#()|]+")
_MOST_LETTERS = 30
_ANY = rf"[\w']{{0,{_MOST_LETTERS}}}"
_NUMBER = r"\d{1,9}(?:[., ]\d{3}(?!\d)){0,3}(?:[.,]\d{1,2})?"


class PhraseError(ValueError):
    """A phrase cannot be understood."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase ready to be searched in folded text; `literal` stands in whatever it matches."""

    text: str
    pattern: re.Pattern[str]
    literal: str

    def find(self, folded: str) -> Iterator[re.Match[str]]:
        """Yield where the phrase stands in a folded text."""
        # Nearly all phrases are absent, and this is many times quicker than the search.
        if self.literal in folded:
            yield from self.pattern.finditer(folded)

    def fits(self, folded: str) -> bool:
        """Tell whether the phrase stands in a folded text."""
        return self.literal in folded and self.pattern.search(folded) is not None


@lru_cache(maxsize=8192)
def read_phrase(text: str) -> Phrase:
    """Return a phrase. Raises PhraseError where its brackets do not match or it says nothing."""
    parts: list[str] = []
    literals = [""]
    depth = 0
    for token in _TOKEN.findall(text.strip()):
        if token in "()|":
            depth += {"(": 1, ")": -1}.get(token, 0)
            if depth not in (0, 1) or (token == "|" and depth == 0):
                raise PhraseError("brackets stand inside each other or do not match")
            parts.append("(?:" if token == "(" else token)
            literals.append("")
        elif token in "*#":
            parts.append(_ANY if token == "*" else _NUMBER)
            literals.append("")
        elif token.isspace():
            parts.append(r" +" if depth == 0 else " ")
            literals.append("")
        else:
            plain = fold(token.removeprefix("\\"))
            parts.append(re.escape(plain))
            literals[-1] += plain if depth == 0 else ""
    if depth:
        raise PhraseError("a bracket is not closed")
    if not any(sign.isalnum() or sign in "?!%" for sign in fold(text)):
        raise PhraseError("it names no word")
    pattern = _edge(text, "(?<!{})") + "".join(parts) + _edge(text[::-1], "(?!{})")
    return Phrase(text, re.compile(pattern), max(literals, key=len))


def _edge(text: str, guard: str) -> str:
    """Return what keeps a phrase from beginning or ending inside a word or a number.

    `text` begins at that edge: it is reversed for the end.
    """
    sign = text.strip()[0]
    if sign == "#":
        return guard.format(r"[\d.,]?\d") if guard.startswith("(?!") else guard.format(r"\d")
    if sign in "()":
        sign = next((other for other in text if other.isalnum()), sign)
    if not sign.isalnum() or has_no_blanks(sign):
        return ""
    return guard.format(r"\w")
