"""Messages with placeholders: `Reports to {manager}`; `{manager}[dat]` asks for a form."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]{0,39})\}(?:\[([a-z][a-z0-9-]{0,19})\])?")
"""A name in braces and, right after it, the form that a translator asks for."""

_STRAY = re.compile(r"[{}]|\x00\[")
"""A brace that is left without placeholders, or brackets after one that name no form."""

Piece = str | tuple[str, str]
"""Plain text, or the name and the form of a placeholder."""


@lru_cache(maxsize=4096)
def pieces(message: str) -> tuple[Piece, ...]:
    """Part a message into text and placeholders. Anything else in braces is text."""
    return tuple(_pieces(message))


def names(message: str) -> frozenset[str]:
    """Return the names of a message's placeholders."""
    return frozenset(piece[0] for piece in pieces(message) if isinstance(piece, tuple))


def placeholder(name: str, form: str = "") -> str:
    """Write a placeholder."""
    return f"{{{name}}}[{form}]" if form else f"{{{name}}}"


@lru_cache(maxsize=4096)
def can_be_filled(translation: str, *english: str) -> bool:
    """Tell whether a translation has only placeholders that its English texts have, none broken."""
    known = frozenset().union(*map(names, english))
    stray = _has_stray(translation) and not any(map(_has_stray, english))
    return names(translation) <= known and not stray


def change_text(message: str, change: Callable[[str], str]) -> str:
    """Change a message as a whole, or not at all where its placeholders would suffer."""
    changed = change(message)
    kept = [piece for piece in pieces(message) if isinstance(piece, tuple)]
    return changed if kept == [p for p in pieces(changed) if isinstance(p, tuple)] else message


def _has_stray(message: str) -> bool:
    return _STRAY.search(PLACEHOLDER.sub("\0", message)) is not None


def _pieces(message: str) -> Iterator[Piece]:
    place = 0
    for match in PLACEHOLDER.finditer(message):
        if match.start() > place:
            yield message[place : match.start()]
        yield (match[1], match[2] or "")
        place = match.end()
    if place < len(message):
        yield message[place:]
