"""A role at a level, with every field that may differ by level settled."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from jdgen.model.activity import Depth
from jdgen.model.base import at_level
from jdgen.model.role import Decisions, Experience, MetricUse, Role, Scope, Variant
from jdgen.model.skill import Proficiency


@dataclass(frozen=True, slots=True)
class Use:
    """What a rung does: an activity, how deeply, and for how much of the time in percent."""

    activity: str
    depth: Depth
    share: int | None = None
    core: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """A metric that a rung is judged by, and the value to reach in the metric's unit."""

    metric: str
    value: float | None
    after_months: int | None
    owner: str


@dataclass(frozen=True)
class Rung:
    """A role at a level; `name` is written `role/level`."""

    name: str
    role: Role
    level: str
    purpose: str
    uses: tuple[Use, ...]
    skills: Mapping[str, Proficiency]
    targets: tuple[Target, ...]
    experience: Experience | None
    scope: Scope
    decides: Decisions

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """Each activity's part of the time; all weigh the same where no share is stated."""
        shares = {use.activity: use.share or 0 for use in self.uses}
        total = sum(shares.values())
        if not total:
            return dict.fromkeys(shares, 1 / len(shares)) if shares else {}
        return {activity: share / total for activity, share in shares.items()}


def settle_rung(role: Role, level: str, variant: Variant | None = None) -> Rung:
    """Return a role as it is at one level, in one of its shapes."""
    return Rung(
        name=f"{role.id}/{level}",
        role=role,
        level=level,
        purpose=variant.purpose if variant else at_level(role.purpose, level) or "",
        uses=_uses(role, level, variant),
        skills={
            skill: proficiency
            for skill, by_level in role.skills.items()
            if (proficiency := at_level(by_level, level))
        },
        targets=tuple(_target(use, level) for use in role.metrics),
        experience=at_level(role.experience, level) if role.experience else None,
        scope=(at_level(role.scope, level) if role.scope else None) or Scope(),
        decides=(at_level(role.decides, level) if role.decides else None) or Decisions(),
    )


def _uses(role: Role, level: str, variant: Variant | None) -> tuple[Use, ...]:
    stated = list(role.activities)
    if variant:
        changed = {use.use for use in variant.activities} | set(variant.without)
        stated = [*variant.activities, *(use for use in stated if use.use not in changed)]
    uses = [
        Use(use.use, depth, at_level(use.share, level) if use.share else None, use.core)
        for use in stated
        if (depth := at_level(use.depth, level))
    ]
    return tuple(sorted(uses, key=lambda use: -(use.share or 0)))


def _target(use: MetricUse, level: str) -> Target:
    value = at_level(use.target, level) if use.target else None
    return Target(use.use, value, use.after_months, use.owner)
