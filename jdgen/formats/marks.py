"""Punctuation where a page keeps things apart by its layout and a line of text cannot."""

import re
from dataclasses import dataclass

from jdgen.locales.words import Words

_AFTER_LABEL = re.compile(r"(?<=[:：])\n+")


@dataclass(frozen=True, slots=True)
class Marks:
    """What stands after a label, between the lines of a value and between those of a cell."""

    colon: str
    comma: str
    item: str

    def join_cell(self, text: str) -> str:
        """Write the lines of a table's cell as one."""
        blank = self.colon[1:]
        return _AFTER_LABEL.sub(blank, text).replace("\n", self.item)


PLAIN = Marks(": ", ", ", "; ")


def marks_of(words: Words) -> Marks:
    """Return the punctuation of a language."""
    return Marks(*(words.separator(name) for name in ("label", "facts", "items")))
