"""Checks that translations fit the table cells in which they are printed."""

import re
from collections.abc import Iterator

from jdgen.locales.widths import count_lines

from .word import Slip, Word

CELL = 14.2
"""Width in em of the narrowest cell: five levels beside each other on landscape A4, at 9 points."""
MOST_LINES = 3
_IN_CELL = re.compile(
    r"(activity|stage)/.+/short|level/[^/]+/(scope_short|decides_short|horizon|talks_with)"
)


def check_cell(word: Word) -> Iterator[Slip]:
    """Find short texts that take more lines than their cell has, measured in the fonts."""
    if not _IN_CELL.fullmatch(word.entry.context):
        return
    lines = count_lines(word.text, CELL, word.language.measure)
    if lines > MOST_LINES:
        message = f"takes {lines} lines of its table cell; {MOST_LINES} fit"
        yield Slip(message, hint="leave out what the long text says")
