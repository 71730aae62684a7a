"""`jdgen check --text`: judge a posting that was written elsewhere."""

import re
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .failure import Exit, fail

if TYPE_CHECKING:
    from jdgen.checks.law import Law
    from jdgen.checks.posting_report import Sheet
    from jdgen.library import Library
    from jdgen.source.findings import Finding

_MOST_BYTES = 1_000_000
_CODE = re.compile(r"^[A-Z]{2}(-[A-Z]+)*$")


def judge_text(
    file: Path, library: Path | None, locale: str | None, place: str | None, today: date
) -> "tuple[tuple[Finding, ...], Iterable[Sheet]]":
    """Return what is wrong with a text, and the text with its marks; no library is needed."""
    from jdgen.checks.posting_report import Sheet
    from jdgen.checks.posting_rules import check_text
    from jdgen.checks.posting_words import read_words
    from jdgen.locales.tags import direction, font_lang

    roots, loaded = _library(library)
    tag = _locale(locale)
    name = "stdin" if str(file) == "-" else file.as_posix()
    law = _law(place, loaded, today) if place else None
    text = _read(file, name)
    book, wrong = read_words(tag, roots)
    findings, reading, marks = check_text(text, book, tag, name, law)
    sheet = Sheet(name, font_lang(tag), direction(tag), reading.text, marks)
    return (*wrong, *findings), (sheet,)


def _library(library: Path | None) -> "tuple[tuple[Path, ...], Library | None]":
    """Return the templates folders, and the library if there is one that can be read."""
    from jdgen.build.project import find_project
    from jdgen.library import load_library
    from jdgen.resources import templates_root

    try:
        project = find_project(library, Path.cwd())
    except OSError:
        if library is not None:
            fail(f"there is no library at {library}", Exit.USAGE)
        return (templates_root(),), None
    return project.templates, load_library(project.library).library


def _locale(locale: str | None) -> str:
    from jdgen.locales.tags import UnknownTagError, canonicalise

    if locale is None:
        raise click.UsageError("say in which language the text is: --locale uk")
    try:
        return canonicalise(locale)
    except UnknownTagError:
        message = f'"{locale}" is not the tag of a language; write uk, de or zh-Hans'
        raise click.UsageError(message) from None


def _read(file: Path, name: str) -> str:
    try:
        raw = sys.stdin.buffer.read(_MOST_BYTES + 1) if name == "stdin" else file.read_bytes()
    except OSError as error:
        fail(f"cannot read {name}: {error.strerror}", Exit.USAGE)
    if len(raw) > _MOST_BYTES:
        fail(f"{name} has more than {_MOST_BYTES:,} bytes; no posting is so long", Exit.USAGE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = f"byte {error.start + 1} is not UTF-8"
        fail(f"{name} is no text: {place}; save the posting's words as plain text", Exit.USAGE)
    if not text.strip():
        fail(f"{name} is empty; there is no posting to judge", Exit.USAGE)
    return text


def _law(place: str, library: "Library | None", today: date) -> "Law":
    """Return the law of a place of the library, or of a jurisdiction by its code."""
    from jdgen.checks.law import find_law, reach_of_codes
    from jdgen.checks.law_rows import read_law
    from jdgen.source.suggest import suggest

    headcount = library.company.headcount if library else None
    if library and place in library.places:
        codes = library.places[place].jurisdictions
    elif _CODE.match(place):
        codes = (place,)
    else:
        known = [*(library.places if library else ()), *(row.place for row in read_law())]
        hint = suggest(place, known) or "write a place of the library, or a code such as US-NY"
        fail(f'there is no place "{place}"; {hint}', Exit.USAGE)
    return find_law(reach_of_codes(codes, headcount, today))
