"""One person's job made of several roles: `positions/*.yaml`."""

from typing import Annotated

from pydantic import Field

from .base import Cited, LibraryFile, Line, Model, Prose, RungName, Short, Slug, Title
from .reference import Confidence


class Part(Model):
    """A role's part in a position."""

    rung: RungName
    """The rung that the person fills."""
    share: Annotated[int, Field(ge=1, le=100)]
    """Share of working time in percent; the parts add up to 100."""


class Split(Model):
    """Which part becomes a job of its own first when the team grows."""

    part: RungName
    """The part to split off."""
    when: Line
    """The sign that it is time: completes "when ..."."""


class Position(LibraryFile):
    """Several roles in one person, as small companies have it."""

    id: Slug
    """Stable id, the same as the file's name."""
    title: Title
    """Title of the job."""
    aliases: tuple[Title, ...] = ()
    """Other titles for it."""
    purpose: Line
    """Why the position exists; addresses the reader as "you"."""
    summary: Short
    """The position in at most 14 words."""
    parts: Annotated[tuple[Part, ...], Field(min_length=2)]
    """The roles it is made of, largest share first."""
    shares_with: tuple[RungName, ...] = ()
    """Roles whose work this position shares with others without filling them."""
    split_first: Split | None = None
    """Which part becomes a job first."""
    note: Prose | None = None
    """What a hiring manager should know."""
    sources: tuple[Cited, ...] = ()
    """Where the position is described."""
    confidence: Confidence = "stated"
    """Whether a source states the combination."""
