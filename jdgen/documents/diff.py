"""From one rung to another: what begins, grows, stays and goes, computed from what both do."""

from collections.abc import Iterable
from dataclasses import dataclass

from jdgen.career.diff import Difference, SkillChange, UseChange, difference
from jdgen.career.moves import full_name, moves_from
from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.skill import PROFICIENCIES, Proficiency

from .company import CompanyView, view_company
from .jobs import (
    DutyView,
    MeasureView,
    RungView,
    view_duties,
    view_duty,
    view_measures,
    view_rung,
)
from .sheet import ScopeView, view_scope
from .view import shown


@dataclass(frozen=True, slots=True)
class ChangedDutyView:
    """An activity that both rungs do."""

    duty: DutyView = shown("the activity as the second rung does it")
    depth: Said = shown("how deeply the first rung does it, in a word")
    share: int | None = shown("the first rung's share of working time in percent, if stated")
    deepens: bool = shown("whether the depth changes")


@dataclass(frozen=True, slots=True)
class ChangedSkillView:
    """A skill of which the two rungs do not need the same."""

    id: str = shown("id of the skill; use it in links")
    name: Said = shown("name of the skill")
    before: Said | None = shown("how well the first rung needs it, in a word; none for not at all")
    after: Said | None = shown("how well the second rung needs it, in a word; none for not at all")
    before_rank: int = shown("how well the first rung needs it, from 0 (not at all) to 4 (expert)")
    after_rank: int = shown("how well the second rung needs it, from 0 (not at all) to 4 (expert)")


@dataclass(frozen=True, slots=True)
class ChangedMeasureView:
    """A metric that comes, goes, or has another value, term or owner."""

    before: MeasureView | None = shown("as the first rung is judged by it")
    after: MeasureView | None = shown("as the second rung is judged by it")


@dataclass(frozen=True, slots=True)
class JumpView:
    """How much is new."""

    size: int = shown("size of the jump: skill steps, deeper activities, and twice the new ones")
    new: int = shown("activities that the first rung does not do")
    deeper: int = shown("activities that the second rung does more deeply")
    skill_steps: int = shown("steps of proficiency to climb, over all skills")


@dataclass(frozen=True, slots=True)
class WayView:
    """A move that leads from the first rung to the second."""

    kind_word: Said = shown("the kind of move in words")
    months: tuple[int, int] | None = shown("how long people usually stay before it, from and to")
    decided: Said | None = shown("how it is decided")
    essence: Said | None = shown("what changes, in one sentence")


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """What changes from one rung to another."""

    start: RungView = shown("the first rung")
    end: RungView = shown("the second rung")
    now: ScopeView = shown("how much the first rung answers for")
    then: ScopeView = shown("how much the second rung answers for")
    begin: tuple[DutyView, ...] = shown("activities that only the second rung does")
    grow: tuple[ChangedDutyView, ...] = shown("activities that it does more deeply")
    keep: tuple[ChangedDutyView, ...] = shown("activities that stay as they are")
    less: tuple[ChangedDutyView, ...] = shown("activities that it does less deeply, or far less")
    hand_over: tuple[DutyView, ...] = shown("activities that only the first rung does")
    skills: tuple[ChangedSkillView, ...] = shown("skills that change, the greatest climb first")
    measures: tuple[ChangedMeasureView, ...] = shown("metrics that come, go or change")
    jump: JumpView = shown("how much is new")


@dataclass(frozen=True, slots=True)
class DiffView:
    """What changes from one rung to another, as a page of its own."""

    company: CompanyView = shown("the employer")
    ways: tuple[WayView, ...] = shown("moves that lead from the first rung to the second")
    change: DifferenceView = shown("what changes")


def view_diff(library: Library, words: Words, start: Rung, end: Rung) -> DiffView:
    """Return the page about the difference of two rungs."""
    return DiffView(
        company=view_company(library, words),
        ways=tuple(_view_ways(library, words, start, end)),
        change=view_difference(library, words, difference(start, end)),
    )


def view_difference(library: Library, words: Words, found: Difference) -> DifferenceView:
    """Return the difference of two rungs in words."""
    before = {measure.id: measure for measure in view_measures(library, words, found.start)}
    after = {measure.id: measure for measure in view_measures(library, words, found.end)}
    return DifferenceView(
        start=view_rung(library, words, found.start),
        end=view_rung(library, words, found.end),
        now=view_scope(library, words, found.start),
        then=view_scope(library, words, found.end),
        begin=view_duties(library, words, found.begin),
        grow=_view_changes(library, words, found.grow),
        keep=_view_changes(library, words, found.keep),
        less=_view_changes(library, words, found.less),
        hand_over=view_duties(library, words, found.hand_over),
        skills=tuple(_view_skill(library, words, change) for change in found.skills),
        measures=tuple(
            ChangedMeasureView(before.get(change.metric), after.get(change.metric))
            for change in found.metrics
        ),
        jump=JumpView(
            found.jump.size, found.jump.new, found.jump.deeper, found.jump.skill_steps
        ),
    )


def _view_changes(
    library: Library, words: Words, changes: Iterable[UseChange]
) -> tuple[ChangedDutyView, ...]:
    return tuple(
        ChangedDutyView(
            duty=view_duty(library, words, change.after),
            depth=words.term("depth", change.before.depth),
            share=change.before.share,
            deepens=change.steps != 0,
        )
        for change in changes
    )


def _view_skill(library: Library, words: Words, change: SkillChange) -> ChangedSkillView:
    def word(proficiency: Proficiency | None) -> Said | None:
        return words.term("proficiency", proficiency) if proficiency else None

    def rank(proficiency: Proficiency | None) -> int:
        return PROFICIENCIES.index(proficiency) + 1 if proficiency else 0

    return ChangedSkillView(
        id=change.skill,
        name=words.say(f"skill/{change.skill}/name", library.skills[change.skill].name),
        before=word(change.before),
        after=word(change.after),
        before_rank=rank(change.before),
        after_rank=rank(change.after),
    )


def _view_ways(library: Library, words: Words, start: Rung, end: Rung) -> Iterable[WayView]:
    for step in moves_from(library, start.name):
        move = step.move
        if move.to and full_name(library, move.to) == end.name:
            yield WayView(
                kind_word=words.term("move", move.kind),
                months=move.usual_months,
                decided=words.term("decided", move.decided) if move.decided else None,
                essence=words.say(f"ladder/{step.ladder}/moves/essence", move.essence)
                if move.essence
                else None,
            )
