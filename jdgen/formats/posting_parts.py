"""A posting's page as the named parts that job boards take one by one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .blocks import Block, Heading, plain, read_named_blocks

_NOT_BODY = {"title", "apply"}
"""Boards have their own place for a title and their own way to apply; some refuse links."""


@dataclass(frozen=True, slots=True)
class PostingParts:
    """A posting's parts by name, in the order of its page: title, facts, why, duties, needs ..."""

    parts: Mapping[str, tuple[Block, ...]]

    @property
    def title(self) -> str:
        """The title as people read it; empty where the page has none."""
        found = (one for one in self.parts.get("title", ()) if isinstance(one, Heading))
        return next((plain(one.runs).replace("\n", " ") for one in found), "")

    @property
    def body(self) -> tuple[Block, ...]:
        """All of the text, without title, way to apply and footer."""
        return self.without(())

    def only(self, names: Iterable[str]) -> tuple[Block, ...]:
        """Return the blocks of some parts in the order of the page."""
        wanted = set(names)
        return tuple(block for name, part in self.parts.items() if name in wanted for block in part)

    def without(self, names: Iterable[str]) -> tuple[Block, ...]:
        """Return the blocks of the body, some parts left out."""
        return self.only(self.parts.keys() - {*names, *_NOT_BODY})


def read_posting(page: str) -> PostingParts:
    """Return the parts of a posting's page."""
    return take_parts(read_named_blocks(page))


def take_parts(blocks: Iterable[tuple[str, Block]]) -> PostingParts:
    """Return the named parts among blocks, in their order."""
    parts: dict[str, tuple[Block, ...]] = {}
    for name, block in blocks:
        if name:
            parts[name] = (*parts.get(name, ()), block)
    return PostingParts(parts)
