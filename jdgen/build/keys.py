"""Hashes by which a build knows what it need not make: of a page, and of a PDF from a page."""

import pickle
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Any

from jdgen.formats import engine_libraries
from jdgen.formats.engine_libraries import library_versions

from .pool import PdfJob

_FORMATS = Path(engine_libraries.__file__).parent
_WRITERS = ("engine_fonts.py", "ligatures.py", "pdf.py", "pdf_slim.py")
_ENGINE = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2")


def hash_source(rest: str, *parts: object) -> str:
    """Return the hash of all that decides a page: what a document shows, and the rest."""
    written = BytesIO()
    pickler = _Pickler(written, protocol=5)
    pickler.fast = True  # equal parts look the same, whether they are one object or two
    pickler.dump((rest, *parts))
    return sha256(written.getbuffer()).hexdigest()


class _Reducers(dict[type, Callable[[Any], tuple[Any, ...]]]):
    """Take dataclasses apart by their fields; Python's own way takes three times as long."""

    def __missing__(self, kind: type) -> Callable[[Any], tuple[Any, ...]]:
        if not is_dataclass(kind) or not fields(kind):
            raise KeyError(kind)
        values = attrgetter(*(item.name for item in fields(kind)))
        self[kind] = reducer = lambda one: (kind, (values(one),))
        return reducer


class _Pickler(pickle.Pickler):
    dispatch_table = _Reducers()


class PdfKeys:
    """Make keys; what all documents share is read once."""

    def __init__(self, fonts: Sequence[Path]) -> None:
        parts = [f"{name} {version(name)}" for name in _ENGINE]
        parts += [f"{name} {number}" for name, number in library_versions().items()]
        files = (*(_FORMATS / name for name in _WRITERS), *fonts)
        parts += [f"{file.name} {sha256(file.read_bytes()).hexdigest()}" for file in files]
        self._shared = sha256("\n".join(parts).encode())

    def key(self, job: PdfJob) -> str:
        """Return the key of a job."""
        digest = self._shared.copy()
        digest.update(f"{job.most_pages} {job.page}".encode())
        return digest.hexdigest()
