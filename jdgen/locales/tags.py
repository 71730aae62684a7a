"""Language tags (BCP 47): their short form, their fallbacks, their direction."""

import re
from functools import cache
from typing import Any, NamedTuple

from babel import Locale, localedata
from babel.core import get_global

SOURCE = "en"
"""The language in which templates and library are written."""

_TAG = re.compile(
    r"(?P<language>[a-z]{2,3})"
    r"(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<territory>[a-z]{2}|[0-9]{3}))?"
    r"(?P<variant>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*)"
)
_COUNTRY = re.compile(r"[a-z]{2}(-[a-z]{2})?")
_MAX_TAG = 40
_RIGHT_TO_LEFT = frozenset(
    ("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi")
)
_RIGHT_TO_LEFT_TERRITORY = "XB"
"""CLDR's made-up territory of pseudo-locales that are set right to left."""
_HAN = frozenset(("Hans", "Hant"))
"""Two ways to write Han signs, of which none may be taken for granted: tags always say which."""


class UnknownTagError(ValueError):
    """A text that is not the tag of a language; `nearest` is what may have been meant."""

    def __init__(self, tag: str) -> None:
        self.nearest = nearest(tag)
        hint = f"; did you mean {self.nearest}?" if self.nearest else ""
        super().__init__(f'"{tag[:_MAX_TAG]}" is not the tag of a language{hint}')


class _Subtags(NamedTuple):
    language: str
    script: str = ""
    territory: str = ""
    variant: str = ""


@cache
def canonicalise(tag: str) -> str:
    """Return the shortest tag that means the same: uk-UA -> uk, zh-CN -> zh-Hans.

    Raises UnknownTagError where there is no such language.
    """
    given = _read(tag)
    likely = _maximise(given._replace(territory=""))
    territory = "" if given.territory == likely.territory else given.territory
    return _join(given._replace(territory=territory))


@cache
def chain(tag: str) -> tuple[str, ...]:
    """Return the tags to look under, cut from the right and never crossing scripts."""
    given = _read(tag)
    cuts = (given, given._replace(variant=""), given._replace(variant="", territory=""))
    return tuple(dict.fromkeys(_join(cut) for cut in cuts))


@cache
def direction(tag: str) -> str:
    """Return "rtl" or "ltr"."""
    given = _read(tag)
    right_to_left = (
        _maximise(given).script in _RIGHT_TO_LEFT or given.territory == _RIGHT_TO_LEFT_TERRITORY
    )
    return "rtl" if right_to_left else "ltr"


@cache
def script(tag: str) -> str:
    """Return the script that a language is written in (ISO 15924): "Latn", "Cyrl", "Hans"."""
    return _maximise(_read(tag)).script


@cache
def font_lang(tag: str) -> str:
    """Return the tag by which font engines choose the shapes of Han signs: zh-Hans -> zh-CN."""
    full = _maximise(_read(tag))
    return f"{full.language}-{full.territory}" if full.script in _HAN else tag


@cache
def babel_locale(tag: str) -> Locale:
    """Return CLDR's locale nearest to a tag; English for a language that CLDR does not know."""
    known = (name for name in map(_underscored, chain(tag)) if localedata.exists(name))
    return Locale.parse(next(known, SOURCE))


def same_language(tag: str, other: str) -> bool:
    """Tell whether readers of one tag read the other: same language, same script."""
    return chain(tag)[-1] == chain(other)[-1]


def nearest(name: str) -> str:
    """Return the tag that somebody who wrote `name` may have meant, or an empty text.

    Takes codes of countries ("ua", "cn") and English or own names of languages.
    """
    word = name.strip().lower().replace("_", "-")[:_MAX_TAG]
    if _COUNTRY.fullmatch(word):
        likely: str | None = _global("likely_subtags").get(f"und_{word[:2].upper()}")
        return canonicalise(likely) if likely else ""
    plain = word.replace("-", " ")
    for code, english in _language_names().items():
        if plain in (english.lower(), _own_name(code)):
            return canonicalise(code)
    return ""


def _read(tag: str) -> _Subtags:
    """Split a tag into subtags, old codes renewed, the script kept only where it says something."""
    match = _TAG.fullmatch(tag.replace("_", "-").lower()) if len(tag) <= _MAX_TAG else None
    if match is None:
        raise UnknownTagError(tag)
    given = _Subtags(
        match["language"],
        (match["script"] or "").title(),
        (match["territory"] or "").upper(),
        (match["variant"] or "")[1:],
    )
    alias = _global("language_aliases").get(given.language)
    if alias:
        language, _, script = alias.partition("_")
        given = given._replace(language=language, script=given.script or script)
    if not _is_language(given.language):
        raise UnknownTagError(tag)
    script = _maximise(given).script
    says_something = script in _HAN or script != _maximise(_Subtags(given.language)).script
    return given._replace(script=script if says_something else "")


def _is_language(code: str) -> bool:
    private = "qaa" <= code <= "qtz" and len(code) == len("qaa")
    # The names come last: they are read with all that is known of English.
    return private or code in _global("likely_subtags") or code in _language_names()


def _maximise(given: _Subtags) -> _Subtags:
    """Fill in the script and the territory that CLDR finds likeliest."""
    table = _global("likely_subtags")
    language, script, territory, variant = given
    for name in (
        f"{language}_{script}_{territory}",
        f"{language}_{territory}",
        f"{language}_{script}",
        language,
    ):
        if name in table:
            likely = _Subtags(*table[name].split("_"))
            break
    else:
        likely = _Subtags(language)
    return _Subtags(language, script or likely.script, territory or likely.territory, variant)


def _join(subtags: _Subtags) -> str:
    return "-".join(filter(None, subtags))


def _underscored(tag: str) -> str:
    return tag.replace("-", "_")


def _global(table: Any) -> Any:
    return get_global(table)


@cache
def _language_names() -> dict[str, str]:
    names: dict[str, str] = dict(Locale(SOURCE).languages)
    return names


@cache
def _own_name(code: str) -> str:
    known = localedata.exists(code)
    return (Locale.parse(code).get_display_name() or "").lower() if known else ""
