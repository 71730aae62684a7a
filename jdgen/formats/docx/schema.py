"""Elements that python-docx has no words for, put where the schema of Word files wants them.

Word refuses, or repairs with a warning, a file whose elements stand in another order than that of
ECMA-376, part 1.
"""

from typing import Any

_AFTER_BIDI = (
    *("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents"),
    *("suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl"),
    *("divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
)
_AFTER_LANG = ("eastAsianLayout", "specVanish", "oMath", "rPrChange")
_AFTER_SIZE = (
    *("highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang"),
    *_AFTER_LANG,
)
_AFTER_SECTION_BIDI = ("rtlGutter", "docGrid", "printerSettings", "sectPrChange")
_AFTER_TABLE_BIDI = (
    *("tblStyleRowBandSize", "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd"),
    *("tblBorders", "shd", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"),
    "tblPrChange",
)
_AFTER_SHADE = (
    *("noWrap", "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark", "headers", "cellIns"),
    *("cellDel", "cellMerge", "tcPrChange"),
)


def set_paragraph_direction(properties: Any) -> None:
    """Let the paragraphs of a style run from right to left."""
    _put(properties, "bidi", _AFTER_BIDI)


def set_section_direction(properties: Any) -> None:
    """Let a section's pages and columns run from right to left."""
    _put(properties, "bidi", _AFTER_SECTION_BIDI)


def set_table_direction(properties: Any) -> None:
    """Let a table's first column stand at the right."""
    _put(properties, "bidiVisual", _AFTER_TABLE_BIDI)


def set_complex_size(properties: Any, half_points: int) -> None:
    """Set the size of Arabic and Hebrew letters, which have one of their own."""
    _put(properties, "szCs", _AFTER_SIZE, val=str(half_points))


def set_language(properties: Any, lang: str) -> None:
    """Name the language of a run's text, whatever its script."""
    _put(properties, "lang", _AFTER_LANG, val=lang, eastAsia=lang, bidi=lang)


def set_shade(properties: Any, colour: str) -> None:
    """Put a colour, as #rrggbb, behind a table's cell."""
    _put(properties, "shd", _AFTER_SHADE, val="clear", color="auto", fill=colour.lstrip("#"))


def mark_row(properties: Any, name: str) -> None:
    """Mark a row: `tblHeader` repeats it on every page, `cantSplit` keeps it on one."""
    _put(properties, name, ())


def add_field(paragraph: Any, name: str) -> None:
    """Append what the program that opens the file counts: PAGE, NUMPAGES."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind in ("begin", "", "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = name
        paragraph.add_run()._r.append(element)


def drop(element: Any, *names: str) -> None:
    """Remove children by name."""
    from docx.oxml.ns import qn

    for name in names:
        for child in element.findall(qn(f"w:{name}")):
            element.remove(child)


def _put(parent: Any, name: str, successors: tuple[str, ...], **attributes: str) -> None:
    """Put an element before the first of its successors, in the place of one that is there."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    drop(parent, name)
    element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    parent.insert_element_before(element, *(f"w:{one}" for one in successors))
