"""The words of one locale folder: what its PO files say under which key."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from jdgen.source.findings import Finding

from .message import can_be_filled
from .plurals import Number, PluralForms, WrongHeaderError, forms_of, header, read_header
from .po import RawEntry, read_entries

EntryState = Literal["translated", "outdated", "suggested", "missing"]
Key = tuple[str, str]
"""Context (msgctxt, or an empty text) and English text (msgid)."""

ALIAS_SEPARATOR = " | "
"""Stands between the titles of one entry: aliases are translated as a set."""
FORM_SEPARATOR = "|"
"""Stands in a context between the key of a text and the name of a form of it."""

MESSAGES = "messages.po"
ROLES = "roles"
_MAX_BYTES = 8_000_000
_OWNER = re.compile(r'^msgctxt "([^"/|]*(?:/[^"/|]*)?)', re.MULTILINE)
_OWNER_OF_KEY = re.compile(r"[^/|]*(?:/[^/|]*)?")
"""The first two names of a key, whose entries stand together in few files."""
_CHARSET = re.compile(r"charset=([^\s;]+)", re.IGNORECASE)
_UTF_8 = ("utf-8", "utf8")


@dataclass(slots=True, eq=False)
class Entry:
    """What a PO file says for one key."""

    _raw: RawEntry
    _plurals: PluralForms
    file: str

    @property
    def english(self) -> str:
        """The English text that is the entry's key."""
        return self._raw.english

    @property
    def line(self) -> int:
        """The line of the English text, counted from 1."""
        return self._raw.line

    @property
    def forms(self) -> tuple[str, ...]:
        """The one text, or one for each plural form, in the order of msgstr[]."""
        return self._raw.forms

    @property
    def previous(self) -> str:
        """The English text that the translation was made for, where it is outdated."""
        return self._raw.previous

    @property
    def state(self) -> EntryState:
        """How far the translation is; one whose placeholders cannot be filled is none."""
        if not all(self.forms):
            return "missing"
        if self._raw.fuzzy and not self.previous:
            return "suggested"
        if self._raw.has_braces and not self._can_be_filled():
            return "missing"
        return "outdated" if self._raw.fuzzy else "translated"

    def text_for(self, tag: str, number: Number) -> str:
        """Return the text, or its plural form for a number in the language `tag`."""
        return self.forms[self._plurals.index(tag, number) if self._raw.has_plurals else 0]

    def _can_be_filled(self) -> bool:
        english = (self._raw.english, self._raw.english_plural)
        return all(can_be_filled(form, *english) for form in self.forms)


@dataclass(frozen=True, slots=True, eq=False)
class PoText:
    """A PO file that is read when an entry of it is wanted; `name` is what findings call it."""

    text: str
    tag: str
    name: str


