"""The checks of a language's words, and how they are run over its entries."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from jdgen.locales.po_file import PoEntry, PoFile

from .word import CheckTogether, EntryCheck, Language, Slip, Word, WordCheck
from .words_cells import check_cell
from .words_content import (
    check_aliases,
    check_double_word,
    check_end_punctuation,
    check_max_length,
    check_numbers,
    check_unchanged,
)
from .words_entry import (
    check_form_missing,
    check_plural_missing,
    check_plural_same,
)
from .words_letters import check_foreign_letter, check_glyph, check_mixed_script
from .words_placeholders import check_markup, check_placeholder, check_unknown_form
from .words_signs import (
    check_apostrophe,
    check_bidi_control,
    check_decomposed,
    check_double_space,
    check_edge_space,
    check_kashida,
    check_narrow_punctuation,
    check_nbsp,
    check_newline,
    check_quotes,
    check_zero_width,
)
from .words_whole import check_acronym, check_glossary, check_inconsistent

_IGNORE = "ignore-"
"""Before a code, as a flag of an entry: the entry is right as it is."""

WORD_CHECKS: dict[str, WordCheck] = {
    "placeholder": check_placeholder,
    "unknown-form": check_unknown_form,
    "markup": check_markup,
    "glyph": check_glyph,
    "bidi-control": check_bidi_control,
    "unchanged": check_unchanged,
    "numbers": check_numbers,
    "double-space": check_double_space,
    "double-word": check_double_word,
    "edge-space": check_edge_space,
    "newline": check_newline,
    "end-punctuation": check_end_punctuation,
    "narrow-punctuation": check_narrow_punctuation,
    "mixed-script": check_mixed_script,
    "foreign-letter": check_foreign_letter,
    "quotes": check_quotes,
    "apostrophe": check_apostrophe,
    "nbsp": check_nbsp,
    "zero-width": check_zero_width,
    "kashida": check_kashida,
    "decomposed": check_decomposed,
    "max-length": check_max_length,
    "cell-overflow": check_cell,
    "alias-separator": check_aliases,
}
"""The checks of single translations, by code."""
_ENTRY_CHECKS: dict[str, EntryCheck] = {
    "plural-missing": check_plural_missing,
    "plural-same": check_plural_same,
}
_CHECKS_TOGETHER: dict[str, CheckTogether] = {
    "form-missing": check_form_missing,
    "inconsistent": check_inconsistent,
    "acronym": check_acronym,
    "glossary": check_glossary,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A slip in one form of one entry."""

    code: str
    entry: PoEntry
    form: int
    slip: Slip


def find_slips(entries: Sequence[PoEntry], language: Language) -> Iterator[Found]:
    """Yield the slips of a file's translations; those that do not count are left alone."""
    for entry in entries:
        if entry.obsolete or entry.is_fuzzy or not any(entry.forms):
            continue
        for found in (*_in_entry(entry, language), *_in_words(entry, language)):
            if f"{_IGNORE}{found.code}" not in entry.flags:
                yield found


def _in_entry(entry: PoEntry, language: Language) -> Iterator[Found]:
    for code, check in _ENTRY_CHECKS.items():
        for form, slip in check(entry, language):
            yield Found(code, entry, form, slip)


def _in_words(entry: PoEntry, language: Language) -> Iterator[Found]:
    for form, text in enumerate(entry.forms):
        if text:
            word = Word(text, _english_of(entry, form), form, entry, language)
            for code, check in WORD_CHECKS.items():
                for slip in check(word):
                    yield Found(code, entry, form, slip)


def _english_of(entry: PoEntry, form: int) -> str:
    first_of_several = form == 0 and len(entry.forms) > 1
    return entry.english if first_of_several or not entry.plural else entry.plural


def find_slips_together(
    files: Mapping[str, PoFile], language: Language
) -> Iterator[tuple[str, Found]]:
    """Yield the file and the slip of what only all the words of a language show together."""
    by_entry = {id(entry): file for file, po in files.items() for entry in po.entries}
    entries = [entry for po in files.values() for entry in po.entries if not entry.obsolete]
    for code, check in _CHECKS_TOGETHER.items():
        for entry, slip in check(entries, language):
            if f"{_IGNORE}{code}" not in entry.flags:
                yield by_entry[id(entry)], Found(code, entry, 0, slip)
