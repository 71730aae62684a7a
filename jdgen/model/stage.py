"""The customer life cycle: `stages.yaml`."""

from .base import LibraryFile, Line, Model, RoleId, Short, Slug, StageId, Title


class Stage(Model):
    """A phase of the life cycle, in the order in which customers meet it."""

    name: Title
    """Name of the phase, a noun phrase."""
    number: int | None = None
    """Position in the life cycle, from 0; left out for work that belongs to no phase."""
    text: Line
    """What happens in this phase, in one sentence."""
    short: Short
    """The same in at most 14 words."""
    owner: RoleId | None = None
    """The one role that answers for the phase."""
    substitute: RoleId | None = None
    """The role that stands in where the owner's role does not exist."""
    calls_in: tuple[RoleId, ...] = ()
    """Roles that the owner may call in for complex cases."""
    works_with: tuple[RoleId, ...] = ()
    """Roles that the owner works with in this phase."""
    until: StageId | None = None
    """The last phase that this one goes on beside, where it does not end with the next."""


class StagesFile(LibraryFile):
    """`stages.yaml`: phases by id, first to last."""

    stages: dict[Slug, Stage]
