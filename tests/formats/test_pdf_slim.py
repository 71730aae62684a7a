"""What is left out of a PDF changes nothing that a reader sees, hears, searches or copies."""

import io
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pytest
from fontTools.ttLib import TTFont

from jdgen.formats import pdf_slim
from jdgen.formats.pdf import make_pdf
from jdgen.locales.fonts import font_files
from jdgen.resources import templates_root

FONTS = font_files((templates_root(),))
PAGE = """<!DOCTYPE html><html lang="en"><head><title>T</title><style>
html {{ font-family: "Noto Sans", "Noto Sans SC" }}
</style></head><body class="x"><h1>A long <em>heading</em></h1>
<p>To <strong>be <span>or</span></strong> not,
<a href="https://x.example">that <b>is</b></a> the question of AVATAR.</p>
<ul><li>One</li><li><p>Two</p><p>paragraphs</p></li></ul><dl><dt>Pay</dt><dd>10<br>gross</dd></dl>
<table><tr><th>Head</th><td>Клієнт <strong>客户</strong></td></tr></table>
<p>{long}</p>{more}</body></html>"""


def made(more: str = "", long: str = "") -> bytes:
    return make_pdf(PAGE.format(more=more, long=long), FONTS)


def fonts(content: bytes) -> Iterator[set[str]]:
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream) and "/Length1" in thing:
                raw = thing.read_bytes()
                assert thing.Length1 == len(raw)
                yield set(TTFont(io.BytesIO(raw)).keys()) - {"GlyphOrder"}


def texts(content: bytes) -> list[str]:
    pages = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_range() for page in pages]


def test_text_and_looks_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    long = "words " * 2000
    slim = made(long=long)
    monkeypatch.setattr(pdf_slim, "slim", lambda _: None)
    whole = made(long=long)
    assert len(slim) < len(whole)
    assert len(texts(slim)) > 1
    assert texts(slim) == texts(whole)
    for one, other in zip(*(pypdfium2.PdfDocument(each) for each in (slim, whole)), strict=True):
        assert one.render().to_pil().tobytes() == other.render().to_pil().tobytes()


def test_each_piece_of_text_is_held_by_the_element_that_the_page_names() -> None:
    with pikepdf.open(io.BytesIO(made(long="words " * 2000))) as pdf:
        numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        for page, holders in zip(pdf.pages, numbers[1::2], strict=False):
            assert len(holders) > 2
            for number, holder in enumerate(holders):
                assert number in [kid for kid in holder.K if isinstance(kid, int)]
                assert holder.Pg.objgen == page.objgen
                assert holder.objgen in [
                    kid.objgen for kid in holder.P.K if not isinstance(kid, int)
                ]


def test_paragraphs_hold_their_words_themselves() -> None:
    with pikepdf.open(io.BytesIO(made())) as pdf:
        tags = {str(thing.S) for thing in pdf.objects if _is_element(thing)}
    assert {"/P", "/H1", "/L", "/LI", "/LBody", "/Link", "/TH", "/TD"} <= tags
    assert "/Span" not in tags


def test_fonts_keep_what_draws_and_those_of_forms_everything() -> None:
    assert set.union(*fonts(made())) <= {
        *("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep"),
    }
    field = '<label>Name <input name="a" title="Name"></label>'
    assert any("cmap" in tables for tables in fonts(made(field)))


def _is_element(thing: object) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"
