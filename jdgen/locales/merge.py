"""Bring a language's entries up to date with the English texts, key first.

A translation moves only to the text that it was made for: the same key with the same English.
Anything else that it may fit is marked for a person to look at: an edited text keeps its
translation with the old English beside it, and a text that is translated elsewhere is offered
that translation. gettext's own tools match by likeness first and give an edited text's
translation to whichever new text looks most like the old one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher

from .catalog import FORM_SEPARATOR
from .po_file import FUZZY, PoEntry, Previous
from .source_text import SourceText

Key = tuple[str, str]
_ALIKE = 0.6
"""How alike two texts of one key must be to count as an edit of one another, from 0 to 1."""
_NEARLY_THE_SAME = 0.8
"""The same for messages of templates that have no key."""
_LOST = "Said twice, also as: "
"""Begins the remark on a translation of the same key that had to go."""
_OWN_FLAGS = ("python-brace-format", "max-length")


def merge(
    wanted: Sequence[SourceText],
    present: Mapping[str, Sequence[PoEntry]],
    forms: int,
    *,
    offer: bool = True,
) -> dict[str, list[PoEntry]]:
    """Return the entries of each file: one for each wanted text, then the obsolete ones.

    `present` are a language's entries by file, `forms` is the number of its plural forms. With
    `offer`, texts without a translation get the one that the same English has elsewhere, marked
    as fuzzy.
    """
    first = _first_by_key(entry for entries in present.values() for entry in entries)
    known = _with_lost_texts(first, present)
    wanted_keys = {text.key for text in wanted}
    edits = _pair_edits(wanted, known, wanted_keys)
    offers = _Offers(known.values()) if offer else None
    merged: dict[str, list[PoEntry]] = {text.file: [] for text in wanted}
    for text in wanted:
        entry = _entry(text, known.get(text.key), edits.get(text.key), forms)
        if offers is not None and not any(entry.forms):
            entry = offers.fill(entry)
        merged[text.file].append(entry)
    used = {edit.key for edit in edits.values()} | wanted_keys
    for file, entries in present.items():
        kept = [_retire(known[entry.key]) for entry in entries if first[entry.key] is entry]
        left = [entry for entry in kept if entry.key not in used and any(entry.forms)]
        if left or file in merged:
            merged.setdefault(file, []).extend(left)
    return merged


def _first_by_key(entries: Iterable[PoEntry]) -> dict[Key, PoEntry]:
    """Return one entry for each key: one that says something, rather current than obsolete."""
    known: dict[Key, PoEntry] = {}
    for entry in entries:
        other = known.get(entry.key)
        if other is None or _rank(entry) > _rank(other):
            known[entry.key] = entry
    return known


def _with_lost_texts(
    first: Mapping[Key, PoEntry], present: Mapping[str, Sequence[PoEntry]]
) -> dict[Key, PoEntry]:
    """Return the entries with what others of the same key say, each as a translator's remark.

    As obsolete entries they could not stay: gettext refuses a file with a key twice.
    """
    lost: dict[Key, list[str]] = defaultdict(list)
    for entry in (entry for entries in present.values() for entry in entries):
        if any(entry.forms) and entry.forms != first[entry.key].forms:
            lost[entry.key].append(f"{_LOST}{' / '.join(entry.forms)}".replace("\n", " "))
    return {
        key: entry.changed(notes=tuple(dict.fromkeys((*entry.notes, *lost[key]))))
        if key in lost
        else entry
        for key, entry in first.items()
    }


def _rank(entry: PoEntry) -> tuple[bool, bool]:
    return any(entry.forms), not entry.obsolete


def _pair_edits(
    wanted: Iterable[SourceText], known: Mapping[Key, PoEntry], wanted_keys: set[Key]
) -> dict[Key, PoEntry]:
    """Return for new texts the entry that was the same text before an edit."""
    fresh, orphans = defaultdict(list), defaultdict(list)
    texts = defaultdict(set)
    for text in wanted:
        texts[text.context].add(text.english)
        if text.key not in known:
            fresh[text.context].append(text)
    for key, entry in known.items():
        if key not in wanted_keys and not entry.obsolete and any(entry.forms):
            orphans[entry.context].append(entry)
    edits: dict[Key, PoEntry] = {}
    for context, new in fresh.items():
        single = len(texts[context]) == len(orphans[context]) == 1
        least = (_ALIKE if not single else 0) if context else _NEARLY_THE_SAME
        edits |= _pair(new, orphans[context], least)
    return edits


def _pair(new: Sequence[SourceText], old: Sequence[PoEntry], least: float) -> dict[Key, PoEntry]:
    """Pair new with old sentences, the likest first, each once."""
    scored = sorted(
        ((_likeness(text.english, entry.english), text, entry) for text in new for entry in old),
        key=lambda pair: -pair[0],
    )
    pairs: dict[Key, PoEntry] = {}
    for likeness, text, entry in scored:
        taken = text.key in pairs or any(entry is other for other in pairs.values())
        if likeness >= least and not taken:
            pairs[text.key] = entry
    return pairs


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _entry(text: SourceText, same: PoEntry | None, edited: PoEntry | None, forms: int) -> PoEntry:
    """Return a text's entry with what is known of its translation."""
    before = same or edited or PoEntry()
    entry = PoEntry(
        context=text.context,
        english=text.english,
        plural=text.plural,
        forms=_fit(before.forms, forms if text.plural else 1),
        notes=before.notes,
        comments=text.comments,
        places=text.places,
        flags=_flags(text, before),
        previous=before.previous,
    )
    differs = edited is not None or (same is not None and same.plural != text.plural)
    if differs and any(entry.forms):
        entry = _doubt(entry, before.previous or Previous(before.english, before.plural))
    return _keep_raw(entry, same)


