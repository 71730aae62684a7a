"""Bring the PO files of a language up to date with templates and library."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path

from jdgen.source.findings import Finding

from .catalog import MESSAGES, ROLES
from .extract import Extraction, extract_overrides, join_texts
from .extract_glossary import GLOSSARY_FILE, has_glossary
from .folders import LOCALES, display_name
from .forms import asked_forms, with_forms
from .layers import Layer, read_layers
from .merge import merge
from .message import names
from .placeholders import describe
from .plurals import WrongHeaderError, forms_of, header, read_header
from .po import read_entries
from .po_file import FUZZY, PoEntry, PoFile, PoSyntaxError, read_po_file
from .po_output import write_po_file
from .settings import LocaleSettings
from .settings import merge as merge_settings
from .source_text import SourceText


@dataclass(frozen=True, slots=True)
class Change:
    """A file that must be written, or removed where `text` is None."""

    path: Path
    name: str
    text: str | None


@dataclass(frozen=True, slots=True)
class Update:
    """What bringing one language up to date comes to; nothing is written yet."""

    tag: str
    changes: tuple[Change, ...]
    entries: Mapping[str, Sequence[PoEntry]]
    findings: tuple[Finding, ...]


def plan_update(
    tag: str,
    root: Path,
    roots: Sequence[Path],
    extraction: Extraction,
    *,
    offer: bool = True,
) -> Update:
    """Return what must change in a language's folder below `root`, the first of `roots`.

    Words that the folders behind it already say are left out, unless this one says them itself. A
    file that cannot be read keeps all others from changing, since their words may belong there.
    """
    folder = root / LOCALES / tag
    name = display_name(folder)
    files, findings = _read_files(folder, name)
    if findings:
        return Update(tag, (), {}, tuple(findings))
    overrides, findings = extract_overrides(folder, root)
    layers = tuple(layer for layer in read_layers(tag, roots) if layer.own)
    settings = merge_settings(layer.settings for layer in layers)
    texts = join_texts((*extraction.texts, *overrides))
    asked = asked_forms(texts, layers, extraction.placeholders)
    own = {entry.key for file in files.values() for entry in file.entries}
    behind = layers[1:] if folder.is_dir() else layers
    if any((other / LOCALES / tag / GLOSSARY_FILE).is_file() for other in roots[1:]):
        texts = tuple(text for text in texts if text.file != GLOSSARY_FILE or text.key in own)
    wanted = [
        _described(text, extraction, settings)
        for text in with_forms(texts, asked, settings.forms)
        if text.key in own or not _is_said(text, behind)
    ]
    wanted += _own_terms(files, {text.key for text in wanted}, has_glossary(root))
    present = {file: po.entries for file, po in files.items()}
    merged = merge(wanted, present, _plural_count(tag, files), offer=offer)
    changes = tuple(_changes(tag, folder, name, files, merged))
    return Update(tag, changes, merged, tuple(findings))


def has_templates(root: Path) -> bool:
    """Tell whether a templates folder holds empty catalogs."""
    return (root / LOCALES / MESSAGES).with_suffix(".pot").is_file()


def plan_templates(root: Path, extraction: Extraction) -> Update:
    """Return what must change in the empty catalogs (*.pot) from which tools start a language."""
    folder = root / LOCALES
    name = "/".join(folder.parts[-2:])
    texts = [_described(text, extraction, LocaleSettings()) for text in extraction.texts]
    renamed = [replace(text, file=f"{text.file}t") for text in texts]
    files, findings = _read_files(folder, name, "pot")
    merged = merge(renamed, {file: po.entries for file, po in files.items()}, 2, offer=False)
    changes = tuple(_changes("", folder, name, files, merged))
    return Update("", changes, merged, tuple(findings))


def plan_files(
    tag: str, root: Path, entries: Mapping[str, Sequence[PoEntry]]
) -> tuple[Change, ...]:
    """Return what must change in a language's folder so that its files hold these entries."""
    folder = root / LOCALES / tag
    name = display_name(folder)
    files, _ = _read_files(folder, name)
    return tuple(_changes(tag, folder, name, files, entries))


