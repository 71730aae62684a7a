"""Amounts of pay as each language writes them."""

from decimal import Decimal

import pytest

from jdgen.checks.posting_figures import read_numbers
from jdgen.checks.posting_text import fold
from jdgen.checks.posting_words import read_words
from jdgen.resources import templates_root


@pytest.mark.parametrize(
    ("tag", "text", "low", "high", "currency"),
    [
        ("en", "$52,000 – $60,000 a year", 52000, 60000, "USD"),
        ("en", "USD 52-60k", 52000, 60000, "USD"),
        ("en", "£28.50 an hour", Decimal("28.5"), None, "GBP"),
        ("en", "CN¥18,000–23,000", 18000, 23000, "CNY"),
        ("en", "from 52,000 to 60,000 EUR", 52000, 60000, "EUR"),
        ("uk", "38\u00a0000–48\u00a0000\u00a0₴ на місяць", 38000, 48000, "UAH"),
        ("uk", "від 20 тис. до 26 тис. грн", 20000, 26000, ""),
        ("de", "56.000–70.000 € brutto", 56000, 70000, "EUR"),
        ("zh-Hans", "15-25K元/月", 15000, 25000, "CNY"),
        ("zh-Hans", "1.5-2万", 15000, 20000, ""),
        ("ar", "9,000–12,000 ريال", 9000, 12000, "SAR"),
    ],
)
def test_amount(tag: str, text: str, low: object, high: object, currency: str) -> None:
    book, _ = read_words(tag, [templates_root()])
    amount = next(iter(book.amounts.read(fold(text))))
    assert (amount.low, amount.high, amount.currency) == (low, high, currency)


def test_numbers_are_the_same_however_they_are_grouped() -> None:
    numbers = (Decimal(1000), Decimal("2.5"), Decimal(15), Decimal(0))
    for text in ("1,000 2.5 15:00", "1\u00a0000 2,5 15:00", "1.000 2,5 15:00", "1000 2.5 15:00"):
        assert read_numbers(fold(text)) == numbers
