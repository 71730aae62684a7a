"""Lanes of rungs and the moves between them: `ladders/*.yaml`."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from .base import Count, LibraryFile, Line, Model, Prose, RungName, Short, Slug, Title

MoveKind = Literal[
    "promotion", "into-leadership", "back-to-expert", "lateral", "change-of-family", "exit"
]
Decided = Literal["review-cycle", "vacancy", "interview"]


class Lane(Model):
    """One column of the map."""

    id: Slug
    """Id of the lane."""
    name: Title
    """Name of the lane, as it stands above the column."""
    rungs: Annotated[tuple[RungName, ...], Field(min_length=1)]
    """Rungs from the lowest to the highest."""


class Evidence(Model):
    """What shows that a person is ready."""

    text: Line
    """Something others can see, beginning with a verb in the past tense or a noun."""
    weeks: Count | None = None
    """For how many weeks it has held."""


class WayBack(Model):
    """How a person may return."""

    within_months: Count
    """How long the way back is open."""
    pay_protected: bool = False
    """Whether pay stays as it is on the way back."""
    text: Line | None = None
    """What else holds."""


class Move(Model):
    """A step from one rung to another."""

    from_: Annotated[RungName, Field(alias="from")]
    """Rung where the move starts."""
    to: RungName | None = None
    """Rung where the move ends; left out where it leads outside the library."""
    outside: Title | None = None
    """Where the move leads outside the library, for an exit."""
    kind: MoveKind
    """What sort of move it is."""
    usual_months: tuple[Count, Count] | None = None
    """How long people usually stay before it, from and to."""
    decided: Decided | None = None
    """How the move is decided."""
    essence: Line | None = None
    """What changes, in one sentence."""
    evidence: tuple[Evidence, ...] = ()
    """What shows that a person is ready."""
    pitfalls: tuple[Line, ...] = ()
    """What often goes wrong in the first months."""
    support: tuple[Line, ...] = ()
    """What the company offers to make it work."""
    way_back: WayBack | None = None
    """How a person may return."""
    because: str | None = None
    """Why the higher rung asks less of something, where it does."""


class Change(Model):
    """What a version of the ladder changed."""

    version: str
    """The version that brought it."""
    date: date
    """Day it came into force."""
    effect: Literal["editorial", "criteria", "pay"]
    """Whether only words changed, or what people are measured by, or pay."""
    what: Line
    """What changed, in one sentence."""
    affects: tuple[RungName, ...] = ()
    """Rungs whose people should hear of it."""


class Ladder(LibraryFile):
    """A career ladder: lanes of rungs and the moves between them."""

    id: Slug
    """Stable id, the same as the file's name."""
    name: Title
    """Name of the ladder, as it stands on the cover."""
    about: Prose
    """Whom the ladder is for and what it shows, in two to four sentences."""
    version: str
    """Version of the ladder."""
    effective: date
    """Day from which it holds."""
    owner: Short
    """Who answers for it: a function, not a person's name."""
    lanes: Annotated[tuple[Lane, ...], Field(min_length=1)]
    """Columns of the map, left to right."""
    moves: tuple[Move, ...] = ()
    """Steps between rungs."""
    changes: tuple[Change, ...] = ()
    """What changed from version to version, newest first."""
