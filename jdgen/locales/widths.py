"""How much room words take in a language's fonts, as they are printed."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from unicodedata import east_asian_width

from .fonts import faces

Measure = Callable[[str], float]
"""Tell the width of a text in em: times the font size, it is that of the printed words."""

_HAN = "\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef"
_PIECE = re.compile(rf"[{_HAN}]|[^\s{_HAN}]+|\s+")
"""What a line is never broken in: a Han sign, a word, blanks."""
_UNKNOWN = 0.6


def measure_in(families: Iterable[str], roots: Sequence[Path]) -> Measure:
    """Return a function that measures text in the first family that has each character.

    Letters count as they stand alone: kerning is left aside, and joined Arabic is narrower.
    """
    paths = [
        face.path
        for family in families
        for face in faces(family, roots)
        if (face.weight, face.style) == (400, "normal")
    ]

    def measure(text: str) -> float:
        return sum(_width(ord(sign), paths) for sign in text)

    return measure


def count_lines(text: str, width: float, measure: Measure) -> int:
    """Return how many lines a text takes in a column that is `width` em wide, unhyphenated."""
    lines, filled = 1, 0.0
    for piece in _PIECE.findall(text):
        wide = measure(piece)
        if filled and filled + wide > width and not piece.isspace():
            lines, filled = lines + 1, 0.0
        filled += wide
    return lines


def ends_wide(text: str) -> bool:
    """Tell whether a text's last sign takes the width of a Han letter, so that no blank follows."""
    return east_asian_width(text[-1:] or " ") in "WF"


def _width(sign: int, paths: Sequence[Path]) -> float:
    return next((_advances(path)[sign] for path in paths if sign in _advances(path)), _UNKNOWN)


@cache
def _advances(path: Path) -> Mapping[int, float]:
    """Return the advance of each character of a font in em."""
    from fontTools.ttLib import TTFont  # takes a tenth of a second, which only checks need

    with TTFont(path, lazy=True) as font:
        metrics, unit = font["hmtx"].metrics, font["head"].unitsPerEm
        return {sign: metrics[name][0] / unit for sign, name in font.getBestCmap().items()}
