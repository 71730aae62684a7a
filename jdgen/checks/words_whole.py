"""Checks of all the words of a language together: one English word, one word of ours."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from jdgen.locales.catalog import FORM_SEPARATOR
from jdgen.locales.message import PLACEHOLDER
from jdgen.locales.po_file import PoEntry

from .word import Language, Slip

_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,}[0-9]*(?![\w-])", re.ASCII)
_WORD = re.compile(r"\w+")
_STEM = 0.6
_SHORTEST_STEM = 4
_EXCEPTIONS = 0.25
"""The share of texts up to which other translations of a term are exceptions, not its use."""


def check_inconsistent(entries: Sequence[PoEntry], _: Language) -> Iterator[tuple[PoEntry, Slip]]:
    """Find English texts of one field that are translated in several ways."""
    ways: dict[tuple[str, str], dict[str, list[PoEntry]]] = defaultdict(lambda: defaultdict(list))
    for entry in entries:
        if entry.is_valid and not entry.plural and FORM_SEPARATOR not in entry.context:
            field = entry.context.rpartition("/")[2]
            ways[field, entry.english][entry.forms[0]].append(entry)
    for said in ways.values():
        usual = max(said, key=lambda words: len(said[words]))
        for words, where in said.items():
            for entry in where if words != usual else ():
                other = said[usual][0].context or "another template"
                hint = f"{other} has: {usual}"
                yield entry, Slip("the same English is translated otherwise", 0, len(words), hint)


def check_acronym(entries: Sequence[PoEntry], _: Language) -> Iterator[tuple[PoEntry, Slip]]:
    """Find abbreviations in capitals that are missing where the language mostly keeps them."""
    kept: dict[str, list[PoEntry]] = defaultdict(list)
    left_out: dict[str, list[PoEntry]] = defaultdict(list)
    for entry in entries:
        for acronym in sorted(set(_ACRONYM.findall(entry.english)) if entry.is_valid else ()):
            (kept if acronym in entry.forms[0] else left_out)[acronym].append(entry)
    for acronym, where in left_out.items():
        if len(kept[acronym]) > len(where):
            for entry in where:
                told = f"{acronym} is missing"
                yield entry, Slip(told, hint=f"{len(kept[acronym])} other texts keep it")


def check_glossary(
    entries: Sequence[PoEntry], language: Language
) -> Iterator[tuple[PoEntry, Slip]]:
    """Find texts that translate a term otherwise than the glossary, and than most other texts.

    Endings may differ. A term that is mostly translated otherwise means several things. Titles
    have words of their own: a renewal manager need not be called after renewal.
    """
    titles = (re.escape(entry.english) for entry in entries if entry.context.endswith("/title"))
    aside = re.compile("|".join([PLACEHOLDER.pattern, *sorted(titles)]), re.IGNORECASE)
    plain = [
        (aside.sub(" ", entry.english), entry)
        for entry in entries
        if entry.is_valid and not entry.context.endswith("/aliases")
    ]
    for term, ours in language.glossary.items():
        pattern = re.compile(rf"\b{re.escape(term)}s?\b", re.IGNORECASE)
        stems = _stems(ours)
        used = [entry for english, entry in plain if pattern.search(english)]
        other = [entry for entry in used if not _has_any(entry.forms[-1].casefold(), stems)]
        for entry in other if len(other) <= len(used) * _EXCEPTIONS else ():
            told = f'"{term}" is translated otherwise'
            yield entry, Slip(told, hint=f'the glossary says "{ours}"')


def _has_any(text: str, stems: Iterable[str]) -> bool:
    return any(stem in text for stem in stems)


def _stems(words: str) -> list[str]:
    """Return what stays of each word whatever its ending: its first three fifths."""
    return [
        word[: max(_SHORTEST_STEM, round(len(word) * _STEM))].casefold()
        for word in _WORD.findall(words)
    ]
