"""PDF: tagged, valid, the same every time, from the pinned fonts, and closed to the outside."""

import io
import subprocess
import sys
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest

from jdgen.formats import pdf
from jdgen.formats.pdf import EngineMissingError, RenderingError, engine_versions, make_pdf
from jdgen.locales.fonts import font_files
from jdgen.locales.words import load_words
from jdgen.render.styles import page_style
from jdgen.resources import templates_root

FONTS = font_files((templates_root(),))
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Support</title><style>
html {{ font-family: "Noto Sans", "Noto Sans SC" }}
@page {{ size: A4 }}
{style}
</style></head><body class="x"><h1>Support</h1><p>Клієнт 客户支持专家</p>{body}</body></html>"""


def a_page(body: str = "", style: str = "") -> str:
    return PAGE.format(body=body, style=style)


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return "\n".join(sheet.get_textpage().get_text_range() for sheet in document)


def test_a_pdf_is_valid_tagged_and_has_a_title() -> None:
    content = make_pdf(a_page(), FONTS)
    report = page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1)
    assert report.is_compliant, str(report)
    with pikepdf.open(io.BytesIO(content)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
        assert [float(side) for side in document.pages[0].MediaBox[2:]] == pytest.approx(
            [595.28, 841.89], abs=0.01
        )
    assert "客户支持专家" in text_of(content)
    assert "Клієнт" in text_of(content)


def test_only_the_pinned_fonts_are_embedded() -> None:
    with pikepdf.open(io.BytesIO(make_pdf(a_page(), FONTS))) as document:
        names = {
            str(thing.BaseFont).split("+")[1]
            for thing in document.objects
            if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing
        }
    assert names == {"Noto-Sans-Bold", "Noto-Sans", "Noto-Sans-SC"}


@pytest.mark.slow
def test_two_processes_make_the_same_bytes(tmp_path: Path) -> None:
    code = (
        "import sys, pathlib; from tests.formats.test_pdf import *\n"
        "sys.stdout.buffer.write(make_pdf(a_page(), FONTS))"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={"PATH": "/usr/bin:/bin", "PYTHONHASHSEED": seed, "HOME": str(tmp_path / seed)},
            cwd=Path(__file__).parents[2],
        ).stdout
        for seed in ("1", "2")
    ]
    assert made[0] == made[1]
    assert made[0].startswith(b"%PDF-")


@pytest.mark.parametrize(
    "body",
    [
        '<img src="file:///etc/hostname" alt="x">',
        '<img src="http://localhost:1/x.png" alt="x">',
        '<link rel="stylesheet" href="file:///etc/hostname">',
    ],
)
def test_nothing_is_fetched_from_outside(body: str) -> None:
    with pytest.raises(RenderingError, match="disallowed protocol"):
        make_pdf(a_page(body), FONTS)


def test_a_character_without_a_glyph_is_an_error() -> None:
    with pytest.raises(RenderingError, match=r"U\+0E01"):
        make_pdf(a_page("<p>ก</p>"), FONTS)


def test_what_brings_the_engine_down_is_told() -> None:
    body = '<p>a <span style="float: inline-end">b</span></p>'
    with pytest.raises(RenderingError, match="the PDF engine stopped"):
        make_pdf(a_page(body), FONTS)


@pytest.mark.parametrize("manner", [".flowing", ".tight", ".tight.flowing"])
def test_a_document_that_is_too_long_is_set_tighter(manner: str) -> None:
    body = "<p>word</p>" * 60
    style = f"{manner} p {{ line-height: 0.2; margin: 0 }}"
    loose = pypdfium2.PdfDocument(make_pdf(a_page(body, style), FONTS))
    tight = pypdfium2.PdfDocument(make_pdf(a_page(body, style), FONTS, most_pages=1))
    assert len(loose) > 1
    assert len(tight) == 1


def test_a_fault_in_styles_is_told_for_every_document_that_shares_them() -> None:
    for body in ("<p>one</p>", "<p>two</p>"):
        with pytest.raises(RenderingError, match="bottom-up") as caught:
            make_pdf(a_page(body, "p { margin: bottom-up }"), FONTS)
        assert len(caught.value.problems) == 1


def test_a_fault_in_a_style_sheet_of_a_project_is_told_with_its_file_and_line(
    tmp_path: Path,
) -> None:
    sheet = tmp_path / "templates" / "styles" / "posting.css"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("\n.top { color: red }\n.facts { colr: blue }\n")
    roots = (tmp_path / "templates", templates_root())
    style = page_style(load_words("en", roots), roots, "posting", "#0B5C54")
    with pytest.raises(RenderingError) as caught:
        make_pdf(a_page().replace("</head>", f"<style>{style}</style></head>"), FONTS)
    (problem,) = caught.value.problems
    assert "at templates/styles/posting.css:3:10" in problem


def test_styles_come_in_their_order_however_many_elements_hold_them() -> None:
    def width(*styles: str) -> float:
        head = "".join(f"<style{style}</style>" for style in styles)
        document = a_page().replace("</head>", f"{head}</head>")
        return float(pypdfium2.PdfDocument(make_pdf(document, FONTS))[0].get_width())

    small, large = "@page { size: 100mm 200mm }", "@page { size: 200mm 200mm }"
    assert width(f">{small}", f">{large}") == pytest.approx(567, abs=1)
    assert width(f">{large}", f' media="print">{small}') == pytest.approx(283, abs=1)
    assert width(f' media="print">{small}', f">{large}") == pytest.approx(567, abs=1)


def test_the_versions_that_decide_the_bytes_are_known() -> None:
    versions = engine_versions()
    assert versions["weasyprint"].startswith("70.")
    assert versions["pango"].count(".") == 2


def test_an_engine_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    pdf._import_engine.cache_clear()
    with pytest.raises((EngineMissingError, ImportError)):
        pdf._import_engine()
    pdf._import_engine.cache_clear()


def test_rendering_errors_cross_processes() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(RenderingError(["a", "b"])))  # noqa: S301
    assert error.problems == ("a", "b")
