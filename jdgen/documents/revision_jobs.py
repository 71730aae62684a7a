"""What a new version of the library asks of people in a job, beside what an older one asked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jdgen.career.composition import compose_position
from jdgen.library import Library, Rung, Use
from jdgen.library.rung import settle_rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.opening import Opening

from .changes import DutyChangeView, MeasureChangeView
from .jobs import (
    DutyView,
    MeasureView,
    SkillView,
    say_title,
    view_duties,
    view_measures,
    view_skill,
)
from .view import shown


@dataclass(frozen=True, slots=True)
class Edition:
    """A library as it was at a time, and the words that it had then."""

    library: Library
    words: Words


@dataclass(frozen=True, slots=True)
class NeedView:
    """A skill as a job asks for it."""

    name: Said = shown("name of the skill")
    need: str = shown("must, plus, or skill where postings do not name it")
    proficiency: Said = shown("how well, in a word")
    rank: int = shown("how well, from 1 (awareness) to 4 (expert)")


@dataclass(frozen=True, slots=True)
class NeedChangeView:
    """A skill that is asked for in another way."""

    before: NeedView | None = shown("as it was asked for, if it was")
    after: NeedView | None = shown("as it is asked for, if it is")


@dataclass(frozen=True, slots=True)
class JobChangesView:
    """What is different for people who do a job."""

    begin: tuple[DutyView, ...] = shown("duties that are new")
    stop: tuple[DutyView, ...] = shown("duties that are no longer part of the job")
    grow: tuple[DutyChangeView, ...] = shown("duties that go deeper")
    less: tuple[DutyChangeView, ...] = shown("duties that go less deep")
    reworded: tuple[DutyChangeView, ...] = shown("duties of the same depth in other words")
    needs: tuple[NeedChangeView, ...] = shown("skills that are asked for in another way")
    measures: tuple[MeasureChangeView, ...] = shown("metrics that come, go or have another value")
    months: tuple[int, int] | None = shown("months of experience asked for, before and after")
    bosses: tuple[tuple[Said, ...], tuple[Said, ...]] | None = shown(
        "titles of the roles it reports to, before and after"
    )

    def __bool__(self) -> bool:
        return any(
            (
                *(self.begin, self.stop, self.grow, self.less, self.reworded),
                *(self.needs, self.measures, self.months, self.bosses),
            )
        )


@dataclass(frozen=True, slots=True)
class Job:
    """What a job is, as one edition says it."""

    duties: tuple[DutyView, ...] = ()
    needs: Mapping[str, NeedView] | None = None
    measures: tuple[MeasureView, ...] = ()
    months: int = 0
    bosses: tuple[Said, ...] = ()


def job_of_rung(edition: Edition, rung: Rung) -> Job:
    """Return what a rung asks for."""
    return _job(edition, (rung,), rung.uses, rung.skills)


def job_of_opening(edition: Edition, opening: Opening) -> Job:
    """Return what an opening asks for: its rung in the variant that it names, or its position."""
    library = edition.library
    if opening.position:
        composed = compose_position(library, library.positions[opening.position])
        job = _job(edition, composed.rungs, composed.uses, composed.skills)
    else:
        rung = library.rung(opening.rung or "")
        if opening.variant:
            rung = settle_rung(rung.role, rung.level, rung.role.variants[opening.variant])
        job = job_of_rung(edition, rung)
    if opening.reports_to:
        boss = say_title(edition.words, library.roles[opening.reports_to])
        return Job(job.duties, job.needs, job.measures, job.months, (boss,))
    return job


def compare_jobs(before: Job, after: Job) -> JobChangesView:
    """Return what is different; duties are the same if they are the same activity."""
    old = {duty.name.key: duty for duty in before.duties}
    new = {duty.name.key: duty for duty in after.duties}
    both = [DutyChangeView(old[key], duty) for key, duty in new.items() if key in old]
    return JobChangesView(
        begin=tuple(duty for key, duty in new.items() if key not in old),
        stop=tuple(duty for key, duty in old.items() if key not in new),
        grow=tuple(one for one in both if one.before.depth_rank < one.after.depth_rank),
        less=tuple(one for one in both if one.before.depth_rank > one.after.depth_rank),
        reworded=tuple(
            one
            for one in both
            if one.before.depth_rank == one.after.depth_rank
            and one.before.text.english != one.after.text.english
        ),
        needs=tuple(_compare_needs(before.needs or {}, after.needs or {})),
        measures=tuple(_compare_measures(before.measures, after.measures)),
        months=(before.months, after.months) if before.months != after.months else None,
        bosses=(before.bosses, after.bosses)
        if _keys(before.bosses) != _keys(after.bosses)
        else None,
    )


def _job(
    edition: Edition, rungs: tuple[Rung, ...], uses: Iterable[Use], skills: Mapping[str, str]
) -> Job:
    library, words = edition.library, edition.words
    main = rungs[0]
    must = {skill for rung in rungs for skill in rung.role.must}
    plus = {skill for rung in rungs for skill in rung.role.plus}
    return Job(
        duties=view_duties(library, words, uses),
        needs={
            skill: _view_need(
                view_skill(library, words, skill, proficiency),
                "must" if skill in must else "plus" if skill in plus else "skill",
            )
            for skill, proficiency in skills.items()
        },
        measures=tuple(one for rung in rungs for one in view_measures(library, words, rung)),
        months=main.experience.months if main.experience else 0,
        bosses=tuple(say_title(words, library.roles[boss]) for boss in main.role.reports_to),
    )


def _view_need(skill: SkillView, need: str) -> NeedView:
    return NeedView(skill.name, need, skill.proficiency, skill.rank)


def _compare_needs(
    before: Mapping[str, NeedView], after: Mapping[str, NeedView]
) -> Iterable[NeedChangeView]:
    for skill in dict.fromkeys((*after, *before)):
        old, new = before.get(skill), after.get(skill)
        if old is None or new is None or (old.need, old.rank) != (new.need, new.rank):
            yield NeedChangeView(old, new)


def _compare_measures(
    before: Iterable[MeasureView], after: Iterable[MeasureView]
) -> Iterable[MeasureChangeView]:
    old, new = {one.id: one for one in before}, {one.id: one for one in after}
    for metric in dict.fromkeys((*new, *old)):
        was, now = old.get(metric), new.get(metric)
        if was is None or now is None or _goal(was) != _goal(now):
            yield MeasureChangeView(was, now)


def _goal(measure: MeasureView) -> tuple[object, ...]:
    return measure.value, measure.after_months, measure.rises


def _keys(texts: Iterable[Said]) -> list[str]:
    return [text.key for text in texts]
