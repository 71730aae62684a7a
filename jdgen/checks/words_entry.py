"""Checks of whole entries and files: plural forms, forms of titles, headers."""

from collections.abc import Iterator, Sequence
from functools import cache

from jdgen.locales.catalog import FORM_SEPARATOR
from jdgen.locales.plurals import WrongHeaderError, header, read_header
from jdgen.locales.po_file import PoEntry, PoFile
from jdgen.locales.tags import UnknownTagError, canonicalise

from .word import Language, Slip


def check_plural_missing(entry: PoEntry, _: Language) -> Iterator[tuple[int, Slip]]:
    """Find plural forms that are empty while others are not."""
    if any(entry.forms):
        for form, text in enumerate(entry.forms):
            if not text:
                yield form, Slip(f"msgstr[{form}] is empty")


def check_plural_same(entry: PoEntry, _: Language) -> Iterator[tuple[int, Slip]]:
    """Find plural forms that are all the same although the English ones differ."""
    several = len(entry.forms) > 1 and len(set(entry.forms)) == 1
    if several and entry.forms[0] and entry.english != entry.plural:
        hint = "if they are so in this language, add the flag ignore-plural-same"
        yield 0, Slip("all plural forms are the same", 0, len(entry.forms[0]), hint)


def check_form_missing(
    entries: Sequence[PoEntry], language: Language
) -> Iterator[tuple[PoEntry, Slip]]:
    """Find forms that a message asks for and nobody has written."""
    translated = {entry.key for entry in entries if entry.is_valid}
    for entry in entries:
        context, _, form = entry.context.rpartition(FORM_SEPARATOR)
        known = language.settings.forms.get(form)
        if known is None or known.optional or any(entry.forms):
            continue
        if (context, entry.english) in translated:
            message = f'"{entry.english}" has no form "{form}" ({known.ask})'
            yield entry, Slip(message, hint="until then the plain form is printed")


def check_header(file: PoFile, language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield the field, what is wrong with it and what to do."""
    fields = file.header_fields()
    if not fields:
        return
    stated = fields.get("Language", "")
    if stated and not _is_tag_of(stated, language.tag):
        message = f'the language is "{stated}" in a folder for "{language.tag}"'
        yield "Language", message, f"write Language: {language.tag.replace('-', '_')}"
    rule = fields.get("Plural-Forms")
    if not rule and any(entry.plural and not entry.obsolete for entry in file.entries):
        hint = f"write Plural-Forms: {header(language.tag)}"
        yield "msgid", "Plural-Forms is missing, and there are plural entries", hint
    different = _disagreement(rule, language.tag) if rule else None
    if different is not None:
        hint = f"CLDR's rules read: Plural-Forms: {header(language.tag)}"
        yield "Plural-Forms", f"the plural rule differs from the language's at {different}", hint


def _is_tag_of(name: str, tag: str) -> bool:
    try:
        return canonicalise(name) == tag
    except UnknownTagError:
        return False


@cache
def _disagreement(rule: str, tag: str) -> int | None:
    try:
        return read_header(rule).disagreement(tag)
    except WrongHeaderError:
        return None  # reading the file says so
