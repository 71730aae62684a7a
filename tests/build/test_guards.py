"""Counts that guard speed without a clock."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pytest

from jdgen.documents.catalogue import opening_posting
from jdgen.formats.pdf import make_pdf
from jdgen.library import load_library
from jdgen.locales.fonts import font_files
from jdgen.locales.words import load_words
from jdgen.render.page import Renderer
from jdgen.resources import roles_root, templates_root
from tests.cli.conftest import Run

ROOTS = (templates_root(),)
RENDERERS = {
    "weasyprint",
    "jinja2",
    "pydantic",
    "yaml",
    "babel",
    "docx",
    "fontTools",
    "markdown_it",
}
ONE_DOCUMENT = {"weasyprint", "docx", "jdgen.documents.ladder", "jdgen.documents.rolesheet"}


def modules_after(*arguments: str) -> set[str]:
    code = (
        "import sys; from jdgen.cli.main import main\n"
        f"try: main({list(arguments)!r}, prog_name='jdgen')\n"
        "except SystemExit as end: assert not end.code\n"
        "print('modules:', *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.rpartition("modules:")[2].split())


def test_a_build_without_changes_imports_nothing_that_renders(shop: Path, run: Run) -> None:
    assert run("build", "-f", "html").exit_code == 0
    assert not RENDERERS & modules_after("build", "-f", "html")


def test_a_posting_imports_no_other_kind_of_document(shop: Path) -> None:
    assert not ONE_DOCUMENT & modules_after("posting", "agent-lviv", "-l", "en", "-f", "html")


def test_the_version_needs_no_command_line() -> None:
    code = "import sys; import jdgen.__main__; sys.exit('click' in sys.modules)"
    subprocess.run([sys.executable, "-c", code, "--version"], check=True, capture_output=True)


@pytest.mark.parametrize(("tag", "fonts"), [("en", 3), ("zh-Hans", 4)])
def test_pages_are_laid_out_once_and_few_fonts_embedded(
    tag: str, fonts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    pikepdf = pytest.importorskip("pikepdf")
    layout = pytest.importorskip("weasyprint.layout.page")
    library = load_library(roles_root()).library
    assert library is not None
    words = load_words(tag, ROOTS)
    view = opening_posting(library, "support-specialist-kyiv").view(library, words)
    page = Renderer(words, ROOTS).render("posting", view, library.company.accent)
    made: list[int] = []
    make_page = layout.make_page

    def count_page(*arguments: object, **named: object) -> object:
        made.append(1)
        return make_page(*arguments, **named)

    monkeypatch.setattr(layout, "make_page", count_page)
    with pikepdf.open(BytesIO(make_pdf(page, font_files(ROOTS)))) as pdf:
        assert len(pdf.pages) <= 2
        assert len(made) <= 2 * len(pdf.pages)
        embedded = {str(one["/BaseFont"]) for one in pdf.objects if _is_font(one)}
    assert len(embedded) <= fonts


def _is_font(item: object) -> bool:
    get = getattr(item, "get", None)
    return callable(get) and str(get("/Subtype", "")) == "/Type0"
