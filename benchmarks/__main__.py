"""`make bench`: measure and print the table."""

import argparse
import os
import platform
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from jdgen.formats.engine_libraries import library_versions

from . import many, single, start
from .rows import Row

Case = Callable[[Path], Iterator[Row]]

_HEAD = """\
| case | against | measured | from – to | at most | met | ours: CPU s, wall s, MiB | theirs |
|---|---|---|---|---|---|---|---|"""


def cases(counts: tuple[int, ...]) -> Mapping[str, Case]:
    """Return every group of rows by its name; `counts` are the sizes of full builds."""
    return {
        "start": start.start_up,
        "load": start.loading,
        "map": start.career_map,
        "unchanged": many.unchanged,
        "cold": single.cold,
        "warm": single.warm,
        "ladder": single.booklet,
        "size": single.sizes,
        "memory": single.memory,
        "workers": many.workers,
        "check": start.checking,
        "builds": many.sizes_of_builds(counts),
    }


def main() -> None:
    """Measure the cases and print their rows; all of them take about fifteen minutes."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=main.__doc__)
    names = list(cases(()))
    parser.add_argument("rows", nargs="*", metavar="NAME", help=f"some of: {', '.join(names)}")
    parser.add_argument("--long", action="store_true", help="build 10,000 postings too")
    given = parser.parse_args()
    if unknown := set(given.rows) - set(names):
        parser.error(f"there is no {', '.join(sorted(unknown))}")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # every start would compile every module
    print(f"{', '.join(_versions())}; {os.cpu_count()} cores\n\n{_HEAD}", flush=True)
    counts = (100, 1000, 10_000) if given.long else (100, 1000)
    with tempfile.TemporaryDirectory() as folder:
        for name, case in cases(counts).items():
            if not given.rows or name in given.rows:
                own = Path(folder) / name
                own.mkdir()
                for row in case(own):
                    print(f"| {' | '.join(row.cells())} |", flush=True)


def _versions() -> Iterator[str]:
    yield f"Python {platform.python_version()}"
    for name in ("weasyprint", "pydyf", "fonttools", "pydantic", "jinja2", "typst"):
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            yield f"no {name}"
    for library, number in library_versions().items():
        yield f"{library} {number}"


if __name__ == "__main__":
    main()
