"""The skills and metrics that a ladder uses, explained."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.skill import PROFICIENCIES

from .jobs import say_title
from .view import shown


@dataclass(frozen=True, slots=True)
class ProficiencyView:
    """What a person can do at one proficiency of a skill."""

    name: Said = shown("the proficiency in a word")
    rank: int = shown("the proficiency, from 1 (awareness) to 4 (expert)")
    can: tuple[Said, ...] = shown("what a person can do, each beginning with a verb")


@dataclass(frozen=True, slots=True)
class SkillEntryView:
    """A skill, explained."""

    id: str = shown("id of the skill")
    name: Said = shown("name of the skill")
    text: Said = shown("what the skill is")
    proficiencies: tuple[ProficiencyView, ...] = shown("its four proficiencies, lowest first")


@dataclass(frozen=True, slots=True)
class MetricEntryView:
    """A metric, explained."""

    id: str = shown("id of the metric")
    name: Said = shown("name of the metric")
    abbreviation: str = shown("usual abbreviation, or empty")
    definition: Said = shown("what it says")
    formula: Said = shown("how it is worked out")
    unit: str = shown("percent, points, minutes, hours, days, count, money or ratio")
    rises: bool = shown("whether a higher value is better")
    roles: tuple[Said, ...] = shown("titles of the ladder's roles that are judged by it")


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """The skills and metrics that a ladder uses."""

    skills: tuple[SkillEntryView, ...] = shown("skills in the library's order")
    metrics: tuple[MetricEntryView, ...] = shown("metrics in the library's order")


def view_glossary(library: Library, words: Words, rungs: Sequence[Rung]) -> GlossaryView:
    """Return what some rungs need and are judged by, explained."""
    skills = {skill for rung in rungs for skill in rung.skills}
    metrics = {target.metric for rung in rungs for target in rung.targets}
    return GlossaryView(
        skills=tuple(
            _view_skill(library, words, name) for name in library.skills if name in skills
        ),
        metrics=tuple(
            _view_metric(library, words, name, rungs) for name in library.metrics if name in metrics
        ),
    )


def _view_skill(library: Library, words: Words, name: str) -> SkillEntryView:
    skill, key = library.skills[name], f"skill/{name}"
    return SkillEntryView(
        id=name,
        name=words.say(f"{key}/name", skill.name),
        text=words.say(f"{key}/text", skill.text),
        proficiencies=tuple(
            ProficiencyView(
                name=words.term("proficiency", proficiency),
                rank=rank,
                can=words.say_all(f"{key}/can/{proficiency}", skill.can.get(proficiency, ())),
            )
            for rank, proficiency in enumerate(PROFICIENCIES, 1)
        ),
    )


def _view_metric(
    library: Library, words: Words, name: str, rungs: Iterable[Rung]
) -> MetricEntryView:
    metric, key = library.metrics[name], f"metric/{name}"
    roles = dict.fromkeys(
        rung.role.id for rung in rungs if any(target.metric == name for target in rung.targets)
    )
    return MetricEntryView(
        id=name,
        name=words.say(f"{key}/name", metric.name),
        abbreviation=metric.abbreviation or "",
        definition=words.say(f"{key}/definition", metric.definition),
        formula=words.say(f"{key}/formula", metric.formula),
        unit=metric.unit,
        rises=metric.direction == "up",
        roles=tuple(say_title(words, library.roles[role]) for role in roles),
    )
