"""The keys under which translators find the library's words."""

from .base import AtLevel


def text_key(noun: str, entry: str, path: tuple[str | int, ...]) -> str:
    """Return the key of a text: its noun and id, then the names of its fields.

    Positions in lists and levels are left out, so that inserting, moving or levelling a sentence
    keeps its translation; the English text tells sentences of one field apart. A role's key begins
    with its id alone, the company's with "company".
    """
    start = [entry] if noun in ("role", "company", "titles") else [noun, entry]
    names = [part for part in path if isinstance(part, str) and not isinstance(part, AtLevel)]
    return "/".join([*start, *names])
