"""How a language behaves: `locale.yaml`."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, StringConstraints, model_validator

from jdgen.library.validate import validate
from jdgen.model.base import Model
from jdgen.source.findings import Finding
from jdgen.source.reader import read_file

from .cldr import NUMBERINGS
from .plurals import CATEGORIES
from .tags import canonicalise

LOCALE_FILE = "locale.yaml"
_MAX_PATTERN = 200
_CODE_POINT = re.compile(r"\\u([0-9A-Fa-f]{4})")
_NESTED_REPEAT = re.compile(r"[+*}]\??\)[+*{]")


def _tag(value: str) -> str:
    short = canonicalise(value)
    if short != value:
        raise ValueError(f'write "{short}"')
    return value


def _one_of(known: Iterable[str]) -> AfterValidator:
    choices = tuple(known)

    def check(value: str) -> str:
        if value not in choices:
            raise ValueError(f"it must be one of {', '.join(choices)}")
        return value

    return AfterValidator(check)


def _some(value: tuple[str, ...]) -> tuple[str, ...]:
    if not value:
        raise ValueError("name at least one")
    return value


def _four(value: tuple[str, ...]) -> tuple[str, ...]:
    if len(value) != 4:  # noqa: PLR2004  # two pairs
        raise ValueError("give four: outer start and end, inner start and end")
    return value


def _pattern(value: str) -> str:
    if _NESTED_REPEAT.search(value):
        raise ValueError("a repeated group that repeats inside can take forever")
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"not a regular expression: {error}") from error
    return value


Tag = Annotated[str, StringConstraints(max_length=40), AfterValidator(_tag)]
FormName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{0,19}$")]
FamilyName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9 -]{0,59}$")]
CssProperty = Annotated[str, StringConstraints(pattern=r"^-?[a-z][a-z-]{0,39}$")]
CssValue = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9 .,%#+-]{1,80}$")]
Text = Annotated[str, StringConstraints(max_length=200)]
Mark = Annotated[str, StringConstraints(min_length=1, max_length=4)]


class Form(Model):
    """A form of a title that a message may ask for, such as a case."""

    ask: Text
    """What to ask the translator: "кому?"."""
    optional: bool = False
    """Whether a title may do without it."""


class Rule(Model):
    """A change made to every translated text before it is printed."""

    find: Annotated[
        str,
        StringConstraints(min_length=1, max_length=_MAX_PATTERN),
        AfterValidator(_pattern),
    ]
    """What to look for: a regular expression."""
    put: Text
    r"""What to put in its place; \1 is what the first group found, \u00A0 a no-break space."""

    @model_validator(mode="after")
    def _check_groups(self) -> Self:
        try:
            self.apply("")
        except (re.error, IndexError) as error:
            raise ValueError(f'"{self.put}" cannot be put there: {error}') from error
        return self

    def apply(self, text: str) -> str:
        """Return a text with the change made."""
        put = _CODE_POINT.sub(lambda match: chr(int(match[1], 16)), self.put)
        return re.sub(self.find, put, text)


class LocaleSettings(Model):
    """How a language behaves; every field may be left out."""

    tag: Tag | None = None
    """BCP 47 tag, the same as the folder's name."""
    name: Text | None = None
    """Name of the language in itself; CLDR's where left out."""
    status: Literal["draft", "supported"] = "draft"
    """Only a supported language must be complete."""
    plurals: tuple[Annotated[str, _one_of(CATEGORIES)], ...] = ()
    """Plural categories of whole numbers in the order of msgstr[]; CLDR's where left out."""
    forms: dict[FormName, Form] = Field(default_factory=dict)
    """Forms that {title}[...] may ask for."""
    fonts: Annotated[tuple[FamilyName, ...], AfterValidator(_some)] = ("Noto Sans",)
    """Font families, the first one first."""
    css: dict[CssProperty, CssValue] = Field(default_factory=dict)
    """CSS properties for the whole page."""
    typography: Annotated[tuple[Rule, ...], Field(max_length=40)] = ()
    """Changes made to every text of the language, in order."""
    letters: Annotated[str, StringConstraints(max_length=400)] = ""
    """The alphabet in its order, for lists from A to Z and for checks."""
    numbering: Annotated[str, _one_of(NUMBERINGS)] | None = None
    """Digits to use; CLDR's where left out."""
    day: Annotated[str, StringConstraints(pattern=r"^[dMyL EG.,/'年月日-]{1,30}$")] | None = None
    """How a day is written, in CLDR's letters (d MMMM y); CLDR's long form where left out."""
    punctuation: Literal["plain", "fullwidth"] = "plain"
    """Whether commas and full stops take the width of a letter, as in Chinese."""
    quotes: Annotated[tuple[Mark, ...], AfterValidator(_four)] | None = None
    """Quotation marks: outer start and end, inner start and end; CLDR's where left out."""
    fallback: Tag | None = None
    """Language to take words from before English."""


def read_settings(folder: Path, name: str) -> tuple[LocaleSettings, tuple[Finding, ...]]:
    """Read a locale folder's `locale.yaml`; a folder without one has the defaults."""
    path = folder / LOCALE_FILE
    if not path.is_file():
        return LocaleSettings(), ()
    source, findings = read_file(path, f"{name}/{LOCALE_FILE}")
    if source is None or source.data is None:
        return LocaleSettings(), findings
    settings, wrong = validate(source, LocaleSettings, ())
    findings = (*findings, *wrong)
    if settings is None:
        return LocaleSettings(), findings
    if settings.tag not in (None, folder.name):
        message = f'the tag is "{settings.tag}" but the folder is "{folder.name}"'
        findings = (*findings, source.finding("id-differs", ("tag",), message))
    return settings, findings


def merge(settings: Iterable[LocaleSettings]) -> LocaleSettings:
    """Join settings of one language; a field that an earlier one sets hides the later ones."""
    merged: dict[str, object] = {}
    for one in reversed(tuple(settings)):
        merged |= {name: getattr(one, name) for name in one.model_fields_set}
    return LocaleSettings.model_construct(**merged)  # type: ignore[arg-type]
