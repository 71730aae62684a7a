"""Blocks as Markdown (CommonMark, tables as GitHub writes them)."""

import re
from collections.abc import Sequence

from .blocks import Block, Facts, Heading, Items, Paragraph, Run, Runs, Table, plain
from .marks import PLAIN, Marks

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~]|&(?=#?\w+;))")
_LINE_START = re.compile(r"^( *)([-+](?=\s|$)|\d+[.)](?=\s|$)|[-=](?=[-= ]*$))", re.MULTILINE)
"""What begins an item of a list, is a rule, or makes a heading of the line above."""


def write_markdown(blocks: Sequence[Block], marks: Marks = PLAIN) -> str:
    """Return blocks as Markdown that ends with a line break."""
    return "\n\n".join(_write(block, marks) for block in blocks) + "\n"


def _write(block: Block, marks: Marks) -> str:
    match block:
        case Heading(level, runs):
            return f"{'#' * level} {_inline(runs, marks.comma)}"
        case Paragraph(runs):
            return _escape_start(_inline(runs, "\\\n"))
        case Items(ordered, items):
            bullets = [f"{number}." if ordered else "-" for number in range(1, len(items) + 1)]
            return "\n".join(
                f"{bullet} {_escape_start(_inline(runs, '  ' + chr(10) + ' ' * (len(bullet) + 1)))}"
                for bullet, runs in zip(bullets, items, strict=True)
            )
        case Facts(pairs):
            return "\n".join(
                f"- {_inline(label, marks.comma)}{marks.colon}{_inline(value, marks.comma)}"
                for label, value in pairs
            )
        case Table(rows, heads):
            return _table(rows, heads, marks)


def _table(rows: Sequence[Sequence[Runs]], heads: int, marks: Marks) -> str:
    lines = [f"| {' | '.join(_plain_cell(cell, marks) for cell in row)} |" for row in rows]
    wide = max((len(row) for row in rows), default=1)
    if not heads:
        lines.insert(0, "|" + "   |" * wide)
    lines.insert(1, "|" + " --- |" * wide)
    return "\n".join(lines)


def _plain_cell(runs: Runs, marks: Marks) -> str:
    return _escape(marks.join_cell(plain(runs)))


def _inline(runs: Runs, line_break: str) -> str:
    return "".join(line_break if run.text == "\n" else _run(run) for run in runs)


def _run(run: Run) -> str:
    text = _escape(run.text)
    core = text.strip(" ")
    if not core:
        return text
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    mark = "**" if run.bold else "*" if run.italic else ""
    core = f"{mark}{core}{mark}"
    if run.href and not run.href.startswith("#"):
        core = f"[{core}]({run.href})"
    return f"{before}{core}{after}"


def _escape(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)


def _escape_start(line: str) -> str:
    return _LINE_START.sub(lambda match: f"{match[1]}{match[2][:-1]}\\{match[2][-1]}", line)
