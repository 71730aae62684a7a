"""Read PO files: fast, with the line of every entry, and going on after a fault.

The tools that write PO files keep every byte of them; here a page's words must be there within
milliseconds. So an entry's texts stay as they are in the file until somebody asks for them.
A test holds this reader and polib to the same result.
"""

import re
from dataclasses import dataclass

_QUOTED = r'"(?:[^"\\\n]++|\\.)*+"[ \t]*\n'
_LINES = rf"[ \t]*(?:[ \t]*{_QUOTED})++"
_TEXT = rf"[ \t]*((?:[ \t]*{_QUOTED})++)"
_ASIDE = r"(?:[ \t]*\n|[ \t]*#.*\n)*+"
_ENTRY = re.compile(
    rf"({_ASIDE})(?:msgctxt{_TEXT})?msgid{_TEXT}(?:msgid_plural{_TEXT})?"
    rf"(msgstr{_LINES}|(?:msgstr\[[0-9]\]{_LINES})++)"
)
_BEFORE_ENTRY = re.compile(_ASIDE)
_FORM = re.compile(rf"msgstr(?:\[[0-9]\])?{_TEXT}")
_LINE = re.compile(
    rf"(?:msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)?[ \t]*{_QUOTED}|[ \t]*#.*\n"
)
_PREVIOUS = re.compile(rf"msgid{_TEXT}")
_FUZZY = re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE)
_PREVIOUS_MARK = re.compile(r"^#\|[ \t]?", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n")
_SEAM = re.compile(r'"[ \t]*\n[ \t]*"')
_ESCAPE = re.compile(r"\\(.)")
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


class RawEntry:
    """One entry as the file has it; `line` is that of its English text, counted from 1."""

    __slots__ = ("_aside", "_forms", "context", "english", "english_plural", "line")

    def __init__(self, match: re.Match[str], line: int) -> None:
        aside, context, english, english_plural, forms = match.groups()
        self.line = line
        self.context = _unquote(context) if context else ""
        self.english = _unquote(english)
        self.english_plural = _unquote(english_plural) if english_plural else ""
        self._aside = aside
        self._forms = forms

    @property
    def forms(self) -> tuple[str, ...]:
        """The translations: one, or one for each plural form."""
        return tuple(_unquote(form) for form in _FORM.findall(self._forms))

    @property
    def has_plurals(self) -> bool:
        """Whether the translations are numbered."""
        return self._forms.startswith("msgstr[")

    @property
    def fuzzy(self) -> bool:
        """Whether a translator must look at it."""
        return _FUZZY.search(self._comments) is not None

    @property
    def previous(self) -> str:
        """The English text that the translation was made for, where the file keeps it."""
        lines = [line for line in self._comments.split("\n") if line.startswith("#|")]
        match = _PREVIOUS.search(_PREVIOUS_MARK.sub("", "\n".join(lines)) + "\n")
        return _unquote(match[1]) if match else ""

    @property
    def _comments(self) -> str:
        """The comments of this entry: those after the last obsolete one before it."""
        return self._aside[self._aside.rfind("\n#~") + 1 :]


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that is not PO, and why."""

    line: int
    message: str


def read_entries(text: str) -> tuple[list[RawEntry], list[Fault]]:
    """Return the entries that are not obsolete, and the lines that are not PO.

    An entry with a fault is left out, up to the next blank line.
    """
    text += "\n\n"
    entries: list[RawEntry] = []
    faults: list[Fault] = []
    place, counted, line = 0, 0, 1
    while place < len(text):
        match = _ENTRY.match(text, place)
        if match is not None:
            line += text.count("\n", counted, match.start(3))
            counted, place = match.start(3), match.end()
            entries.append(RawEntry(match, line))
            continue
        start = _end(_BEFORE_ENTRY.match(text, place), text)
        place = _end(_BLANK.search(text, start), text)
        if start < len(text):
            faults.append(_fault(text[start:place], line + text.count("\n", counted, start)))
    return entries, faults


def _end(match: re.Match[str] | None, text: str) -> int:
    return match.end() if match else len(text)


def _unquote(quoted: str) -> str:
    """Return the text of one or more quoted lines with its escapes undone."""
    text = quoted.strip()[1:-1]
    if "\n" in text:
        text = _SEAM.sub("", text)
    if "\\" in text:
        text = _ESCAPE.sub(lambda match: _ESCAPED.get(match[1], match[1]), text)
    return text


def _fault(block: str, line: int) -> Fault:
    """Say what is wrong with an entry that cannot be read, at the first bad line of it."""
    for offset, one in enumerate(block.split("\n")):
        if one.strip() and not _LINE.fullmatch(one + "\n"):
            return Fault(line + offset, f'"{one[:40]}" is not a keyword with a text in quotes')
    return Fault(line, "the entry is not complete: it needs msgid and msgstr, in this order")
