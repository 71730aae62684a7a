"""What people do, shared between roles: `activities/<family>.yaml`."""

from typing import Literal

from .base import LibraryFile, Line, MetricId, Model, Short, Slug, StageId, Title

Depth = Literal["assists", "does", "owns", "directs", "sets"]
DEPTHS: tuple[Depth, ...] = ("assists", "does", "owns", "directs", "sets")


class DepthText(Model):
    """An activity in words, at one depth."""

    text: Line
    """What a posting or a level sheet prints: begins with a verb, one fact, at most 30 words."""
    short: Short
    """The same for a table cell: at most 9 words, begins with a verb in the third person."""


class Activity(Model):
    """One thing that people do: a verb and its object."""

    name: Title
    """Name of the activity, beginning with an -ing form."""
    stage: StageId
    """The phase of the customer life cycle it belongs to."""
    metrics: tuple[MetricId, ...] = ()
    """Metrics that this activity moves."""
    texts: dict[Depth, DepthText]
    """Words for each depth that some role uses."""


class ActivitiesFile(LibraryFile):
    """`activities/<family>.yaml`: activities by id."""

    activities: dict[Slug, Activity]
