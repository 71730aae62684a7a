"""How high a piece of a page becomes, so that a template can choose the size of its letters."""

import re
from dataclasses import dataclass
from math import ceil

_TOKEN = re.compile(r"<(/?)(div|table|tr|th|td|ul|li|p|h3|br)\b([^>]*)>|<[^>]*>|([^<]+)")
_CLASS = re.compile(r'class="([^"]*)"')
_BLANKS = re.compile(r"\s+")
_WIDE = re.compile("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff01-\uff60]")
_BROAD = re.compile("[\u0400-\u052f]")
_LETTERS = 100
"""Latin letters on a line as wide as the page at nine points, the ragged end left out."""
_SHARES = {"half": 0.483, "third": 0.314, "main": 0.62, "side": 0.35, "depth": 0.2}
"""Columns beside each other, and the share of the width that each takes."""
_EXTRA = {"li": 0.1, "tr": 0.45, "h3": 0.3}
"""Lines that the room around an element takes."""
_ROW = 0.7
_INDENT = 5
"""Letters that the mark of a list item and squares before a skill take away."""
_SQUARES = 8


@dataclass(slots=True)
class _Box:
    tag: str
    width: float
    columns: int = 1
    beside: bool = False
    height: float = 0.0
    highest: float = 0.0


def measure_height(content: str) -> float:
    """Return the height of HTML in lines of nine points on a page 178 mm wide.

    Columns beside each other count as high as the highest. An estimate: it holds for all languages
    within a tenth, measured on level sheets and pages about moves.
    """
    page = _Box("", _LETTERS)
    open_boxes = [page]
    text = ""
    for closing, tag, rest, words in _TOKEN.findall(content):
        if words:
            text += words
            continue
        box = open_boxes[-1]
        if tag:
            box.height += _count_lines(text, box.width)
            text = ""
        if tag and not closing and tag != "br":
            open_boxes.append(_open(box, tag, rest))
        elif closing and tag == box.tag:
            _close(open_boxes.pop(), open_boxes[-1])
    return page.height + page.highest


def _open(parent: _Box, tag: str, rest: str) -> _Box:
    found = _CLASS.search(rest)
    names = found[1].split() if found else []
    share = next((_SHARES[name] for name in names if name in _SHARES), 1.0)
    if tag == "td" and share == 1:
        share = 1 - _SHARES["depth"]
    width = parent.width * share
    if tag == "ul" and "plain" not in names:
        width -= _INDENT
    if "skills" in names:
        width -= _SQUARES
    columns = 2 if "columns" in names else 1
    box = _Box(tag, width / columns, columns, share != 1)
    box.height = _EXTRA.get(tag, _ROW if "row" in names else 0.0)
    return box


def _close(box: _Box, parent: _Box) -> None:
    height = (box.height + box.highest) / box.columns
    if box.beside:
        parent.highest = max(parent.highest, height)
    else:
        parent.height += height


def _count_lines(text: str, width: float) -> int:
    text = _BLANKS.sub(" ", text).strip()
    letters = len(text) + 0.85 * len(_WIDE.findall(text)) + 0.1 * len(_BROAD.findall(text))
    return ceil(letters / width)
