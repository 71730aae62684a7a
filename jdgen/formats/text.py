"""Blocks as plain text that survives being pasted anywhere."""

from collections.abc import Sequence

from .blocks import Block, Facts, Heading, Items, Paragraph, Runs, Table, plain
from .marks import PLAIN, Marks


def write_text(blocks: Sequence[Block], marks: Marks = PLAIN) -> str:
    """Return blocks as plain text: bullets, no underlines, one paragraph a line."""
    return "\n\n".join(_write(block, marks) for block in blocks) + "\n"


def _write(block: Block, marks: Marks) -> str:
    def line(runs: Runs) -> str:
        return plain(runs).replace("\n", marks.comma)

    match block:
        case Heading(_, runs):
            return line(runs)
        case Paragraph(runs):
            return plain(runs)
        case Items(ordered, items):
            return "\n".join(
                f"{f'{number}.' if ordered else '•'} {line(runs)}"
                for number, runs in enumerate(items, 1)
            )
        case Facts(pairs):
            return "\n".join(f"{line(label)}{marks.colon}{line(value)}" for label, value in pairs)
        case Table(rows, _):
            return "\n".join(
                " | ".join(marks.join_cell(plain(cell)) for cell in row) for row in rows
            )
