"""Dated pay bands, apart from roles: `pay/*.yaml`."""

from datetime import date
from typing import Annotated

from pydantic import Field

from .base import Count, LibraryFile, Line, Model, PlaceId, RungName, SourceId
from .place import Basis, Currency, Period
from .reference import Confidence


class Band(Model):
    """What a rung is paid at a place."""

    rungs: Annotated[tuple[RungName, ...], Field(min_length=1)]
    """Rungs that the band holds for."""
    place: PlaceId
    """Where it holds."""
    min: Count
    """Lower end."""
    max: Count
    """Upper end."""


class PayFile(LibraryFile):
    """`pay/*.yaml`: bands of one market, one currency and one day."""

    currency: Currency
    """ISO 4217 code."""
    period: Period
    """Hour, month or year."""
    basis: Basis = "gross"
    """Before or after tax."""
    as_of: date
    """Day for which the figures hold."""
    source: SourceId
    """Where the figures come from."""
    confidence: Confidence
    """Whether the source states them or they are ours."""
    kind: Annotated[str, Field(pattern="^(market|company)$")]
    """Market figures that were observed, or the company's own bands."""
    criteria: tuple[Line, ...] = ()
    """What moves a person inside a band."""
    bands: Annotated[tuple[Band, ...], Field(min_length=1)]
    """The bands."""
