"""Numbers, money, dates, lists and names as each language writes them.

Babel gives CLDR's data; what Babel leaves out is mended here: ranges, "at least", quotation marks
and the digits of other scripts come from `cldr.json` (Unicode CLDR 48) or are worked out.
"""

import datetime
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, NamedTuple

from babel import Locale, localedata
from babel.dates import format_date, format_interval, format_skeleton
from babel.lists import format_list
from babel.numbers import format_currency, format_decimal, format_percent

from .plurals import Number, category, to_decimal
from .tags import babel_locale, chain, direction

Unit = Literal["year", "month", "week", "day", "hour", "minute"]
Conjunction = Literal["and", "or"]

_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_MONTHS_A_YEAR = 12
_LEFT_TO_RIGHT = "\u200e"
_BIDI_MARKS = "\u200e\u200f\u061c"
_LETTER_BEFORE_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)")
_LETTER_AFTER_DIGIT = re.compile(r"(?<=\d)(?=[^\W\d_])")
_SIGN_AFTER_LETTER = re.compile(r"(?<=[A-Z])[^\w\s]+")
"""In US$ the sign would leave the letters and stand before them among words from right to left."""
_DECIMALS = re.compile(r"\.[0#]+")
_ZEROS = {
    "latn": "0",
    "arab": "\u0660",
    "arabext": "\u06f0",
    "beng": "\u09e6",
    "deva": "\u0966",
    "mymr": "\u1040",
    "khmr": "\u17e0",
    "tibt": "\u0f20",
}
"""The zero of each numbering system; the other nine digits follow it."""
NUMBERINGS = tuple(_ZEROS)


