"""What the commands of `jdgen locale` share: where a project's languages are, and their texts."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .failure import Exit, fail
from .session import tell

if TYPE_CHECKING:
    from jdgen.build.project import Project
    from jdgen.locales.extract import Extraction
    from jdgen.locales.po_file import PoEntry
    from jdgen.source.findings import Finding


def find_roots(project: "Project") -> tuple[Path, tuple[Path, ...]]:
    """Return the templates folder that the project may write to, and all of them, it first."""
    own = project.library.parent / "templates"
    return own, (own, *(root for root in project.templates if root != own))


def choose_own(project: "Project", tags: Sequence[str]) -> list[str]:
    """Return the languages named, or else all that the project itself holds.

    A language that only comes with the program is not the project's to write.
    """
    return _choose(tags, _languages([find_roots(project)[0]]), "the project has")


def choose_any(project: "Project", tags: Sequence[str]) -> list[str]:
    """Return the languages named, or else all that there are."""
    return _choose(tags, _languages(project.templates), "there is")


def _languages(roots: Sequence[Path]) -> list[str]:
    """Return the languages of some templates folders, but for variants of English."""
    from jdgen.locales.folders import locale_folders
    from jdgen.locales.tags import SOURCE, same_language

    return [tag for tag in locale_folders(roots) if not same_language(tag, SOURCE)]


def _choose(tags: Sequence[str], known: Sequence[str], there_is: str) -> list[str]:
    from jdgen.source.suggest import suggest

    for tag in tags:
        if tag not in known:
            hint = suggest(tag, known) or f"locales: {', '.join(known) or 'none'}"
            fail(f'{there_is} no locale "{tag}"; {hint}', Exit.USAGE)
    return list(tags or known)


def collect_texts(project: "Project") -> "Extraction":
    """Return what translators receive, or end the command.

    Half a source would cost translations: what it lacks would be taken for removed.
    """
    extraction, wrong = _extract(project)
    if extraction is None or wrong:
        tell(wrong)
        raise click.exceptions.Exit(int(Exit.FINDINGS))
    return extraction


def collect_sound_texts(project: "Project") -> "Extraction | None":
    """Return what translators receive, or None where a part of it cannot be read."""
    extraction, wrong = _extract(project)
    return None if wrong else extraction


def _extract(project: "Project") -> "tuple[Extraction | None, list[Finding]]":
    """Return the texts of a project, and what keeps a part of them from being read."""
    from jdgen.library import load_library
    from jdgen.locales.extract import extract

    loaded = load_library(project.library)
    errors = [finding for finding in loaded.findings if finding.severity == "error"]
    if loaded.library is None or errors:
        return None, errors
    extraction = extract(loaded.library, find_roots(project)[1])
    return extraction, [one for one in extraction.findings if one.code == "template-syntax"]


def current_entries(project: "Project", tag: str) -> "Mapping[str, Sequence[PoEntry]]":
    """Return the entries of a language as they will be once it is up to date."""
    from jdgen.locales.update import plan_update

    root, roots = find_roots(project)
    update = plan_update(tag, root, roots, collect_texts(project), offer=False)
    if update.findings:
        tell(update.findings)
        raise click.exceptions.Exit(int(Exit.FINDINGS))
    return update.entries
