"""What changes from one rung to another, in words."""

from dataclasses import dataclass

from jdgen.career.diff import Difference, SkillChange, UseChange
from jdgen.career.jump import Jump
from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.skill import PROFICIENCIES

from .jobs import DutyView, MeasureView, view_duties, view_duty, view_measures
from .view import shown


@dataclass(frozen=True, slots=True)
class DutyChangeView:
    """An activity that both rungs do."""

    before: DutyView = shown("as the first rung does it")
    after: DutyView = shown("as the second rung does it")


@dataclass(frozen=True, slots=True)
class SkillChangeView:
    """A skill of which the rungs need different proficiencies."""

    id: str = shown("id of the skill; use it in links")
    name: Said = shown("name of the skill")
    before: int = shown("how well the first rung needs it, from 1 to 4; 0 where it does not")
    after: int = shown("how well the second rung needs it, from 1 to 4; 0 where it does not")
    known: Said | None = shown("the first in a word, if it needs the skill")
    proficiency: Said | None = shown("the second in a word, if it needs the skill")


@dataclass(frozen=True, slots=True)
class MeasureChangeView:
    """A metric that comes, goes or has another value."""

    before: MeasureView | None = shown("as the first rung is judged by it, if it is")
    after: MeasureView | None = shown("as the second rung is judged by it, if it is")


@dataclass(frozen=True, slots=True)
class JumpView:
    """How much a move asks for beyond what a person already does."""

    new: int = shown("activities that are new")
    deeper: int = shown("activities that go deeper")
    skill_steps: int = shown("steps of proficiency to climb, over all skills")
    size: int = shown("skill steps and deeper activities, and each new activity twice")


@dataclass(frozen=True, slots=True)
class ChangesView:
    """All that is different between two rungs; activities in the order of their time."""

    begin: tuple[DutyView, ...] = shown("activities that are new")
    grow: tuple[DutyChangeView, ...] = shown("activities that go deeper")
    keep: tuple[DutyChangeView, ...] = shown("activities that stay as they are")
    less: tuple[DutyChangeView, ...] = shown("activities that others take over in part")
    hand_over: tuple[DutyView, ...] = shown("activities that others take over")
    skills: tuple[SkillChangeView, ...] = shown("skills that change, the greatest climb first")
    measures: tuple[MeasureChangeView, ...] = shown("metrics that come, go or change")
    jump: JumpView = shown("how large the step is")


def view_changes(library: Library, words: Words, changes: Difference) -> ChangesView:
    """Return the difference of two rungs in a locale's words."""
    before = {one.id: one for one in view_measures(library, words, changes.start)}
    after = {one.id: one for one in view_measures(library, words, changes.end)}

    def view_uses(uses: tuple[UseChange, ...]) -> tuple[DutyChangeView, ...]:
        return tuple(
            DutyChangeView(
                view_duty(library, words, use.before), view_duty(library, words, use.after)
            )
            for use in uses
        )

    return ChangesView(
        begin=view_duties(library, words, changes.begin),
        grow=view_uses(changes.grow),
        keep=view_uses(changes.keep),
        less=view_uses(changes.less),
        hand_over=view_duties(library, words, changes.hand_over),
        skills=tuple(_view_skill_change(library, words, one) for one in changes.skills),
        measures=tuple(
            MeasureChangeView(before.get(one.metric), after.get(one.metric))
            for one in changes.metrics
        ),
        jump=view_jump(changes.jump),
    )


def view_jump(jump: Jump) -> JumpView:
    """Return the size of a step and its parts."""
    return JumpView(jump.new, jump.deeper, jump.skill_steps, jump.size)


def _view_skill_change(library: Library, words: Words, change: SkillChange) -> SkillChangeView:
    return SkillChangeView(
        id=change.skill,
        name=words.say(f"skill/{change.skill}/name", library.skills[change.skill].name),
        before=PROFICIENCIES.index(change.before) + 1 if change.before else 0,
        after=PROFICIENCIES.index(change.after) + 1 if change.after else 0,
        known=words.term("proficiency", change.before) if change.before else None,
        proficiency=words.term("proficiency", change.after) if change.after else None,
    )
