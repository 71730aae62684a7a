"""Blocks as a Word file with real styles; the only module that imports python-docx."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .blocks import Block, Facts, Heading, Items, Paragraph, Run, Runs, Table

_EPOCH = (1980, 1, 1, 0, 0, 0)
_STYLES = ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet", "List Number", "Hyperlink")
_SIZES = {"Normal": 10.5, "Title": 22, "Heading 1": 13, "Heading 2": 11}


@dataclass(frozen=True, slots=True)
class Look:
    """What a Word file must know of its language and company."""

    lang: str
    right_to_left: bool
    fonts: Sequence[str]
    accent: str
    title: str
    author: str


def write_docx(blocks: Sequence[Block], look: Look) -> bytes:
    """Return blocks as a Word file, the same bytes every time."""
    from docx import Document

    document = Document()
    _set_page(document, look)
    _set_styles(document, look)
    _set_properties(document, look)
    writer = _Writer(document, look)
    for block in blocks:
        writer.write(block)
    buffer = io.BytesIO()
    document.save(buffer)
    return _pack_again(buffer.getvalue())


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
                self._paragraph("Normal", runs)
            case Items(ordered, items):
                self._list("List Number" if ordered else "List Bullet", items)
            case Facts(pairs):
                for label, value in pairs:
                    self._paragraph("Normal", (*label, Run(": "), *value))
            case Table(rows, heads):
                self._table(rows, heads)

    def _paragraph(self, style: str, runs: Runs) -> Any:
        paragraph = self._document.add_paragraph(style=style)
        self._fill(paragraph, runs)
        return paragraph

    def _list(self, style: str, items: Sequence[Runs]) -> None:
        first = True
        for runs in items:
            paragraph = self._paragraph(style, runs)
            if first and style == "List Number":
                _restart_numbers(self._document, paragraph)
            elif style == "List Number":
                _continue_numbers(self._document, paragraph)
            first = False

    def _table(self, rows: Sequence[Sequence[Runs]], heads: int) -> None:
        from docx.oxml import OxmlElement

        width = max((len(row) for row in rows), default=0)
        if not width:
            return
        table = self._document.add_table(rows=0, cols=width, style="Table Grid")
        if self._look.right_to_left:
            table._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
        for number, row in enumerate(rows):
            line = table.add_row()
            if number < heads:
                line._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for cell, runs in zip(line.cells, row, strict=False):
                self._fill(cell.paragraphs[0], runs)

    def _fill(self, paragraph: Any, runs: Runs) -> None:
        for run in runs:
            if run.text == "\n":
                paragraph.add_run().add_break()
            elif run.href.startswith("https:"):
                self._link(paragraph, run)
            else:
                self._style(paragraph.add_run(run.text), run)

    def _link(self, paragraph: Any, run: Run) -> None:
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        relation = paragraph.part.relate_to(run.href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), relation)
        inner = paragraph.add_run(run.text)
        self._style(inner, run)
        inner.font.underline = True
        link.append(inner._r)
        paragraph._p.append(link)

    def _style(self, written: Any, run: Run) -> None:
        from docx.oxml import OxmlElement

        written.bold = run.bold or None
        written.italic = run.italic or None
        if self._look.right_to_left:
            written._r.get_or_add_rPr().append(OxmlElement("w:rtl"))


def _set_page(document: Any, look: Look) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin = section.bottom_margin = Mm(20)
    if look.right_to_left:
        section._sectPr.append(OxmlElement("w:bidi"))


def _set_styles(document: Any, look: Look) -> None:
    """Name fonts, language and direction in every style; a theme's fonts would win otherwise."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt, RGBColor

    accent = RGBColor.from_string(look.accent.lstrip("#").upper())
    for name in _STYLES:
        if name not in [style.name for style in document.styles]:
            continue
        style = document.styles[name]
        properties = style.element.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for key in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[key]
        for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{slot}"), look.fonts[0])
        if name in _SIZES:
            style.font.size = Pt(_SIZES[name])
        if name in ("Title", "Heading 1", "Heading 2"):
            style.font.color.rgb = accent
            _drop(properties, "w:spacing", "w:kern")
        if look.right_to_left and hasattr(style, "paragraph_format"):
            style.element.get_or_add_pPr().append(OxmlElement("w:bidi"))
    title = document.styles["Title"].element.get_or_add_pPr()
    _drop(title, "w:pBdr")
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault"))
    language = defaults.find(qn("w:rPr")).find(qn("w:lang"))
    for slot in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{slot}"), look.lang)


def _drop(element: Any, *names: str) -> None:
    from docx.oxml.ns import qn

    for name in names:
        for child in element.findall(qn(name)):
            element.remove(child)


def _set_properties(document: Any, look: Look) -> None:
    from datetime import datetime

    properties = document.core_properties
    properties.title, properties.author = look.title, look.author
    properties.language, properties.comments = look.lang, ""
    properties.last_modified_by = look.author
    properties.created = properties.modified = datetime(*_EPOCH[:3])


def _restart_numbers(document: Any, paragraph: Any) -> None:
    """Let a list begin with 1; Word counts on through a document otherwise."""
    numbering = document.part.numbering_part.element
    style = document.styles["List Number"].element
    abstract = numbering.num_having_numId(style.pPr.numPr.numId.val).abstractNumId.val
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = number.numId
    properties.get_or_add_ilvl().val = 0


def _continue_numbers(document: Any, paragraph: Any) -> None:
    number = document.part.numbering_part.element.num_lst[-1].numId
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = number
    properties.get_or_add_ilvl().val = 0


def _pack_again(content: bytes) -> bytes:
    """Write the package with sorted names and one date, and without the template's thumbnail."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            if "thumbnail" in name:
                continue
            data = old.read(name)
            if name == "_rels/.rels":
                data = _without_thumbnail(data)
            new.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _without_thumbnail(relations: bytes) -> bytes:
    import re

    return re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", relations)
