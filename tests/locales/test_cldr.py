import datetime
from decimal import Decimal

import pytest

from jdgen.locales.cldr import Cldr, Unit, own_name

_NBSP = "\N{NO-BREAK SPACE}"
_NARROW = "\N{NARROW NO-BREAK SPACE}"
_FIRST, _LAST = datetime.date(2026, 11, 3), datetime.date(2026, 11, 22)

# What each language writes; where Babel alone is wrong, this is what CLDR and ICU say.
_GOLDEN = [
    ("en", "number", (12345.5,), "12,345.5"),
    ("uk", "number", (12345.5,), f"12{_NBSP}345,5"),
    ("fa", "number", (12345,), "۱۲٬۳۴۵"),
    ("en", "percent", (85,), "85%"),
    ("uk", "percent", (Decimal("2.5"),), "2,5%"),
    ("de", "percent", (85,), f"85{_NBSP}%"),
    ("en", "percent_range", (3, 5), "3–5%"),
    ("de", "percent_range", (3, 5), f"3–5{_NBSP}%"),
    ("en", "number_range", (3, 5), "3–5"),
    ("zh-Hans", "number_range", (3, 5), "3-5"),
    ("ja", "number_range", (3, 5), "3～5"),
    ("en", "number_range", (3, 3), "3"),
    ("en", "at_least", (3,), "3+"),
    ("ar", "at_least", (3,), "+3"),
    ("fr", "at_least", (3,), "≥3"),
    ("tlh", "at_least", (3,), "≥3"),
    ("en", "money", (20000, "USD"), "$20,000"),
    ("en", "money", (20000, "UAH"), f"UAH{_NBSP}20,000"),
    ("uk", "money", (20000, "UAH"), f"20{_NBSP}000{_NBSP}₴"),
    ("zh-Hans", "money", (20000, "CNY"), "¥20,000"),
    ("zh-Hans", "money", (20000.5, "UAH"), f"UAH{_NBSP}20,000.50"),
    ("de", "money", (Decimal("19.90"), "EUR"), f"19,90{_NBSP}€"),
    ("en", "money_range", (20000, 30000, "USD"), "$20,000 – $30,000"),
    ("en", "money_range", (20000, 30000, "UAH"), f"UAH{_NBSP}20,000–30,000"),
    ("uk", "money_range", (20000, 30000, "UAH"), f"20{_NBSP}000–30{_NBSP}000{_NBSP}₴"),
    ("de", "money_range", (20000, 30000.5, "EUR"), f"20.000,00–30.000,50{_NBSP}€"),
    ("zh-Hans", "money_range", (20000, 30000, "USD"), "US$20,000-30,000"),
    ("ar", "money_range", (2, 3, "EUR"), f"\u200f2–3{_NBSP}€"),
    ("ar", "money_range", (2, 3, "USD"), f"\u200f2–3{_NBSP}US$\u200e"),
    ("en", "money_range", (20000, 20000, "USD"), "$20,000"),
    ("en", "date", (_LAST,), "November 22, 2026"),
    ("uk", "date", (_LAST,), f"22 листопада 2026{_NARROW}р."),
    ("zh-Hans", "date", (_LAST,), "2026年11月22日"),
    ("de", "month", (_LAST,), "November 2026"),
    ("uk", "month", (_LAST,), f"листопад 2026{_NARROW}р."),
    ("zh-Hans", "date_range", (_FIRST, _LAST), "2026年11月3日至22日"),
    ("en", "date_range", (_LAST, _LAST), "November 22, 2026"),
    ("en", "listed", (["A", "B", "C"],), "A, B, and C"),
    ("uk", "listed", (["A", "B", "C"],), "A, B і C"),
    ("zh-Hans", "listed", (["A", "B", "C"],), "A、B和C"),
    ("de", "listed", (["A", "B"], "or"), "A oder B"),
    ("en", "listed", (["A"],), "A"),
    ("en", "listed", ([],), ""),
    ("en", "duration", (6,), "6\N{NO-BREAK SPACE}months"),
    ("en", "duration", (18,), "1.5\N{NO-BREAK SPACE}years"),
    ("uk", "duration", (12,), "1\N{NO-BREAK SPACE}рік"),
    ("uk", "duration", (18,), "1,5\N{NO-BREAK SPACE}року"),
    ("uk", "duration", (24,), "2\N{NO-BREAK SPACE}роки"),
    ("uk", "duration", (60,), "5\N{NO-BREAK SPACE}років"),
    ("zh-Hans", "duration", (36,), "3年"),
    ("zh-Hans", "duration", (3,), "3个月"),
    ("ja", "duration", (24,), "2\N{NO-BREAK SPACE}年"),
    ("ar", "duration", (24,), "سنتان"),
    ("en", "duration", (0,), "0\N{NO-BREAK SPACE}months"),
    ("en", "duration", (15,), "15\N{NO-BREAK SPACE}months"),
    ("en", "duration_range", (6, 18), "6–18\N{NO-BREAK SPACE}months"),
    ("en", "duration_range", (12, 24), "1–2\N{NO-BREAK SPACE}years"),
    ("uk", "duration_range", (36, 60), "3–5\N{NO-BREAK SPACE}років"),
    ("ar", "duration_range", (12, 24), "1–2\N{NO-BREAK SPACE}سنة"),
    ("zh-Hans", "duration_range", (12, 36), "1-3年"),
    ("en", "duration_range", (24, 24), "2\N{NO-BREAK SPACE}years"),
    ("uk", "territory", ("CN",), "Китай"),
    ("uk", "territory", ("??",), "??"),
    ("uk", "currency", ("UAH",), "українська гривня"),
    ("uk", "currency", ("XYZ",), "XYZ"),
    ("zh-Hans", "language", ("uk",), "乌克兰语"),
    ("en", "language", ("zh-Hans",), "Simplified Chinese"),
    ("uk", "language", ("pt-PT",), "португальська (Португалія)"),
    ("en", "language", ("tlh",), "Klingon"),
    ("en", "language", ("en-XA",), "English (XA)"),
    ("en", "language", ("qaa",), "qaa"),
    ("uk", "quote", ("так",), "«так»"),
    ("de", "quote", ("ja",), "„ja“"),
    ("pt-PT", "quote", ("sim",), "«sim»"),
]


@pytest.mark.parametrize(("tag", "method", "values", "expected"), _GOLDEN)
def test_each_language_writes_values_its_own_way(
    tag: str, method: str, values: tuple[object, ...], expected: str
) -> None:
    assert getattr(Cldr(tag), method)(*values) == expected


@pytest.mark.parametrize("tag", ["uk", "zh-Hans", "de", "ar", "he", "ja", "ko", "tr", "pt", "it"])
@pytest.mark.parametrize("unit", ["year", "month", "week", "day", "hour", "minute"])
def test_no_unit_prints_its_english_name(tag: str, unit: Unit) -> None:
    for number in (0, 1, 2, 3, 11, 100, 1.5):
        text = Cldr(tag).unit(number, unit)
        assert text
        assert unit not in text


def test_a_language_may_choose_its_digits_and_quotation_marks() -> None:
    arabic = Cldr("ar", numbering="arab", quotes=("«", "»"))
    assert arabic.number(1234.5) == "١٬٢٣٤٫٥"
    assert arabic.date(_LAST).startswith("٢٢")
    assert arabic.quote("نعم") == "«نعم»"
    assert Cldr("hi", numbering="deva").number(12) == "१२"


def test_names_of_languages_in_themselves() -> None:
    assert own_name("uk") == "українська"
    assert own_name("zh-Hans") == "简体中文"
