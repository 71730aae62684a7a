"""Where the library's statements come from: `sources.yaml`."""

from typing import Annotated, Literal

from pydantic import Field

from .base import LibraryFile, Model, Slug, Title

Confidence = Literal["stated", "inferred", "ours"]


class Source(Model):
    """A text that the library rests on."""

    title: Title
    """What the source is, in words that help to find it again."""
    kind: Literal["article", "survey", "standard", "company"]
    """What sort of text it is."""
    language: str
    """BCP 47 tag of the language it is written in."""
    date: Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")] | None = None
    """When it was published: year, month or day."""
    note: str | None = None
    """What it is good for and what not."""


class SourcesFile(LibraryFile):
    """`sources.yaml`: sources by id."""

    sources: dict[Slug, Source]
