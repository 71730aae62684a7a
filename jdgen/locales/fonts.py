"""Where the fonts of languages are: files that come with the installation, never the system's.

A family's faces are found by their file names, as all static TrueType fonts are named:
`NotoSansSC-Bold.ttf` is "Noto Sans SC" in bold.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

from jdgen.resources import FONTS
from jdgen.source.findings import Finding

from .folders import display_name, locale_folders
from .pseudo import BRACKET_FONT
from .settings import LOCALE_FILE, LocaleSettings, read_settings
from .tags import chain

_PACKAGE = "rendercv_fonts"
_PACKAGE_GROUP = "fontpkg.family"
"""Packages named fontpkg-* announce themselves by this entry point, one family each."""
_STYLES = {
    "Regular": (400, "normal"),
    "Italic": (400, "italic"),
    "Bold": (700, "normal"),
    "BoldItalic": (700, "italic"),
}
_INVISIBLE = frozenset(("Cc", "Cf", "Zs", "Zl", "Zp"))


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: a family in one weight (400 or 700) and style ("normal" or "italic")."""

    family: str
    weight: int
    style: str
    path: Path


def font_files(roots: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files of every family that some language of these templates folders names."""
    settings = [
        read_settings(folder, display_name(folder))[0]
        for folders in locale_folders(roots).values()
        for folder in folders
    ]
    families = {name for one in (LocaleSettings(), *settings) for name in one.fonts}
    files = {face.path for name in (*families, BRACKET_FONT) for face in faces(name, roots)}
    return tuple(sorted(files))


def faces(family: str, roots: Sequence[Path]) -> tuple[Face, ...]:
    """Return a family's faces, at most one for each weight and style; a project's own win."""
    stem = family.replace(" ", "")
    found: dict[str, Face] = {}
    for folder in (*(root.parent / FONTS for root in roots), *_pinned_folders()):
        for style, (weight, slant) in _STYLES.items():
            path = folder / f"{stem}-{style}.ttf"
            if style not in found and path.is_file():
                found[style] = Face(family, weight, slant, path)
    return tuple(found[style] for style in _STYLES if style in found)


def font_css(families: Iterable[str], roots: Sequence[Path]) -> str:
    """Return the @font-face rules of families, one whole file for each face.

    Slices by unicode-range are of no use: the PDF engine prints wrong characters with them.
    """
    return "\n".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};'
        f'font-style:{face.style};src:url("{face.path.resolve().as_uri()}")}}'
        for family in families
        for face in faces(family, roots)
    )


def font_findings(roots: Sequence[Path], tags: Iterable[str]) -> tuple[Finding, ...]:
    """Return a finding for each family that one of these languages names and no file has."""
    found = locale_folders(roots)
    own = dict.fromkeys(near for tag in tags for near in chain(tag))
    return tuple(
        _missing(family, f"{display_name(folder)}/{LOCALE_FILE}")
        for tag in own
        for folder in found.get(tag, ())
        for family in read_settings(folder, display_name(folder))[0].fonts
        if not faces(family, roots)
    )


def uncovered(text: str, families: Iterable[str], roots: Sequence[Path]) -> frozenset[str]:
    """Return the visible characters of a text that no family has a glyph for, in every weight."""
    characters = {sign for sign in text if unicodedata.category(sign) not in _INVISIBLE}
    for family in families:
        cmaps = [_characters(face.path) for face in faces(family, roots) if face.style == "normal"]
        characters -= {sign for sign in characters if all(ord(sign) in cmap for cmap in cmaps)}
    return frozenset(characters)


def _missing(family: str, file: str) -> Finding:
    name = f"{family.replace(' ', '')}-Regular.ttf"
    return Finding(
        "font-missing",
        f'there is no font file for "{family}"',
        file,
        hint=f"put {name} into the folder {FONTS}/ beside templates/, or install a font package",
    )


def pinned_font(name: str) -> Path:
    """Return a font file of the installed packages by its name; raises FileNotFoundError."""
    for folder in _pinned_folders():
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(name)


@cache
def _pinned_folders() -> tuple[Path, ...]:
    return tuple(_find_pinned())


def _find_pinned() -> Iterator[Path]:
    package = find_spec(_PACKAGE)
    if package is not None and package.origin is not None:
        yield from sorted(path for path in Path(package.origin).parent.iterdir() if path.is_dir())
    for point in sorted(entry_points(group=_PACKAGE_GROUP), key=lambda point: point.name):
        package = find_spec(point.value)
        if package is not None and package.origin is not None:
            yield Path(package.origin).parent / "files"


@cache
def _characters(path: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # takes a tenth of a second, which only checks need

    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap())
