"""The company's level grid: `levels.yaml`."""

from typing import Annotated

from pydantic import Field

from .base import LibraryFile, Line, Model, Short, Slug, Title


class Level(Model):
    """One step of the grid, told in terms of scope."""

    name: Title
    """The level's name as it stands beside a title, for example "senior"."""
    scope: Line
    """What a person at this level answers for."""
    scope_short: Short
    """The same in at most 14 words, for a table cell."""
    decides: Line
    """What a person at this level decides without asking."""
    decides_short: Short
    """The same in at most 14 words, for a table cell."""
    horizon: Short
    """How far ahead a person at this level plans, for example "this quarter"."""
    talks_with: Short
    """Whom a person at this level deals with most, in at most 14 words."""
    usual_months: tuple[int, int] | None = None
    """Months that people usually stay at this level, from and to; none where staying is normal."""


class LevelsFile(LibraryFile):
    """`levels.yaml`: levels from the lowest to the highest."""

    levels: Annotated[dict[Slug, Level], Field(min_length=1)]
