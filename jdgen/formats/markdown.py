"""Blocks as Markdown (CommonMark, tables as GitHub writes them)."""

import re
from collections.abc import Sequence

from .blocks import Block, Facts, Heading, Items, Paragraph, Run, Runs, Table, plain

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_START = re.compile(r"^(\s*)([-+]|\d+[.)])(?=\s|$)")


def write_markdown(blocks: Sequence[Block]) -> str:
    """Return blocks as Markdown that ends with a line break."""
    return "\n\n".join(_write(block) for block in blocks) + "\n"


def _write(block: Block) -> str:
    match block:
        case Heading(level, runs):
            return f"{'#' * level} {_one_line(runs)}"
        case Paragraph(runs):
            return _escape_start(_inline(runs, "\\\n"))
        case Items(ordered, items):
            marks = [f"{number}." if ordered else "-" for number in range(1, len(items) + 1)]
            return "\n".join(
                f"{mark} {_escape_start(_inline(runs, '  ' + chr(10) + ' ' * (len(mark) + 1)))}"
                for mark, runs in zip(marks, items, strict=True)
            )
        case Facts(pairs):
            return "\n".join(f"- {_one_line(label)}: {_one_line(value)}" for label, value in pairs)
        case Table(rows, heads):
            return _table(rows, heads)


def _table(rows: Sequence[Sequence[Runs]], heads: int) -> str:
    lines = [f"| {' | '.join(_plain_cell(cell) for cell in row)} |" for row in rows]
    wide = max((len(row) for row in rows), default=1)
    if not heads:
        lines.insert(0, "|" + "   |" * wide)
    lines.insert(1, "|" + " --- |" * wide)
    return "\n".join(lines)


def _plain_cell(runs: Runs) -> str:
    return _escape(plain(runs).replace("\n", ", "))


def _one_line(runs: Runs) -> str:
    return _inline(runs, ", ")


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
