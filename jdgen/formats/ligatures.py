"""Make right-to-left text come out of a PDF in the order in which it is read.

Readers turn a right-to-left run round sign by sign, so a glyph that stands for several letters
must list them in the order of the page. The engine lists them in the order of the text; this
turns them round while the file is written.

A font that a form needs is embedded whole, with signs that no reader can show (U+0000, U+FEFF);
PDF/UA-1 forbids to name them (7.21.7), so that they become the sign for an unknown one.
"""

import re
import unicodedata
from typing import Any

_UNNAMED = re.compile(rb"> <(?:0000|feff|fffe)>")
_LIGATURE = re.compile(rb"<([0-9a-f]+)> <([0-9a-f]{8,})>")


def put_in_visual_order(pdf: Any) -> None:
    """Turn round the letters of each right-to-left ligature in a PDF's character maps."""
    for thing in pdf.objects:
        lines = getattr(thing, "stream", None)
        if isinstance(lines, list) and b"begincmap" in lines:
            thing.stream = [
                _LIGATURE.sub(_turn, _UNNAMED.sub(b"> <fffd>", line))
                if isinstance(line, bytes)
                else line
                for line in lines
            ]


def _turn(match: re.Match[bytes]) -> bytes:
    text = bytes.fromhex(match[2].decode()).decode("utf-16-be")
    if unicodedata.bidirectional(text[0]) not in ("R", "AL"):
        return match[0]
    return b"<%s> <%s>" % (match[1], text[::-1].encode("utf-16-be").hex().encode())
