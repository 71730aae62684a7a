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
        if isinstance(block, Heading):
            is_title = block.level == 1 and all(one.kind != "title" for one in segments)
            segments.append(
                _title(block, part) if is_title else _heading(block, part, name_section)
            )
            around = segments[-1].section
        elif isinstance(block, Paragraph) and _is_bold(block.runs):
            segments.append(_heading(Heading(2, block.runs), part, name_section))
            around = segments[-1].section
        else:
            segments += _see(block, part or around, name_section)
        if part:
            around = "other"
    return PostingText(tuple(segments), tuple(find_postings(page)), page)


def _title(block: Heading, part: Section | None) -> Segment:
    text, foreign = plain(block.runs), _foreign(block.runs)
    return Segment("title", text, part or "top", _NOWHERE, "", block.level, foreign)


def _heading(block: Heading, part: Section | None, name_section: NameSection) -> Segment:
    text, foreign = plain(block.runs), _foreign(block.runs)
    section = part or name_section(text) or "other"
    return Segment("heading", text, section, _NOWHERE, "", block.level, foreign)


def _see(block: Block, section: Section, name_section: NameSection) -> Iterator[Segment]:
    match block:
        case Heading(_, runs) | Paragraph(runs):
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


def _segments(kind: Kind, runs: Runs, section: Section, label: str = "") -> Iterator[Segment]:
    text = plain(runs)
    if text:
        yield Segment(kind, text, section, _NOWHERE, label, 0, _foreign(runs))


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