class Catalog:
    """Every entry of one locale folder, by key.

    A page needs the words of few roles: files are read when one of their keys is looked up, or
    all of them when `entries` or `findings` are asked for.
    """

    def __init__(self, texts: Iterable[PoText] = (), findings: Iterable[Finding] = ()) -> None:
        self._entries: dict[Key, Entry] = {}
        self._findings = list(findings)
        self._unread = list(texts)
        self._holders: dict[str, list[PoText]] = {}
        for text in self._unread:
            owners = {*_OWNER.findall(text.text), *([""] if text.name.endswith(MESSAGES) else [])}
            for owner in owners:
                self._holders.setdefault(owner, []).append(text)

    @property
    def entries(self) -> Mapping[Key, Entry]:
        """All entries by key."""
        self._read(self._unread)
        return self._entries

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong with the files."""
        self._read(self._unread)
        return tuple(self._findings)

    def look_up(self, context: str | None, english: str) -> Entry | None:
        """Return the entry of a key, whatever its state."""
        if self._unread:
            owners = _OWNER_OF_KEY.findall(context or "")
            for owner in ("", owners[0]):
                self._read(self._holders.pop(owner, ()))
        return self._entries.get((context or "", english))

    def _read(self, texts: Iterable[PoText]) -> None:
        for one in [text for text in texts if text in self._unread]:
            self._unread.remove(one)
            entries, findings = parse_po(one.text, one.tag, one.name)
            self._findings += findings
            for key, entry in entries.items():
                first = self._entries.setdefault(key, entry)
                if first is not entry:
                    self._findings.append(_duplicate(first, entry.file, entry.line))


def read_catalog(folder: Path, tag: str, name: str) -> Catalog:
    """Read `messages.po` and `roles/*.po` of a locale folder; `name` is what findings call it."""
    texts: list[PoText] = []
    findings: list[Finding] = []
    for path in _files(folder):
        file = f"{name}/{path.relative_to(folder).as_posix()}"
        text, wrong = _read_text(path, file)
        findings += wrong
        if text is not None:
            texts.append(PoText(text, tag, file))
    return Catalog(texts, findings)


@lru_cache(maxsize=512)
def parse_po(text: str, tag: str, name: str) -> tuple[Mapping[Key, Entry], tuple[Finding, ...]]:
    """Return the entries of a PO file by key, and what is wrong with it."""
    raw_entries, faults = read_entries(text)
    findings = [
        Finding("po-syntax", fault.message, name, line=fault.line, column=1) for fault in faults
    ]
    head = next((raw for raw in raw_entries if not raw.english and not raw.context), None)
    plurals, wrong = _read_head(text, head, tag, name)
    findings += wrong
    entries: dict[Key, Entry] = {}
    for raw in raw_entries:
        if raw is head:
            continue
        key = (raw.context, raw.english)
        if key in entries:
            findings.append(_duplicate(entries[key], name, raw.line))
        elif _has_wrong_count(raw, plurals.count):
            findings.append(_wrong_count(raw, plurals.count, name))
        else:
            entries[key] = Entry(raw, plurals, name)
    return entries, tuple(findings)


def _files(folder: Path) -> Iterator[Path]:
    messages = folder / MESSAGES
    if messages.is_file():
        yield messages
    yield from sorted((folder / ROLES).glob("*.po"))


def _read_text(path: Path, name: str) -> tuple[str | None, tuple[Finding, ...]]:
    try:
        raw = path.read_bytes()
    except OSError as error:
        return None, (Finding("file-unreadable", f"cannot be read: {error.strerror}", name),)
    if len(raw) > _MAX_BYTES:
        message = f"the file has {len(raw):,} bytes; at most {_MAX_BYTES:,} are read"
        return None, (Finding("file-too-large", message, name, hint="split the file"),)
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n"), ()
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = f"byte {error.start + 1} is not UTF-8"
        hint = "save the file as UTF-8"
        return None, (Finding("po-encoding", message, name, line=line, column=1, hint=hint),)


def _read_head(
    text: str, head: RawEntry | None, tag: str, name: str
) -> tuple[PluralForms, list[Finding]]:
    """Return the plural forms that the header announces, or CLDR's where it does not."""
    if head is None:
        message = 'the header is missing: an entry with msgid "" at the top'
        return forms_of(tag), [_header_finding("po-header", message, name, 1, tag)]
    fields = _fields(head.forms[0])
    findings = []
    charset = _CHARSET.search(fields.get("content-type", ""))
    if charset is None or charset[1].lower() not in _UTF_8:
        line = _line_of(text, "Content-Type", head.line)
        stated = f"says charset={charset[1]}" if charset else "has no charset"
        message = f"the header {stated}"
        hint = "write Content-Type: text/plain; charset=UTF-8"
        findings.append(Finding("po-encoding", message, name, line=line, column=1, hint=hint))
    rule = fields.get("plural-forms")
    if rule is None:
        return forms_of(tag), findings
    try:
        return read_header(rule), findings
    except WrongHeaderError as error:
        line = _line_of(text, "Plural-Forms", head.line)
        message = f"Plural-Forms cannot be used: {error}"
        return forms_of(tag), [*findings, _header_finding("po-header", message, name, line, tag)]


def _header_finding(code: str, message: str, name: str, line: int, tag: str) -> Finding:
    hint = f"CLDR's rules for {tag} read: Plural-Forms: {header(tag)}"
    return Finding(code, message, name, line=line, column=1, hint=hint)


def _fields(text: str) -> dict[str, str]:
    pairs = (line.partition(":") for line in text.split("\n"))
    return {key.strip().lower(): value.strip() for key, _, value in pairs}


def _line_of(text: str, words: str, otherwise: int) -> int:
    place = text.find(words)
    return text.count("\n", 0, place) + 1 if place >= 0 else otherwise


def _has_wrong_count(raw: RawEntry, expected: int) -> bool:
    if not raw.english_plural:
        return raw.has_plurals
    return not raw.has_plurals or len(raw.forms) != expected


def _wrong_count(raw: RawEntry, expected: int, name: str) -> Finding:
    hint = f"write msgstr[0] to msgstr[{expected - 1}]"
    message = f"the entry has {len(raw.forms)} plural forms instead of {expected}"
    if not raw.english_plural:
        message, hint = "the entry has plural forms but no msgid_plural", "write msgstr"
    return Finding("po-plurals", message, name, line=raw.line, column=1, hint=hint)


def _duplicate(first: Entry, name: str, line: int) -> Finding:
    place = f"line {first.line}" if first.file == name else f"{first.file}, line {first.line}"
    message = f"the same msgctxt and msgid stand in {place}"
    return Finding("po-duplicate", message, name, line=line, column=1, hint="remove one of the two")
