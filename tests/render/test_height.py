"""How high a piece of a page becomes: columns side by side, wide letters, lists."""

import pytest

from jdgen.render.height import measure_height

LINE = "word " * 20  # 99 letters: one line at full width


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("", 0),
        (f"<p>{LINE}</p>", 1),
        (f"<p>{LINE}{LINE}</p>", 2),
        (f"<p>a<br>b {'<strong>c</strong>'}</p>", 2),
        (f"<p>{'客' * 100}</p>", 2),
        (f"<p>{'ж' * 99}</p>", 2),
        (f'<div class="half"><p>{LINE}</p></div>', 3),
        (f'<div class="half"><p>{LINE}</p></div><div class="half"><p>a</p></div>', 3),
        ('<ul class="columns"><li>a</li><li>b</li></ul>', 1.1),
    ],
)
def test_height(content: str, lines: float) -> None:
    assert measure_height(content) == pytest.approx(lines)


def test_what_stands_beside_each_other_counts_once_and_what_follows_is_added() -> None:
    tall, short = "<p>a</p>" * 9, "<p>b</p>" * 4
    beside = f'<div class="row"><div class="half">{tall}</div><div class="half">{short}</div></div>'
    below = '<div class="row"><p>c</p></div>'
    assert measure_height(beside) == pytest.approx(9.7)
    assert measure_height(beside + below) == pytest.approx(9.7 + 1.7)
