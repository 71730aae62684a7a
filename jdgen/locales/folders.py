"""Where languages live: `locales/<tag>/` in each templates folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from jdgen.source.findings import Finding

from .tags import UnknownTagError, canonicalise

LOCALES = "locales"
TEMPLATE_FOLDER = "roles"
"""Beside the languages stands a folder with the empty catalogs (*.pot) of the library."""


def locale_folders(roots: Sequence[Path]) -> dict[str, tuple[Path, ...]]:
    """Return each language's folders, in the order of `roots`: the project's before the package's.

    A root is a templates folder. Folders with wrong names are left out: see `folder_findings`.
    """
    found: dict[str, tuple[Path, ...]] = {}
    for folder in _folders(roots):
        if _problem(folder.name) is None:
            found[folder.name] = (*found.get(folder.name, ()), folder)
    return dict(sorted(found.items()))


def folder_findings(roots: Sequence[Path]) -> tuple[Finding, ...]:
    """Return a finding for each folder whose name is not the tag of a language."""
    findings = []
    for folder in _folders(roots):
        problem = _problem(folder.name)
        if problem is not None:
            message, hint = problem
            findings.append(Finding("locale-folder", message, display_name(folder), hint=hint))
    return tuple(findings)


def display_name(folder: Path) -> str:
    """Return what findings call a locale folder: templates/locales/uk."""
    return "/".join(folder.parts[-3:])


def _folders(roots: Sequence[Path]) -> Iterator[Path]:
    for root in roots:
        locales = root / LOCALES
        if locales.is_dir():
            yield from sorted(path for path in locales.iterdir() if _may_be_locale(path))


def _may_be_locale(path: Path) -> bool:
    return path.is_dir() and path.name != TEMPLATE_FOLDER and not path.name.startswith((".", "_"))


def _problem(name: str) -> tuple[str, str] | None:
    """Return what is wrong with a folder's name and what to do, or None."""
    try:
        short = canonicalise(name)
    except UnknownTagError as error:
        hint = f'rename it to "{error.nearest}"' if error.nearest else "name it by a BCP 47 tag: uk"
        return f'"{name}" is not the tag of a language', hint
    return None if short == name else (f'"{name}" is written "{short}"', f'rename it to "{short}"')
