"""What checks of translations look at, and what they answer."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from jdgen.locales.cldr import own_name, quotation_marks
from jdgen.locales.placeholders import Placeholder
from jdgen.locales.plurals import PluralForms
from jdgen.locales.po_file import PoEntry
from jdgen.locales.settings import LocaleSettings
from jdgen.locales.tags import chain, direction
from jdgen.locales.widths import Measure


@dataclass(frozen=True)
class Language:
    """How the language under check behaves, as far as checks need it.

    `undrawable` are the characters of its texts that none of its fonts has; `glossary` is what it
    calls the terms of the trade; `measure` tells how wide its fonts print a text.
    """

    tag: str
    settings: LocaleSettings
    placeholders: Mapping[str, Placeholder]
    plurals: PluralForms
    undrawable: frozenset[str] = frozenset()
    glossary: Mapping[str, str] = field(default_factory=dict)
    measure: Measure = len

    @property
    def is_right_to_left(self) -> bool:
        """Whether it is written from right to left."""
        return direction(self.tag) == "rtl"

    @property
    def subtags(self) -> tuple[str, ...]:
        """Language and, where it must be told, script: ("zh", "Hans")."""
        return tuple(chain(self.tag)[-1].split("-"))

    @cached_property
    def script(self) -> str:
        """The script of its own name, as Unicode calls it: "LATIN", "CYRILLIC", "CJK" ..."""
        return script_of(own_name(self.tag)[0])

    @property
    def quotes(self) -> tuple[str, ...]:
        """Its quotation marks: outer start and end, inner start and end."""
        return self.settings.quotes or quotation_marks(self.tag)

    def counts_one_number(self, form: int) -> bool:
        """Tell whether a plural form stands for one number only, so that it need not be shown."""
        numbers = (number for number in range(201) if self.plurals.index(self.tag, number) == form)
        return sum(1 for _ in numbers) <= 1


@dataclass(frozen=True, slots=True)
class Word:
    """One translation under check: a plural form, or the only text of an entry."""

    text: str
    english: str
    form: int
    entry: PoEntry
    language: Language


@dataclass(frozen=True, slots=True)
class Slip:
    """What a check found between two offsets of a translation.

    `put` is what may safely take the place of that stretch.
    """

    message: str
    start: int = 0
    end: int | None = None
    hint: str = ""
    put: str | None = None


WordCheck = Callable[[Word], Iterator[Slip]]
EntryCheck = Callable[[PoEntry, Language], Iterator[tuple[int, Slip]]]
CheckTogether = Callable[[Sequence[PoEntry], Language], Iterator[tuple[PoEntry, Slip]]]


@cache
def script_of(sign: str) -> str:
    """Return a letter's script as its Unicode name begins: "LATIN", "CYRILLIC", "CJK"."""
    return unicodedata.name(sign, "").partition(" ")[0]
