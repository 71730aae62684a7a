"""Make right-to-left text come out of a PDF in the order in which it is read.

Readers turn a right-to-left run round sign by sign, so a glyph that stands for several letters
must list them in the order of the page. The engine lists them in the order of the text; this
turns them round while the file is written.
"""

import re
import unicodedata
from typing import Any

_LIGATURE = re.compile(rb"<([0-9a-f]+)> <([0-9a-f]{8,})>")


def put_in_visual_order(_document: Any, pdf: Any) -> None:
    """Turn round the letters of each right-to-left ligature in a PDF's character maps."""
    for thing in pdf.objects:
        lines = getattr(thing, "stream", None)
        if isinstance(lines, list) and b"begincmap" in lines:
            thing.stream = [
                _LIGATURE.sub(_turn, line) if isinstance(line, bytes) else line for line in lines
            ]


def _turn(match: re.Match[bytes]) -> bytes:
    text = bytes.fromhex(match[2].decode()).decode("utf-16-be")
    if unicodedata.bidirectional(text[0]) not in ("R", "AL"):
        return match[0]
    return b"<%s> <%s>" % (match[1], text[::-1].encode("utf-16-be").hex().encode())
