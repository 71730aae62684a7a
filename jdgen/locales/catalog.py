"""The words of one locale folder: what its PO files say under which key."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Literal

from jdgen.source.findings import Finding

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
_CHARSET = re.compile(r"charset=([^\s;]+)", re.IGNORECASE)
_UTF_8 = ("utf-8", "utf8")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a PO file says for one key.

    `forms` has one text, or one for each plural form, in the order of msgstr[].
    """

    state: EntryState
    english: str
    forms: tuple[str, ...]
    plurals: PluralForms | None
    previous: str
    file: str
    line: int

    def text_for(self, tag: str, number: Number) -> str:
        """Return the text, or its plural form for a number in the language `tag`."""
        return self.forms[self.plurals.index(tag, number) if self.plurals else 0]


@dataclass(frozen=True, slots=True)
class Catalog:
    """Every entry of one locale folder, by key."""

    entries: Mapping[Key, Entry] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def look_up(self, context: str | None, english: str) -> Entry | None:
        """Return the entry of a key, whatever its state."""
        return self.entries.get((context or "", english))


def read_catalog(folder: Path, tag: str, name: str) -> Catalog:
    """Read `messages.po` and `roles/*.po` of a locale folder; `name` is what findings call it."""
    entries: dict[Key, Entry] = {}
    findings: list[Finding] = []
    for path in _files(folder):
        stamp = path.stat()
        file = f"{name}/{path.relative_to(folder).as_posix()}"
        read = read_po(path, tag, file, (stamp.st_mtime_ns, stamp.st_size))
        findings += read.findings
        findings += _said_before(entries, read.entries)
        for key, entry in read.entries.items():
            entries.setdefault(key, entry)
    return Catalog(entries, tuple(findings))


@lru_cache(maxsize=512)
def read_po(path: Path, tag: str, name: str, stamp: tuple[int, int] = (0, 0)) -> Catalog:
    """Read one PO file; a file that is still as it was at `stamp` is not read again."""
    del stamp  # part of the cache's key only
    text, findings = _read_text(path, name)
    if text is None:
        return Catalog(findings=findings)
    return parse_po(text, tag, name)


def parse_po(text: str, tag: str, name: str) -> Catalog:
    """Turn the text of a PO file into a catalog; what is wrong with it becomes findings."""
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
        expected = plurals.count if raw.english_plural else 1
        if key in entries:
            findings.append(_duplicate(entries[key], name, raw.line))
        elif len(raw.forms) != expected:
            findings.append(_wrong_count(raw, expected, name))
        else:
            entries[key] = _entry(raw, plurals, name)
    return Catalog(entries, tuple(findings))


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


def _entry(raw: RawEntry, plurals: PluralForms, name: str) -> Entry:
    state: EntryState = "translated"
    if not all(raw.forms):
        state = "missing"
    elif raw.fuzzy:
        state = "outdated" if raw.previous else "suggested"
    return Entry(
        state=state,
        english=raw.english,
        forms=raw.forms,
        plurals=plurals if raw.english_plural else None,
        previous=raw.previous,
        file=name,
        line=raw.line,
    )


def _wrong_count(raw: RawEntry, expected: int, name: str) -> Finding:
    message = f"the entry has {len(raw.forms)} plural forms instead of {expected}"
    if not raw.english_plural:
        message = "the entry has plural forms but no msgid_plural"
    hint = f"write msgstr[0] to msgstr[{expected - 1}]" if raw.english_plural else "write msgstr"
    return Finding("po-plurals", message, name, line=raw.line, column=1, hint=hint)


def _duplicate(first: Entry, name: str, line: int) -> Finding:
    place = f"line {first.line}" if first.file == name else f"{first.file}, line {first.line}"
    message = f"the same msgctxt and msgid stand in {place}"
    return Finding("po-duplicate", message, name, line=line, column=1, hint="remove one of the two")


def _said_before(known: Mapping[Key, Entry], more: Mapping[Key, Entry]) -> Iterator[Finding]:
    for key in more.keys() & known.keys():
        yield _duplicate(known[key], more[key].file, more[key].line)
