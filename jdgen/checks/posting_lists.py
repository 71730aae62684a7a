"""The word lists of a language as data: `words.yaml`.

Translators own them. Every entry carries sentences in which it is found and near misses in which it
is not; they are tested with the program.
"""

from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from jdgen.library.validate import validate
from jdgen.locales.folders import display_name
from jdgen.model.base import Model, Slug
from jdgen.source.findings import Finding
from jdgen.source.reader import read_file

from .law_rows import Ground
from .posting_phrases import PhraseError, read_phrase
from .posting_text import Section

WORDS_FILE = "words.yaml"


def _phrase(value: str) -> str:
    try:
        read_phrase(value)
    except PhraseError as error:
        raise ValueError(f'"{value}" cannot be understood: {error}') from error
    return value


PhraseText = Annotated[
    str, StringConstraints(min_length=1, max_length=600), AfterValidator(_phrase)
]
Phrases = Annotated[tuple[PhraseText, ...], Field(max_length=400)]
Note = Annotated[str, StringConstraints(min_length=2, max_length=400)]
Sign = Literal[
    "address-formal",
    "address-informal",
    "ai-notice",
    "answer",
    "apply",
    "base-pay",
    "benefits",
    "contact",
    "deadline",
    "employer",
    "equality",
    "gross",
    "headcount",
    "hour",
    "hybrid",
    "junior",
    "month",
    "net",
    "other-pay",
    "overpay",
    "range",
    "reader",
    "rolling",
    "senior",
    "ten-thousand",
    "thousand",
    "vacancy-status",
    "week",
    "work-place",
    "year",
    "years-asked",
]
"""A fact or a duty, and the words by which a text is seen to state it."""


class Entry(Model):
    """Words that a posting should not use."""

    match: Annotated[Phrases, Field(min_length=1)]
    """The words, as phrases: `*` is any ending, `#` a number, `(a|b)` one or the other."""
    severity: Literal["error", "warning", "notice"] = "warning"
    """How bad it is; an error becomes a warning where the law of the place does not forbid it."""
    note: Note
    """Why it should not stand there."""
    put: Note | None = None
    """What to write in its place."""
    source: Note | None = None
    """Who says so."""
    grounds: tuple[Ground, ...] = ()
    """What people are chosen by, where a law may forbid it."""
    only: tuple[Section, ...] = ()
    """Parts of the posting in which it counts; all where left out."""
    but: Phrases = ()
    """Longer phrases in which the words are right."""
    unless: Phrases = ()
    """Phrases that make the words right anywhere in the same sentence or list item."""
    finds: Annotated[tuple[Note, ...], Field(min_length=1)]
    """Sentences in which the words are found."""
    passes: Annotated[tuple[Note, ...], Field(min_length=1)]
    """Sentences that come near and are right."""


class Length(Model):
    """How long a posting is at best."""

    least: Annotated[int, Field(ge=1)]
    """Fewest words; in scripts without blanks, characters."""
    most: Annotated[int, Field(ge=1)]
    """Most words."""
    sentence: Annotated[int, Field(ge=1)]
    """Most words of a sentence."""


class WordsFile(Model):
    """`words.yaml`: the word lists of one language."""

    rules: dict[Slug, tuple[Entry, ...]] = Field({})
    """Entries by the code of the finding."""
    sections: dict[Section, Phrases] = Field({})
    """Headings and labels by which the parts of a posting are known."""
    signs: dict[Sign, Phrases] = Field({})
    """Words by which facts and duties are known."""
    currencies: dict[Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")], Phrases] = Field({})
    """Names of currencies beside their codes and signs."""
    acronyms: tuple[str, ...] = ()
    """Abbreviations that everybody knows."""
    length: Length | None = None
    """How long a posting is at best."""


def read_word_file(path: Path) -> tuple[WordsFile | None, tuple[Finding, ...]]:
    """Read a `words.yaml`; None where it cannot be used."""
    stamp = path.stat()
    return _read_file(path, (stamp.st_mtime_ns, stamp.st_size))


@lru_cache(maxsize=64)
def _read_file(path: Path, stamp: tuple[int, int]) -> tuple[WordsFile | None, tuple[Finding, ...]]:
    del stamp  # part of the cache's key only
    source, findings = read_file(path, f"{display_name(path.parent)}/{WORDS_FILE}")
    if source is None or source.data is None:
        return None, findings
    return validate(source, WordsFile, ())
