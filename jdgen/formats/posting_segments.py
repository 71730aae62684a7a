"""The blocks of a posting's page as the checks see a posting: stretches of text by their parts."""

from collections.abc import Iterable, Iterator

from jdgen.checks.posting_html import (
    DATA_PARTS,
    LONGEST_HEADING,
    NameSection,
    find_postings,
)
from jdgen.checks.posting_text import Kind, PostingText, Section, Segment

from .blocks import Block, Facts, Heading, Items, Paragraph, Runs, Table, plain

_NOWHERE = ((0, 1, 1),)
"""Findings in a page that we made are at the lines that its words come from."""


def see_posting(
    page: str, blocks: Iterable[tuple[str, Block]], name_section: NameSection
) -> PostingText:
    """Return a page that we made, with its structured data, from its blocks and their parts."""
    segments: list[Segment] = []
    around: Section = "top"
    for name, block in blocks:
        part = DATA_PARTS.get(name)
        heading = _as_heading(block)
        if heading is None:
            segments += _see(block, part or around, name_section)
        else:
            is_title = heading.level == 1 and all(one.kind != "title" for one in segments)
            named = "top" if is_title else name_section(plain(heading.runs)) or "other"
            around = part or named
            kind: Kind = "title" if is_title else "heading"
            segments += _segments(kind, heading.runs, around, level=heading.level)
        if part:
            around = "other"
    return PostingText(tuple(segments), tuple(find_postings(page)), page)


def _as_heading(block: Block) -> Heading | None:
    """Return a heading, or a short paragraph that is bold as a whole, as a heading."""
    if isinstance(block, Paragraph) and _is_bold(block.runs):
        return Heading(2, block.runs)
    return block if isinstance(block, Heading) else None


def _see(block: Block, section: Section, name_section: NameSection) -> Iterator[Segment]:
    match block:
        case Paragraph(runs):
            yield from _segments("paragraph", runs, section)
        case Items(_, items):
            for item in items:
                yield from _segments("item", item, section)
        case Facts(pairs):
            for label, value in pairs:
                name = plain(label)
                yield from _segments("fact", value, name_section(name) or "other", name)
        case Table(rows, _):
            for cell in (cell for row in rows for cell in row):
                yield from _segments("paragraph", cell, section)


def _segments(
    kind: Kind, runs: Runs, section: Section, label: str = "", level: int = 0
) -> Iterator[Segment]:
    text = plain(runs)
    if text:
        yield Segment(kind, text, section, _NOWHERE, label, level, _foreign(runs))


def _foreign(runs: Runs) -> tuple[tuple[int, int], ...]:
    """Return the stretches that are marked as being in another language."""
    found, start = [], 0
    for run in runs:
        if run.lang and run.text.strip():
            found.append((start, start + len(run.text)))
        start += len(run.text)
    return tuple(found)


def _is_bold(runs: Runs) -> bool:
    long = len(plain(runs).replace(" ", "")) > LONGEST_HEADING
    return not long and all(run.bold for run in runs if run.text.strip())
