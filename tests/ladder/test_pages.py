"""The booklet on paper: one page a sheet and a move, true page numbers, valid files."""

import io
import re
from itertools import pairwise

import page
import pikepdf
import pypdfium2
import pytest

from jdgen.documents.ladder import PARTS
from jdgen.formats.pdf import make_pdf
from jdgen.library import Library
from jdgen.locales.fonts import font_files

from .conftest import ROOTS, Load, render

pytestmark = pytest.mark.slow
Mark = tuple[int, str, int]
ONE_PAGE_EACH = ("levels", "transitions")


def printed(document: str) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(make_pdf(document, font_files(ROOTS)))


def bookmarks(document: pypdfium2.PdfDocument) -> list[Mark]:
    """Return level, label and page from 1 of every bookmark."""
    return [
        (mark.level, mark.get_title(), mark.get_dest().get_index() + 1)
        for mark in document.get_toc()
    ]


def page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    return "".join(str(document[number - 1].get_textpage().get_text_range()).split())


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "success"),
        ("uk", "support"),
        ("zh-Hans", "engagement"),
        ("de", "engagement"),
        ("ar", "operations"),
    ],
)
def test_each_sheet_and_each_move_takes_one_page(shipped: Library, tag: str, name: str) -> None:
    document = printed(render(shipped, name, ONE_PAGE_EACH, tag))
    starts = [number for level, _, number in bookmarks(document) if level == 1]
    assert starts == list(range(1, len(document) + 1))


def test_they_take_one_page_on_letter_paper_too(shipped: Library) -> None:
    document = printed(render(shipped, "operations", ONE_PAGE_EACH, "uk", "letter"))
    starts = [number for level, _, number in bookmarks(document) if level == 1]
    assert starts == list(range(1, len(document) + 1))
    assert [round(side) for side in document[0].get_size()] == [612, 792]


@pytest.mark.parametrize(("tag", "paper"), [("en", "a4"), ("uk", "letter")])
def test_contents_name_the_pages_where_the_bookmarks_lead(
    shipped: Library, tag: str, paper: str
) -> None:
    document = printed(render(shipped, "engagement", (), tag, paper))
    contents = page_text(document, 2)
    marks = bookmarks(document)
    assert len(marks) > 15
    parts = {label for (level, label, _), (below, *_) in pairwise(marks) if below > level}
    for _, label, number in marks:
        squeezed = "".join(label.split())
        assert re.search(rf"{re.escape(squeezed)}{number}(?!\d)", contents), (label, number)
        assert label in parts or squeezed[:12] in page_text(document, number), (label, number)


@pytest.mark.parametrize("tag", ["en", "uk", "zh-Hans", "de", "ar", "en-XA"])
def test_the_matrix_and_the_reading_page_take_a_page_each(shipped: Library, tag: str) -> None:
    html = render(shipped, "success", ("glance",), tag)
    assert len(printed(html)) == html.count("<section")
    assert len(printed(render(shipped, "success", ("reading",), tag))) == 1
    assert len(printed(render(shipped, "success", ("mysheet",), tag))) == 1


def test_pages_have_the_size_that_is_asked_for(load: Load) -> None:
    small = load()
    sizes = {
        paper: {
            tuple(sorted(round(side) for side in one.get_size()))
            for one in printed(render(small, "support", parts, "en", paper))
        }
        for paper, parts in (("a4", ()), ("letter", ()), ("a3", ("map",)))
    }
    assert sizes == {"a4": {(595, 842)}, "letter": {(612, 792)}, "a3": {(842, 1191)}}
    whole = printed(render(small, "support"))
    wide = [number for number, one in enumerate(whole, 1) if one.get_width() > one.get_height()]
    assert wide == [number for _, label, number in bookmarks(whole) if label in WIDE]


WIDE = ("Career map", "Levels at a glance")


@pytest.mark.parametrize("part", PARTS)
def test_each_part_alone_is_valid_and_has_only_our_fonts(shipped: Library, part: str) -> None:
    name = "operations"
    content = make_pdf(render(shipped, name, (part,)), font_files(ROOTS))
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(io.BytesIO(content)) as document:
        fonts = {
            str(thing.BaseFont).split("+")[-1]
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing
        }
        fields = document.Root.AcroForm.Fields if "/AcroForm" in document.Root else []
        assert (len(fields) > 50) == (part == "mysheet")
    assert fonts <= {"Noto-Sans", "Noto-Sans-Bold", "Noto-Sans-Italic"}
