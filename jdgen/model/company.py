"""The employer: `company.yaml`."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .base import (
    BenefitId,
    Count,
    LibraryFile,
    Line,
    Model,
    PlaceId,
    Prose,
    Short,
    Slug,
    Title,
)

HttpsUrl = Annotated[
    str, StringConstraints(pattern=r"^https://[a-z0-9.-]+(/[^\s]*)?$", max_length=300)
]
Email = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[a-z0-9.-]+\.[a-z]{2,}$")]


class HiringStep(Model):
    """One step of the way to a decision."""

    name: Title
    """Name of the step."""
    text: Line
    """What happens, how long it takes and with whom."""


class Hiring(Model):
    """How the company hires."""

    steps: tuple[HiringStep, ...]
    """Steps in order."""
    answer_within_days: Count
    """Working days within which every applicant has an answer."""
    contact: Email
    """Whom to ask."""
    apply_url: HttpsUrl
    """Where to apply; the opening's id is added."""
    accommodation: Line
    """What to do when a person needs another form of interview."""


class Statement(Model):
    """A sentence that postings carry."""

    kind: Literal["equality", "privacy", "ai", "legal"]
    """What it is about."""
    text: Prose
    """The words."""
    places: tuple[PlaceId, ...] = ()
    """Places whose postings carry it; empty means all."""


class Family(Model):
    """A family of roles, the same id as its folder."""

    name: Title
    """Name of the family."""
    text: Line
    """What the family is there for."""


class Company(LibraryFile):
    """`company.yaml`: who employs, and what every document of theirs shares."""

    name: Title
    """Name as the public knows it."""
    legal_name: str
    """Name of the legal entity."""
    product: Short
    """What the company makes, in at most 14 words."""
    about: Prose
    """The company in at most 80 words."""
    website: HttpsUrl
    """Address of the company's own site."""
    careers: HttpsUrl | None = None
    """Address at which the pages of `jdgen site` stand, if they are published."""
    headcount: Count
    """People employed; rules on postings depend on it."""
    accent: Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}$")]
    """The one accent colour, as #rrggbb."""
    languages: Annotated[tuple[str, ...], Field(min_length=1)] = ("en",)
    """BCP 47 tags of the languages in which documents are built by default."""
    families: Annotated[dict[Slug, Family], Field(min_length=1)]
    """Families of roles by id, in the order in which lists show them."""
    benefits: dict[Slug, Line] = Field({})
    """Benefits by id, each one fact."""
    everywhere: tuple[BenefitId, ...] = ()
    """Benefits that everyone has."""
    hiring: Hiring
    """How the company hires."""
    statements: tuple[Statement, ...] = ()
    """Sentences that postings carry."""
    severity: dict[Slug, Literal["error", "warning", "notice", "ignore"]] = Field({})
    """Severities of findings that differ from the default."""
