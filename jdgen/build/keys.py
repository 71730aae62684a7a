"""Hashes by which a build knows what it need not make: of a page, and of a PDF from a page."""

import pickle
from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from jdgen.formats import engine_libraries
from jdgen.formats.engine_libraries import library_versions

from .pool import PdfJob

_FORMATS = Path(engine_libraries.__file__).parent
_WRITERS = ("engine_fonts.py", "ligatures.py", "pdf.py", "pdf_slim.py")
_ENGINE = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5", "cssselect2")


def hash_source(rest: str, *parts: object) -> str:
    """Return the hash of all that decides a page: what a document shows, and the rest.

    Equal parts may differ in their hash, by how they share what is in them; then a page is made
    that need not have been.
    """
    return sha256(pickle.dumps((rest, *parts), protocol=5)).hexdigest()


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
