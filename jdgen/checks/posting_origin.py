"""Where the words of a made posting come from: a line of the library, or an entry of a language."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from jdgen.library import Library
from jdgen.locales.catalog import MESSAGES, Entry
from jdgen.locales.layers import find
from jdgen.locales.message import pieces
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.keys import text_key
from jdgen.model.walk import leaves
from jdgen.source.findings import Finding

from .posting_reading import Mark
from .posting_text import PostingText

_NOUNS = {
    "activity": "activities",
    "level": "levels",
    "metric": "metrics",
    "opening": "openings",
    "place": "places",
    "position": "positions",
    "skill": "skills",
    "stage": "stages",
    "ladder": "ladders",
}
_FAR = 60
"""Lines that an entry of a PO file may take."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A posting of an opening as it was made in one language.

    `roots` are the templates folders, in which the language's files stand.
    """

    library: Library
    opening: str
    words: Words
    view: Any
    text: PostingText
    roots: tuple[Path, ...]

    @property
    def waived(self) -> frozenset[str]:
        """Codes that the opening itself accepts, wherever the words come from."""
        return frozenset(waiver.code for waiver in self.library.openings[self.opening].waive)


def locate(page: Page, mark: Mark) -> Finding:
    """Return a mark as a finding at the line that must be changed."""
    found = None
    if mark.segment is not None and mark.code not in page.waived:
        segment = page.text.segments[mark.segment]
        said = _said_there(page, segment.text, mark)
        words = segment.text[mark.start : mark.end]
        found = (
            _in_text(page, said, mark, words) if said else _in_messages(page, segment.text, mark)
        )
    return found or _at_opening(page, mark)


def _at_opening(page: Page, mark: Mark) -> Finding:
    message = f"{mark.message} (posting in {page.words.tag})"
    return page.library.finding(mark.code, "opening", page.opening, ("id",), message, mark.hint)


def _said_there(page: Page, text: str, mark: Mark) -> Said | None:
    """Return the shortest text of the view that holds the marked words."""
    best: Said | None = None
    for said in saids(page.view):
        plain = " ".join(said.text.split())
        start = text.find(said.text)
        covers = 0 <= start <= mark.start and mark.end <= start + len(said.text)
        holds = covers or (len(plain) > len(text) > 0 and text[mark.start : mark.end] in plain)
        if said.key and said.text and holds and (best is None or len(said) < len(best)):
            best = said
    return best


def saids(value: Any) -> Iterator[Said]:
    """Yield every text of a view."""
    if isinstance(value, Said):
        yield value
    elif isinstance(value, tuple | list):
        for item in value:
            yield from saids(item)
    elif is_dataclass(value):
        for item in fields(value):
            yield from saids(getattr(value, item.name))


def _in_text(page: Page, said: Said, mark: Mark, words: str) -> Finding | None:
    found = find(page.words.layers, said.key, said.english)
    if found is not None and found[0].own:
        return _in_entry(page, found[1], mark, words)
    return _in_library(page.library, said, mark, words)


def _in_library(library: Library, said: Said, mark: Mark, words: str) -> Finding | None:
    noun, entry, model = _owner(library, said.key)
    if model is None:
        return None
    for leaf in leaves(model):
        same = leaf.value == said.english
        if same and text_key(noun, entry, leaf.path) == said.key:
            source, base = library.origins[noun, entry]
            finding = source.finding(mark.code, (*base, *leaf.path), mark.message, mark.hint)
            return _narrowed(finding, source.lines, words)
    return None


def _owner(library: Library, key: str) -> tuple[str, str, BaseModel | None]:
    first, _, rest = key.partition("/")
    entry = rest.partition("/")[0]
    if first == "company":
        return "company", "company", library.company
    if first in _NOUNS and (first, entry) in library.origins:
        shelf: Mapping[str, BaseModel] = getattr(library, _NOUNS[first])
        return first, entry, shelf.get(entry)
    return "role", first, library.roles.get(first)


def _narrowed(finding: Finding, lines: Sequence[str], words: str) -> Finding:
    """Point at the words themselves where one line of the value holds them."""
    whole = re.compile(rf"(?<!\w){re.escape(_plain(words))}") if words else None
    for number in range(finding.line, min(finding.line + _FAR, len(lines) + 1)):
        found = whole.search(_plain(lines[number - 1])) if whole else None
        if found:
            return _placed(finding, number, found.start(), words, lines)
    return finding


def _plain(text: str) -> str:
    """Return a text without the blanks that typography adds."""
    return text.replace("\u00a0", " ")


def _placed(finding: Finding, line: int, column: int, words: str, lines: Sequence[str]) -> Finding:
    return Finding(
        finding.code,
        finding.message,
        finding.file,
        line=line,
        column=column + 1,
        end_column=column + 1 + len(words),
        hint=finding.hint,
        excerpt=lines[line - 1],
        severity=finding.severity,
    )


def _in_entry(page: Page, entry: Entry, mark: Mark, words: str) -> Finding:
    lines = _lines_of(entry.file, page.roots)
    line = next(
        (at for at in range(entry.line, len(lines)) if lines[at].startswith("msgstr")), entry.line
    )
    excerpt = lines[line] if line < len(lines) else ""
    finding = Finding.of(
        mark.code,
        mark.message,
        entry.file,
        line=line + 1,
        column=1,
        end_column=len(excerpt) + 1,
        hint=mark.hint,
        excerpt=excerpt,
    )
    return _narrowed(finding, lines, words)


def _in_messages(page: Page, text: str, mark: Mark) -> Finding | None:
    """Find the template's message of which a text was made: the one with most words in it."""
    best: tuple[int, Entry | None] = (0, None)
    for layer in page.words.layers:
        for entry in layer.catalog.entries.values() if layer.own else ():
            if entry.file.endswith(MESSAGES):
                best = max(best, (_shared(entry, text), entry), key=lambda pair: pair[0])
    return _in_entry(page, best[1], mark, text[mark.start : mark.end]) if best[1] else None


def _shared(entry: Entry, text: str) -> int:
    """Return how many letters of a text an entry's words account for, 0 where one is missing."""
    most = 0
    for form in entry.forms:
        literal = [piece for piece in pieces(form) if isinstance(piece, str) and piece.strip()]
        if literal and all(piece in text for piece in literal):
            most = max(most, sum(map(len, literal)))
    return most


def _lines_of(file: str, roots: tuple[Path, ...]) -> tuple[str, ...]:
    for root in roots:
        path = root.parent / file
        if path.is_file():
            return _read_lines(path, path.stat().st_mtime_ns)
    return ()


@lru_cache(maxsize=64)
def _read_lines(path: Path, stamp: int) -> tuple[str, ...]:
    del stamp  # part of the cache's key only
    return tuple(path.read_text(encoding="utf-8").splitlines())
