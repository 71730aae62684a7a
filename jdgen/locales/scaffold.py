"""Start a language: a folder with everything that CLDR knows about it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from .cldr import own_name, quotation_marks
from .extract import Extraction
from .extract_glossary import GLOSSARY_FILE
from .folders import LOCALES, display_name
from .fonts import faces
from .guide import write_guide
from .plurals import integer_categories
from .pseudo import PSEUDO_LOCALES
from .settings import LOCALE_FILE, LocaleSettings
from .tags import canonicalise, direction, script
from .update import Change, plan_update

GUIDE_FILE = "TRANSLATING.md"
_WITHOUT_JUSTIFICATION = ("Hans", "Hant", "Jpan")
"""Scripts without blanks between words, whose lines cannot be stretched."""
_FONTS = {
    "Latn": "Noto Sans",
    "Cyrl": "Noto Sans",
    "Grek": "Noto Sans",
    "Hans": "Noto Sans SC",
    "Hant": "Noto Sans TC",
    "Jpan": "Noto Sans JP",
    "Kore": "Noto Sans KR",
    "Arab": "Noto Naskh Arabic",
    "Hebr": "Noto Sans Hebrew",
    "Deva": "Noto Sans Devanagari",
    "Beng": "Noto Sans Bengali",
    "Thai": "Noto Sans Thai",
    "Geor": "Noto Sans Georgian",
    "Armn": "Noto Sans Armenian",
}
"""The font family for each script; Arabic text in Naskh can be copied from a PDF, in Sans not."""


class CannotStartError(ValueError):
    """Why a language cannot be started, in words for the user."""


def plan_locale(
    tag: str, root: Path, roots: Sequence[Path], extraction: Extraction
) -> tuple[Change, ...]:
    """Return the files of a new language's folder below `root`, the first of `roots`.

    A language that a folder behind it knows already keeps the settings from there.

    Raises UnknownTagError for a text that is no tag, and CannotStartError where the tag has a
    shorter form, is made up for tests, or has a folder already.
    """
    short = canonicalise(tag)
    if short != tag:
        raise CannotStartError(f'"{tag}" is written "{short}": jdgen locale new {short}')
    if tag in PSEUDO_LOCALES:
        raise CannotStartError(f'"{tag}" is a made-up language and needs no files')
    folder = root / LOCALES / tag
    name = display_name(folder)
    if folder.exists():
        raise CannotStartError(f"{name} exists already: jdgen locale update {tag}")
    update = plan_update(tag, root, roots, extraction)
    texts = sum(len(said) for file, said in update.entries.items() if file != GLOSSARY_FILE)
    guide = Change(folder / GUIDE_FILE, f"{name}/{GUIDE_FILE}", write_guide(tag, texts))
    if any((other / LOCALES / tag / LOCALE_FILE).is_file() for other in roots[1:]):
        return (guide, *update.changes)
    settings = "\n".join(_settings_lines(tag, roots)) + "\n"
    return (
        Change(folder / LOCALE_FILE, f"{name}/{LOCALE_FILE}", settings),
        guide,
        *update.changes,
    )


def font_advice(tag: str, roots: Sequence[Path]) -> str:
    """Return what to do where the language's font does not come with the installation."""
    family = _fonts(tag)[0]
    if faces(family, roots):
        return ""
    return (
        f'the font "{family}" is not installed: put {family.replace(" ", "")}-Regular.ttf and'
        f" -Bold.ttf into fonts/, or name another family in {LOCALE_FILE}"
    )


def _settings_lines(tag: str, roots: Sequence[Path]) -> Iterator[str]:
    yield f"# How {own_name(tag)} behaves. Every key may be left out; the values come from CLDR."
    yield f"tag: {tag}"
    yield f"name: {_quoted(own_name(tag))}"
    yield "status: draft                 # supported: checks then ask for every text"
    yield f"plurals: [{', '.join(integer_categories(tag))}]"
    yield "# forms:                      # grammatical forms that {title}[...] may ask for"
    yield '#   dat: {ask: "to whom?"}'
    yield f"fonts: [{', '.join(_fonts(tag))}]"
    if script(tag) in _WITHOUT_JUSTIFICATION:
        yield "css: {text-align: start}"
        yield "punctuation: fullwidth"
    yield f"quotes: [{', '.join(map(_quoted, quotation_marks(tag)))}]"
    yield "# letters: abc...             # the alphabet in its order, capitals and small letters"
    if direction(tag) == "rtl":
        yield "# Pages of this language run from right to left without being told."
    advice = font_advice(tag, roots)
    if advice:
        yield f"# Note: {advice}."


def _fonts(tag: str) -> tuple[str, ...]:
    family = _FONTS.get(script(tag), "Noto Sans")
    return tuple(dict.fromkeys((family, *LocaleSettings().fonts)))


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
