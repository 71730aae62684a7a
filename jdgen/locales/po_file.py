"""PO files for the tools that write them: nothing that a tool put there is lost or reshaped.

An entry keeps the lines that it was read from. One that nobody changes is written back as it was,
byte by byte, so that files saved by Poedit, Weblate or gettext stay as those tools like them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from .po import COMMENT_INSIDE

_KEYWORD = re.compile(
    r'(?P<word>msgctxt|msgid_plural|msgid|msgstr(?:\[(?P<form>\d)\])?)?\s*"(?P<text>(?:[^"\\]|\\.)*)"'
)
_SIGN = re.compile(r"\\.|.", re.DOTALL)
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
FUZZY = "fuzzy"


class PoSyntaxError(ValueError):
    """A line that is not PO; `line` counts from 1."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


@dataclass(frozen=True, slots=True)
class Previous:
    """The English that an outdated translation was made for, and its key if that was another."""

    english: str = ""
    plural: str = ""
    context: str = ""


@dataclass(frozen=True, slots=True)
class PoEntry:
    """An entry of a PO file.

    `raw` is how it stood in the file, empty for one made here; `start` is the line on which it
    began, `line` that of its msgid, both counted from 1.
    """

    context: str = ""
    english: str = ""
    plural: str = ""
    forms: tuple[str, ...] = ("",)
    notes: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: Previous | None = None
    obsolete: bool = False
    raw: str = field(default="", compare=False)
    start: int = field(default=0, compare=False)
    line: int = field(default=0, compare=False)

    @property
    def key(self) -> tuple[str, str]:
        """What tells this entry from all others: context and English."""
        return self.context, self.english

    @property
    def is_fuzzy(self) -> bool:
        """Whether a person must look at the translation before it counts."""
        return FUZZY in self.flags

    @property
    def is_filled(self) -> bool:
        """Whether every form has a text."""
        return all(self.forms)

    @property
    def is_valid(self) -> bool:
        """Whether it is a translation that counts."""
        return self.is_filled and not self.is_fuzzy

    def place_of(self, form: int, offset: int) -> tuple[int, int]:
        """Return the line and column, both from 1, of a sign of a translation in its file."""
        word = f"msgstr[{form}]" if self.plural else "msgstr"
        inside, passed = False, 0
        place = (self.line, 1)
        for number, line in enumerate(self.raw.split("\n"), self.start):
            match = _KEYWORD.fullmatch(line.strip())
            if match is None:
                continue
            inside = match["word"] == word if match["word"] else inside
            if not inside:
                continue
            column = line.index('"') + 2
            for sign in _SIGN.finditer(match["text"]):
                if passed == offset:
                    return number, column + sign.start()
                passed += 1
            place = (number, column + len(match["text"]))
        return place

    def changed(self, **changes: object) -> "PoEntry":
        """Return the entry with changes, to be written anew."""
        return replace(self, raw="", **changes)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class PoFile:
    """A PO file: its header as it stands, and its entries in order."""

    header: str
    entries: tuple[PoEntry, ...]

    def header_fields(self) -> dict[str, str]:
        """Return the fields of the header: "Language", "Plural-Forms" ..."""
        text = _read_block(self.header, 1).forms[0] if self.header else ""
        pairs = (line.partition(":") for line in text.split("\n") if ":" in line)
        return {name.strip(): value.strip() for name, _, value in pairs}


def read_po_file(text: str) -> PoFile:
    """Read the text of a PO file; raise PoSyntaxError."""
    header = ""
    entries: list[PoEntry] = []
    for line, block in _blocks(text.replace("\r\n", "\n").removeprefix("\ufeff")):
        entry = _read_block(block, line)
        if not header and not entries and entry.key == ("", ""):
            header = block
        else:
            entries.append(entry)
    return PoFile(header, tuple(entries))


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of each entry, and on which line they begin."""
    block: list[str] = []
    blanks: list[str] = []
    start, has_text = 1, False
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.lstrip().removeprefix("#~").lstrip()
        if not line.strip():
            blanks.append(line)
            continue
        if has_text and bare.startswith(("msgctxt", "msgid ", 'msgid"', "#", "|")):
            yield start, "\n".join(block)
            block, has_text = [], False
        if not block:
            start = number
        block += [*(blanks if block else ()), line]
        blanks = []
        has_text = has_text or bare.startswith("msgstr")
    if any(not _is_comment(line) for line in block):
        yield start, "\n".join(block)


def _is_comment(line: str) -> bool:
    bare = line.strip()
    return not bare or (bare.startswith("#") and not bare.startswith("#~"))


@dataclass(slots=True)
class _Reading:
    """What has been read of an entry so far."""

    texts: dict[str, str] = field(default_factory=dict)
    previous: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)
    obsolete: bool = False
    line: int = 0


def _read_block(block: str, start: int) -> PoEntry:
    reading = _Reading()
    word = old_word = ""
    for number, line in enumerate(map(str.strip, block.split("\n")), start):
        if line.startswith("#~|"):
            old_word = _take_text(line[3:], reading.previous, old_word, number)
        elif line.startswith("#|"):
            old_word = _take_text(line[2:], reading.previous, old_word, number)
        elif line.startswith("#") and not line.startswith("#~"):
            if reading.texts:
                raise PoSyntaxError(COMMENT_INSIDE, number)
            _take_comment(line, reading)
        elif line:
            reading.obsolete = line.startswith("#~")
            word = _take_text(line.removeprefix("#~"), reading.texts, word, number)
            if word == "msgid":
                reading.line = reading.line or number
    return _entry(reading, block, start)


def _take_comment(line: str, reading: _Reading) -> None:
    kind, rest = line[:2], line[2:].strip()
    if kind == "#.":
        reading.comments.append(rest)
    elif kind == "#:":
        reading.places += rest.split()
    elif kind in ("#,", "#="):
        reading.flags += [flag.strip() for flag in rest.split(",") if flag.strip()]
    else:
        reading.notes.append(line[1:].removeprefix(" "))


def _take_text(line: str, texts: dict[str, str], word: str, number: int) -> str:
    """Add a quoted text to what it belongs to, and return what that is."""
    match = _KEYWORD.fullmatch(line.strip())
    if match is None or not (match["word"] or word):
        raise PoSyntaxError(f'"{line.strip()[:40]}" is not a keyword with a text in quotes', number)
    text = re.sub(r"\\(.)", lambda found: _ESCAPES.get(found[1], found[1]), match["text"])
    if match["word"]:
        if match["word"] in texts:
            raise PoSyntaxError(f"the entry has a second {match['word']}", number)
        word = match["word"]
        texts[word] = ""
    texts[word] += text
    return word


def _entry(reading: _Reading, block: str, start: int) -> PoEntry:
    texts, old = reading.texts, reading.previous
    forms = tuple(text for word, text in texts.items() if word.startswith("msgstr"))
    if "msgid" not in texts or not forms:
        raise PoSyntaxError("the entry is not complete: it needs msgid and msgstr", start)
    previous = Previous(old.get("msgid", ""), old.get("msgid_plural", ""), old.get("msgctxt", ""))
    return PoEntry(
        context=texts.get("msgctxt", ""),
        english=texts["msgid"],
        plural=texts.get("msgid_plural", ""),
        forms=forms,
        notes=tuple(reading.notes),
        comments=tuple(reading.comments),
        places=tuple(reading.places),
        flags=tuple(reading.flags),
        previous=previous if old else None,
        obsolete=reading.obsolete,
        raw=block,
        start=start,
        line=reading.line or start,
    )
