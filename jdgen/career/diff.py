"""What changes from one rung to another."""

from collections.abc import Iterable
from dataclasses import dataclass

from jdgen.library import Rung, Use
from jdgen.library.rung import Target
from jdgen.model.activity import DEPTHS
from jdgen.model.skill import PROFICIENCIES, Proficiency

from .jump import Jump, jump

_SCOPE = ("people", "accounts", "contacts_a_day", "budget", "text")


@dataclass(frozen=True, slots=True)
class UseChange:
    """An activity that both rungs do."""

    before: Use
    after: Use

    @property
    def steps(self) -> int:
        """Steps of depth, positive where the second rung goes deeper."""
        return DEPTHS.index(self.after.depth) - DEPTHS.index(self.before.depth)


@dataclass(frozen=True, slots=True)
class SkillChange:
    """A skill that either rung needs; None means that a rung does not ask for it."""

    skill: str
    before: Proficiency | None
    after: Proficiency | None

    @property
    def steps(self) -> int:
        """Steps of proficiency to climb, negative where the second rung needs less."""
        return _rank(self.after) - _rank(self.before)


@dataclass(frozen=True, slots=True)
class MetricChange:
    """A metric by which either rung is judged; None means that a rung is not."""

    metric: str
    before: Target | None
    after: Target | None


@dataclass(frozen=True, slots=True)
class ScopeChange:
    """A part of the scope that differs: people, accounts, contacts_a_day, budget or text."""

    field: str
    before: tuple[int, int] | str | None
    after: tuple[int, int] | str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What changes from one rung to another; activities in the order of their time."""

    start: Rung
    end: Rung
    begin: tuple[Use, ...]
    """Activities that only the second rung does."""
    grow: tuple[UseChange, ...]
    """Activities that the second rung does more deeply."""
    keep: tuple[UseChange, ...]
    less: tuple[UseChange, ...]
    """Activities that the second rung does less deeply, or as deeply for at most half the time:
    in part others take them over. More time for the same depth is no growth, so that is kept."""
    hand_over: tuple[Use, ...]
    """Activities that only the first rung does: others take them over."""
    skills: tuple[SkillChange, ...]
    """Skills that change, the greatest climb first."""
    same_skills: tuple[SkillChange, ...]
    metrics: tuple[MetricChange, ...]
    """Metrics that come, go, or have another value, term or owner."""
    same_metrics: tuple[MetricChange, ...]
    scope: tuple[ScopeChange, ...]
    jump: Jump


def difference(start: Rung, end: Rung) -> Difference:
    """Return what changes from one rung to another, of the same role or of two."""
    before = {use.activity: use for use in start.uses}
    after = {use.activity: use for use in end.uses}
    shared = [UseChange(before[use.activity], use) for use in end.uses if use.activity in before]
    skills = _pair_skills(start, end)
    metrics = _pair_metrics(start, end)
    return Difference(
        start=start,
        end=end,
        begin=tuple(use for use in end.uses if use.activity not in before),
        grow=tuple(change for change in shared if change.steps > 0),
        keep=tuple(change for change in shared if change.steps == 0 and not _shrinks(change)),
        less=tuple(change for change in shared if change.steps < 0 or _shrinks(change)),
        hand_over=tuple(use for use in start.uses if use.activity not in after),
        skills=tuple(
            sorted((one for one in skills if one.steps), key=lambda one: -one.steps),
        ),
        same_skills=tuple(one for one in skills if not one.steps),
        metrics=tuple(one for one in metrics if one.before != one.after),
        same_metrics=tuple(one for one in metrics if one.before == one.after),
        scope=tuple(_scope_changes(start, end)),
        jump=jump(start, end),
    )


def _shrinks(change: UseChange) -> bool:
    """Tell whether an activity keeps its depth but at most half of its time."""
    before, after = change.before.share, change.after.share
    if change.steps or before is None or after is None:
        return False
    return 2 * after <= before


def _rank(proficiency: Proficiency | None) -> int:
    return PROFICIENCIES.index(proficiency) + 1 if proficiency else 0


def _pair_skills(start: Rung, end: Rung) -> list[SkillChange]:
    skills = dict.fromkeys((*end.skills, *start.skills))
    return [SkillChange(one, start.skills.get(one), end.skills.get(one)) for one in skills]


def _pair_metrics(start: Rung, end: Rung) -> list[MetricChange]:
    before = {target.metric: target for target in start.targets}
    after = {target.metric: target for target in end.targets}
    metrics = dict.fromkeys((*after, *before))
    return [MetricChange(one, before.get(one), after.get(one)) for one in metrics]


def _scope_changes(start: Rung, end: Rung) -> Iterable[ScopeChange]:
    for field in _SCOPE:
        before, after = getattr(start.scope, field), getattr(end.scope, field)
        if before != after:
            yield ScopeChange(field, before, after)
