"""Rungs and levels by name, where a file may name one that does not exist."""

from jdgen.library import Library, Rung
from jdgen.model.base import EVERY_LEVEL
from jdgen.source.span import Path


def find_rung(library: Library, name: str | None) -> Rung | None:
    """Return a rung by name, or None for one that the library does not have.

    Rules pass over such names: loading has already reported them.
    """
    try:
        return library.rung(name) if name else None
    except KeyError:
        return None


def full_name(library: Library, name: str) -> str:
    """Return a rung's name as `role/level`, or as it is for one that does not exist."""
    rung = find_rung(library, name)
    return rung.name if rung else name


def rank_of(library: Library, level: str) -> int:
    """Return a level's rank in the grid, 0 for the lowest and for one that is not in it."""
    return library.level_ranks.get(level, 0)


def at_level(path: Path, level: str) -> Path:
    """Return the path of a value at a level; a value for all levels stands there itself."""
    return path if level == EVERY_LEVEL else (*path, level)
