"""Plural forms: CLDR's categories of numbers, and the forms that a PO file counts."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from . import expression
from .plural_header import write_header
from .tags import babel_locale

Number = int | float | Decimal | str
"""A number to count with; a text such as "1.0" keeps the decimals that it shows."""

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
_SAMPLES = range(1001)
_CHECKED = range(301)
_HEADER = re.compile(r"\s*nplurals\s*=\s*([0-9]{1,2})\s*;\s*plural\s*=\s*([^;]+);?\s*")
_MAX_FORMS = 6


class WrongHeaderError(ValueError):
    """A Plural-Forms header that cannot be used, and why."""


@dataclass(frozen=True, slots=True)
class PluralForms:
    """The plural forms of one PO file: how many, and which number takes which."""

    count: int
    rule: expression.Node

    def index(self, tag: str, number: Number) -> int:
        """Return which msgstr a number takes.

        The file's own rule decides for whole numbers. It knows no fractions: those take the form
        of their CLDR category, or the last one where no whole number has that category.
        """
        decimal = to_decimal(number)
        if decimal == decimal.to_integral_value() and decimal.as_tuple().exponent == 0:
            return self._form(abs(int(decimal)))
        return self._by_category(tag).get(category(tag, number), self.count - 1)

    def disagreement(self, tag: str) -> int | None:
        """Return the first number up to 300 for which the file parts otherwise than CLDR."""
        form_of: dict[str, int] = {}
        category_of: dict[int, str] = {}
        for number in _CHECKED:
            form, name = self._form(number), category(tag, number)
            if form_of.setdefault(name, form) != form or category_of.setdefault(form, name) != name:
                return number
        return None

    def _by_category(self, tag: str) -> dict[str, int]:
        return {name: self._form(number) for name, number in _examples(tag).items()}

    def _form(self, number: int) -> int:
        return min(expression.evaluate(self.rule, number), self.count - 1)


@cache
def read_header(text: str) -> PluralForms:
    """Read the value of a Plural-Forms header; raise WrongHeaderError."""
    match = _HEADER.fullmatch(text)
    if match is None:
        raise WrongHeaderError("it must read nplurals=N; plural=EXPRESSION;")
    count = int(match[1])
    if not 1 <= count <= _MAX_FORMS:
        raise WrongHeaderError(f"nplurals={count} is not between 1 and {_MAX_FORMS}")
    try:
        rule = expression.parse(match[2])
    except expression.ExpressionError as error:
        raise WrongHeaderError(str(error)) from error
    for number in _CHECKED:
        form = expression.evaluate(rule, number)
        if form >= count:
            raise WrongHeaderError(f"for n={number} it gives form {form}, but nplurals={count}")
    return PluralForms(count, rule)


@cache
def header(tag: str) -> str:
    """Return the Plural-Forms header that CLDR's rules give for a language."""
    return write_header(babel_locale(tag).plural_form, integer_categories(tag))


@cache
def forms_of(tag: str) -> PluralForms:
    """Return the plural forms of a language after CLDR."""
    return read_header(header(tag))


def category(tag: str, number: Number) -> str:
    """Return CLDR's plural category of a number: "one", "few" ..."""
    name: str = babel_locale(tag).plural_form(abs(to_decimal(number)))
    return name


def integer_categories(tag: str) -> tuple[str, ...]:
    """Return the categories that whole numbers up to 1000 take, in the order of msgstr[]."""
    return tuple(name for name in CATEGORIES if name in _examples(tag))


def to_decimal(number: Number) -> Decimal:
    """Return a number as a decimal that shows the same digits: 1.5 -> 1.5, 2.0 -> 2."""
    if isinstance(number, float):
        return Decimal(int(number)) if number.is_integer() else Decimal(repr(number))
    return Decimal(number)


@cache
def _examples(tag: str) -> dict[str, int]:
    """Return the smallest whole number of each category."""
    found: dict[str, int] = {}
    for number in _SAMPLES:
        found.setdefault(category(tag, number), number)
    return found
