"""What a Word file must know of its language and company."""

from collections.abc import Sequence
from dataclasses import dataclass

from jdgen.formats.marks import PLAIN, Marks


@dataclass(frozen=True, slots=True)
class Look:
    """Language, direction, fonts (the first one first), accent colour as #rrggbb, and who wrote it.

    `tint` is the colour behind the heads of tables.
    """

    lang: str
    right_to_left: bool
    fonts: Sequence[str]
    accent: str
    tint: str
    title: str
    author: str
    marks: Marks = PLAIN
