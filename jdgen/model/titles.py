"""Titles that mislead: `titles.yaml`."""

from typing import Annotated

from pydantic import Field

from .base import Cited, LibraryFile, Line, Model, RoleId, Title


class AmbiguousTitle(Model):
    """A title or abbreviation that means different jobs in different companies."""

    title: Title
    """The title or abbreviation."""
    roles: Annotated[tuple[RoleId, ...], Field(min_length=1)]
    """Roles that it may mean."""
    meanings: tuple[Line, ...] = ()
    """What it means, one company's use a line."""
    sources: tuple[Cited, ...] = ()
    """Where the confusion is described."""


class RenamedTitle(Model):
    """A fashionable title on an unchanged job."""

    title: RoleId
    """Role whose title is used."""
    is_really: RoleId
    """Role whose work is done."""
    sign: Line
    """How to tell."""
    sources: tuple[Cited, ...] = ()
    """Where the habit is described."""


class TitlesFile(LibraryFile):
    """`titles.yaml`: ambiguous and renamed titles."""

    ambiguous: tuple[AmbiguousTitle, ...] = ()
    renamed: tuple[RenamedTitle, ...] = ()
