"""Do work again whenever a file changes; looks at files instead of asking the system.

Editors save in many ways: in place, by a new file that takes the old one's name, with a short time
without any file. A look at names, sizes and times sees all of them and costs a millisecond.
"""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

_PAUSE = 0.3
"""Seconds between two looks."""

Stamps = frozenset[tuple[str, int, int]]


def watch(folders: Iterable[Path], work: Callable[[], None]) -> None:
    """Do the work now and after each change below the folders, until interrupted."""
    folders = tuple(folders)
    before: Stamps | None = None
    while True:
        now = stamp_files(folders)
        if now != before:
            before = now
            work()
        time.sleep(_PAUSE)


def stamp_files(folders: Iterable[Path]) -> Stamps:
    """Return name, time and size of every file below the folders."""
    found = set()
    for folder in folders:
        for path in folder.rglob("*"):
            try:
                stat = path.stat()
            except FileNotFoundError:
                continue  # an editor has just replaced it
            if path.is_file() and not path.name.startswith("."):
                found.add((str(path), stat.st_mtime_ns, stat.st_size))
    return frozenset(found)
