"""The terms that a language translates in one way: `glossary.yaml` of the templates."""

from collections.abc import Iterator
from pathlib import Path

from jdgen.source.reader import read_file

from .source_text import SourceText

GLOSSARY_FILE = "glossary.po"
_SOURCE = "glossary.yaml"
_CONTEXT = "glossary"


def has_glossary(root: Path) -> bool:
    """Tell whether a templates folder names terms of its own."""
    return (root / _SOURCE).is_file()


def extract_glossary(root: Path, name: str) -> Iterator[SourceText]:
    """Yield the terms of a templates folder, each with what it means."""
    path = root / _SOURCE
    source = read_file(path, f"{name}/{_SOURCE}")[0] if path.is_file() else None
    terms = source.data.get(_CONTEXT) if source and isinstance(source.data, dict) else None
    if source is None or not isinstance(terms, dict):
        return
    for term, meaning in terms.items():
        yield SourceText(
            file=GLOSSARY_FILE,
            context=_CONTEXT,
            english=term,
            comments=(str(meaning),),
            places=(f"{source.file}:{source.keys[_CONTEXT, term].line}",),
            sort="glossary",
        )
