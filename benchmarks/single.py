"""Cases of one document: cold, warm, against other engines, in every form, its size."""

import importlib.util
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

from jdgen.build.pool import RECYCLE_AFTER
from jdgen.build.run import MOST_PAGES
from jdgen.formats.pdf import make_pdf
from jdgen.resources import roles_root

from . import chromium
from .measure import Cost, after, command, compare, function
from .pages import (
    FONTS,
    OPENING,
    assert_says,
    ladder,
    posting,
    shipped,
    with_fonts,
    with_style,
    write,
)
from .rows import Row, amount, ratio, skipped
from .start import JDGEN, PYTHON
from .typst_twin import compiler

_START = """\
import sys
import docx, jdgen.build.run, jdgen.cli.main, jdgen.formats.structured_data
from pathlib import Path
from jdgen.cli.session import find, load_sound
from jdgen.formats.pdf import engine_versions
engine_versions()
load_sound(find(Path(sys.argv[1])))
"""
"""Import what the command imports, and read the library."""
_HEAVY = Path(__file__).with_name("heavy.css")


def cold(folder: Path) -> Iterator[Row]:
    """A posting by a new process."""
    library = ("--library", str(roles_root()))
    page = posting(shipped(), "en")
    file = write(folder / "posting.html", with_fonts(page))
    make = (*JDGEN, "posting", OPENING, *library, "-l", "en", "-o", "out")
    ours = after(_emptied(folder / "out"), command(folder, *make, "-f", "pdf"))
    engine = str(Path(PYTHON).with_name("weasyprint"))
    theirs = command(folder, engine, "--pdf-variant", "pdf/ua-1", str(file), "theirs.pdf")
    pair = compare(ours, theirs)
    made = (folder / "out" / "en" / "posting" / f"{OPENING}.pdf").read_bytes()
    pages = assert_says(made, page)
    assert pages == assert_says((folder / "theirs.pdf").read_bytes(), page)
    yield ratio("a posting, YAML to PDF/UA", "weasyprint on its HTML", pair, 1.0)
    if chromium.PROGRAM:
        printed = chromium.print_once(file, folder / "printed.pdf", folder)
        pair = compare(ours, printed, 3)
        assert pages == assert_says((folder / "printed.pdf").read_bytes(), page)
        yield ratio("a posting, YAML to PDF/UA", "chromium on its HTML, tagged", pair)
    else:
        yield skipped("a posting against chromium", "no chromium")
    forms = [word for name in ("html", "pdf", "docx", "md", "txt", "json") for word in ("-f", name)]
    every = after(_emptied(folder / "out"), command(folder, *make, *forms))
    for what, most, begin in (
        ("start-up", 0.6, command(folder, PYTHON, "-c", _START, library[1])),
        (
            "`jdgen show`, engine not imported",
            None,
            command(folder, *JDGEN, "show", OPENING, *library),
        ),
    ):
        pair = compare(every, begin, 5)
        spent = pair.ours.cpu - pair.theirs.cpu
        case = f"all forms of a posting beyond {what}"
        yield amount(case, spent, "s CPU", most, pair.ours, pair.theirs)


def warm(folder: Path) -> Iterator[Row]:
    """A posting by a process that runs already."""
    library = shipped()
    english, chinese = posting(library, "en"), posting(library, "zh-Hans")
    ours = function(lambda: make_pdf(english, FONTS))
    yield ratio(
        "warm posting in Chinese",
        "the same in English",
        compare(function(lambda: make_pdf(chinese, FONTS)), ours),
        1.2,
    )
    page = with_fonts(english)
    pair = compare(ours, function(lambda: _naive(page)))
    yield ratio("warm posting", "weasyprint in a loop, nothing shared", pair)
    if importlib.util.find_spec("typst"):
        twin = compiler(english, folder)
        assert assert_says(twin(), english) == 2
        yield ratio("warm posting", "typst, tagged, other texts", compare(ours, function(twin)))
    else:
        yield skipped("warm posting against typst", "no typst")
    if chromium.PROGRAM:
        with chromium.browser(write(folder / "page.html", page)) as prints:
            assert assert_says(prints()[1], english) == 2
            pair = compare(ours, _mean(prints))
        yield ratio("warm posting", "a running chromium, tagged", pair, 1.0)
        share = _worker_memory(1) / pair.theirs.memory
        yield amount("memory of a worker, of chromium's", share, "×", 0.1)
    else:
        yield skipped("warm posting against chromium", "no chromium")


def booklet(_folder: Path) -> Iterator[Row]:
    """A ladder booklet, lean and as styles are often written."""
    page = ladder(shipped(), "en")
    heavy = with_style(page, _HEAVY.read_text(encoding="utf-8"))
    lean_pages = assert_says(make_pdf(page, FONTS), page)
    heavy_pages = assert_says(make_pdf(heavy, FONTS), page)
    ours, theirs = (function(lambda one=one: make_pdf(one, FONTS)) for one in (page, heavy))
    against = f"with grid, leader dots, columns ({heavy_pages} pages)"
    yield ratio(f"ladder booklet, {lean_pages} pages", against, compare(ours, theirs, 3), 0.75)


def sizes(_folder: Path) -> Iterator[Row]:
    """Tagged files in KB."""
    library = shipped()
    for tag, most in (("en", 30), ("uk", 30), ("zh-Hans", 125)):
        size = len(make_pdf(posting(library, tag), FONTS, MOST_PAGES["posting"])) / 1000
        yield amount(f"size of a posting, {tag}", size, "KB", most)
    page = ladder(library, "en")
    pdf = make_pdf(page, FONTS)
    yield amount("size of a ladder", len(pdf) / 1000 / assert_says(pdf, page), "KB a page", 10)


def memory(_folder: Path) -> Iterator[Row]:
    """A worker after many documents."""
    few, many = 100, 400
    first, last = _worker_memory(few), _worker_memory(many)
    growth = (last - first) / (many - few)
    yield amount(f"a worker's growth, {few} to {many} postings", growth, "KiB a posting", 64)
    recycled = (last + growth * (RECYCLE_AFTER - many)) / 1024
    yield amount("a worker's peak when it is replaced, reckoned", recycled, "MiB", 120)


def _worker_memory(documents: int) -> int:
    """Return the peak KiB of a process that renders so many postings."""
    script = f"from benchmarks.single import render_many; render_many({documents})"
    process = subprocess.run(
        (PYTHON, "-c", script), cwd=Path(__file__).parents[1], capture_output=True, check=True
    )
    return int(process.stdout)


def render_many(documents: int) -> None:
    """Render a posting many times and print the peak of this process in KiB (Linux).

    What `getrusage` tells includes the peak of the process that started this one.
    """
    page = posting(shipped(), "en")
    for number in range(documents):
        make_pdf(page.replace("</title>", f" {number}</title>", 1), FONTS)
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(status.partition("VmHWM:")[2].split()[0])


def _naive(page: str) -> bytes:
    from weasyprint import HTML

    pdf: bytes = HTML(string=page).write_pdf(pdf_variant="pdf/ua-1")
    return pdf


def _mean(prints: Callable[[], tuple[Cost, bytes]]) -> Callable[[], Cost]:
    """Print several times: the system counts a process's CPU in hundredths of a second."""

    def work() -> Cost:
        costs = [prints()[0] for _ in range(5)]
        cpu, wall = (sum(getattr(one, name) for one in costs) / 5 for name in ("cpu", "wall"))
        return Cost(cpu, wall, costs[-1].memory)

    return work


def _emptied(folder: Path) -> Callable[[], None]:
    return lambda: shutil.rmtree(folder, ignore_errors=True)
