"""Blanks beside signs that are as wide as a letter."""

import pytest

from jdgen.render.wide import close_up


@pytest.mark.parametrize(
    ("page", "closed"),
    [
        ("<b>高级</b> · <i>全职</i>", "<b>高级</b>·<i>全职</i>"),
        ("做 （以前：协助）", "做（以前：协助）"),
        ('做 <span class="note">（以前）</span>', '做<span class="note">（以前）</span>'),
        ('<a class="b" href="#x">Fernway Inc</a> 做', '<a class="b" href="#x">Fernway Inc</a> 做'),
    ],
)
def test_blanks_that_full_width_signs_do_not_need(page: str, closed: str) -> None:
    assert close_up(page) == closed
