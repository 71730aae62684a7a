"""Put validated files together into one library; an id that is taken is a finding."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from pydantic import BaseModel

from jdgen.model.titles import TitlesFile
from jdgen.source.findings import Finding
from jdgen.source.span import Path as FieldPath
from jdgen.source.span import Source

from .content import Library
from .places import SINGLE_FILES, FileKind

# Nouns that share a file (the key there) and how one of them is called.
LISTED = {
    "levels": "level",
    "stages": "stage",
    "skills": "skill",
    "metrics": "metric",
    "places": "place",
    "sources": "source",
    "activities": "activity",
    "handoffs": "handoff",
}
# Nouns that have a file each, and the library's field for all of them.
BY_FILE = {
    "role": "roles",
    "ladder": "ladders",
    "position": "positions",
    "pay": "pay",
    "opening": "openings",
}


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A library file that was read."""

    kind: FileKind
    path: PurePosixPath
    source: Source


def assemble(
    root: Path, models: Iterable[tuple[ReadFile, Any]]
) -> tuple[Library | None, list[Finding]]:
    """Return the library, or None where a required file is missing, and ids defined twice."""
    models = list(models)
    present = {file.kind.noun for file, _ in models}
    if any(kind.required and kind.noun not in present for kind in SINGLE_FILES.values()):
        return None, []
    shelf = _Shelf({}, [])
    parts: dict[str, Any] = {"titles": TitlesFile()}
    for noun, single in LISTED.items():
        parts[noun] = shelf.put(single, _entries_of(models, noun))
    for noun, field in BY_FILE.items():
        parts[field] = shelf.put(noun, _files_of(models, noun))
    for file, model in models:
        if file.kind.noun in ("company", "titles"):
            parts[file.kind.noun] = model
            shelf.origins[file.kind.noun, file.kind.noun] = (file.source, ())
    return Library(root=root, origins=MappingProxyType(shelf.origins), **parts), shelf.findings


_Entry = tuple[str, BaseModel, Source, FieldPath]


def _entries_of(models: list[tuple[ReadFile, Any]], noun: str) -> Iterable[_Entry]:
    for file, model in models:
        if file.kind.noun == noun:
            for entry, value in getattr(model, noun).items():
                yield entry, value, file.source, (noun, entry)


def _files_of(models: list[tuple[ReadFile, Any]], noun: str) -> Iterable[_Entry]:
    for file, model in models:
        if file.kind.noun == noun:
            yield file.path.stem, model, file.source, ()


@dataclass(frozen=True, slots=True)
class _Shelf:
    """What has been put together so far."""

    origins: dict[tuple[str, str], tuple[Source, FieldPath]]
    findings: list[Finding]

    def put(self, noun: str, entries: Iterable[_Entry]) -> MappingProxyType[str, Any]:
        kept: dict[str, Any] = {}
        for entry, value, source, path in entries:
            if entry in kept:
                other = self.origins[noun, entry][0]
                message = f'{noun} "{entry}" is defined in {other.file} too'
                at = path or ("id",)
                self.findings.append(source.finding("duplicate-id", at, message, at_key=True))
            else:
                kept[entry] = value
                self.origins[noun, entry] = (source, path)
        return MappingProxyType(kept)
