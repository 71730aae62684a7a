"""Hashes of everything that a build reads; imports nothing that takes time."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import chain
from pathlib import Path

from jdgen import __version__
from jdgen.formats.engine_libraries import library_versions

_SKIPPED = {"__pycache__", ".git"}
_PROGRAM = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build reads: the library's folder, options, and the hash of all the rest."""

    library: Path
    options: tuple[str, ...]
    rest: str

    def hash_files(self) -> str:
        """Return the hash of everything, byte by byte; empty where a file cannot be read."""
        try:
            return self._hash_with(_contents(self.library))
        except OSError:
            return ""

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
        return self._hash_with([json.dumps(facts).encode()])

    def _hash_with(self, parts: Iterable[bytes]) -> str:
        options = (option.encode() for option in self.options)
        return _hash(chain([self.rest.encode()], options, parts))


def take_inputs(library: Path, others: Iterable[Path], options: Sequence[str]) -> Inputs:
    """Return the inputs of a build: a library, other folders, options, the program, its engine.

    Raises OSError where a file of the folders cannot be read.
    """
    engine = map(str, library_versions().items())
    versions = (part.encode() for part in (__version__, *_packages(), *engine))
    folders = (_contents(folder) for folder in (*others, _PROGRAM))
    return Inputs(library, tuple(options), _hash(chain(versions, *folders)))


def _packages() -> list[str]:
    """Return the installed packages and their versions, as the names of their folders."""
    return sorted({path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")})


def _hash(parts: Iterable[bytes]) -> str:
    digest = sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _contents(folder: Path) -> Iterator[bytes]:
    """Yield name and content of each file below a folder."""
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and _SKIPPED.isdisjoint(path.parts) and path.suffix != ".pyc":
            yield str(path.relative_to(folder)).encode()
            yield path.read_bytes()
