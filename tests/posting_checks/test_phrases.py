"""Phrases of word lists: what each sign stands for, and that no text makes them slow."""

import time

import pytest

from jdgen.checks.posting_phrases import PhraseError, read_phrase
from jdgen.checks.posting_text import fold


@pytest.mark.parametrize(
    ("phrase", "text", "found"),
    [
        ("rockstar", "a Rockstar!", "rockstar"),
        ("rockstar", "rockstars", None),
        ("aggress*", "Aggressively", "aggressively"),
        ("*man", "salesman", "salesman"),
        ("*man", "manager", None),
        ("under # years", "under 35 years", "under 35 years"),
        ("under # years", "under many years", None),
        ("# years", "in 2,500 years", "2,500 years"),
        ("# грн", "від 20\u00a0000 грн", "20 000 грн"),
        ("(he|she) will", "She  will", "she  will"),
        ("very |much", "x", PhraseError),
        ("(very |)good", "a good one", "good"),
        (r"\(m/w/d\)", "Titel (m/w/d)", "(m/w/d)"),
        ("driver's", "a driver’s licence", "driver's"),
        ("限男", "仅限男性", "限男"),
        ("#岁以下", "年龄35岁以下", "35岁以下"),
        ("(男|女)\\)", "营业员(女)", "女)"),
        ("молод* колектив", "Молодий колектив", "молодий колектив"),
        ("молод* колектив", "молодші колеги", None),
        ("k", "15k a year", None),
        ("up to $#", "up to $60,000", "up to $60,000"),
        ("(a", "x", PhraseError),
        ("((a)|b)", "x", PhraseError),
        ("a)", "x", PhraseError),
        ("*", "x", PhraseError),
        ("(a|)", "x", PhraseError),
    ],
)
def test_phrase(phrase: str, text: str, found: object) -> None:
    if found is PhraseError:
        with pytest.raises(PhraseError):
            read_phrase(phrase)
        return
    hits = [match[0] for match in read_phrase(phrase).find(fold(text))]
    assert hits == ([found] if found else [])


def test_a_phrase_never_crosses_lines() -> None:
    assert not read_phrase("hard work").fits("hard\nwork")


@pytest.mark.parametrize("sign", ["a", "1", "x man ", "#", "1 "])
def test_no_text_is_slow(sign: str) -> None:
    phrases = [
        read_phrase(text) for text in ("*a*a* *man", "# # # years", "(a|aa|aaa)* b", "1 # 1")
    ]
    start = time.perf_counter()
    for phrase in phrases:
        list(phrase.find(sign * 20_000))
    assert time.perf_counter() - start < 5
