"""The library's words for translators, found by walking over its models."""

from collections.abc import Iterator

from pydantic import BaseModel

from jdgen.library import Library
from jdgen.model.base import EVERY_LEVEL, Translatable
from jdgen.model.keys import text_key
from jdgen.model.walk import Leaf, leaves
from jdgen.source.span import Path, Source

from .catalog import ALIAS_SEPARATOR
from .source_text import SourceText

_FILES = {
    "company": "_company",
    "level": "_company",
    "stage": "_company",
    "place": "_company",
    "source": "_company",
    "skill": "_skills",
    "metric": "_metrics",
    "activity": "_activities",
    "handoff": "_handoffs",
    "titles": "_titles",
    "position": "_positions",
    "ladder": "_ladders",
    "opening": "_openings",
    "pay": "_pay",
}
"""The file that holds the words of a noun; a role has a file of its own."""
_ALIASES = "aliases"
_NOT_PRINTED = "waive"
_ALIASES_NOTE = (
    f'Titles are parted by "{ALIAS_SEPARATOR}": write those that people in your language'
    " look for, which may be more or fewer."
)


def extract_library(library: Library) -> Iterator[SourceText]:
    """Yield every text of the library that documents print, file by file."""
    order = list(_FILES)
    origins = sorted(
        library.origins, key=lambda origin: order.index(origin[0]) if origin[0] in order else -1
    )
    for noun, entry in origins:
        source, base = library.origins[noun, entry]
        for path, leaf in _texts(_model(library, noun, entry)):
            yield SourceText(
                file=f"roles/{_FILES.get(noun, entry)}.po",
                context=text_key(noun, entry, path),
                english=leaf.value,
                comments=(leaf.note,) if path[-1] != _ALIASES else (leaf.note, _ALIASES_NOTE),
                places=(f"{source.file}:{_line(source, (*base, *leaf.path))}",),
                sort=f"{noun}.{_field(path)}",
            )


def _model(library: Library, noun: str, entry: str) -> BaseModel:
    if noun in ("company", "titles"):
        single: BaseModel = getattr(library, noun)
        return single
    listed = {"activity": "activities", "pay": "pay"}.get(noun, f"{noun}s")
    found: BaseModel = getattr(library, listed)[entry]
    return found


def _texts(model: BaseModel) -> Iterator[tuple[Path, Leaf]]:
    """Yield the texts of a model; titles that stand in a list of aliases come as one."""
    aliases: dict[Path, Leaf] = {}
    for leaf in leaves(model, kind=Translatable):
        if leaf.is_key or leaf.mark(Translatable) is None or leaf.path[0] == _NOT_PRINTED:
            continue
        if _ALIASES in leaf.path:
            path = leaf.path[: leaf.path.index(_ALIASES) + 1]
            first = aliases.get(path)
            joined = leaf.value if first is None else f"{first.value}{ALIAS_SEPARATOR}{leaf.value}"
            aliases[path] = leaf._replace(path=path, value=joined)
        else:
            yield leaf.path, leaf
    yield from aliases.items()


def _field(path: Path) -> str:
    """Return what field a text is of: "title", or "families.name" for one further down."""
    names = [part for part in path if isinstance(part, str) and part != EVERY_LEVEL]
    return names[0] if len(names) == 1 else f"{names[0]}.{names[-1]}"


def _line(source: Source, path: Path) -> int:
    """Return the line of a value; names that validation added are not in the file."""
    known: Path = ()
    for part in path:
        if (*known, part) in source.values:
            known = (*known, part)
    span = source.values.get(known)
    return span.line if span else 1
