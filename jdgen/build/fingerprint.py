"""Hashes of everything that a build reads; imports nothing that takes time."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from jdgen import __version__
from jdgen.formats.engine_libraries import library_versions

if TYPE_CHECKING:
    from jdgen.library import Library

_SKIPPED = {"__pycache__", ".git"}
_PROGRAM = Path(__file__).parent.parent


def fingerprint(folders: Iterable[Path], options: Sequence[str]) -> str:
    """Return the hash of all files below folders, the options, the program and its engine."""
    digest = sha256()
    for option in (__version__, *options, *_packages(), *map(str, library_versions().items())):
        _add(digest, option.encode())
    for folder in (*folders, _PROGRAM):
        for path in _files(folder):
            _add(digest, str(path.relative_to(folder)).encode())
            _add(digest, path.read_bytes())
    return digest.hexdigest()


def fingerprint_facts(library: "Library", folders: Iterable[Path], options: Sequence[str]) -> str:
    """Return the hash of what a library says, however it is written, and of all but the library.

    A comment or another way to quote a text changes the library's files but not this.
    """
    digest = sha256(fingerprint(folders, options).encode())
    sources = {source.file: source.data for source, _ in library.origins.values()}
    _add(digest, json.dumps(sorted(sources.items())).encode())
    return digest.hexdigest()


def _packages() -> list[str]:
    """Return the installed packages and their versions, as the names of their folders."""
    return sorted({path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")})


def _add(digest: "sha256", part: bytes) -> None:  # type: ignore[valid-type]
    digest.update(len(part).to_bytes(8, "big"))  # type: ignore[attr-defined]
    digest.update(part)  # type: ignore[attr-defined]


def _files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and _SKIPPED.isdisjoint(path.parts) and path.suffix != ".pyc":
            yield path
