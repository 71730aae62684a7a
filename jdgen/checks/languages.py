"""Check the files of a language, and mend what can be mended without asking."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from jdgen.locales.catalog import MESSAGES, ROLES, read_catalog
from jdgen.locales.extract import Extraction
from jdgen.locales.extract_glossary import GLOSSARY_FILE
from jdgen.locales.folders import LOCALES, display_name
from jdgen.locales.fonts import uncovered
from jdgen.locales.layers import read_layers
from jdgen.locales.placeholders import read_placeholders
from jdgen.locales.plurals import PluralForms, WrongHeaderError, forms_of, read_header
from jdgen.locales.po_file import PoEntry, PoFile, PoSyntaxError, read_po_file
from jdgen.locales.po_output import write_po_file
from jdgen.locales.settings import merge, read_settings
from jdgen.locales.update import Change
from jdgen.locales.widths import measure_in
from jdgen.source.findings import Finding, sort_findings

from .posting_examples import check_word_list
from .word import Language, Slip
from .words import Found, find_slips, find_slips_together
from .words_entry import check_header
from .words_unknown import find_unknown, known_keys

_MOST_PASSES = 5


def check_language(
    tag: str, root: Path, roots: Sequence[Path], extraction: Extraction | None = None
) -> tuple[Finding, ...]:
    """Return what is wrong with a language's files in one templates folder.

    `roots` are all templates folders, from which settings, placeholders and fonts come. With the
    texts of the project, translations of others are found too.
    """
    folder = root / LOCALES / tag
    name = display_name(folder)
    files, unread = _read_files(folder)
    language = _language(tag, files, roots)
    findings = [*read_catalog(folder, tag, name).findings, *read_settings(folder, name)[1]]
    told = {finding.file for finding in findings if finding.code == "po-syntax"}
    findings += (
        Finding.of("po-syntax", str(error), f"{name}/{file}", line=error.line, column=1)
        for file, error in unread.items()
        if f"{name}/{file}" not in told
    )
    findings += check_word_list(folder)
    for file, po in files.items():
        findings += (
            _at_header(f"{name}/{file}", po, *wrong) for wrong in check_header(po, language)
        )
        findings += (_at(f"{name}/{file}", found) for found in find_slips(po.entries, language))
    findings += (
        _at(f"{name}/{file}", found) for file, found in find_slips_together(files, language)
    )
    if extraction is not None:
        known = known_keys(tag, roots, extraction)
        for file, po in files.items():
            unknown = find_unknown(po.entries, known, tag, language.settings.forms)
            findings += (_at_key(f"{name}/{file}", *one) for one in unknown)
    return sort_findings(findings)


def fix_language(tag: str, root: Path, roots: Sequence[Path]) -> Iterator[Change]:
    """Yield the files of a language in which something can be mended safely."""
    folder = root / LOCALES / tag
    files, _ = _read_files(folder)
    language = _language(tag, files, roots)
    for file, po in files.items():
        entries = [_fixed(entry, language) for entry in po.entries]
        if any(one is not other for one, other in zip(entries, po.entries, strict=True)):
            name = f"{display_name(folder)}/{file}"
            yield Change(folder / file, name, write_po_file(po.header, entries))


def _read_files(folder: Path) -> tuple[dict[str, PoFile], dict[str, PoSyntaxError]]:
    """Return the PO files of a folder, and why others cannot be read.

    The catalog tells most of it; but it passes over obsolete entries.
    """
    files, unread = {}, {}
    for path in (*folder.glob(MESSAGES), *sorted((folder / ROLES).glob("*.po"))):
        file = path.relative_to(folder).as_posix()
        try:
            files[file] = read_po_file(path.read_text(encoding="utf-8"))
        except PoSyntaxError as error:
            unread[file] = error
        except UnicodeDecodeError:
            continue
    return files, unread


def _language(tag: str, files: Mapping[str, PoFile], roots: Sequence[Path]) -> Language:
    settings = merge(layer.settings for layer in read_layers(tag, roots) if layer.own)
    text = "".join("".join(entry.forms) for po in files.values() for entry in po.entries)
    return Language(
        tag=tag,
        settings=settings,
        placeholders=read_placeholders(roots)[0],
        plurals=_plurals(tag, files),
        undrawable=uncovered(text, settings.fonts, roots),
        glossary=_glossary(tag, roots),
        measure=measure_in(settings.fonts, roots),
    )


def _plurals(tag: str, files: Mapping[str, PoFile]) -> PluralForms:
    stated = files[MESSAGES].header_fields().get("Plural-Forms") if MESSAGES in files else None
    try:
        return read_header(stated) if stated else forms_of(tag)
    except WrongHeaderError:
        return forms_of(tag)


def _glossary(tag: str, roots: Sequence[Path]) -> dict[str, str]:
    """Return the terms that the glossaries of a language translate; the first one's words win."""
    terms: dict[str, str] = {}
    for root in reversed(roots):
        try:
            po = read_po_file((root / LOCALES / tag / GLOSSARY_FILE).read_text(encoding="utf-8"))
        except (OSError, PoSyntaxError, UnicodeDecodeError):
            continue
        said = (entry for entry in po.entries if entry.is_valid and not entry.obsolete)
        terms |= {entry.english: entry.forms[0] for entry in said}
    return terms


def _at(file: str, found: Found) -> Finding:
    """Make a finding at the place of a slip."""
    entry, slip = found.entry, found.slip
    text = entry.forms[found.form]
    end = len(text) if slip.end is None else slip.end
    line, column = entry.place_of(found.form, slip.start)
    last_line, end_column = entry.place_of(found.form, end)
    excerpt = entry.raw.split("\n")[line - entry.start]
    if last_line != line:
        end_column = len(excerpt)
    return Finding.of(
        found.code,
        slip.message,
        file,
        line=line,
        column=column,
        end_column=max(end_column, column + 1),
        hint=slip.hint,
        excerpt=excerpt,
    )


def _at_key(file: str, entry: PoEntry, slip: Slip) -> Finding:
    """Make a finding at the English text of an entry."""
    excerpt = entry.raw.split("\n")[entry.line - entry.start]
    return Finding.of(
        "unknown-text",
        slip.message,
        file,
        line=entry.line,
        column=1,
        end_column=len(excerpt) + 1,
        hint=slip.hint,
        excerpt=excerpt,
    )


def _at_header(file: str, po: PoFile, field: str, message: str, hint: str) -> Finding:
    before = po.header.partition(field)[0]
    line = before.count("\n") + 1
    excerpt = po.header.split("\n")[line - 1]
    column = len(before) - before.rfind("\n")
    return Finding.of(
        "header",
        message,
        file,
        line=line,
        column=column,
        end_column=column + len(field),
        hint=hint,
        excerpt=excerpt,
    )


def _fixed(entry: PoEntry, language: Language) -> PoEntry:
    """Return an entry with its slips mended; one slip may hide another, so look again."""
    for _ in range(_MOST_PASSES):
        puts = [found for found in find_slips([entry], language) if found.slip.put is not None]
        if not puts:
            break
        forms = list(entry.forms)
        for form in range(len(forms)):
            forms[form] = _mended(forms[form], [one.slip for one in puts if one.form == form])
        entry = entry.changed(forms=tuple(forms))
    return entry


def _mended(text: str, slips: Sequence[Slip]) -> str:
    place = len(text) + 1
    for slip in sorted(slips, key=lambda slip: -slip.start):
        end = len(text) if slip.end is None else slip.end
        if slip.put is not None and end <= place:
            text = text[: slip.start] + slip.put + text[end:]
            place = slip.start
    return text
