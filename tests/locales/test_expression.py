import gettext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.locales.expression import ExpressionError, evaluate, parse

_NUMBERS = st.deferred(
    lambda: st.one_of(
        st.just("n"),
        st.integers(0, 200).map(str),
        st.tuples(_NUMBERS, st.sampled_from("+*"), _NUMBERS).map("({0[0]} {0[1]} {0[2]})".format),
        st.tuples(_NUMBERS, st.sampled_from("%/"), st.integers(1, 99)).map(
            "({0[0]}{0[1]}{0[2]})".format
        ),
        st.tuples(_TRUTHS, _NUMBERS, _NUMBERS).map("({0[0]} ? {0[1]} : {0[2]})".format),
    )
)
_TRUTHS = st.deferred(
    lambda: st.one_of(
        st.tuples(_NUMBERS, st.sampled_from(["==", "!=", "<", ">", "<=", ">="]), _NUMBERS).map(
            "({0[0]}{0[1]}{0[2]})".format
        ),
        st.tuples(_TRUTHS, st.sampled_from(["&&", "||"]), _TRUTHS).map(
            "({0[0]} {0[1]} {0[2]})".format
        ),
        _TRUTHS.map("(!{0})".format),
    )
)
_EXPRESSIONS = st.one_of(_NUMBERS, _TRUTHS).filter(lambda text: len(text) < 500)


@given(_EXPRESSIONS, st.integers(0, 10_000))
def test_the_result_is_that_of_the_standard_library(text: str, number: int) -> None:
    expected = gettext.c2py(text)(number)  # type: ignore[attr-defined]
    assert evaluate(parse(text), number) == expected


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        ("n != 1", 1, 0),
        ("n>1", 2, 1),
        ("n==1 || n==2 && 0", 1, 1),
        ("1 ? 2 : 3 ? 4 : 5", 0, 2),
        ("0 ? 2 : 0 ? 4 : 5", 0, 5),
        ("n - 1 > 5", 0, 1),
        ("n % 0", 7, 0),
        ("n / 0", 7, 0),
        ("2 + 3 * n", 4, 14),
    ],
)
def test_signs_bind_as_in_c(text: str, number: int, expected: int) -> None:
    assert evaluate(parse(text), number) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "ends too early"),
        ("n n", '"n" is not expected'),
        ("(n", '")" is missing'),
        ("n ? 1", '":" is missing'),
        ("n = 1", "not part of an expression"),
        ("__import__('os')", "not part of an expression"),
        ("n.__class__", "not part of an expression"),
        ("99999999999", "not part of an expression"),
        ("*n", '"*" is not expected'),
        ("(" * 60 + "n" + ")" * 60, "nested more than"),
        ("!" * 60 + "n", "nested more than"),
        ("n" + "+n" * 400, "more than 600 characters"),
    ],
)
def test_anything_else_is_refused(text: str, why: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert why in str(caught.value)


@given(st.text(alphabet="n0123456789 ()!?:%<>=&|+-*/", max_size=60))
def test_no_text_does_harm(text: str) -> None:
    try:
        node = parse(text)
    except ExpressionError:
        return
    assert evaluate(node, 5) >= 0
