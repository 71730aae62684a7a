"""A page as Typst markup with the same texts, for Typst's engine."""

import itertools
from collections.abc import Callable
from pathlib import Path

from jdgen.formats.blocks import Block, Facts, Heading, Items, Table, plain, read_blocks

from .pages import FONTS

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\#$*_`<>@[]=-+/~"})
_HEAD = """\
#set document(title: "posting")
#set page(paper: "a4", margin: 18mm, footer: context counter(page).display())
#set text(font: "Noto Sans", size: 9.5pt, lang: "en")
"""


def write_typst(page: str, mark: str = "") -> str:
    """Return a page as Typst markup; `mark` ends every text, so that no two runs are alike."""
    return _HEAD + "\n\n".join(_write(block, mark) for block in read_blocks(page))


def _write(block: Block, mark: str) -> str:
    def text(runs: tuple) -> str:  # type: ignore[type-arg]
        return plain(runs).translate(_SIGNS) + mark

    match block:
        case Heading(level=level, runs=runs):
            return f"{'=' * level} {text(runs)}"
        case Items(items=items):
            return "\n".join(f"- {text(item)}" for item in items)
        case Facts(pairs=pairs):
            return "\n".join(f"/ {text(label)}: {text(value)}" for label, value in pairs)
        case Table(rows=rows):
            width = max(len(row) for row in rows)
            cells = "".join(f"[{text(cell)}], " for row in rows for cell in row)
            return f"#table(columns: {width}, {cells})"
        case _:
            return text(block.runs)


def compiler(page: str, folder: Path) -> Callable[[], bytes]:
    """Return the work of making a tagged PDF, with other texts every time: Typst remembers."""
    import typst

    number = itertools.count(1)
    fonts = sorted({str(font.parent) for font in FONTS})
    made_by = typst.Compiler(root=str(folder), font_paths=fonts, ignore_system_fonts=True)

    def work() -> bytes:
        source = folder / "twin.typ"
        source.write_text(write_typst(page, f" {next(number)}"), encoding="utf-8")
        pdf: bytes = made_by.compile(str(source), format="pdf")
        return pdf

    return work
