"""Measures of work: `metrics.yaml`."""

from typing import Literal

from .base import Cited, LibraryFile, Line, Model, Slug, Title

Unit = Literal["percent", "points", "minutes", "hours", "days", "count", "money", "ratio"]


class Metric(Model):
    """A KPI: what is counted, in what unit, and which way is better."""

    name: Title
    """Name of the measure, a noun phrase in sentence case."""
    abbreviation: str | None = None
    """Usual abbreviation, for example CSAT."""
    definition: Line
    """What it says, in one sentence that a newcomer understands."""
    formula: Line
    """How it is worked out."""
    unit: Unit
    """Unit of the value; "points" is a score such as the net promoter score."""
    direction: Literal["up", "down"]
    """Which way is better."""
    sources: tuple[Cited, ...] = ()
    """Sources that name it."""


class MetricsFile(LibraryFile):
    """`metrics.yaml`: metrics by id."""

    metrics: dict[Slug, Metric]
