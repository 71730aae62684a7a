"""A vacancy: `openings/*.yaml`."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import (
    BenefitId,
    LibraryFile,
    Line,
    Model,
    PlaceId,
    Refers,
    RoleId,
    RungName,
    Slug,
)
from .place import Basis, Currency, Period

Workplace = Literal["on-site", "hybrid", "remote"]
Employment = Literal["full-time", "part-time", "fixed-term", "internship", "contractor"]
Amount = Annotated[Decimal, Field(ge=0, le=1_000_000_000, decimal_places=2)]


class Pay(Model):
    """What the employer pays, a closed range."""

    min: Amount
    """Lower end."""
    max: Annotated[Amount, Field(gt=0)]
    """Upper end; the same as min for one fixed amount."""
    currency: Currency
    """ISO 4217 code."""
    period: Period
    """Hour, month or year."""
    basis: Basis = "gross"
    """Before or after tax."""
    months: Annotated[int, Field(ge=12, le=18)] = 12
    """Monthly payments a year."""
    variable: Line | None = None
    """Bonus, commission or equity, in one sentence; left out where there is none."""


class LanguageNeed(Model):
    """A language that the job needs."""

    language: str
    """BCP 47 tag."""
    level: Literal["A1", "A2", "B1", "B2", "C1", "C2"]
    """Level of the Common European Framework."""
    need: Literal["must", "plus"] = "must"
    """Whether nobody can start without it."""


class Opening(LibraryFile):
    """A vacancy: a rung or position at a place, with pay and dates."""

    id: Slug
    """Stable id, the same as the file's name; at most 40 characters."""
    rung: RungName | None = None
    """The rung to fill; either this or `position`."""
    position: Annotated[Slug, Refers("position")] | None = None
    """The position to fill."""
    variant: Slug | None = None
    """The role's variant, where it has any."""
    status: Literal["open", "draft", "closed"] = "open"
    """Only open vacancies are published."""
    place: PlaceId
    """Where the employment contract is rooted."""
    workplace: Workplace
    """On site, hybrid or remote."""
    office_days: Annotated[int, Field(ge=1, le=5)] | None = None
    """Days a week in the office, for hybrid work."""
    remote_from: tuple[PlaceId, ...] = ()
    """Places one may work from, for remote work; the place itself where left out."""
    employment: Employment
    """Kind of employment."""
    weekly_hours: Annotated[int, Field(ge=1, le=60)] | None = None
    """Hours a week; the place's full week where left out."""
    contract_months: Annotated[int, Field(ge=1, le=60)] | None = None
    """Length of a fixed-term contract."""
    headcount: Annotated[int, Field(ge=1, le=1000)] = 1
    """People to hire."""
    reports_to: RoleId | None = None
    """The role it reports to here; the role's usual one where left out."""
    team: Line | None = None
    """The team in one sentence."""
    why_now: Line | None = None
    """Why the vacancy exists, in one sentence."""
    pay: Pay | None = None
    """What the employer pays."""
    benefits: tuple[BenefitId, ...] = ()
    """Benefits beyond the place's and the company's."""
    languages: tuple[LanguageNeed, ...] = ()
    """Languages the job needs."""
    extra_must: tuple[Line, ...] = ()
    """Things this vacancy needs beyond the role's own, each checkable."""
    extra_plus: tuple[Line, ...] = ()
    """Things that are welcome in this vacancy."""
    schedule: Line | None = None
    """Shifts, weekends or travel, in one sentence."""
    posted: date
    """Day of first publication."""
    closes: date | None = None
    """Last day to apply; left out where applications are taken until the job is filled."""
    starts: date | None = None
    """Wished start; left out for "as soon as we agree"."""
    ai_screening: bool = False
    """Whether software ranks or sorts applications."""
    requisition: Annotated[str, StringConstraints(max_length=40)] | None = None
    """The number that HR's own system gives."""
