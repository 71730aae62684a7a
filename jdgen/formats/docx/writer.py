"""Blocks as paragraphs, lists and tables of a Word file."""

from collections.abc import Sequence
from typing import Any

from jdgen.formats.blocks import (
    Block,
    Facts,
    Heading,
    Items,
    Paragraph,
    Run,
    Runs,
    Table,
    plain,
)
from jdgen.formats.xml_signs import NOT_XML
from jdgen.locales.tags import direction

from .look import Look
from .package import save
from .schema import mark_row, set_language, set_shade, set_table_direction
from .styles import CELL, FACT, LINK, TEXT_WIDTH, set_up

_FEWEST, _MOST = 9, 48
"""Letters for which a column has at least room, and those that it is not made wider for."""
_ADDRESSES = ("https:", "http:", "mailto:")


def write_docx(blocks: Sequence[Block], look: Look) -> bytes:
    """Return blocks as a Word file, the same bytes every time."""
    from docx import Document

    document = Document()
    set_up(document, look)
    writer = _Writer(document, look)
    for block in blocks:
        writer.write(block)
    return save(document)


class _Writer:
    """Append blocks to a document."""

    def __init__(self, document: Any, look: Look) -> None:
        self._document = document
        self._look = look

    def write(self, block: Block) -> None:
        match block:
            case Heading(1, runs):
                self._paragraph("Title", runs)
            case Heading(level, runs):
                self._paragraph(f"Heading {level - 1}", runs)
            case Paragraph(runs):
                written = self._paragraph("Normal", runs)
                # A paragraph in bold is a heading of what follows, whatever the page calls it.
                written.paragraph_format.keep_with_next = all(run.bold for run in runs) or None
            case Items(ordered, items):
                self._list(items, ordered=ordered)
            case Facts(pairs):
                for label, value in pairs:
                    self._paragraph(FACT, (*label, Run(self._look.marks.colon), *value))
            case Table(rows, heads):
                self._table(rows, heads)

    def _paragraph(self, style: str, runs: Runs) -> Any:
        paragraph = self._document.add_paragraph(style=style)
        self._fill(paragraph, runs)
        return paragraph

    def _list(self, items: Sequence[Runs], *, ordered: bool) -> None:
        style = "List Number" if ordered else "List Bullet"
        number = _new_numbers(self._document) if ordered else None
        for runs in items:
            paragraph = self._paragraph(style, runs)
            if number is not None:
                properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
                properties.get_or_add_ilvl().val = 0
                properties.get_or_add_numId().val = number

    def _table(self, rows: Sequence[Sequence[Runs]], heads: int) -> None:
        from docx.shared import Mm

        width = max((len(row) for row in rows), default=0)
        if not width:
            return
        table = self._document.add_table(rows=len(rows), cols=width, style="Table Grid")
        widths = _share_out(TEXT_WIDTH, _longest_texts(rows, width))
        for column, size in zip(table.columns, widths, strict=True):
            column.width = Mm(size)
        if self._look.right_to_left:
            set_table_direction(table._tbl.tblPr)
        for number, (line, row) in enumerate(zip(table.rows, rows, strict=True)):
            properties = line._tr.get_or_add_trPr()
            mark_row(properties, "cantSplit")
            if number < heads:
                mark_row(properties, "tblHeader")
            for cell, runs, size in zip(line.cells, row, widths, strict=False):
                cell.width = Mm(size)
                if number < heads:
                    set_shade(cell._tc.get_or_add_tcPr(), self._look.tint)
                cell.paragraphs[0].style = CELL
                self._fill(cell.paragraphs[0], runs)
        self._document.add_paragraph()

    def _fill(self, paragraph: Any, runs: Runs) -> None:
        for run in runs:
            if run.text == "\n":
                paragraph.add_run().add_break()
            elif run.href.startswith(_ADDRESSES):
                self._link(paragraph, run)
            else:
                self._shape(paragraph.add_run(NOT_XML.sub("", run.text)), run)

    def _link(self, paragraph: Any, run: Run) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        relation = paragraph.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), relation)
        inner = paragraph.add_run(NOT_XML.sub("", run.text), style=LINK)
        self._shape(inner, run)
        link.append(inner._r)
        paragraph._p.append(link)

    def _shape(self, written: Any, run: Run) -> None:
        font = written.font
        if run.bold:
            font.bold = font.cs_bold = True
        if run.italic:
            font.italic = font.cs_italic = True
        lang = run.lang or self._look.lang
        if self._look.right_to_left and direction(lang) == "rtl":
            font.rtl = True
        if run.lang and run.lang != self._look.lang:
            set_language(written._r.get_or_add_rPr(), run.lang)


def _longest_texts(rows: Sequence[Sequence[Runs]], width: int) -> list[int]:
    """Return the letters of the longest line of each column."""
    longest = [0] * width
    for row in rows:
        for column, runs in enumerate(row):
            lines = plain(runs).split("\n")
            longest[column] = max(longest[column], *map(len, lines))
    return longest


def _share_out(whole: float, longest: Sequence[int]) -> list[float]:
    """Return widths that are in proportion to the text, within bounds, and fill the whole."""
    weights = [min(max(letters, _FEWEST), _MOST) for letters in longest]
    return [whole * weight / sum(weights) for weight in weights]


def _new_numbers(document: Any) -> int:
    """Return the id of a numbering that begins with 1; Word counts on through a document."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    abstract = numbering.num_having_numId(style.pPr.numPr.numId.val).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    new: int = number.numId
    return new
