"""Page, styles and properties of a Word file, in place of those of python-docx's template."""

from typing import Any

from .look import Look
from .schema import (
    add_field,
    drop,
    set_complex_size,
    set_paragraph_direction,
    set_section_direction,
)

FACT = "Fact"
CELL = "Table Text"
LINK = "Hyperlink"
_INK = "#1C2226"
_SOFT = "#566068"
_LINES = "C3CACE"
_LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"
_PAGE_WIDTH = 210
TEXT_WIDTH = 166
"""Width of the text in millimetres."""
_BODY = 10
_LINE = 1.05
_KEPT = {
    *("Normal", "Title", "Heading1", "Heading2", "ListBullet", "ListNumber"),
    *("TableGrid", "TableNormal", "DefaultParagraphFont", "NoList"),
}
"""The template's other styles, some hundreds, would only fill the list that people choose from."""


def set_up(document: Any, look: Look) -> None:
    """Give an empty document its page, styles, languages and properties."""
    _set_page(document, look)
    _drop_styles(document)
    _set_defaults(document, look)
    _set_bullets(document, look)
    _set_styles(document, look)
    _set_font_table(document, look)
    _set_footer(document, look)
    _set_properties(document, look)


def _set_page(document: Any, look: Look) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(_PAGE_WIDTH), Mm(297)
    section.left_margin = section.right_margin = Mm((_PAGE_WIDTH - TEXT_WIDTH) / 2)
    section.top_margin = section.bottom_margin = Mm(20)
    if look.right_to_left:
        set_section_direction(section._sectPr)


def _drop_styles(document: Any) -> None:
    from docx.oxml.ns import qn

    for style in list(document.styles.element.style_lst):
        if style.styleId in _KEPT:
            drop(style, "link")
        else:
            document.styles.element.remove(style)
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        linked = level.find(qn("w:pStyle"))
        if linked is not None and linked.get(qn("w:val")) not in _KEPT:
            level.remove(linked)


def _set_defaults(document: Any, look: Look) -> None:
    """Name fonts and language for all styles; a theme's fonts would win over ours."""
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    _set_fonts(properties, look)
    size = str(round(_BODY * 2))
    for name in ("sz", "szCs"):
        properties.find(qn(f"w:{name}")).set(qn("w:val"), size)
    language = properties.find(qn("w:lang"))
    for slot in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{slot}"), look.lang)
    theme = document.settings.element.find(qn("w:themeFontLang"))
    theme.set(qn("w:val"), look.lang)
    theme.set(qn("w:eastAsia"), look.lang)


def _set_fonts(properties: Any, look: Look) -> None:
    from docx.oxml.ns import qn

    fonts = properties.find(qn("w:rFonts"))
    if fonts is not None:
        fonts.attrib.clear()
        for slot in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{slot}"), look.fonts[0])


def _set_bullets(document: Any, look: Look) -> None:
    """Take bullets from the text's font; the template's need one that only Windows has."""
    from docx.oxml.ns import qn

    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        if level.find(qn("w:numFmt")).get(qn("w:val")) == "bullet":
            level.find(qn("w:lvlText")).set(qn("w:val"), "•")
            _set_fonts(level.find(qn("w:rPr")), look)


def _set_styles(document: Any, look: Look) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn

    styles = document.styles
    for name in (FACT, CELL):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    link = styles.add_style(LINK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.underline = True
    link.font.color.rgb = _colour(look.accent)
    if look.right_to_left:
        set_paragraph_direction(styles["Normal"].element.get_or_add_pPr())
    _set_text(styles["Title"], look, size=22, colour=_INK, before=6, after=4)
    _set_text(styles["Heading 1"], look, size=13, colour=look.accent, before=14, after=3)
    _set_text(styles["Heading 2"], look, size=11, colour=_INK, before=8, after=2)
    _set_space(styles["Normal"], before=0, after=5)
    for name in ("List Bullet", "List Number", FACT):
        _set_space(styles[name], before=0, after=2)
    _set_space(styles[CELL], before=1, after=1)
    for border in styles["Table Grid"].element.iter(qn("w:tblBorders")):
        for line in border:
            line.set(qn("w:color"), _LINES)
    styles[CELL].font.size = _points(9)
    set_complex_size(styles[CELL].element.get_or_add_rPr(), 18)
    drop(styles["Title"].element.get_or_add_pPr(), "pBdr")


def _set_text(
    style: Any, look: Look, *, size: float, colour: str, before: float, after: float
) -> None:
    properties = style.element.get_or_add_rPr()
    # Letters set apart would tear Arabic words, which are joined.
    drop(properties, "spacing", "kern", "color")
    _set_fonts(properties, look)
    style.font.size, style.font.color.rgb = _points(size), _colour(colour)
    style.font.bold = style.font.cs_bold = True
    set_complex_size(properties, round(size * 2))
    _set_space(style, before=before, after=after)


def _set_space(style: Any, *, before: float, after: float) -> None:
    form = style.paragraph_format
    form.space_before, form.space_after = _points(before), _points(after)
    form.line_spacing = _LINE


def _points(size: float) -> Any:
    from docx.shared import Pt

    return Pt(size)


def _colour(text: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(text.lstrip("#").upper())


def _set_font_table(document: Any, look: Look) -> None:
    """Describe the fonts, so that a machine without them takes another sans serif."""
    from xml.sax.saxutils import quoteattr

    from docx.opc.constants import RELATIONSHIP_TYPE

    fonts = "".join(
        f"<w:font w:name={quoteattr(name)}>"
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
        for name in look.fonts
    )
    namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    part = document.part.part_related_by(RELATIONSHIP_TYPE.FONT_TABLE)
    part._blob = f'<w:fonts xmlns:w="{namespace}">{fonts}</w:fonts>'.encode()


def _set_footer(document: Any, look: Look) -> None:
    """Put the title and the number of the page, of how many, at the foot of each page."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Mm

    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["Normal"]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{look.title}\t")
    add_field(paragraph, "PAGE")
    paragraph.add_run(f"{_LEFT_TO_RIGHT} / {_LEFT_TO_RIGHT}" if look.right_to_left else " / ")
    add_field(paragraph, "NUMPAGES")
    for run in paragraph.runs:
        run.font.size = _points(8)
        set_complex_size(run._r.get_or_add_rPr(), 16)
        run.font.color.rgb = _colour(_SOFT)
        run.font.rtl = look.right_to_left or None


def _set_properties(document: Any, look: Look) -> None:
    from datetime import datetime

    properties = document.core_properties
    properties.title, properties.author = look.title, look.author
    properties.language, properties.comments = look.lang, ""
    properties.last_modified_by = look.author
    properties.created = properties.modified = datetime(1980, 1, 1)
