"""Leave out of a PDF what no reader has a use for: a third of its tags, a tenth of its bytes.

These work on the engine's objects before they are written. What a reader sees, hears, searches
and copies stays the same.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from fontTools.ttLib import TTFont
from pydyf import Object

_UNUSED_TABLES = {
    *("BASE", "DSIG", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "VORG"),
    *("cmap", "gasp", "kern", "meta", "name", "post", "vhea", "vmtx"),
}
"""Glyphs are named by their numbers, and widths stand in the PDF (ISO 32000-1, 9.7.4 and 9.9)."""
_HEADINGS = {f"/H{level}" for level in range(1, 7)}
_HOLD_TEXT = {"/P", "/Lbl", "/LBody", "/TH", "/TD", "/Link", "/Span", *_HEADINGS}
"""Elements that may hold text without an element around it (ISO 32000-1, 14.8.4)."""
_MEAN_NOTHING = {"/Span", "/NonStruct"}
_BARE = {"Type", "S", "K", "Pg", "P"}


def slim(pdf: Any) -> None:
    """Take superfluous parts out of a `pydyf.PDF`."""
    fill_in = "AcroForm" in pdf.catalog  # then readers set text in these fonts themselves
    for thing in pdf.objects:
        stream = getattr(thing, "stream", None)
        if not isinstance(stream, list):
            continue
        if "Length1" not in thing.extra:
            thing.stream = [_join_glyphs(line) for line in stream]
        elif not fill_in:
            font = _slim_font(b"".join(stream))
            thing.stream, thing.extra["Length1"] = [font], len(font)
    _Tags(pdf).lift_texts()


def _join_glyphs(line: Any) -> Any:
    """Join the glyphs of a line of text between which nothing is moved."""
    return line.replace(b">0<", b"") if isinstance(line, bytes) and line.endswith(b"TJ") else line


def _slim_font(content: bytes) -> bytes:
    slimmer = BytesIO()
    with TTFont(BytesIO(content), lazy=True, recalcBBoxes=False, recalcTimestamp=False) as font:
        for table in _UNUSED_TABLES & set(font.keys()):
            del font[table]
        font.save(slimmer, reorderTables=None)
    return slimmer.getvalue()


class _Tags:
    """The tree of a PDF's elements, by their references."""

    def __init__(self, pdf: Any) -> None:
        self._objects = pdf.objects
        self._elements = {
            thing.reference: thing for thing in pdf.objects if _type_of(thing) == "/StructElem"
        }
        self._owners: dict[bytes, bytes] = {}
        """Which element holds what an element held that is gone."""

    def lift_texts(self) -> None:
        """Take away what the engine puts around each piece of text in a paragraph."""
        for reference, element in reversed(self._elements.items()):
            if element["S"] in _HOLD_TEXT:
                element["K"][:] = list(self._lifted(element["K"], reference, element["Pg"]))
        for reference in self._owners:
            self._objects[self._elements[reference].number] = _free()
        root = next(thing for thing in self._objects if _type_of(thing) == "/StructTreeRoot")
        tree = next(thing for thing in self._objects if thing.reference == root["ParentTree"])
        for numbers in tree["Nums"]:
            if isinstance(numbers, list):
                numbers[:] = [self._owner(reference) for reference in numbers]

    def _lifted(self, kids: list[Any], owner: bytes, page: bytes) -> Iterator[Any]:
        """Yield an element's kids, with those of kids that say nothing in their place."""
        for kid in kids:
            element = self._elements.get(kid) if isinstance(kid, bytes) else None
            if element is not None and self._is_superfluous(element, page):
                self._owners[kid] = owner
                yield from self._lifted(element["K"], owner, page)
            else:
                if element is not None:
                    element["P"] = owner
                yield kid

    def _is_superfluous(self, element: Any, page: bytes) -> bool:
        return element["S"] in _MEAN_NOTHING and element.keys() == _BARE and element["Pg"] == page

    def _owner(self, reference: bytes) -> bytes:
        while reference in self._owners:
            reference = self._owners[reference]
        return reference


def _type_of(thing: Any) -> Any:
    return thing.get("Type") if isinstance(thing, dict) else None


def _free() -> Object:
    """Return an object that is not written, in the form that the table of contents wants."""
    free = Object()
    free.number, free.generation, free.free = 0, 1, "f"
    return free
