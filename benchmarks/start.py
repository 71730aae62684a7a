"""Cases that render nothing: start-up, loading, checking, laying out a map."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from jdgen.documents.careermap import view_map
from jdgen.locales.words import load_words
from jdgen.resources import roles_root

from .libraries import role_files, write_openings, write_roles
from .measure import command, compare, function, repeat
from .pages import ROOTS, shipped
from .rows import Row, amount, ratio, skipped

PYTHON = sys.executable
JDGEN = (PYTHON, "-m", "jdgen")


def start_up(folder: Path) -> Iterator[Row]:
    """Commands that make nothing."""
    nothing = command(folder, PYTHON, "-c", "pass")
    version = command(folder, *JDGEN, "--version")
    yield ratio("jdgen --version", "python -c pass", compare(version, nothing), 4)
    listing = command(folder, *JDGEN, "list", "roles", "--library", str(roles_root()))
    yield ratio("jdgen list roles", "python -c pass", compare(listing, nothing), 20)


def loading(folder: Path) -> Iterator[Row]:
    """The library and a language into memory, by a process that has imported what it takes."""
    root = str(roles_root())
    imports = "from pathlib import Path; from jdgen.library import load_library as load"
    work = f"load(Path({root!r}))"
    yield from _beyond(folder, "the library", imports, work, None, None)
    imports = (
        "from jdgen.resources import templates_root; from jdgen.locales.words import load_words"
    )
    yield from _beyond(folder, "a language (uk)", imports, "load_words('uk', [templates_root()])")


def _beyond(
    folder: Path,
    what: str,
    imports: str,
    work: str,
    most: float | None = 50,
    most_memory: float | None = 30,
) -> Iterator[Row]:
    with_it = command(folder, PYTHON, "-c", f"{imports}\n{work}")
    pair = compare(with_it, command(folder, PYTHON, "-c", imports), 5)
    spent = (pair.ours.cpu - pair.theirs.cpu) * 1000
    taken = (pair.ours.memory - pair.theirs.memory) / 1024
    yield amount(f"load {what}", spent, "ms CPU", most, pair.ours, pair.theirs)
    yield amount(f"load {what}", taken, "MiB", most_memory)


def career_map(_folder: Path) -> Iterator[Row]:
    """The map of the whole organisation."""
    library, words = shipped(), load_words("en", ROOTS)
    whole = max(
        library.ladders.values(), key=lambda one: sum(len(lane.rungs) for lane in one.lanes)
    )
    rungs = sum(len(lane.rungs) for lane in whole.lanes)
    cost = repeat(function(lambda: view_map(library, words, whole)))
    yield amount(f"lay out a map of {rungs} rungs", cost.cpu * 1000, "ms CPU", 50, cost)


def checking(folder: Path) -> Iterator[Row]:
    """Checking files, and the postings that come from them."""
    project = write_roles(folder / "roles", 100)
    ours = command(project, *JDGEN, "check", may_fail=True)
    files = [str(path) for path in role_files(project)]
    assert len(files) == 100
    program = Path(PYTHON).with_name("check-jsonschema")
    if program.exists():
        command(project, *JDGEN, "schema", "--output", "schemas")()
        schema = json.loads((project / "schemas" / "role.json").read_text(encoding="utf-8"))
        assert schema["properties"]
        theirs = command(
            project, str(program), "--schemafile", "schemas/role.json", *files, may_fail=True
        )
        yield ratio("check 100 roles", "check-jsonschema", compare(ours, theirs, 3), 0.3)
    else:
        yield skipped("check 100 roles", "no check-jsonschema")
    many = write_openings(folder / "openings", 1000)
    cost = repeat(command(many, *JDGEN, "check"), 3)
    yield amount("check 1,000 postings", cost.wall, "s", 10, cost)