def write_changes(changes: Iterable[Change]) -> None:
    """Write and remove files; each is whole at any moment."""
    for change in changes:
        if change.text is None:
            change.path.unlink()
            continue
        change.path.parent.mkdir(parents=True, exist_ok=True)
        draft = change.path.with_name(f".{change.path.name}.new")
        draft.write_text(change.text, encoding="utf-8", newline="\n")
        draft.replace(change.path)


def new_header(tag: str) -> str:
    """Return the header of a new file; without a tag, that of an empty catalog."""
    fields = {
        "Project-Id-Version": "jdgen",
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": tag.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    if tag:
        fields["Plural-Forms"] = header(tag)
    lines = [f'"{name}: {value}'.rstrip() + '\\n"' for name, value in fields.items()]
    return "\n".join(['msgid ""', 'msgstr ""', *lines])


def _read_files(
    folder: Path, name: str, ending: str = "po"
) -> tuple[dict[str, PoFile], list[Finding]]:
    files: dict[str, PoFile] = {}
    findings: list[Finding] = []
    singles = (folder / f"{Path(name).stem}.{ending}" for name in (MESSAGES, GLOSSARY_FILE))
    for path in (*filter(Path.is_file, singles), *sorted((folder / ROLES).glob(f"*.{ending}"))):
        file = path.relative_to(folder).as_posix()
        try:
            text = path.read_text(encoding="utf-8-sig")
            faults = [(fault.line, fault.message) for fault in read_entries(text)[1]]
            if not faults:
                files[file] = read_po_file(text)
        except PoSyntaxError as error:
            faults = [(error.line, str(error))]
        except UnicodeDecodeError as error:
            message = f"byte {error.start + 1} is not UTF-8"
            hint = "save the file as UTF-8"
            findings.append(Finding.of("po-encoding", message, f"{name}/{file}", hint=hint))
            continue
        findings += (
            Finding.of("po-syntax", message, f"{name}/{file}", line=line, column=1)
            for line, message in faults
        )
    return files, findings


def _own_terms(
    files: Mapping[str, PoFile], known: AbstractSet[tuple[str, str]], has_source: bool
) -> Iterator[SourceText]:
    """Yield the terms that only the language's own glossary has; they are its to keep.

    Where the folder has a glossary.yaml too, a term with a key comes from there, or came.
    """
    entries = files[GLOSSARY_FILE].entries if GLOSSARY_FILE in files else ()
    for entry in entries:
        comes_from_source = has_source and entry.context
        if entry.key not in known and not entry.obsolete and not comes_from_source:
            yield SourceText(
                file=GLOSSARY_FILE,
                context=entry.context,
                english=entry.english,
                plural=entry.plural,
                comments=entry.comments,
                places=entry.places,
                flags=tuple(flag for flag in entry.flags if flag != FUZZY),
            )


def _is_said(text: SourceText, layers: Sequence[Layer]) -> bool:
    entries = [layer.catalog.look_up(*text.key) for layer in layers]
    return any(entry is not None and entry.state == "translated" for entry in entries)


def _described(text: SourceText, extraction: Extraction, settings: LocaleSettings) -> SourceText:
    """Add to a message's comment what stands for its placeholders."""
    if text.sort != "message":
        return text
    known = extraction.placeholders
    described = (
        describe(name, known[name], tuple(settings.forms))
        for name in sorted(names(text.english) | names(text.plural))
        if name in known
    )
    return replace(text, comments=(*text.comments, *described))


def _plural_count(tag: str, files: Mapping[str, PoFile]) -> int:
    """Return how many plural forms the language's files have."""
    stated = files[MESSAGES].header_fields().get("Plural-Forms") if MESSAGES in files else None
    try:
        return (read_header(stated) if stated else forms_of(tag)).count
    except WrongHeaderError:
        return forms_of(tag).count


def _changes(
    tag: str,
    folder: Path,
    name: str,
    files: Mapping[str, PoFile],
    merged: Mapping[str, Sequence[PoEntry]],
) -> Iterator[Change]:
    for file in {**merged, **files}:
        entries, before = merged.get(file, ()), files.get(file)
        head = (before.header if before else "") or new_header(tag)
        text = write_po_file(head, entries) if entries else None
        if before is None or text != write_po_file(before.header, before.entries):
            yield Change(folder / file, f"{name}/{file}", text)
