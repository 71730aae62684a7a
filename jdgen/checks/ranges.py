"""Ranges: the smaller number comes first."""

from collections.abc import Iterator

from jdgen.library import Library
from jdgen.source.findings import Finding
from jdgen.source.span import Path

from .rungs import at_level


def check_range_upside_down(library: Library) -> Iterator[Finding]:
    """Find ranges that begin with their larger number."""
    for noun, name, path, span in _ranges(library):
        if span and span[0] > span[1]:
            message = f"{path[-1]}: {span[0]} is more than {span[1]}"
            hint = f"write [{span[1]}, {span[0]}]"
            yield library.finding("range-upside-down", noun, name, path, message, hint)


def _ranges(library: Library) -> Iterator[tuple[str, str, Path, tuple[int, int] | None]]:
    for name, level in library.levels.items():
        yield "level", name, ("usual_months",), level.usual_months
    for name, role in library.roles.items():
        for at, scope in (role.scope or {}).items():
            path = at_level(("scope",), at)
            yield "role", name, (*path, "people"), scope.people
            yield "role", name, (*path, "accounts"), scope.accounts
            yield "role", name, (*path, "contacts_a_day"), scope.contacts_a_day
    for name, ladder in library.ladders.items():
        for index, move in enumerate(ladder.moves):
            yield "ladder", name, ("moves", index, "usual_months"), move.usual_months
