"""Amounts of pay and other numbers in running text, in whatever way a language writes them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from .posting_phrases import Phrase

_CODES = (
    "usd|eur|gbp|uah|cny|rmb|pln|cad|chf|jpy|sar|aed|czk|inr|aud|nzd|sek|nok|dkk|huf|ron|bgn|try|brl"
    "|mxn|sgd|hkd|krw|ils|kzt|gel|rub|zar|thb|idr|myr|php|vnd|egp|qar|kwd|bhd|omr|jod|mad|ngn|kes"
    "|pkr|twd|clp|ars|isk|rsd|mdl|amd|azn|uzs"
)
CURRENCIES = frozenset(_CODES.upper().split("|"))
"""ISO 4217 codes that are read in amounts: those of many jobs that are no words besides."""
_BY_SIGN = {
    "$": "USD",
    "us$": "USD",
    "ca$": "CAD",
    "a$": "AUD",
    "€": "EUR",
    "£": "GBP",
    "₴": "UAH",
    "¥": "CNY",
    "cn¥": "CNY",
    "jp¥": "JPY",
    "₽": "RUB",
    "zł": "PLN",
    "rmb": "CNY",
}
_SIGN = r"(?:us|ca|a)?\$|(?:cn|jp)?¥|[€£₴₽]|zł"
_NUMBER = r"\d{1,3}(?:[ .,']\d{3}){1,3}(?:[.,]\d{1,2})?(?!\d)|\d{1,9}(?:[.,]\d{1,2})?(?!\d)"
_GROUPED = re.compile(r"^\d{1,3}(?:[ .,']\d{3})+(?=$|[.,]\d{1,2}$)")
_THOUSAND, _TEN_THOUSAND = Decimal(1000), Decimal(10000)
_END_OF_WORD = r"(?![^\W\d_\u3040-\u30ff\u3400-\u9fff])"
_TIMES = ("times_low", "times_high")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount or a range of money, and where it stands in a text.

    `high` is None for one amount; `currency` is empty where none is named.
    """

    low: Decimal
    high: Decimal | None
    currency: str
    start: int
    end: int


class AmountReader:
    """Find amounts in folded text, by a language's words for ranges, thousands and currencies."""

    def __init__(
        self,
        between: Iterable[Phrase],
        thousand: Iterable[Phrase],
        ten_thousand: Iterable[Phrase],
        currencies: Iterable[tuple[str, Phrase]],
    ) -> None:
        self._thousand, self._ten_thousand = tuple(thousand), tuple(ten_thousand)
        self._currencies = tuple(currencies)
        currency = "|".join(
            [_SIGN, rf"(?<![a-z])(?:{_CODES})(?![a-z])", *(p.expression for _, p in currencies)]
        )
        bare = sorted(map(_bare, (*self._thousand, *self._ten_thousand)), key=len, reverse=True)
        times = f"(?:{'|'.join(bare) or '(?!)'}){_END_OF_WORD}"
        low_times, high_times = (f" ?(?P<{name}>{times})?" for name in _TIMES)
        words = "|".join(["[-–—~〜]", *(p.expression for p in between)])
        self._pattern = re.compile(
            rf"(?<![\d.,#])(?:(?P<before>{currency}) ?)?(?P<low>{_NUMBER})(?:{low_times})"
            rf"(?: ?(?P<middle>{currency}))?"
            rf"(?: ?(?:{words}) ?(?:{currency})? ?(?P<high>{_NUMBER})(?:{high_times}))?"
            rf"(?: ?(?P<after>{currency}))?"
        )

    def read(self, folded: str) -> Iterator[Amount]:
        """Yield the numbers and ranges of numbers in a text, with the currency if one is named."""
        for match in self._pattern.finditer(folded):
            low = _number(match["low"])
            high = _number(match["high"]) if match["high"] else None
            times, high_times = (self._times(match[name]) for name in _TIMES)
            if high is not None:
                high *= high_times
                low *= high_times if times == 1 and low < high / high_times * 10 else times
            else:
                low *= times
            named = match["before"] or match["middle"] or match["after"] or ""
            yield Amount(low, high, self._code(named), *match.span())

    def _times(self, word: str | None) -> Decimal:
        if not word:
            return Decimal(1)
        wide = any(re.fullmatch(_bare(phrase), word) for phrase in self._ten_thousand)
        return _TEN_THOUSAND if wide else _THOUSAND

    def _code(self, named: str) -> str:
        if not named:
            return ""
        for code, phrase in self._currencies:
            if phrase.pattern.fullmatch(named):
                return code
        return _BY_SIGN.get(named, named.upper())


def _bare(phrase: Phrase) -> str:
    """Return a phrase's expression without its guards: “k” stands right behind a number."""
    return phrase.expression.removeprefix(r"(?<!\w)").removesuffix(r"(?!\w)")


def _number(text: str) -> Decimal:
    grouped = _GROUPED.match(text)
    if grouped:
        whole = re.sub(r"\D", "", grouped[0])
        rest = re.sub(r"\D", "", text[grouped.end() :])
        return Decimal(f"{whole}.{rest or 0}")
    return Decimal(text.replace(",", "."))


_DIGITS = re.compile(r"\d+(?:[ .,'](?=\d{3}(?!\d))\d{3})*(?:[.,]\d+)?")


def read_numbers(folded: str) -> tuple[Decimal, ...]:
    """Return the numbers of a text in order; "1,000", "1 000" and "1.000" are the same."""
    return tuple(_number(match[0]) for match in _DIGITS.finditer(folded))
