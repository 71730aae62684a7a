from decimal import Decimal

import pytest

from jdgen.locales.plurals import (
    Number,
    WrongHeaderError,
    category,
    forms_of,
    header,
    integer_categories,
    read_header,
)

_LANGUAGES = (
    "en",
    "uk",
    "zh-Hans",
    "de",
    "ar",
    "pl",
    "fr",
    "cs",
    "lt",
    "lv",
    "sl",
    "he",
    "br",
    "ak",
)


@pytest.mark.parametrize("tag", _LANGUAGES)
def test_300_numbers_take_the_form_of_their_cldr_category(tag: str) -> None:
    forms, names = forms_of(tag), integer_categories(tag)
    for number in range(301):
        assert names[forms.index(tag, number)] == category(tag, number)
    assert forms.disagreement(tag) is None


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("zh-Hans", "nplurals=1; plural=0;"),
        ("de", "nplurals=2; plural=(n==1 ? 0 : 1);"),
        (
            "uk",
            "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
            "n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
        ),
        (
            "ar",
            "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
            "n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5);",
        ),
        (
            "lv",
            "nplurals=3; plural=(n%10==0 || (n%100>=11 && n%100<=19) ? 0 : "
            "n%10==1 && n%100!=11 ? 1 : 2);",
        ),
    ],
)
def test_headers_are_written_as_people_write_them(tag: str, expected: str) -> None:
    assert header(tag) == expected


@pytest.mark.parametrize(
    ("tag", "number", "expected"),
    [
        ("uk", 1, "one"),
        ("uk", 21, "one"),
        ("uk", 3, "few"),
        ("uk", 5, "many"),
        ("uk", 1.5, "other"),
        ("uk", 2.0, "few"),
        ("en", "1.0", "other"),
        ("en", Decimal(1), "one"),
        ("ar", 2, "two"),
        ("ar", -2, "two"),
        ("cs", Decimal("1.5"), "many"),
    ],
)
def test_categories_of_whole_numbers_and_fractions(tag: str, number: Number, expected: str) -> None:
    assert category(tag, number) == expected


def test_the_order_of_the_file_decides_not_that_of_cldr() -> None:
    forms = read_header("nplurals=3; plural=(n%10==1 && n%100!=11 ? 2 : 1);")
    assert [forms.index("uk", number) for number in (1, 5, 11, 21)] == [2, 1, 1, 2]


@pytest.mark.parametrize("number", ["1.5", "0.5", 2.25])
def test_fractions_take_the_last_form_where_no_whole_number_has_their_category(
    number: Number,
) -> None:
    assert forms_of("uk").index("uk", number) == 2


def test_fractions_take_the_form_of_their_category_where_there_is_one() -> None:
    assert forms_of("de").index("de", "1.5") == 1
    assert forms_of("fr").index("fr", "1.5") == 0


def test_a_header_that_parts_otherwise_than_cldr_is_noticed() -> None:
    assert read_header("nplurals=2; plural=(n!=1);").disagreement("uk") == 2
    assert read_header("nplurals=2; plural=(n!=1);").disagreement("fr") == 1
    assert read_header("nplurals=2; plural=(n>1);").disagreement("fr") is None


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("two forms", "nplurals=N"),
        ("nplurals=0; plural=0;", "not between 1 and 6"),
        ("nplurals=99; plural=0;", "not between 1 and 6"),
        ("nplurals=2; plural=n;", "for n=2 it gives form 2"),
        ("nplurals=2; plural=n ! 1;", "not expected"),
        ("nplurals=2; plural=__import__('os').system('true');", "not part of an expression"),
    ],
)
def test_a_header_that_cannot_be_used_says_why(text: str, why: str) -> None:
    with pytest.raises(WrongHeaderError) as caught:
        read_header(text)
    assert why in str(caught.value)
