import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.locales.fonts import uncovered
from jdgen.locales.message import pieces
from jdgen.locales.pseudo import BRACKET_FONT, accent, mirror

_WORDS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz .,", max_size=20)
_NAMES = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True)
_MESSAGES = st.lists(
    st.one_of(_WORDS, _NAMES.map("{{{}}}".format), _NAMES.map("{{{}}}[dat]".format)), max_size=8
).map(" ".join)


@given(_MESSAGES)
def test_placeholders_stay_as_they_are_and_in_order(message: str) -> None:
    kept = [piece for piece in pieces(message) if isinstance(piece, tuple)]
    assert [piece for piece in pieces(accent(message)) if isinstance(piece, tuple)] == kept


@given(_MESSAGES.filter(str.strip))
def test_text_is_longer_in_brackets_and_without_plain_letters(message: str) -> None:
    text = accent(message)
    assert text.startswith("⟦")
    assert text.endswith("⟧")
    assert len(text) >= len(message) * 1.3
    body = "".join(piece for piece in pieces(text[: len(message) + 1]) if isinstance(piece, str))
    assert not re.search(r"[A-PR-WYZa-pr-wyz]", re.sub(r"\{.*", "", body))


@pytest.mark.parametrize(
    "kept",
    ["](https://example.com/page)", "**", "`code`", "https://example.com", "{manager}[dat]"],
)
def test_markdown_stays(kept: str) -> None:
    assert kept in accent(
        f"**See** [this]({'https://example.com/page'}) `code` {{manager}}[dat] https://example.com"
    )


def test_empty_text_stays_empty() -> None:
    assert accent("") == ""
    assert accent(" ") == " "


def test_the_other_pseudo_language_only_turns_the_page() -> None:
    assert mirror("Reports to {manager}") == "Reports to {manager}"


def test_every_accent_is_in_the_pinned_fonts() -> None:
    text = accent("The quick brown fox jumps over the lazy dog".swapcase() + " the lazy dog")
    assert uncovered(text, ["Noto Sans", BRACKET_FONT], []) == frozenset()
