"""Who hands over what to whom: `handoffs.yaml`."""

from .base import (
    Cited,
    Count,
    LibraryFile,
    Line,
    Model,
    RoleId,
    Short,
    Slug,
    StageId,
    Title,
)


class Handoff(Model):
    """Work that passes from one role to another."""

    name: Title
    """Name of the hand-off, for example "Sale to onboarding"."""
    stage: StageId
    """The phase in which it happens."""
    from_role: RoleId
    """Role that hands over."""
    to_role: RoleId
    """Role that takes over."""
    trigger: Short
    """What sets it off: completes "when ..."."""
    artefact: Short | None = None
    """What is handed over: a document or record."""
    within_days: Count | None = None
    """Working days within which it happens."""
    risk: Line | None = None
    """What goes wrong when it is skipped."""
    sources: tuple[Cited, ...] = ()
    """Where it is described."""


class HandoffsFile(LibraryFile):
    """`handoffs.yaml`: hand-offs by id."""

    handoffs: dict[Slug, Handoff]
