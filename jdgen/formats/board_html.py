"""Blocks as the small HTML that every job board takes.

Boards strip or refuse most elements; what all of them keep is `p ul li br strong em`, headings as
bold paragraphs, and characters as they are instead of entities.
"""

from collections.abc import Sequence

from .blocks import Block, Facts, Heading, Items, Paragraph, Run, Runs, Table

_NEEDED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def write_board_html(blocks: Sequence[Block]) -> str:
    """Return blocks as safe HTML, one element a line; the title of the page is left out."""
    return "\n".join(
        _write(block) for block in blocks if not (isinstance(block, Heading) and block.level == 1)
    )


def _write(block: Block) -> str:
    match block:
        case Heading(_, runs):
            return f"<p><strong>{_inline(runs, plain=True)}</strong></p>"
        case Paragraph(runs):
            return f"<p>{_inline(runs)}</p>"
        case Items(ordered, items):
            # Numbered lists are not kept everywhere, so the number is written out.
            lines = [
                f"<li>{f'{number}. ' if ordered else ''}{_inline(runs)}</li>"
                for number, runs in enumerate(items, 1)
            ]
            return f"<ul>{''.join(lines)}</ul>"
        case Facts(pairs):
            lines = [
                f"<li><strong>{_inline(label, plain=True)}</strong>: {_inline(value)}</li>"
                for label, value in pairs
            ]
            return f"<ul>{''.join(lines)}</ul>"
        case Table(rows, _):
            lines = [f"<li>{' – '.join(_inline(cell) for cell in row)}</li>" for row in rows]
            return f"<ul>{''.join(lines)}</ul>"


def _inline(runs: Runs, *, plain: bool = False) -> str:
    return "".join("<br>" if run.text == "\n" else _run(run, plain=plain) for run in runs)


def _run(run: Run, *, plain: bool) -> str:
    text = "".join(_NEEDED.get(sign, sign) for sign in run.text)
    if plain or not text.strip():
        return text
    if run.bold:
        text = f"<strong>{text}</strong>"
    return f"<em>{text}</em>" if run.italic else text
