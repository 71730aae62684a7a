"""Word files: real styles, the page's words, each language's fonts and direction, equal bytes."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as WordParagraph

from jdgen.build.convert import Made, convert
from jdgen.formats.blocks import read_blocks
from jdgen.formats.docx import Look, write_docx
from jdgen.formats.text import write_text
from tests.exports.extractor import words_of

Shipped = Mapping[tuple[str, str], tuple[Made, str]]
PAGE = """<body><h1>Title</h1><p>Text <strong>bold <em>both</em></strong> <span lang="uk">так</span>
<a href="https://a.example">here</a> <a href="#x">there</a><br>next</p>
<h2>Steps</h2><ol><li>One</li><li>Two</li></ol><ul><li>Dot</li></ul>
<h3>Again</h3><ol><li>One</li></ol><dl><dt>Pay</dt><dd>10</dd></dl>
<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2<br>3</td></tr>
<tr><td>only</td></tr></tbody></table><table></table></body>"""
LATIN = Look("en", False, ("Noto Sans",), "#0B5C54", "#D8E5E4", "A title", "Fernway")
ARABIC = Look("ar", True, ("IBM Plex Sans Arabic", "Noto Sans"), "#0B5C54", "#D8E5E4", "عنوان", "F")
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs bidi"
    " adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs caps strike color spacing w kern position sz szCs highlight u"
    " effect bdr shd vertAlign rtl cs em lang eastAsianLayout",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar vAlign",
    "sectPr": "headerReference footerReference type pgSz pgMar paperSrc pgBorders lnNumType"
    " pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked rsid pPr rPr tblPr trPr tcPr",
}
"""The order of elements in ECMA-376, part 1, as far as we use them."""


def written(look: Look, page: str = PAGE) -> Any:
    return docx.Document(io.BytesIO(write_docx(read_blocks(page), look)))


def paragraphs(document: Any) -> Iterator[WordParagraph]:
    for item in document.iter_inner_content():
        if isinstance(item, WordTable):
            for row in item.rows:
                for cell in row.cells:
                    yield from cell.paragraphs
        else:
            yield item


def test_styles_of_every_kind_of_block() -> None:
    document = written(LATIN)
    found = [(one.style.name, one.text) for one in document.paragraphs if one.text]
    assert found == [
        ("Title", "Title"),
        ("Normal", "Text bold both так here there\nnext"),
        ("Heading 1", "Steps"),
        ("List Number", "One"),
        ("List Number", "Two"),
        ("List Bullet", "Dot"),
        ("Heading 2", "Again"),
        ("List Number", "One"),
        ("Fact", "Pay: 10"),
    ]
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["A", "B"],
        ["1", "2\n3"],
        ["only", ""],
    ]
    heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
    assert heads == [True, False, False]


def test_emphasis_language_and_links_of_runs() -> None:
    text = next(one for one in written(LATIN).paragraphs if one.text.startswith("Text"))
    by_text = {run.text.strip(): run for run in text.runs}
    assert by_text["bold"].bold
    assert not by_text["bold"].italic
    assert by_text["both"].italic
    assert by_text["так"]._r.rPr.find(qn("w:lang")).get(qn("w:val")) == "uk"
    (link,) = text.hyperlinks
    assert (link.text, link.address) == ("here", "https://a.example")
    assert link.runs[0].style.name == "Hyperlink"


def test_every_numbered_list_begins_with_one() -> None:
    document = written(LATIN)
    numbers = [
        one._p.pPr.numPr.numId.val for one in document.paragraphs if one.style.name == "List Number"
    ]
    assert numbers[0] == numbers[1] != numbers[2]
    starts = {
        num.numId: num.lvlOverride_lst[0].find(qn("w:startOverride")).get(qn("w:val"))
        for num in document.part.numbering_part.element.num_lst
        if num.lvlOverride_lst
    }
    assert {starts[number] for number in numbers} == {"1"}


def test_language_and_properties() -> None:
    document = written(LATIN)
    properties = document.core_properties
    assert (properties.title, properties.author, properties.language) == (
        "A title",
        "Fernway",
        "en",
    )
    language = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    assert {language.get(qn(f"w:{slot}")) for slot in ("val", "eastAsia", "bidi")} == {"en"}


@pytest.mark.parametrize("look", [LATIN, ARABIC])
def test_fonts_in_every_slot_and_none_of_a_theme(look: Look) -> None:
    document = written(look)
    slots = [one.attrib for one in document.styles.element.iter(qn("w:rFonts"))]
    assert len(slots) >= 4
    for slot in slots:
        assert dict(slot) == {
            qn(f"w:{name}"): look.fonts[0] for name in ("ascii", "hAnsi", "eastAsia", "cs")
        }


@pytest.mark.parametrize("look", [LATIN, ARABIC], ids=lambda look: look.lang)
def test_bullets_need_no_font_of_signs(look: Look) -> None:
    levels = list(written(look).part.numbering_part.element.iter(qn("w:lvl")))
    bullets = [one for one in levels if one.find(qn("w:numFmt")).get(qn("w:val")) == "bullet"]
    assert bullets
    for level in bullets:
        assert level.find(qn("w:lvlText")).get(qn("w:val")) == "•"
        fonts = level.find(qn("w:rPr")).find(qn("w:rFonts"))
        assert fonts.get(qn("w:ascii")) == look.fonts[0]


def test_right_to_left() -> None:
    document = written(ARABIC)
    assert document.styles["Normal"].element.pPr.find(qn("w:bidi")) is not None
    assert document.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert document.tables[0]._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    for paragraph in paragraphs(document):
        for run in paragraph.runs:
            if run.text.strip():
                assert bool(run.font.rtl) == (run.text != "так"), run.text
    for style in document.styles.element.iter(qn("w:style")):
        assert style.find(f"{qn('w:rPr')}/{qn('w:spacing')}") is None
    bold = next(run for one in document.paragraphs for run in one.runs if run.bold)
    assert bold.font.cs_bold


def test_left_to_right_has_nothing_of_it() -> None:
    with zipfile.ZipFile(io.BytesIO(write_docx(read_blocks(PAGE), LATIN))) as package:
        text = package.read("word/document.xml") + package.read("word/styles.xml")
    assert not re.search(rb"<w:(bidi|rtl|bidiVisual)\b", text)


@pytest.mark.parametrize("look", [LATIN, ARABIC])
def test_elements_stand_in_the_order_of_the_schema(look: Look) -> None:
    document = written(look)
    roots = (document.element, document.styles.element, document.part.numbering_part.element)
    for root in roots:
        for name, order in ORDERS.items():
            ranks = {qn(f"w:{one}"): rank for rank, one in enumerate(order.split())}
            for element in root.iter(qn(f"w:{name}")):
                found = [ranks[child.tag] for child in element]
                assert found == sorted(found), (name, [child.tag for child in element])


def test_no_reference_leads_nowhere() -> None:
    document = written(ARABIC)
    known = {style.styleId for style in document.styles.element.style_lst}
    for root in (document.element, document.styles.element, document.part.numbering_part.element):
        for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            assert {one.get(qn("w:val")) for one in root.iter(qn(f"w:{name}"))} <= known


def test_the_same_bytes_every_time_and_little_else_in_the_package() -> None:
    content = write_docx(read_blocks(PAGE), LATIN)
    assert content == write_docx(read_blocks(PAGE), LATIN)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        names = package.namelist()
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"macro" not in b"".join(map(package.read, names)).lower()
    assert names[0] == "[Content_Types].xml"
    assert names[1:] == sorted(names[1:])
    assert not [name for name in names if "thumb" in name or "Effects" in name]
    assert len(content) < 12_000


@pytest.mark.slow
def test_every_shipped_posting_says_in_word_what_its_page_says(shipped: Shipped) -> None:
    for made, _ in shipped.values():
        document = docx.Document(io.BytesIO(convert(made, "docx")))
        words = words_of("".join(one.text for one in paragraphs(document)))
        text = write_text(made.blocks)
        for sign in ("•", ":", "：", ",", "，"):
            text, words = text.replace(sign, ""), words.replace(sign, "")
        page = words_of(re.sub(r"^\d+\. ", "", text, flags=re.M)).casefold()
        assert words.casefold() == page, made.stem
        title = next(one for one in document.paragraphs if one.style.name == "Title")
        assert document.core_properties.language == made.words.lang
        assert str(made.view.title) in title.text
        facts = [one.text for one in document.paragraphs if one.style.name == "Fact"]
        assert ("：" in facts[0]) == (made.words.tag == "zh-Hans")


def test_each_page_has_the_title_and_its_number() -> None:
    footer = written(LATIN).sections[0].footer.paragraphs[0]
    assert footer.text.startswith(LATIN.title)
    assert [field.text for field in footer._p.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_columns_are_as_wide_as_their_text_needs() -> None:
    page = f"<table><tr><th>{'long text ' * 9}</th><td>20%</td></tr></table>"
    (table,) = written(LATIN, page).tables
    wide, narrow = (column.width for column in table.columns)
    assert wide > 4 * narrow
    assert [cell.width for cell in table.rows[0].cells] == [wide, narrow]


def test_a_line_in_bold_stays_with_what_it_heads() -> None:
    page = "<p><strong>Also needed</strong></p><ul><li>a</li></ul><p><b>a</b> b</p>"
    found = written(LATIN, page).paragraphs
    kept = [one.text for one in found if one.paragraph_format.keep_with_next]
    assert kept == ["Also needed"]


def test_a_sign_that_word_cannot_hold_is_left_out() -> None:
    page = '<p>a\x07b <a href="https://a.example">c\x01d</a></p>'
    assert written(LATIN, page).paragraphs[0].text == "ab cd"
