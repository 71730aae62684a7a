"""Made-up languages without files, which show what a translation would break.

en-XA: accented, longer and in brackets, so that text which bypasses translation stands out.
en-XB: plain English on a page that runs from right to left.
"""

import re
from collections.abc import Callable

_PLAIN = "ABCDEFGHIJKLMNOPRSTUVWYZabcdefghijklmnoprstuvwyz"
_ACCENTED = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞŔŠŢÛṼŴÝŽåƀçðéƒĝĥîĵķļɱñöþŕšţûṽŵýž"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
_KEPT = re.compile(
    r"\{[^{}]*\}(?:\[[a-z0-9-]*\])?"  # placeholders
    r"|\]\([^()\s]*\)"  # targets of Markdown links
    r"|<?https?://[^\s<>()]+>?"
    r"|`[^`]*`"
)
BRACKET_FONT = "Source Sans 3"
"""A pinned family that has the brackets; Noto Sans has not."""
_LONGER_BY = 0.4
_FILLER = "one two three four five six seven eight nine ten eleven twelve "


def accent(text: str) -> str:
    """Return a text with accents, in brackets and 40 % longer; placeholders and Markdown stay."""
    if not text.strip():
        return text
    pieces, place = [], 0
    for match in _KEPT.finditer(text):
        pieces += [text[place : match.start()].translate(_ACCENTS), match[0]]
        place = match.end()
    pieces.append(text[place:].translate(_ACCENTS))
    length = round(len(text) * _LONGER_BY)
    filler = (_FILLER * (length // len(_FILLER) + 1))[:length].strip()
    return f"⟦{''.join(pieces)}{' ' * bool(filler)}{filler}⟧"


def mirror(text: str) -> str:
    """Return a text as it is: only the direction of the page differs."""
    return text


PSEUDO_LOCALES: dict[str, Callable[[str], str]] = {"en-XA": accent, "en-XB": mirror}
"""What is done to English for each made-up language."""
