"""Write PO files as gettext writes them; what was read and not changed comes back as it was."""

import re
from collections.abc import Iterable, Iterator

from .po_file import PoEntry, Previous

_WIDTH = 79
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})
_AFTER_BLANK = re.compile(r"(?<=\s)(?=\S)")


def write_po_file(header: str, entries: Iterable[PoEntry]) -> str:
    """Return the text of a PO file; entries that were read come back as they were."""
    blocks = [header, *(entry.raw or write_entry(entry) for entry in entries)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def write_entry(entry: PoEntry) -> str:
    """Return an entry as gettext writes it, lines at most 79 wide."""
    lines = [f"# {note}".rstrip() for note in entry.notes]
    if not entry.obsolete:
        lines += [f"#. {part}" for comment in entry.comments for part in _wrap_words(comment)]
        lines += [f"#: {part}" for part in _wrap_words(" ".join(entry.places))]
    if entry.flags:
        lines.append(f"#, {', '.join(entry.flags)}")
    mark = "#~ " if entry.obsolete else ""
    if entry.previous is not None:
        lines += [f"{mark.strip() or '#'}| {line}" for line in _previous_lines(entry.previous)]
    lines += [mark + line for line in _text_lines(entry)]
    return "\n".join(lines)


def _previous_lines(previous: Previous) -> Iterator[str]:
    if previous.context:
        yield from _quoted("msgctxt", previous.context)
    yield from _quoted("msgid", previous.english)
    if previous.plural:
        yield from _quoted("msgid_plural", previous.plural)


def _text_lines(entry: PoEntry) -> Iterator[str]:
    if entry.context:
        yield from _quoted("msgctxt", entry.context)
    yield from _quoted("msgid", entry.english)
    if entry.plural:
        yield from _quoted("msgid_plural", entry.plural)
        for index, form in enumerate(entry.forms):
            yield from _quoted(f"msgstr[{index}]", form)
    else:
        yield from _quoted("msgstr", entry.forms[0])


def _quoted(keyword: str, text: str) -> list[str]:
    """Return a text in quotes, on one line where it fits, or else broken after blanks."""
    escaped = text.translate(_ESCAPED)
    whole = f'{keyword} "{escaped}"'
    if len(whole) <= _WIDTH and "\n" not in text.removesuffix("\n"):
        return [whole]
    lines = [f'{keyword} ""']
    for part in re.split(r"(?<=\\n)", escaped):
        lines += [f'"{piece}"' for piece in _broken(part, _WIDTH - 2)]
    return lines


def _broken(text: str, width: int) -> Iterator[str]:
    """Part a text after blanks into pieces of at most a width."""
    piece = ""
    for word in _AFTER_BLANK.split(text):
        if piece and len(piece) + len(word.rstrip()) > width:
            yield piece
            piece = ""
        piece += word
    if piece:
        yield piece


def _wrap_words(text: str) -> Iterator[str]:
    return (piece.rstrip() for piece in _broken(text, _WIDTH - 3))
