"""The bytes of a Word file: the same every time, and nothing in them that nobody needs."""

import io
import zipfile
from typing import Any

_EPOCH = (1980, 1, 1, 0, 0, 0)
_FIRST = "[Content_Types].xml"
_NOT_NEEDED = (
    "thumbnail",
    "stylesWithEffects",
    "customXml",
    "extended-properties",
    "webSettings",
)


def save(document: Any) -> bytes:
    """Return a document's bytes, the parts of python-docx's template that say nothing left out."""
    for relations in (document.part.rels, document.part.package.rels):
        for key in [key for key, one in relations.items() if one.reltype.endswith(_NOT_NEEDED)]:
            del relations[key]
    buffer = io.BytesIO()
    document.save(buffer)
    return _pack_again(buffer.getvalue())


def _pack_again(content: bytes) -> bytes:
    """Write the package with sorted names and one date."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in sorted(old.namelist(), key=lambda name: (name != _FIRST, name)):
            new.writestr(zipfile.ZipInfo(name, _EPOCH), old.read(name), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
