r"""Phrases that word lists are made of: plain words with few signs, which anybody can write.

    rockstar            the word, in small or capital letters
    aggress*            every word that begins so; *man every word that ends so
    under # years       # is any number
    (he|she)            one or the other; (very |) or nothing
    \(m/w/d\)           a backslash before a sign that is meant as it is

Words are whole words, except in scripts that put no blanks between them. A phrase becomes a regular
expression that cannot take long, whatever it is searched in.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from .posting_text import fold, has_no_blanks

_PIECE = re.compile(r"\\.|\s+|[*#()|]|[^\\\s*#()|]+")
_MOST_LETTERS = 30
_ANY = rf"[\w']{{0,{_MOST_LETTERS}}}"
_NUMBER = r"\d{1,9}(?:[., ]\d{3}(?!\d)){0,3}(?:[.,]\d{1,2})?"


class PhraseError(ValueError):
    """A phrase cannot be understood."""


@dataclass(frozen=True)
class Phrase:
    """A phrase ready to be searched in folded text.

    `expression` is the regular expression; whatever it matches holds one of `literals`.
    """

    text: str
    expression: str
    literals: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression compiled, which most phrases never need."""
        return re.compile(self.expression)

    def find(self, folded: str) -> Iterable[re.Match[str]]:
        """Return where the phrase stands in a folded text, never across a line break."""
        # Nearly all phrases are absent, and this sees it many times quicker than a search would.
        for literal in self.literals:
            if literal in folded:
                return self._search(folded)
        return ()

    def _search(self, folded: str) -> Iterator[re.Match[str]]:
        for first, last in sorted(_lines_with(self.literals, folded).items()):
            yield from self.pattern.finditer(folded, first, last)

    def fits(self, folded: str) -> bool:
        """Tell whether the phrase stands in a folded text."""
        return any(True for _ in self.find(folded))


def _lines_with(literals: tuple[str, ...], folded: str) -> dict[int, int]:
    """Return the lines that hold one of some texts, as offsets from and to."""
    lines: dict[int, int] = {}
    for literal in literals:
        at = folded.find(literal)
        while at >= 0:
            last = folded.find("\n", at)
            last = len(folded) if last < 0 else last
            lines[folded.rfind("\n", 0, at) + 1] = last
            at = folded.find(literal, last)
    return lines


@lru_cache(maxsize=8192)
def read_phrase(text: str) -> Phrase:
    """Return a phrase. Raises PhraseError where its brackets do not match or it says nothing."""
    parts: list[str] = []
    # Plain words, by bracket (those outside of brackets are one of their own) and alternative.
    groups: list[list[list[str]]] = [[[""]]]
    inside = False
    for piece in _PIECE.findall(text.strip()):
        if piece in "()|":
            if (piece == "(") == inside:
                raise PhraseError("brackets stand inside each other or do not match")
            inside = piece != ")"
            parts.append("(?:" if piece == "(" else piece)
            groups[-1:] = [*groups[-1:], [[""]]] if piece != "|" else [[*groups[-1], [""]]]
            continue
        parts.append(_expression(piece, inside))
        if piece in "*#" or piece.isspace():
            groups[-1][-1].append("")
        else:
            groups[-1][-1][-1] += _plain(piece)
    if inside:
        raise PhraseError("a bracket is not closed")
    # Whatever the phrase matches holds one word of each group: the longest tell most.
    choices = [tuple(max(words, key=len) for words in group) for group in groups]
    literals = max(choices, key=lambda choice: min(map(len, choice)))
    if not all(literals):
        raise PhraseError("it names no word")
    expression = _edge(text, "(?<!{})") + "".join(parts) + _edge(text[::-1], "(?!{})")
    return Phrase(text, expression, literals)


def _plain(piece: str) -> str:
    return fold(piece.removeprefix("\\"))


def _expression(piece: str, inside: bool) -> str:
    if piece in "*#":
        return _ANY if piece == "*" else _NUMBER
    if piece.isspace():
        return " " if inside else " +"
    return re.escape(_plain(piece))


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
