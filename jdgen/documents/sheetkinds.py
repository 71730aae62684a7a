"""Kinds of role sheet: the internal one, and those that a language's folder adds."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from jdgen.locales.folders import locale_folders

INTERNAL = "internal"
"""The role sheet that every language has."""
_ENDING = ".html.j2"


def find_sheet_kinds(roots: Sequence[Path]) -> Mapping[str, tuple[str, ...]]:
    """Return the kinds of role sheet, and for each the languages it exists in.

    A page template in a language's folder that replaces no shared one is a kind of role sheet of
    that country: `locales/uk/posadova-instruktsiia.html.j2`. The internal kind has no languages
    of its own, for it exists in all.
    """
    shared = {path.name for root in roots for path in root.glob(f"*{_ENDING}")}
    kinds: dict[str, tuple[str, ...]] = {INTERNAL: ()}
    for tag, folders in locale_folders(roots).items():
        own = {path.name for folder in folders for path in folder.glob(f"*{_ENDING}")}
        for name in sorted(own - shared):
            kind = name.removesuffix(_ENDING)
            kinds[kind] = (*kinds.get(kind, ()), tag)
    return kinds
