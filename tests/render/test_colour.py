"""One accent colour that can be read on paper, on screen and in grey."""

import re

from hypothesis import given
from hypothesis import strategies as st

from jdgen.render.colour import WHITE, contrast, parse, readable, tint, write

_COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@given(_COLOURS)
def test_any_accent_becomes_readable(colour: str) -> None:
    result = readable(colour)
    assert re.fullmatch("#[0-9a-f]{6}", result)
    assert contrast(parse(result), WHITE) >= 4.5


def test_a_readable_accent_stays_as_it_is() -> None:
    assert readable("#0b5c54") == "#0b5c54"


def test_contrast_is_that_of_wcag() -> None:
    assert round(contrast((0, 0, 0), WHITE), 2) == 21
    assert round(contrast(parse("#767676"), WHITE), 2) == 4.54


@given(_COLOURS)
def test_a_tint_lies_between_white_and_the_colour(colour: str) -> None:
    assert tint(colour, 0) == "#ffffff"
    assert tint(colour, 1) == write(parse(colour))
    assert all(part >= 230 for part in parse(tint(colour, 0.07)))
