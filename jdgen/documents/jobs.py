"""Parts of a job that several documents show: duties, skills, measures, next steps."""

from collections.abc import Iterable
from dataclasses import dataclass

from jdgen.career.moves import Step, full_name, moves_from
from jdgen.library import Library, Rung, Use
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.activity import DEPTHS
from jdgen.model.role import Role
from jdgen.model.skill import PROFICIENCIES

from .view import shown


@dataclass(frozen=True, slots=True)
class RungView:
    """A rung's name in words."""

    name: str = shown("id of the rung, role/level; use it in links")
    title: Said = shown("title of the role")
    level: Said = shown("name of the level")
    several: bool = shown("whether the role has more levels than this one")
    leads: bool = shown("whether the role leads people")


@dataclass(frozen=True, slots=True)
class DutyView:
    """One activity at the depth in which a rung does it."""

    name: Said = shown("name of the activity")
    text: Said = shown("what the rung does, a sentence that begins with a verb")
    short: Said = shown("the same for a table cell")
    depth: Said = shown("how deeply, in a word")
    depth_rank: int = shown("how deeply, from 1 (assists) to 5 (sets)")
    share: int | None = shown("share of working time in percent, if stated")
    core: bool = shown("whether the role would be another job without it")


@dataclass(frozen=True, slots=True)
class SkillView:
    """A skill at the proficiency that a rung needs."""

    id: str = shown("id of the skill; use it in links")
    name: Said = shown("name of the skill")
    proficiency: Said = shown("how well, in a word")
    rank: int = shown("how well, from 1 (awareness) to 4 (expert)")
    can: tuple[Said, ...] = shown("what a person can do at this proficiency")


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A metric, with the value to reach where there is one."""

    id: str = shown("id of the metric; use it in links")
    name: Said = shown("name of the metric")
    abbreviation: str = shown("usual abbreviation, or empty")
    definition: Said = shown("what it says")
    unit: str = shown("percent, points, minutes, hours, days, count, money or ratio")
    rises: bool = shown("whether a higher value is better")
    value: float | None = shown("value to reach, if there is one")
    after_months: int | None = shown("months after the start by which to reach it")
    team: bool = shown("whether it measures the team rather than the person")


@dataclass(frozen=True, slots=True)
class StepView:
    """A move that leads on from a rung."""

    to: RungView | None = shown(
        "rung where it ends; none where it leads out of the company's roles"
    )
    outside: Said | None = shown("what it leads to outside")
    kind: str = shown("promotion, into-leadership, change-of-family, lateral, back-to-expert, exit")
    kind_word: Said = shown("the kind in words")
    months: tuple[int, int] | None = shown("how long people usually stay before it, from and to")


def view_rung(library: Library, words: Words, rung: Rung) -> RungView:
    """Return a rung's name in words."""
    role = rung.role
    level = library.levels[rung.level]
    return RungView(
        name=rung.name,
        title=say_title(words, role),
        level=words.say(f"level/{rung.level}/name", level.name),
        several=len(role.levels) > 1,
        leads=role.track == "lead",
    )


def say_title(words: Words, role: Role) -> Said:
    """Return a role's title in words."""
    return words.say(f"{role.id}/title", role.title)


def view_duties(library: Library, words: Words, uses: Iterable[Use]) -> tuple[DutyView, ...]:
    """Return activities in words, in the order given."""
    return tuple(view_duty(library, words, use) for use in uses)


def view_duty(library: Library, words: Words, use: Use) -> DutyView:
    """Return one activity in words, at its depth."""
    activity = library.activities[use.activity]
    text = activity.texts[use.depth]
    key = f"activity/{use.activity}"
    return DutyView(
        name=words.say(f"{key}/name", activity.name),
        text=words.say(f"{key}/texts/{use.depth}/text", text.text),
        short=words.say(f"{key}/texts/{use.depth}/short", text.short),
        depth=words.term("depth", use.depth),
        depth_rank=DEPTHS.index(use.depth) + 1,
        share=use.share,
        core=use.core,
    )


def view_skill(library: Library, words: Words, skill: str, proficiency: str) -> SkillView:
    """Return a skill in words, at a proficiency."""
    entry = library.skills[skill]
    rank = PROFICIENCIES.index(proficiency)
    can = entry.can.get(PROFICIENCIES[rank], ())
    key = f"skill/{skill}"
    return SkillView(
        id=skill,
        name=words.say(f"{key}/name", entry.name),
        proficiency=words.term("proficiency", proficiency),
        rank=rank + 1,
        can=tuple(words.say(f"{key}/can/{proficiency}", sentence) for sentence in can),
    )


def view_measures(library: Library, words: Words, rung: Rung) -> tuple[MeasureView, ...]:
    """Return what a rung is judged by, in the role's order."""
    measures = []
    for target in rung.targets:
        metric = library.metrics[target.metric]
        key = f"metric/{target.metric}"
        measures.append(
            MeasureView(
                id=target.metric,
                name=words.say(f"{key}/name", metric.name),
                abbreviation=metric.abbreviation or "",
                definition=words.say(f"{key}/definition", metric.definition),
                unit=metric.unit,
                rises=metric.direction == "up",
                value=target.value,
                after_months=target.after_months,
                team=target.owner == "team",
            )
        )
    return tuple(measures)


def view_steps(library: Library, words: Words, rung: Rung) -> tuple[StepView, ...]:
    """Return the moves that lead on from a rung, ways up first."""
    return tuple(_view_step(library, words, step) for step in moves_from(library, rung.name))


def _view_step(library: Library, words: Words, step: Step) -> StepView:
    move = step.move
    target = library.rung(full_name(library, move.to)) if move.to else None
    return StepView(
        to=view_rung(library, words, target) if target else None,
        outside=words.say(f"ladder/{step.ladder}/moves/outside", move.outside)
        if move.outside
        else None,
        kind=move.kind,
        kind_word=words.term("move", move.kind),
        months=move.usual_months,
    )
