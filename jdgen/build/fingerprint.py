"""A hash of everything that a build reads; imports nothing that takes time."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from jdgen import __version__

_SKIPPED = {"__pycache__", ".git"}


def fingerprint(folders: Iterable[Path], options: Sequence[str]) -> str:
    """Return the hash of all files below folders, their names, the options and the program."""
    digest = sha256()
    for option in (__version__, *options):
        _add(digest, option.encode())
    program = Path(__file__).parent.parent
    for folder in (*folders, program):
        for path in _files(folder):
            _add(digest, str(path.relative_to(folder)).encode())
            _add(digest, path.read_bytes())
    return digest.hexdigest()


def _add(digest: "sha256", part: bytes) -> None:  # type: ignore[valid-type]
    digest.update(len(part).to_bytes(8, "big"))  # type: ignore[attr-defined]
    digest.update(part)  # type: ignore[attr-defined]


def _files(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in sorted(folder.rglob("*")):
        if path.is_file() and _SKIPPED.isdisjoint(path.parts) and path.suffix != ".pyc":
            yield path
