"""The cases: what we do, what the other program does, and how many times as long it may take."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jdgen.documents.catalogue import list_documents
from jdgen.formats.pdf import make_pdf
from jdgen.library import Library, load_library
from jdgen.locales.fonts import font_css, font_files
from jdgen.locales.words import load_words
from jdgen.render.page import Renderer
from jdgen.resources import roles_root, templates_root

from .libraries import write_library
from .measure import Cost, Pair, call, compare, run

PYTHON = sys.executable
JDGEN = (PYTHON, "-m", "jdgen")
ROOTS = (templates_root(),)


@dataclass(frozen=True)
class Row:
    """A row of the table; `most` is the target, none where we only tell."""

    case: str
    against: str
    pair: Pair
    most: float | None = None


def all_cases(folder: Path, openings: int) -> Iterator[Row]:
    """Yield every case; `openings` sizes the large ones."""
    yield from _start_up(folder)
    yield from _unchanged(folder / "unchanged")
    yield from _posting(folder)
    yield from _many(folder / "many", openings)


def _start_up(folder: Path) -> Iterator[Row]:
    nothing = _command(folder, PYTHON, "-c", "pass")
    version = _command(folder, *JDGEN, "--version")
    yield Row("jdgen --version", "python -c pass", compare(version, nothing), 4)
    listing = _command(folder, *JDGEN, "list", "roles", "--library", str(roles_root()))
    yield Row("jdgen list roles", "python -c pass", compare(listing, nothing), 20)


def _unchanged(folder: Path) -> Iterator[Row]:
    write_library(folder, 100)
    build = _command(folder, *JDGEN, "build", "-l", "en", "-f", "html", "-f", "md", "-f", "txt")
    build()
    inputs = " ".join(str(path) for path in sorted((folder / "roles").rglob("*.yaml")))
    outputs = [
        path.relative_to(folder).as_posix()
        for path in sorted((folder / "output").rglob("*"))
        if path.is_file()
    ]
    rules = "".join(f"{name}: {inputs}\n\ttouch $@\n" for name in outputs)
    (folder / "Makefile").write_text(f"all: {' '.join(outputs)}\n{rules}", encoding="utf-8")
    other = _command(folder, "make", "-s", "all")
    other()
    yield Row("build, nothing changed", "make, the same graph", compare(build, other), 1.5)


def _posting(folder: Path) -> Iterator[Row]:
    library = load_library(roles_root()).library
    assert library is not None
    english, chinese = (_page(library, tag) for tag in ("en", "zh-Hans"))
    fonts = font_files(ROOTS)
    page = folder / "posting.html"
    style = f"<style>{font_css(['Noto Sans'], ROOTS)}</style></head>"
    page.write_text(english.replace("</head>", style, 1), encoding="utf-8")
    ours = _command(
        folder,
        *(*JDGEN, "posting", "support-specialist-kyiv", "-l", "en", "-f", "pdf"),
        *("-o", "out", "--library", str(roles_root())),
    )
    ours()
    cold = _fresh(ours, folder / "out")
    weasyprint = Path(PYTHON).with_name("weasyprint")
    theirs = _command(
        folder, str(weasyprint), "--pdf-variant", "pdf/ua-1", str(page), str(folder / "x.pdf")
    )
    yield Row("one posting, YAML to PDF/UA", "weasyprint on the HTML", compare(cold, theirs), 1.0)
    warm_zh = _call(lambda: make_pdf(chinese, fonts))
    warm_en = _call(lambda: make_pdf(english, fonts))
    yield Row("warm posting in Chinese", "the same in English", compare(warm_zh, warm_en), 1.2)


def _many(folder: Path, openings: int) -> Iterator[Row]:
    write_library(folder, openings)
    build = (*JDGEN, "build", "--force", "-l", "en", "-f", "pdf")
    two = _command(folder, *build, "-j", "2")
    one = _command(folder, *build, "-j", "1")
    pair = compare(two, one, times=1, by=lambda cost: cost.wall)
    yield Row(f"{openings} openings, two workers", "one worker, by the clock", pair, 0.54)


def _page(library: Library, tag: str) -> str:
    words = load_words(tag, ROOTS)
    document = next(one for one in list_documents(library) if one.id == "support-specialist-kyiv")
    view = document.view(library, words)
    return Renderer(words, ROOTS).render("posting", view, library.company.accent)


def _command(folder: Path, *command: str) -> Callable[[], Cost]:
    return lambda: run(command, folder)


def _call(work: Callable[[], object]) -> Callable[[], Cost]:
    return lambda: call(work)


def _fresh(work: Callable[[], Cost], output: Path) -> Callable[[], Cost]:
    """Remove what an earlier run left, so that the work is done again."""

    def again() -> Cost:
        shutil.rmtree(output, ignore_errors=True)
        return work()

    return again
