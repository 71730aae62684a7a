"""Rules on postings as dated data: `law/*.yaml`, beside this file.

Every row says what its source says, from which day, how sure that is and when it was looked at.
Nothing here is legal advice; a person must answer for each row.
"""

from datetime import date
from functools import cache
from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from jdgen.library.validate import validate
from jdgen.model.base import Line, Model, Prose, Slug
from jdgen.model.company import HttpsUrl
from jdgen.model.opening import Amount
from jdgen.model.place import Currency
from jdgen.source.findings import Finding
from jdgen.source.reader import read_file

LAW = Path(__file__).with_name("law")

Jurisdiction = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}(-[A-Z]+)*$", max_length=40)]
InAd = Literal["required", "to-applicants", "no-duty", "unknown"]
Form = Literal["range", "closed-range", "range-or-fixed", "minimum", "base-pay"]
Item = Literal[
    "benefits",
    "other-pay",
    "deadline",
    "validity",
    "ai-notice",
    "vacancy-status",
    "neutral-title",
    "overpay",
    "equality-statement",
    "employer",
    "employer-activity",
    "headquarters",
    "headcount",
    "title",
    "duties",
    "duties-change",
    "requirements",
    "education",
    "skills",
    "experience",
    "work-place",
    "place-change",
    "employment",
    "contract-term",
    "probation",
    "hours",
    "breaks",
    "holidays",
    "overtime",
    "insurance",
    "smoking",
    "renewal",
    "how-to-apply",
]
Ground = Literal[
    "age",
    "sex",
    "family",
    "origin",
    "language",
    "religion",
    "belief",
    "union",
    "property",
    "residence",
    "health",
    "disability",
    "orientation",
    "criminal-record",
    "driving-licence",
    "local-experience",
    "pay-history",
]
Trigger = Literal["work-place", "remote-from", "reporting-line"]
Confidence = Literal["high", "mid", "low"]


class Applies(Model):
    """To whom a row applies."""

    min_headcount: Annotated[int, Field(ge=1)] | None = None
    """Least people employed; left out where everybody must follow, or nothing is known."""
    counts: Literal["anywhere", "in-place", "unknown"] = "anywhere"
    """Where these people are counted."""
    triggers: tuple[Trigger, ...] = ("work-place", "remote-from")
    """What ties a posting to the place."""
    only: Line | None = None
    """Employers of one kind, which jdgen cannot know; such a row is shown and not judged."""


class Widest(Model):
    """How wide a range of pay may be."""

    amount: Amount
    """Most that the upper end may lie above the lower one, a year."""
    currency: Currency
    """ISO 4217 code."""
    lifted_above: Amount | None = None
    """Yearly pay above which the limit does not hold."""


class PayRule(Model):
    """What a posting must say of pay."""

    in_ad: InAd
    """Whether it must stand in the posting; no-duty: this rule does not ask for it."""
    form: Form | None = None
    """In which form; left out where our source does not say."""
    basis: Line | None = None
    """On what the figures must rest, in the source's words."""
    widest: Widest | None = None
    """How wide the range may be."""


class Origin(Model):
    """Where a row's statements come from."""

    kind: Literal["official", "secondary", "memory"]
    """An official page, a law firm's or newspaper's, or nobody's but ours."""
    cite: Line | None = None
    """Name of the source."""
    url: HttpsUrl | None = None
    """Address of the source."""


class Row(Model):
    """One rule of one place."""

    id: Slug
    """Stable id."""
    place: Jurisdiction
    """The jurisdiction: a country, then its parts: US-NYC."""
    within: Jurisdiction | None = None
    """The jurisdiction around it, where the code does not show it."""
    law: Line | None = None
    """The law's name, as the source gives it."""
    status: Literal["in-force", "proposed"] = "in-force"
    """Proposed rules are shown and not judged."""
    applies: Applies = Applies()
    """To whom it applies."""
    effective_from: date | None = None
    """First day; left out where it is in force and the source gives no day."""
    effective_to: date | None = None
    """Last day."""
    pay: PayRule
    """What a posting must say of pay."""
    require: tuple[Item, ...] = ()
    """What else a posting must say."""
    advise: tuple[Item, ...] = ()
    """What must be told, though not in the posting."""
    forbid: tuple[Ground, ...] = ()
    """What a posting must not ask for, or prefer."""
    discourage: tuple[Ground, ...] = ()
    """What it should not."""
    note: Prose | None = None
    """What else the source says."""
    unverified: tuple[str, ...] = ()
    """Fields that rest on memory or on differing sources."""
    source: Origin
    """Where it comes from."""
    checked_on: date
    """Day on which the source was looked at."""
    confidence: Confidence
    """high: two sources or an official one; mid: one good source; low: less."""

    @model_validator(mode="after")
    def _check_fields(self) -> Self:
        unknown = set(self.unverified) - set(type(self).model_fields)
        if unknown:
            raise ValueError(f"unverified names no field: {min(unknown)}")
        if self.effective_from and self.effective_to and self.effective_to < self.effective_from:
            raise ValueError("effective_to is before effective_from")
        return self

    def holds_on(self, day: date) -> bool:
        """Tell whether the row is in force on a day."""
        begun = self.effective_from is None or self.effective_from <= day
        ended = self.effective_to is not None and self.effective_to < day
        return self.status == "in-force" and begun and not ended

    @property
    def is_sure(self) -> bool:
        """Whether a breach is an error: what only weak sources say is a warning."""
        return self.confidence != "low"


class LawFile(Model):
    """`law/*.yaml`: rows of some places."""

    rows: Annotated[tuple[Row, ...], Field(min_length=1)]


@cache
def read_law() -> tuple[Row, ...]:
    """Return all rows, by file and in their order there.

    Raises ValueError where a file that travels with the program is broken.
    """
    rows: list[Row] = []
    for path in sorted(LAW.glob("*.yaml")):
        file, findings = read_law_file(path)
        if file is None:
            raise ValueError("; ".join(f"{one.file}:{one.line}: {one.message}" for one in findings))
        rows.extend(file.rows)
    return tuple(rows)


def read_law_file(path: Path) -> tuple[LawFile | None, tuple[Finding, ...]]:
    """Read one file of rows; None where something is wrong with it."""
    source, findings = read_file(path, f"{path.parent.name}/{path.name}")
    if source is None:
        return None, findings
    return validate(source, LawFile, ())
