"""A job as the company defines it: `<family>/<role>.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from .activity import Depth
from .base import (
    ActivityId,
    ByLevel,
    Cited,
    Count,
    LevelId,
    LibraryFile,
    Line,
    MetricId,
    Model,
    Refers,
    RoleId,
    Short,
    SkillId,
    Slug,
    Span,
    StageId,
    Title,
)
from .profile import Facets, Profile
from .reference import Confidence
from .skill import Proficiency

Track = Literal["expert", "lead"]


class ActivityUse(Model):
    """An activity that a role carries out, how deeply and for how much of the time."""

    use: ActivityId
    """Id of the activity."""
    depth: ByLevel[Depth]
    """How deeply: assists, does, owns, directs or sets."""
    share: ByLevel[Annotated[int, Field(ge=1, le=100)]] | None = None
    """Share of working time in percent; if any activity of a rung has one, they add up to 100."""
    core: bool = False
    """Whether the role would be another job without it."""
    because: str | None = None
    """Why a higher level does this less deeply than a lower one, where it does."""


class MetricUse(Model):
    """A metric by which the role is judged."""

    use: MetricId
    """Id of the metric."""
    target: ByLevel[float] | None = None
    """Value to reach, in the metric's unit."""
    after_months: Count | None = None
    """Months after the start by which the target holds."""
    owner: Literal["self", "team"] = "self"
    """Whose work the figure measures."""


class Experience(Model):
    """What a person has done before, with another way to show the same."""

    months: Count
    """Least months of experience."""
    in_: Annotated[Line | None, Field(alias="in")] = None
    """Where the experience was gained, for example "any work with customers"."""
    or_evidence: Line | None = None
    """What shows the same ability without the months."""


class Scope(Model):
    """How much a person answers for, in numbers where there are any."""

    people: Span | None = None
    """People led, from and to."""
    accounts: Span | None = None
    """Customers looked after at one time, from and to."""
    contacts_a_day: Span | None = None
    """Customer contacts a day, from and to."""
    budget: Literal["none", "proposes", "manages", "sets"] = "none"
    """What the person may do with a budget."""
    text: Short | None = None
    """The scope in at most 14 words."""


class Decisions(Model):
    """Who decides what."""

    alone: tuple[Line, ...] = ()
    """What the person decides alone; begins with a verb."""
    proposes: tuple[Line, ...] = ()
    """What the person proposes and others decide."""
    asks: tuple[Line, ...] = ()
    """What the person must ask for first."""


class Variant(Model):
    """A role's other shape, for example for services instead of software."""

    name: Title
    """Name of the variant, as it stands in brackets behind the title."""
    purpose: Line
    """Why the role exists in this shape."""
    activities: tuple[ActivityUse, ...]
    """Activities that the variant adds, or does at another depth or share."""
    without: tuple[ActivityId, ...] = ()
    """Activities of the role that the variant leaves out."""


class Distinction(Model):
    """What tells this role from its nearest neighbour."""

    role: RoleId
    """The neighbour."""
    because: Line
    """The difference in one sentence."""


class Code(Model):
    """The nearest entry of an official classification."""

    scheme: Literal["esco", "isco-08", "onet", "noc-2021"]
    """Name of the classification."""
    id: str
    """Code in that classification."""
    match: Literal["exact", "close", "broad"]
    """How near it comes."""


class Fact(Model):
    """A statement about the role that no other field holds."""

    text: Line
    """The statement in our own words."""
    source: Annotated[Slug, Refers("source")] | None = None
    """Id of the source that states it."""
    confidence: Confidence = "stated"
    """Whether a source states it, it follows from one, or it is ours."""


class Role(LibraryFile):
    """A job as the company defines it: permanent, a superset of every vacancy for it."""

    id: Slug
    """Stable id, the same as the file's name; never a title."""
    title: Title
    """The title in headline case, singular, neutral as to gender."""
    abbreviation: str | None = None
    """Usual abbreviation of the title."""
    aliases: tuple[Title, ...] = ()
    """Other titles for the same job; translated as a set, not one by one."""
    family: Annotated[Slug, Refers("family")]
    """The family it belongs to, the same as the folder's name."""
    track: Track
    """Expert, or lead of other people."""
    purpose: ByLevel[Line]
    """Why the role exists, in one or two sentences that address the reader as "you"."""
    summary: Short
    """The role in at most 14 words, beginning with a verb in the third person."""
    levels: Annotated[tuple[LevelId, ...], Field(min_length=1)]
    """Levels at which the role exists, lowest first."""
    stage: StageId | None = None
    """The phase of the life cycle that the role belongs to most."""
    reports_to: tuple[RoleId, ...] = ()
    """Roles that this role may report to, the usual one first."""
    activities: Annotated[tuple[ActivityUse, ...], Field(min_length=1)]
    """What the role does, most time first."""
    skills: dict[SkillId, ByLevel[Proficiency]]
    """Skills the role needs, and how well."""
    must: tuple[SkillId, ...] = ()
    """Skills without which nobody can start: at most five."""
    plus: tuple[SkillId, ...] = ()
    """Skills that are welcome but can be learnt in the job: at most three."""
    metrics: tuple[MetricUse, ...] = ()
    """By what the role is judged."""
    training: tuple[Short, ...] = ()
    """What newcomers are trained in; noun phrases."""
    experience: ByLevel[Experience] | None = None
    """Experience that is asked for."""
    scope: ByLevel[Scope] | None = None
    """How much the role answers for."""
    decides: ByLevel[Decisions] | None = None
    """Decision rights."""
    challenges: tuple[Line, ...] = ()
    """What is hard about the job, said openly."""
    profile: Profile
    """How the role works, in closed words."""
    facets: Facets = Facets()
    """How the role works, in sentences for comparisons."""
    variants: dict[Slug, Variant] = Field({})
    """Other shapes of the role."""
    distinct_from: tuple[Distinction, ...] = ()
    """What tells it from its neighbours."""
    facts: tuple[Fact, ...] = ()
    """Statements about the role that no other field holds."""
    codes: tuple[Code, ...] = ()
    """Entries of official classifications."""
    sources: tuple[Cited, ...] = ()
    """Where the role's description comes from."""
