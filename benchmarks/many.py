"""Cases of many documents: nothing changed, little changed, all of them, one worker and two."""

import json
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from .libraries import SHARE, add_comment, change_role, write_openings
from .measure import after, command, compare, repeat
from .pages import with_fonts
from .rows import Row, amount, ratio
from .start import JDGEN, PYTHON

_QUICK = ("-f", "html", "-f", "md", "-f", "txt")


def unchanged(folder: Path) -> Iterator[Row]:
    """Builds that have nothing to write."""
    project = write_openings(folder / "project", 300)
    build = command(project, *JDGEN, "build", *_QUICK)
    build()
    outputs = _write_makefile(project)
    other = command(project, "make", "-s", "all")
    other()
    case = f"build, nothing changed, {outputs} outputs"
    yield ratio(case, "make, the same graph", compare(build, other), 1.5)
    cost = repeat(after(lambda: add_comment(project), build), 5)
    add_comment(project)
    assert _written(project, *_QUICK) == []
    yield amount("build, a comment changed", cost.wall, "s, 0 files written", 0.6, cost)


def workers(folder: Path) -> Iterator[Row]:
    """A hundred postings: one worker, two, and the engine's command."""
    project, names = _postings(folder / "project", 100)
    two, one = (command(project, *_build(names), "--force", "-j", jobs) for jobs in "21")
    by_clock = compare(two, one, 1, by=lambda cost: cost.wall)
    yield ratio("100 postings, two workers", "one worker, by the clock", by_clock, 0.54)
    pages = _export(project, names, folder / "html")
    engine = str(Path(PYTHON).with_name("weasyprint"))
    line = f"ls *.html | xargs -P2 -I@ {engine} --pdf-variant pdf/ua-1 @ @.pdf"
    loop = command(folder / "html", "sh", "-c", line)
    pair = compare(two, loop, 1)
    assert len(list((folder / "html").glob("*.pdf"))) == pages
    yield ratio("100 postings, two workers", "xargs -P2 weasyprint", pair, 0.3)


def sizes_of_builds(counts: tuple[int, ...]) -> Callable[[Path], Iterator[Row]]:
    """Return the case of full builds and changes of one role at several sizes."""

    def builds(folder: Path) -> Iterator[Row]:
        each: list[tuple[int, float]] = []
        for count in counts:
            project, names = _postings(folder / str(count), count)
            build = command(project, *_build(names))
            full = build()
            each.append((count, full.cpu / count))
            yield amount(f"full build of {count:,} postings", full.wall, "s", None, full)
            made = time.time()
            change_role(project)
            cost = build()
            changed = _written_pdfs(project, since=made)
            assert changed == count // SHARE, changed
            most = 0.06 * full.wall + 1
            yield amount(
                f"one role changed: {count // SHARE} of {count:,}", cost.wall, "s", most, cost
            )
        if len(each) > 1:
            (small, first), (large, last) = each[0], each[-1]
            case = f"CPU of a posting, {large:,} to build"
            yield Row(case, f"{small:,} to build", last / first, "×", 1.1)

    return builds


def _written_pdfs(project: Path, since: float) -> int:
    return sum(path.stat().st_mtime >= since for path in (project / "output").rglob("*.pdf"))


def _postings(folder: Path, count: int) -> tuple[Path, list[str]]:
    project = write_openings(folder, count)
    return project, [f"bench-{number}" for number in range(count)]


def _build(names: list[str]) -> tuple[str, ...]:
    return (*JDGEN, "build", *names, "-f", "pdf")


def _export(project: Path, names: list[str], target: Path) -> int:
    """Write the postings' pages with their fonts named; return how many there are."""
    command(project, *JDGEN, "build", *names, "-f", "html", "-o", "pages")()
    target.mkdir()
    pages = sorted((project / "pages" / "en" / "posting").glob("*.html"))
    for page in pages:
        text = with_fonts(page.read_text(encoding="utf-8"))
        (target / page.name).write_text(text, encoding="utf-8")
    return len(pages)


def _written(project: Path, *options: str) -> list[str]:
    done = subprocess.run(
        (*JDGEN, "build", "--json", *options), cwd=project, capture_output=True, check=True
    )
    written: list[str] = json.loads(done.stdout)["written"]
    return written


def _write_makefile(project: Path) -> int:
    inputs = " ".join(str(path) for path in sorted((project / "roles").rglob("*.yaml")))
    outputs = [
        path.relative_to(project).as_posix()
        for path in sorted((project / "output").rglob("*"))
        if path.is_file() and not path.name.startswith(".")
    ]
    rules = "".join(f"{name}: {inputs}\n\ttouch $@\n" for name in outputs)
    (project / "Makefile").write_text(f"all: {' '.join(outputs)}\n{rules}", encoding="utf-8")
    return len(outputs)
