"""The closed words of the library for translators: `terms.yaml`."""

from collections.abc import Iterator
from pathlib import Path

from jdgen.source.reader import read_file

from .source_text import MESSAGES_FILE, SourceText
from .terms import TERMS_FILE


def extract_terms(root: Path, name: str) -> Iterator[SourceText]:
    """Yield the closed words of a templates folder; a broken file is told of where it is read."""
    path = root / TERMS_FILE
    source = read_file(path, f"{name}/{TERMS_FILE}")[0] if path.is_file() else None
    if source is None or not isinstance(source.data, dict):
        return
    for kind, words in source.data.items():
        for value, word in words.items() if isinstance(words, dict) else ():
            if isinstance(word, str):
                others = ", ".join(other for other in words.values() if other != word)
                yield SourceText(
                    file=MESSAGES_FILE,
                    context=kind,
                    english=word,
                    comments=(f"One word of a closed list; the others: {others}.",),
                    places=(f"{source.file}:{source.values[kind, value].line}",),
                    sort=f"term.{kind}",
                )
