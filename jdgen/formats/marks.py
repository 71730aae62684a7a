"""Punctuation where a page keeps things apart by its layout and a line of text cannot."""

from dataclasses import dataclass

from jdgen.locales.words import Words


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands after a label, and between the lines of a value."""

    colon: str
    comma: str


PLAIN = Marks(": ", ", ")


def marks_of(words: Words) -> Marks:
    """Return the punctuation of a language."""
    return Marks(words.separator("label"), words.separator("facts"))
