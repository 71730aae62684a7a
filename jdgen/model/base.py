"""The types that every noun of the library shares."""

from collections.abc import Iterable
from typing import Annotated, Any, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationInfo,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from .notes import field_notes

EVERY_LEVEL = "*"
REFERS = "x-refers"
DEFAULT_LEVELS = (
    "entry",
    "junior",
    "mid",
    "senior",
    "lead",
    "director",
    "vice-president",
    "executive",
)


class Model(BaseModel):
    """A part of the library: unknown keys are errors, values never change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Say in the schema what each field holds."""
        made = handler(schema)
        properties = handler.resolve_ref_schema(made).get("properties", {})
        for name, note in field_notes(cls).items():
            if note:
                properties[cls.model_fields[name].alias or name].setdefault("description", note)
        return made


class Translatable:
    """Mark a text that translators receive; the field's docstring is their comment."""


class Refers:
    """Mark an id that must exist; `noun` says among what: "role", "skill", "rung" ..."""

    def __init__(self, noun: str) -> None:
        self.noun = noun

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Leave the noun in the schema, so that the library's ids can be put in its place."""
        return {**handler(schema), REFERS: self.noun}


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
RungName = Annotated[
    str,
    StringConstraints(pattern=r"^[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?$", max_length=80),
    Refers("rung"),
]
_LINE = r"^\S([^\r\n]*\S)?$"
Title = Annotated[
    str, StringConstraints(min_length=2, max_length=100, pattern=_LINE), Translatable()
]
Short = Annotated[
    str, StringConstraints(min_length=2, max_length=120, pattern=_LINE), Translatable()
]
Line = Annotated[
    str, StringConstraints(min_length=2, max_length=400, pattern=_LINE), Translatable()
]
Prose = Annotated[
    str, StringConstraints(min_length=2, max_length=4000, strip_whitespace=True), Translatable()
]
Count = Annotated[int, Field(ge=0, le=1_000_000_000, strict=True)]
Span = Annotated[tuple[Count, Count], Field(description="Two numbers, the smaller first.")]

RoleId = Annotated[Slug, Refers("role")]
LevelId = Annotated[Slug, Refers("level")]
StageId = Annotated[Slug, Refers("stage")]
SkillId = Annotated[Slug, Refers("skill")]
MetricId = Annotated[Slug, Refers("metric")]
PlaceId = Annotated[Slug, Refers("place")]
ActivityId = Annotated[Slug, Refers("activity")]
SourceId = Annotated[Slug, Refers("source")]
BenefitId = Annotated[Slug, Refers("benefit")]


class AtLevel(str):
    """A key of a mapping by level, in the path of a value."""

    __slots__ = ()


class ByLevelMark:
    """Describe `value | {level: value}` to editors, although it is stored as one mapping."""

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        mapping = handler(schema)
        value: dict[str, Any] = mapping.get("additionalProperties", {})
        by_level = {
            "type": "object",
            "propertyNames": {REFERS: "level"},
            "additionalProperties": value,
        }
        return {"anyOf": [value, by_level]}


def _spread(value: object, info: ValidationInfo) -> object:
    """Turn one value for all levels into a mapping by level."""
    levels: Iterable[str] = (info.context or {}).get("levels", DEFAULT_LEVELS)
    if isinstance(value, dict) and not set(levels).isdisjoint(value):
        return value
    return {EVERY_LEVEL: value}


T = TypeVar("T")
ByLevel: TypeAlias = Annotated[dict[str, T], BeforeValidator(_spread), ByLevelMark()]


def at_level(values: dict[str, T], level: str) -> T | None:
    """Return the value that holds at a level, or None where the mapping leaves it out."""
    return values.get(level, values.get(EVERY_LEVEL))


class Waiver(Model):
    """A finding that this file accepts, and why."""

    code: Slug
    """The code of the finding to accept."""
    because: Line
    """Why it is right here; printed with the report."""


class LibraryFile(Model):
    """What every file of the library may hold besides its own subject."""

    waive: tuple[Waiver, ...] = ()
    """Findings that are accepted in this file, each with a reason."""


class Cited(Model):
    """Where a statement comes from."""

    source: SourceId
    """Id of the source."""
    fields: tuple[str, ...] = ()
    """The fields that this source supports; empty means the whole entry."""
    note: str | None = None
    """What the source says differently, where sources disagree."""
