"""Hashes of everything that a build reads; imports nothing that takes time."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from jdgen import __version__
from jdgen.formats.engine_libraries import library_versions

_SKIPPED = {"__pycache__", ".git"}
_PROGRAM = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build reads: the library's folder, and the hash of all the rest."""

    library: Path
    rest: str

    def hash_files(self) -> str:
        """Return the hash of everything, byte by byte; empty where a file cannot be read."""
        digest = sha256(self.rest.encode())
        try:
            _add_files(digest, self.library)
        except OSError:
            return ""
        return digest.hexdigest()

    def hash_facts(self) -> str:
        """Return the hash of the rest and of what the library's files say, however it is written.

        A comment or another way to quote a text changes nothing here. Empty where a file cannot be
        read.
        """
        from jdgen.source.reader import read_file

        facts = {}
        for path in sorted(self.library.rglob("*.yaml")):
            name = path.relative_to(self.library).as_posix()
            source, wrong = read_file(path, name)
            if source is None or wrong:
                return ""
            facts[name] = source.data
        digest = sha256(self.rest.encode())
        _add(digest, json.dumps(facts).encode())
        return digest.hexdigest()


def take_inputs(library: Path, others: Iterable[Path], options: Sequence[str]) -> Inputs:
    """Return the inputs of a build: a library, other folders, options, the program, its engine."""
    digest = sha256()
    for option in (__version__, *options, *_packages(), *map(str, library_versions().items())):
        _add(digest, option.encode())
    for folder in (*others, _PROGRAM):
        _add_files(digest, folder)
    return Inputs(library, digest.hexdigest())


def _packages() -> list[str]:
    """Return the installed packages and their versions, as the names of their folders."""
    return sorted({path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")})


def _add(digest: "sha256", part: bytes) -> None:  # type: ignore[valid-type]
    digest.update(len(part).to_bytes(8, "big"))  # type: ignore[attr-defined]
    digest.update(part)  # type: ignore[attr-defined]


def _add_files(digest: "sha256", folder: Path) -> None:  # type: ignore[valid-type]
    for path in _files(folder):
        _add(digest, str(path.relative_to(folder)).encode())
        _add(digest, path.read_bytes())


def _files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and _SKIPPED.isdisjoint(path.parts) and path.suffix != ".pyc":
            yield path