def _doubt(entry: PoEntry, previous: Previous | None) -> PoEntry:
    flags = entry.flags if entry.is_fuzzy else (FUZZY, *entry.flags)
    return entry.changed(flags=flags, previous=previous)


def _fit(forms: tuple[str, ...], count: int) -> tuple[str, ...]:
    return (*forms[:count], *("" for _ in range(count - len(forms))))


def _flags(text: SourceText, before: PoEntry) -> tuple[str, ...]:
    """Return the text's own flags together with those that people and tools have set."""
    foreign = [flag for flag in before.flags if not flag.startswith(_OWN_FLAGS) and flag != FUZZY]
    fuzzy = (FUZZY,) if before.is_fuzzy and any(before.forms) else ()
    return tuple(dict.fromkeys((*fuzzy, *text.flags, *foreign)))


def _keep_raw(entry: PoEntry, before: PoEntry | None) -> PoEntry:
    """Return the entry as it stands in the file where it says the same.

    Line numbers, and the order of flags, are no reason to touch a file.
    """
    return before if before is not None and _gist(entry) == _gist(before) else entry


def _gist(entry: PoEntry) -> tuple[object, ...]:
    return (
        entry.key,
        entry.plural,
        entry.forms,
        entry.previous,
        entry.obsolete,
        " ".join(" ".join(entry.comments).split()),
        sorted({place.rpartition(":")[0] for place in entry.places}),
        sorted(entry.flags),
    )


def _retire(entry: PoEntry) -> PoEntry:
    if entry.obsolete:
        return entry
    return entry.changed(obsolete=True, comments=(), places=())


class _Offers:
    """Translations of the same English in other places."""

    def __init__(self, entries: Iterable[PoEntry]) -> None:
        self._by_english: dict[str, list[PoEntry]] = defaultdict(list)
        for entry in entries:
            if entry.is_valid and not entry.plural:
                self._by_english[entry.english].append(entry)

    def fill(self, entry: PoEntry) -> PoEntry:
        """Return an entry with a translation to look at, if there is one."""
        field = _field(entry.context)
        choices = [
            choice
            for choice in self._by_english[entry.english]
            if _form(choice.context) == _form(entry.context)
        ]
        if not choices or entry.plural:
            return entry
        best = max(choices, key=lambda one: (_field(one.context) == field, not one.obsolete))
        return _doubt(entry.changed(forms=best.forms), None)


def _field(context: str) -> str:
    return context.rpartition("/")[2]


def _form(context: str) -> str:
    """Return the form that an entry is for: a dative is no offer for a nominative."""
    return context.partition(FORM_SEPARATOR)[2]
