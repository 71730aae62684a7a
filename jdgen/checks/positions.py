"""Positions made of several roles."""

from collections.abc import Iterator

from jdgen.library import Library
from jdgen.source.findings import Finding

from .rungs import full_name


def check_parts_total(library: Library) -> Iterator[Finding]:
    """Find positions whose parts are not one person's whole time."""
    for name, position in library.positions.items():
        total = sum(part.share for part in position.parts)
        if total != 100:  # noqa: PLR2004
            yield library.finding(
                "parts-total",
                "position",
                name,
                ("parts",),
                f"the parts of {name} add up to {total}, not to 100",
                ", ".join(f"{part.rung} {part.share}" for part in position.parts),
                at_key=True,
            )


def check_split_not_part(library: Library) -> Iterator[Finding]:
    """Find positions that would first split off what they do not contain."""
    for name, position in library.positions.items():
        first = position.split_first
        parts = [full_name(library, part.rung) for part in position.parts]
        if first and full_name(library, first.part) not in parts:
            yield library.finding(
                "split-not-part",
                "position",
                name,
                ("split_first", "part"),
                f"{first.part} is no part of {name}",
                f"its parts: {', '.join(parts)}",
            )
