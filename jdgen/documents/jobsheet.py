"""One job of a role sheet: a role at one level, or the parts of a position put together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from jdgen.career.composition import compose_position
from jdgen.career.conflicts import merge_metrics
from jdgen.library import Library, Rung, Use
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.position import Position
from jdgen.model.skill import Proficiency

from .jobs import (
    DutyView,
    MeasureView,
    RungView,
    SkillView,
    StepView,
    view_duties,
    view_measures,
    view_rung,
    view_skill,
    view_steps,
)
from .sheet import RightsView, ScopeView, view_scope
from .view import shown


@dataclass(frozen=True, slots=True)
class NeedView:
    """A skill that the job needs."""

    skill: SkillView = shown("the skill, and how well")
    need: str = shown("must where nobody can start without it, plus where it is welcome, or empty")


@dataclass(frozen=True, slots=True)
class PartJobView:
    """One of the job's rungs: how much it answers for, and what it asks of newcomers."""

    rung: RungView = shown("the rung")
    level_scope: Said = shown("what a person at this level answers for")
    level_decides: Said = shown("what a person at this level decides")
    scope: ScopeView = shown("how much it answers for")
    months: int | None = shown("least months of experience, if any are asked for")
    field: Said | None = shown("where the experience was gained")
    or_evidence: Said | None = shown("what shows the same ability without the months")


@dataclass(frozen=True, slots=True)
class JobView:
    """A job as one person does it."""

    purpose: Said = shown("why the job exists, addressed to the reader")
    parts: tuple[PartJobView, ...] = shown("its rungs, largest part first; one for a role")
    duties: tuple[DutyView, ...] = shown("activities, most time first")
    shared: bool = shown("whether shares of time are stated")
    measures: tuple[MeasureView, ...] = shown("what the job is judged by")
    decides: RightsView = shown("decision rights")
    needs: tuple[NeedView, ...] = shown("skills, those without which nobody can start first")
    steps: tuple[StepView, ...] = shown("moves that lead on; none for a position")


def view_rung_job(library: Library, words: Words, rung: Rung) -> JobView:
    """Return a role at one level."""
    purpose = words.say(f"{rung.role.id}/purpose", rung.purpose)
    return _view_job(library, words, (rung,), purpose, rung.uses, rung.skills)


def view_position_job(library: Library, words: Words, position: Position) -> JobView:
    """Return what one person does who fills a position."""
    composed = compose_position(library, position)
    purpose = words.say(f"position/{position.id}/purpose", position.purpose)
    return _view_job(library, words, composed.rungs, purpose, composed.uses, composed.skills)


def _view_job(
    library: Library,
    words: Words,
    rungs: Sequence[Rung],
    purpose: Said,
    uses: Iterable[Use],
    skills: Mapping[str, Proficiency],
) -> JobView:
    duties = view_duties(library, words, uses)
    return JobView(
        purpose=purpose,
        parts=tuple(_view_part(library, words, rung) for rung in rungs),
        duties=duties,
        shared=any(duty.share for duty in duties),
        measures=tuple(_merge_measures(library, words, rungs)),
        decides=_merge_rights(words, rungs),
        needs=_view_needs(library, words, rungs, skills),
        steps=view_steps(library, words, rungs[0]) if len(rungs) == 1 else (),
    )


def _view_part(library: Library, words: Words, rung: Rung) -> PartJobView:
    key, experience = f"{rung.role.id}/experience", rung.experience
    where = experience.in_ if experience else None
    evidence = experience.or_evidence if experience else None
    return PartJobView(
        rung=view_rung(library, words, rung),
        level_scope=words.say(f"level/{rung.level}/scope", library.levels[rung.level].scope),
        level_decides=words.say(f"level/{rung.level}/decides", library.levels[rung.level].decides),
        scope=view_scope(library, words, rung),
        months=experience.months if experience else None,
        field=words.say(f"{key}/in", where) if where else None,
        or_evidence=words.say(f"{key}/or_evidence", evidence) if evidence else None,
    )


def _merge_measures(library: Library, words: Words, rungs: Sequence[Rung]) -> Iterable[MeasureView]:
    """Yield each metric once, with the target of the largest part that has one."""
    by_rung = {
        rung.name: {measure.id: measure for measure in view_measures(library, words, rung)}
        for rung in rungs
    }
    for merged in merge_metrics(rungs):
        views = [by_rung[rung.name][merged.target.metric] for rung in merged.rungs]
        yield next((view for view in views if view.value is not None), views[0])


def _merge_rights(words: Words, rungs: Sequence[Rung]) -> RightsView:
    """Say each right once: what one part decides alone, another need not ask for."""

    def said(field: str) -> dict[str, Said]:
        texts = ((rung, text) for rung in rungs for text in getattr(rung.decides, field))
        return {text: words.say(f"{rung.role.id}/decides/{field}", text) for rung, text in texts}

    alone, proposes, asks = said("alone"), said("proposes"), said("asks")
    return RightsView(
        alone=tuple(alone.values()),
        proposes=tuple(told for text, told in proposes.items() if text not in alone),
        asks=tuple(told for text, told in asks.items() if text not in alone | proposes),
    )


def _view_needs(
    library: Library, words: Words, rungs: Sequence[Rung], skills: Mapping[str, Proficiency]
) -> tuple[NeedView, ...]:
    must = {skill for rung in rungs for skill in rung.role.must}
    plus = {skill for rung in rungs for skill in rung.role.plus} - must
    views = [
        NeedView(
            view_skill(library, words, skill, proficiency),
            "must" if skill in must else "plus" if skill in plus else "",
        )
        for skill, proficiency in skills.items()
    ]
    return tuple(sorted(views, key=lambda view: ("must", "", "plus").index(view.need)))
