"""Checks of what a program puts in: placeholders, forms, Markdown, addresses."""

import re
from collections import Counter
from collections.abc import Iterator

from jdgen.locales.message import PLACEHOLDER, names
from jdgen.source.suggest import suggest

from .word import Slip, Word

_BRACE = re.compile(r"[{}][^{}]*\}?")
_LOOSE_FORM = re.compile(r"(?<=\})\[[^\]]*\]?")
_ADDRESS = re.compile(r"https?://[!-'*-;=?-Z^-~]*[\w/]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_MARKS = {
    "**": re.compile(r"\*\*"),
    "`": re.compile("`"),
    "](": re.compile(r"\]\("),
    "a list's hyphen": re.compile(r"^[-*] ", re.MULTILINE),
}


def check_placeholder(word: Word) -> Iterator[Slip]:
    """Find placeholders that were lost, invented or broken."""
    wanted = names(word.english)
    present = {match[1]: match for match in PLACEHOLDER.finditer(word.text)}
    for name in sorted(wanted - present.keys()):
        if not _may_be_left_out(word, name):
            yield Slip(f"{{{name}}} is missing", hint=f"the English text has {{{name}}}")
    for name, match in present.items():
        if name not in wanted:
            hint = suggest(name, wanted) or "only those of the English text have a value"
            message = f"{{{name}}} is not in the English text"
            yield Slip(message, match.start(), match.end(), hint)
    yield from _stray_braces(word)


def _may_be_left_out(word: Word, name: str) -> bool:
    counted = name == "n" and bool(word.entry.plural)
    return counted and word.language.counts_one_number(word.form)


def _stray_braces(word: Word) -> Iterator[Slip]:
    known = [match.span() for match in PLACEHOLDER.finditer(word.text)]
    if _BRACE.search(PLACEHOLDER.sub("", word.english)):
        return
    for match in _BRACE.finditer(word.text):
        if not any(start <= match.start() < end for start, end in known):
            message = f"{match[0]} is not a placeholder"
            yield Slip(message, match.start(), match.end(), "write {name} as in the English text")


def check_unknown_form(word: Word) -> Iterator[Slip]:
    """Find forms that the language does not declare, or that a value cannot have."""
    forms = word.language.settings.forms
    for match in PLACEHOLDER.finditer(word.text):
        name, form = match[1], match[2]
        place = match.start(), match.end()
        known = word.language.placeholders.get(name)
        if form and form not in forms:
            hint = suggest(form, forms) or f"forms in locale.yaml: {', '.join(forms) or 'none'}"
            yield Slip(f'"{form}" is not a form of this language', *place, hint)
        elif form and known is not None and not known.from_:
            hint = "write it without a form, or turn the sentence round"
            yield Slip(f"{{{name}}} is {known.means}: it has no forms", *place, hint)
    if not _LOOSE_FORM.search(word.english):
        spans = {match.end() for match in PLACEHOLDER.finditer(word.text)}
        for match in _LOOSE_FORM.finditer(word.text):
            if match.end() not in spans:
                hint = "forms are small Latin letters; before other brackets put a blank"
                yield Slip(
                    f"{match[0]} is not the name of a form", match.start(), match.end(), hint
                )


def check_markup(word: Word) -> Iterator[Slip]:
    """Find Markdown marks, addresses and HTML that differ from the English text."""
    for mark, pattern in _MARKS.items():
        wanted, present = len(pattern.findall(word.english)), len(pattern.findall(word.text))
        if wanted != present:
            yield Slip(f"{mark}: {present} here, {wanted} in the English text")
    wanted_addresses = Counter(_ADDRESS.findall(word.english))
    for match in _ADDRESS.finditer(word.text):
        if match[0] not in wanted_addresses:
            message = f"the address {match[0]} is not in the English text"
            yield Slip(message, match.start(), match.end())
    lacking = wanted_addresses - Counter(_ADDRESS.findall(word.text))
    for address in lacking:
        yield Slip(f"the address {address} is missing")
    for match in _TAG.finditer(word.text):
        if match[0] not in word.english:
            hint = "texts hold Markdown only; HTML would be printed as it stands"
            yield Slip(f"{match[0]} is HTML", match.start(), match.end(), hint)
