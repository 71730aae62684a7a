"""A language as a table, for people who translate in a spreadsheet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from hashlib import sha256

from .plurals import category, forms_of
from .po_file import FUZZY, PoEntry

_DIGITS = 12
_NUMBERS = range(201)
_MOST_EXAMPLES = 3
_TRANSLATED = "translated"


@dataclass(frozen=True, slots=True)
class Row:
    """One text, or one plural form of it. `source` stands for the English that was exported."""

    file: str
    key: str
    form: str
    english: str
    translation: str
    state: str
    comment: str
    previous: str
    source: str


COLUMNS = tuple(field.name for field in fields(Row))


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was not taken, and why; rows count from 1, the heading being the first."""

    row: int
    key: str
    why: str


def to_rows(tag: str, entries: Mapping[str, Sequence[PoEntry]]) -> Iterator[Row]:
    """Yield the rows of a language's entries by file, one for each plural form."""
    for file, each in entries.items():
        for entry in each:
            if not entry.obsolete:
                for index, text in enumerate(entry.forms):
                    yield Row(
                        file=file,
                        key=entry.context,
                        form=f"{index}: {_numbers(tag, index)}" if entry.plural else "",
                        english=_english_of(entry, index),
                        translation=text,
                        state=_state(entry),
                        comment="\n".join(entry.comments),
                        previous=entry.previous.english if entry.previous else "",
                        source=_hash(entry),
                    )


def take_rows(
    rows: Sequence[Row], entries: Mapping[str, Sequence[PoEntry]]
) -> tuple[dict[str, list[PoEntry]], list[Refusal]]:
    """Return the entries by file with what the rows say, and the rows that were refused.

    A row is refused where the English has changed since it was exported, or the key is not there.
    A text that is new, or whose state says "translated", counts from now on; an empty cell says
    nothing.
    """
    known = {
        (file, entry.context, _hash(entry)): entry
        for file, each in entries.items()
        for entry in each
        if not entry.obsolete
    }
    keys = {(file, context) for file, context, _ in known}
    changed: dict[int, PoEntry] = {}
    refused: list[Refusal] = []
    for number, row in enumerate(rows, 2):
        entry = known.get((row.file, row.key, row.source))
        index = _index(row.form)
        if entry is not None and index is not None and index < len(entry.forms):
            current = changed.get(id(entry), entry)
            changed[id(entry)] = _with_text(current, index, row)
        elif (row.file, row.key) in keys:
            refused.append(Refusal(number, row.key or row.english, "the English has changed since"))
        else:
            refused.append(Refusal(number, row.key or row.english, "there is no such text"))
    taken = {
        file: [changed.get(id(entry), entry) for entry in each] for file, each in entries.items()
    }
    return taken, refused


def _with_text(entry: PoEntry, index: int, row: Row) -> PoEntry:
    """Return an entry with the text of a row; the mark of doubt goes when a person has decided."""
    same = entry.forms[index] == row.translation
    settled = not same or row.state == _TRANSLATED
    if not row.translation or (same and not (settled and entry.is_fuzzy)):
        return entry
    forms = (*entry.forms[:index], row.translation, *entry.forms[index + 1 :])
    if not settled:
        return entry.changed(forms=forms)
    flags = tuple(flag for flag in entry.flags if flag != FUZZY)
    return entry.changed(forms=forms, flags=flags, previous=None)


def missing_columns(headings: Iterable[str]) -> list[str]:
    """Return the columns that a table must have to be taken back, and does not have."""
    return sorted({"file", "key", "form", "translation", "source"} - set(headings))


def make_row(cells: Mapping[str, str]) -> Row:
    """Return a row of a table that may lack the columns which only people need."""
    return Row(**{name: cells.get(name, "").replace("\r\n", "\n") for name in COLUMNS})


def _state(entry: PoEntry) -> str:
    if not entry.is_filled:
        return "missing"
    if entry.is_fuzzy:
        return "outdated" if entry.previous else "suggested"
    return _TRANSLATED


def _english_of(entry: PoEntry, index: int) -> str:
    return entry.english if index == 0 or not entry.plural else entry.plural


def _numbers(tag: str, index: int) -> str:
    forms = forms_of(tag)
    numbers = [number for number in _NUMBERS if forms.index(tag, number) == index]
    name = category(tag, numbers[0]) if numbers else ""
    return f"{name} ({', '.join(map(str, numbers[:_MOST_EXAMPLES]))})"


def _index(form: str) -> int | None:
    number = form.partition(":")[0]
    return int(number or 0) if number.isdigit() or not form else None


def _hash(entry: PoEntry) -> str:
    text = "\0".join((entry.context, entry.english, entry.plural))
    return sha256(text.encode()).hexdigest()[:_DIGITS]
