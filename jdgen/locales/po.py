"""Read PO files: fast, with the line of every entry, and going on after a fault.

The tools that write PO files keep every byte of them; here a page's words must be there within
milliseconds. So an entry's texts stay as they are in the file until somebody asks for them.
A test holds this reader and polib to the same result.
"""

import re
from dataclasses import dataclass

_ESCAPE_LETTERS = r'abfnrtvx0-7\\"'
_HIDDEN = r"\x00-\x08\x0b-\x1f\x7f"
"""Control signs, which neither XML nor a Word file can hold."""
_QUOTED = rf'"(?:[^"\\\n{_HIDDEN}]++|\\[{_ESCAPE_LETTERS}])*+"[ \t]*\n'
_BLANKS = r"(?:[ \t]*\n)*+[ \t]*"
_LINES = rf"[ \t]*{_QUOTED}(?:{_BLANKS}{_QUOTED})*+"
_TEXT = rf"[ \t]*({_QUOTED}(?:{_BLANKS}{_QUOTED})*+)"
_ASIDE = r"(?:[ \t]*\n|[ \t]*#.*\n)*+"
_ENTRY = re.compile(
    rf"({_ASIDE})[ \t]*(?:msgctxt{_TEXT}{_BLANKS})?msgid{_TEXT}{_BLANKS}"
    rf"(?:msgid_plural{_TEXT}{_BLANKS})?"
    rf"(msgstr{_LINES}|msgstr\[[0-9]\]{_LINES}(?:{_BLANKS}msgstr\[[0-9]\]{_LINES})*+)"
)
_BEFORE_ENTRY = re.compile(_ASIDE)
_FORM = re.compile(rf"msgstr(?:\[[0-9]\])?{_TEXT}")
_LINE = re.compile(
    rf"[ \t]*(?:msgctxt|msgid_plural|msgid|msgstr(?:\[[0-9]\])?)?[ \t]*{_QUOTED}|[ \t]*#.*\n"
)
_PREVIOUS = re.compile(rf"msgid{_TEXT}")
_FUZZY = re.compile(r"^[ \t]*#,.*\bfuzzy\b", re.MULTILINE)
_PREVIOUS_MARK = re.compile(r"^[ \t]*#\|[ \t]?", re.MULTILINE)
_BLANK = re.compile(r"\n[ \t]*\n")
_SEAM = re.compile(r'"[ \t]*\n\s*"')
COMMENT_INSIDE = "a comment stands inside an entry: put it above the entry"
_ESCAPE = re.compile(r"\\(.)")
_WRONG_ESCAPE = re.compile(rf"(?:[^\\]|\\[{_ESCAPE_LETTERS}])*+\\(.)")
_HIDDEN_SIGN = re.compile(f"[{_HIDDEN}]")
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
    def has_braces(self) -> bool:
        """Whether a translation may hold placeholders."""
        return "{" in self._forms or "}" in self._forms

    @property
    def fuzzy(self) -> bool:
        """Whether a translator must look at it."""
        return _FUZZY.search(self._comments) is not None

    @property
    def previous(self) -> str:
        """The English text that the translation was made for, where the file keeps it."""
        lines = [line for line in self._comments.split("\n") if line.lstrip().startswith("#|")]
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
            line += text.count("\n", counted, start)
            counted = start
            faults.append(_fault(text[start:place], line))
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
    inside = False
    for number, one in enumerate(block.split("\n"), line):
        bare = one.strip()
        if bare and not _LINE.fullmatch(one + "\n"):
            return Fault(number, _why_not_po(one))
        if bare.startswith("#") and inside:
            return Fault(number, COMMENT_INSIDE)
        if bare.startswith("msg"):
            inside = not bare.startswith("msgstr")
    return Fault(line, "the entry is not complete: it needs msgid and msgstr, in this order")


def _why_not_po(line: str) -> str:
    if sign := _HIDDEN_SIGN.search(line):
        return f"the line holds U+{ord(sign[0]):04X}, a sign that nobody can see: delete it"
    escape = _WRONG_ESCAPE.match(line)
    if escape is not None:
        return f"\\{escape[1]} has no meaning here: for a backslash write \\\\"
    return f'"{line[:40]}" is not a keyword with a text in quotes'
