"""Full-width signs bring their own room: blanks beside them are taken out of a page."""

import re

_DOT = " · "
"""The dot of a Han font is as wide as a letter."""
_BRACKET = re.compile(r" ((?:<[^<>]*>)*[（「『《【])")


def close_up(page: str) -> str:
    """Return a page without the blanks around middle dots and before opening brackets."""
    return _BRACKET.sub(r"\1", page.replace(_DOT, _DOT.strip()))
