"""The small part of Markdown that library texts may use: emphasis, lists, links, line breaks."""

import re
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token
from markupsafe import Markup

_RULES = ["emphasis", "list", "link", "newline", "backticks", "escape", "entity"]
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f"
_IS_WIDE = re.compile(f"[{_WIDE}]")


def render_block(text: str) -> Markup:
    """Return prose as HTML paragraphs and lists; HTML in the text comes out as text."""
    return Markup(_parser().render(text).strip())  # noqa: S704 - the parser escapes


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False, "linkify": False}).enable(_RULES)
    parser.core.ruler.push("wide_breaks", _join_wide_lines)
    parser.inline.ruler.at("emphasis", _emphasis_beside_wide)
    return parser


def _join_wide_lines(state: Any) -> None:
    """Drop the blank that a line break would leave between two Chinese characters."""
    for block in state.tokens:
        children: list[Token] = block.children or []
        for before, token, after in zip(children, children[1:], children[2:], strict=False):
            if token.type == "softbreak" and before.content and after.content:
                wide = _IS_WIDE.match(before.content[-1]) and _IS_WIDE.match(after.content[0])
                if wide:
                    token.type, token.tag, token.content = "text", "", ""


def _emphasis_beside_wide(state: StateInline, silent: bool) -> bool:
    """Let `**` open and close beside Chinese punctuation, which CommonMark forbids.

    CommonMark decides by blanks and punctuation around the sign; Chinese writes without blanks.
    """
    if silent:
        return False
    marker = state.src[state.pos]
    if marker not in "*_":
        return False
    scanned = state.scanDelims(state.pos, marker == "*")
    can_open, can_close = scanned.can_open, scanned.can_close
    before = state.src[state.pos - 1] if state.pos else " "
    end = state.pos + scanned.length
    after = state.src[end] if end < len(state.src) else " "
    if marker == "*" and (_IS_WIDE.match(before) or _IS_WIDE.match(after)):
        can_open, can_close = not after.isspace(), not before.isspace()
    for _ in range(scanned.length):
        token = state.push("text", "", 0)
        token.content = marker
        state.delimiters.append(
            Delimiter(
                marker=ord(marker),
                length=scanned.length,
                token=len(state.tokens) - 1,
                end=-1,
                open=can_open,
                close=can_close,
            )
        )
    state.pos += scanned.length
    return True