class _Patterns(NamedTuple):
    range: str
    at_least: str
    quotes: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Cldr:
    """How one language writes values; the fields after the tag replace CLDR's own choice."""

    tag: str
    numbering: str = ""
    quotes: tuple[str, ...] = ()
    day_pattern: str = ""

    @property
    def locale(self) -> Locale:
        """Babel's locale for the tag."""
        return babel_locale(self.tag)

    def category(self, number: Number) -> str:
        """Return the plural category of a number."""
        return category(self.tag, number)

    def number(self, number: Number) -> str:
        """Write a number with at most three decimals: 1,234.5."""
        return self._digits(
            format_decimal(to_decimal(number), locale=self.locale, numbering_system=self._symbols)
        )

    def percent(self, points: Number) -> str:
        """Write percentage points: 85 -> 85%."""
        share = to_decimal(points) / 100
        text = format_percent(
            share,
            locale=self.locale,
            decimal_quantization=False,
            numbering_system=self._symbols,
        )
        return self._digits(text)

    def percent_range(self, low: Number, high: Number) -> str:
        """Write a range of percentage points: 3–5%."""
        return self._range(low, high, self.percent)

    def number_range(self, low: Number, high: Number) -> str:
        """Write a range of numbers: 3–5."""
        return self._range(low, high, self.number)

    def at_least(self, number: Number) -> str:
        """Write a number as a lower limit: 3+."""
        return _patterns(self.tag).at_least.replace("{0}", self.number(number))

    def money(self, amount: Number, currency: str) -> str:
        """Write an amount; whole amounts have no decimals: UAH 20,000."""
        return self._money(amount, currency, whole=_is_whole(amount))

    def money_range(self, low: Number, high: Number, currency: str) -> str:
        """Write a range of amounts; a sign of one character stands at both: $1 – $2."""
        whole = _is_whole(low) and _is_whole(high)
        return self._range(
            low, high, lambda amount: self._money(amount, currency, whole=whole), repeat_sign=True
        )

    def date(self, day: datetime.date) -> str:
        """Write a day with the month's name: November 22, 2026."""
        pattern = self.day_pattern or "long"
        return self._digits(format_date(day, pattern, locale=self.locale))

    def month(self, day: datetime.date) -> str:
        """Write a day's month and year: November 2026."""
        return self._digits(format_skeleton("yMMMM", day, locale=self.locale))

    def date_range(self, first: datetime.date, last: datetime.date) -> str:
        """Write from which to which day, parts in common once: Nov 3 – 22, 2026."""
        if first == last:
            return self.date(first)
        return self._digits(format_interval(first, last, "yMMMd", locale=self.locale))

    def listed(self, items: Sequence[str], conjunction: Conjunction = "and") -> str:
        """Write a list: A, B and C."""
        style: Literal["or", "standard"] = "or" if conjunction == "or" else "standard"
        return format_list(list(items), style=style, locale=self.locale)

    def unit(self, number: Number, unit: Unit) -> str:
        """Write a number of time units: 3 years; fractions too: 1.5 years."""
        pattern = self._unit_pattern(unit, self.category(number))
        return pattern.replace("{0}", self.number(number))

    def unit_range(self, low: Number, high: Number, unit: Unit) -> str:
        """Write a range of time units: 3–5 years. The upper end decides the plural form."""
        if low == high:
            return self.unit(low, unit)
        pattern = self._unit_pattern(unit, self.category(high), counted=True)
        return pattern.replace("{0}", self.number_range(low, high))

    def duration(self, months: int) -> str:
        """Write months as people say them: 6 months, 1.5 years, 2 years."""
        number, unit = _as_years(months)
        return self.unit(number, unit)

    def duration_range(self, low: int, high: int) -> str:
        """Write a range of months in one unit: 6–18 months, 1–2 years."""
        from_, low_unit = _as_years(low)
        to, high_unit = _as_years(high)
        if low_unit == high_unit:
            return self.unit_range(from_, to, low_unit)
        return self.unit_range(low, high, "month")

    def territory(self, code: str) -> str:
        """Return the name of a country (ISO 3166); the code where CLDR has none."""
        return str(self.locale.territories.get(code, code))

    def currency(self, code: str) -> str:
        """Return the name of a currency (ISO 4217); the code where CLDR has none."""
        return str(self.locale.currencies.get(code, code))

    def language(self, tag: str) -> str:
        """Return the name of a language; the tag where CLDR has none."""
        name = tag.replace("-", "_")
        if name in self.locale.languages:
            return str(self.locale.languages[name])
        if localedata.exists(name):
            return Locale.parse(name).get_display_name(self.locale) or tag
        language, *others = tag.split("-")
        base = str(self.locale.languages.get(language, language))
        return f"{base} ({', '.join(others)})" if others else base

    def quote(self, text: str) -> str:
        """Put a text into the language's quotation marks."""
        start, end, *_ = self.quotes or _patterns(self.tag).quotes
        return f"{start}{text}{end}"

    def _money(self, amount: Number, currency: str, *, whole: bool) -> str:
        pattern = self.locale.currency_formats["standard"].pattern
        text = format_currency(
            to_decimal(amount),
            currency,
            format=_DECIMALS.sub("", pattern) if whole else pattern,
            locale=self.locale,
            currency_digits=not whole,
            numbering_system=self._symbols,
        )
        text = _LETTER_BEFORE_DIGIT.sub(_NO_BREAK_SPACE, text)
        text = _LETTER_AFTER_DIGIT.sub(_NO_BREAK_SPACE, text)
        if direction(self.tag) == "rtl":
            text = _SIGN_AFTER_LETTER.sub(rf"\g<0>{_LEFT_TO_RIGHT}", text)
        return self._digits(text)

    def _range(self, low: Number, high: Number, write: Any, *, repeat_sign: bool = False) -> str:
        """Join two written numbers; what stands before or after both is written once.

        A single sign is repeated if asked for, with blanks around the dash, as ICU does.
        """
        first, last = write(low), write(high)
        if first == last:
            return str(first)
        pattern = _patterns(self.tag).range
        before, after = _affixes(first)
        sign = (before + after).strip(_BIDI_MARKS)
        if repeat_sign and len(sign) == 1:
            dash = pattern.replace("{0}", "").replace("{1}", "").strip()
            return f"{first} {dash} {last}"
        first, last = first[len(before) : len(first) - len(after)], last[len(before) :]
        return before + pattern.replace("{0}", first).replace("{1}", last)

    def _unit_pattern(self, unit: Unit, name: str, *, counted: bool = False) -> str:
        """Return CLDR's pattern, from the shorter forms where the long one is missing.

        Number and unit stay in one line. Babel itself prints "3 duration-year" there. `counted`
        asks for a pattern with the number in it: Arabic has a word for two months without one.
        """
        patterns: Any = self.locale._data["unit_patterns"]  # there is no public way
        by_length = patterns[f"duration-{unit}"]
        for length in ("long", "short", "narrow"):
            forms = by_length.get(length, {})
            for form in (name, "other"):
                if form in forms and ("{0}" in forms[form] or not counted):
                    return str(forms[form]).replace("{0} ", f"{{0}}{_NO_BREAK_SPACE}")
        return f"{{0}}{_NO_BREAK_SPACE}{unit}"

    @property
    def _symbols(self) -> str:
        system = self._system
        return system if system in self.locale.number_symbols else "latn"

    @property
    def _system(self) -> str:
        return self.numbering or self.locale.default_numbering_system

    def _digits(self, text: str) -> str:
        """Write digits as the language's numbering system does; Babel leaves them Latin."""
        zero = _ZEROS.get(self._system, "0")
        return text if zero == "0" else text.translate(_digit_table(zero))


def own_name(tag: str) -> str:
    """Return a language's name in itself: українська."""
    return Cldr(tag).language(tag)


def quotation_marks(tag: str) -> tuple[str, str, str, str]:
    """Return CLDR's quotation marks of a language: outer start and end, inner start and end."""
    return _patterns(tag).quotes


def _is_whole(amount: Number) -> bool:
    decimal = to_decimal(amount)
    return decimal == decimal.to_integral_value()


def _as_years(months: int) -> tuple[Number, Unit]:
    years = Decimal(months) / _MONTHS_A_YEAR
    if months and months >= _MONTHS_A_YEAR and months % (_MONTHS_A_YEAR // 2) == 0:
        return years.normalize() if years % 1 else int(years), "year"
    return months, "month"


def _affixes(text: str) -> tuple[str, str]:
    """Return what stands before the first digit and after the last one."""
    places = [index for index, sign in enumerate(text) if sign.isdigit()]
    return text[: places[0]], text[places[-1] + 1 :]


@cache
def _digit_table(zero: str) -> dict[int, int]:
    return {ord("0") + offset: ord(zero) + offset for offset in range(10)}


@cache
def _patterns(tag: str) -> _Patterns:
    table = _read_table()
    row = next((table[name] for name in chain(tag) if name in table), table["und"])
    return _Patterns(row[0], row[1], (row[2], row[3], row[4], row[5]))


@cache
def _read_table() -> dict[str, list[str]]:
    path = Path(__file__).with_name("cldr.json")
    table: dict[str, list[str]] = json.loads(path.read_text(encoding="utf-8"))
    return table
