"""Load a library: read, validate and cross-reference every file, and report everything at once."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import BaseModel

from jdgen.model.base import DEFAULT_LEVELS
from jdgen.source.findings import Finding, sort_findings
from jdgen.source.reader import read_file
from jdgen.source.suggest import suggest

from .assemble import LISTED, ReadFile, assemble
from .content import Library
from .places import FOLDERS, SINGLE_FILES, kind_of
from .references import check_references
from .validate import validate

_MAX_FILES = 50_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of loading: the library where its frame stands, every finding, every file read."""

    library: Library | None
    findings: tuple[Finding, ...]
    files: tuple[Path, ...]


def load_library(root: Path) -> Loaded:
    """Load `roles/`.

    The library holds the entries that are valid; it is None where a required file is missing or
    broken, since nothing could be said about the rest.
    """
    findings: list[Finding] = []
    paths = sorted(_yaml_files(root))
    files = list(_read_all(root, paths, findings))
    unread = _unread_nouns(root, paths, files)
    levels = _levels(files)
    models: list[tuple[ReadFile, BaseModel]] = []
    for file in files:
        model, wrong = validate(file.source, file.kind.model, levels)
        findings.extend(wrong)
        if model is not None:
            misnamed = list(_check_names(file, model))
            findings.extend(misnamed)
            if not misnamed:
                models.append((file, model))
    findings.extend(_missing_files(root, files))
    known = _known_ids(files, levels)
    for file, model in models:
        findings.extend(check_references(file.source, model, known, unread))
    library, twice = assemble(root, models)
    findings.extend(twice)
    return Loaded(library, sort_findings(findings), tuple(paths))


def _yaml_files(root: Path) -> Iterator[Path]:
    for count, path in enumerate(root.rglob("*")):
        if count > _MAX_FILES:
            return
        hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if path.suffix in (".yaml", ".yml") and not hidden and not path.is_dir():
            yield path


def _read_all(root: Path, paths: list[Path], findings: list[Finding]) -> Iterator[ReadFile]:
    for path in paths:
        relative = PurePosixPath(path.relative_to(root).as_posix())
        name = f"{root.name}/{relative}"
        kind = kind_of(relative) if path.suffix == ".yaml" else None
        if kind is None:
            findings.append(_unexpected(relative, name))
            continue
        if not path.resolve().is_relative_to(root.resolve()):
            message = "the file is a link that leads outside the library"
            findings.append(Finding.of("file-unreadable", message, name))
            continue
        source, wrong = read_file(path, name)
        findings.extend(wrong)
        if source is not None:
            yield ReadFile(kind, relative, source)


def _unexpected(path: PurePosixPath, name: str) -> Finding:
    if path.suffix == ".yml":
        hint = "end the name in .yaml"
    else:
        hint = suggest(path.parts[0], [*SINGLE_FILES, *FOLDERS]) or (
            "roles stand in <family>/<role>.yaml"
        )
    return Finding.of("file-unknown", "no file of the library has this name", name, hint=hint)


def _missing_files(root: Path, files: Iterable[ReadFile]) -> Iterator[Finding]:
    present = {str(file.path) for file in files}
    for name, kind in SINGLE_FILES.items():
        if kind.required and name not in present and not (root / name).is_file():
            message = f"the library has no {name}"
            hint = "`jdgen new project DIR` shows a library that has every file"
            yield Finding.of("file-missing", message, f"{root.name}/{name}", hint=hint)


def _unread_nouns(root: Path, paths: Iterable[Path], files: Iterable[ReadFile]) -> frozenset[str]:
    """Return the nouns of which some entries stand in files that could not be read at all."""
    read = {file.path for file in files}
    nouns: set[str] = set()
    for path in paths:
        relative = PurePosixPath(path.relative_to(root).as_posix())
        kind = kind_of(relative)
        if kind is not None and relative not in read:
            nouns.add(LISTED.get(kind.noun, kind.noun))
            if kind.noun in ("role", "levels"):
                nouns.add("rung")
            if kind.noun == "company":
                nouns.update(("benefit", "family"))
    return frozenset(nouns)


def _levels(files: Iterable[ReadFile]) -> tuple[str, ...]:
    for file in files:
        if file.kind.noun == "levels":
            return tuple(_keys_under(file.source.data, "levels")) or DEFAULT_LEVELS
    return DEFAULT_LEVELS


def _keys_under(data: object, key: str) -> list[str]:
    inner = data.get(key) if isinstance(data, dict) else None
    return list(inner) if isinstance(inner, dict) else []


def _check_names(file: ReadFile, model: BaseModel) -> Iterator[Finding]:
    stated = getattr(model, "id", None)
    if stated is not None and stated != file.path.stem:
        message = f'the id is "{stated}" but the file is called "{file.path.name}"'
        hint = f'write "{file.path.stem}", or rename the file'
        yield file.source.finding("id-differs", ("id",), message, hint)
    family = getattr(model, "family", None)
    if family is not None and family != file.path.parts[0]:
        message = f'the family is "{family}" but the folder is called "{file.path.parts[0]}"'
        yield file.source.finding("id-differs", ("family",), message)


def _known_ids(files: Iterable[ReadFile], levels: Iterable[str]) -> Mapping[str, set[str]]:
    """Collect ids from the data as it stands, so that one broken file does not break references."""
    known: dict[str, set[str]] = defaultdict(set)
    known["level"].update(levels)
    for file in files:
        noun, data = file.kind.noun, file.source.data
        if noun in LISTED:
            known[LISTED[noun]].update(_keys_under(data, noun))
        elif noun == "company":
            known["benefit"].update(_keys_under(data, "benefits"))
            known["family"].update(_keys_under(data, "families"))
        else:
            known[noun].add(file.path.stem)
        if noun == "role":
            stated = data.get("levels") if isinstance(data, dict) else None
            own = stated if isinstance(stated, list) else []
            known["rung"].update(f"{file.path.stem}/{level}" for level in own)
    return known
