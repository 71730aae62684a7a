"""Two roles side by side: what both are in the middle, what only one is on its side."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jdgen.career.comparison import Comparison, Sides, compare
from jdgen.career.handoff_map import Passing
from jdgen.career.moves import full_name
from jdgen.career.overlap import Overlap, Part
from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .company import CompanyView, view_company
from .dimensions import DimensionView, view_dimensions
from .handoffs import PassingView, view_passing
from .jobs import (
    DutyView,
    MeasureView,
    RungView,
    SkillView,
    say_title,
    view_duties,
    view_duty,
    view_measures,
    view_rung,
    view_skill,
)
from .view import shown


@dataclass(frozen=True, slots=True)
class SharedDutyView:
    """An activity that both do."""

    one: DutyView = shown("as the first does it")
    other: DutyView = shown("as the second does it")
    part: int = shown("what it adds to the overlap, in percent of the time")


@dataclass(frozen=True, slots=True)
class OverlapView:
    """How much of the work is the same."""

    percent: int = shown("share of time for the same activities, in percent")
    stated: bool = shown("whether both state shares of time; if not, activities weigh the same")
    verdict: str = shown("same-job, two-levels, related or distinct")
    verdict_word: Said = shown("the same in words")
    both: tuple[SharedDutyView, ...] = shown("activities of both, the largest part first")
    only_one: tuple[DutyView, ...] = shown("activities of the first alone")
    only_other: tuple[DutyView, ...] = shown("activities of the second alone")
    to_part: tuple[SharedDutyView, ...] = shown(
        "the fewest activities of which one of the two must lose each to be another job"
    )


@dataclass(frozen=True, slots=True)
class SharedSkillView:
    """A skill that both need."""

    one: SkillView = shown("as the first needs it")
    other: SkillView = shown("as the second needs it")


@dataclass(frozen=True, slots=True)
class SharedMeasureView:
    """A metric by which both are judged."""

    one: MeasureView = shown("as the first is judged by it")
    other: MeasureView = shown("as the second is judged by it")


@dataclass(frozen=True, slots=True)
class SkillSidesView:
    """Skills on their sides."""

    one: tuple[SkillView, ...] = shown("skills that only the first needs")
    both: tuple[SharedSkillView, ...] = shown("skills that both need")
    other: tuple[SkillView, ...] = shown("skills that only the second needs")


@dataclass(frozen=True, slots=True)
class MeasureSidesView:
    """Metrics on their sides."""

    one: tuple[MeasureView, ...] = shown("metrics of the first alone")
    both: tuple[SharedMeasureView, ...] = shown("metrics of both")
    other: tuple[MeasureView, ...] = shown("metrics of the second alone")


@dataclass(frozen=True, slots=True)
class ComparedView:
    """One of the two roles."""

    rung: RungView = shown("the rung")
    summary: Said = shown("the role in at most 14 words")
    choose_when: Said | None = shown('when a company needs it: completes "when ..."')


@dataclass(frozen=True, slots=True)
class CrossingView:
    """A move from one of the roles to the other."""

    start: RungView = shown("rung where it starts")
    end: RungView = shown("rung where it ends")
    kind_word: Said = shown("the kind of move in words")


@dataclass(frozen=True, slots=True)
class RenamedView:
    """A title that the market gives to the other role's work."""

    title: Said = shown("title that is used")
    really: Said = shown("title of the role whose work is done")
    sign: Said = shown("how to tell")


@dataclass(frozen=True, slots=True)
class ComparisonView:
    """Two roles side by side."""

    company: CompanyView = shown("the employer")
    one: ComparedView = shown("the first role")
    other: ComparedView = shown("the second role")
    because: Said | None = shown("the difference in one sentence")
    overlap: OverlapView = shown("how much of the work is the same")
    dimensions: tuple[DimensionView, ...] = shown("what they are compared in, a row each")
    skills: SkillSidesView = shown("skills")
    measures: MeasureSidesView = shown("metrics")
    passings: tuple[PassingView, ...] = shown("hand-offs between the two")
    crossings: tuple[CrossingView, ...] = shown("moves between the two")
    renamed: tuple[RenamedView, ...] = shown("where one title hides the other's work")


def view_comparison(library: Library, words: Words, one: Rung, other: Rung) -> ComparisonView:
    """Return two rungs side by side in a locale's words."""
    found = compare(library, one, other)
    return ComparisonView(
        company=view_company(library, words),
        one=_view_side(library, words, one),
        other=_view_side(library, words, other),
        because=_say_because(words, found),
        overlap=view_overlap(library, words, found.overlap),
        dimensions=tuple(view_dimensions(library, words, one, other)),
        skills=_view_skills(library, words, found),
        measures=_view_measures(library, words, found),
        passings=tuple(
            view_passing(library, words, Passing(number, name, library.handoffs[name]))
            for number, name in enumerate(found.handoffs, 1)
        ),
        crossings=tuple(_view_crossings(library, words, found)),
        renamed=tuple(
            RenamedView(
                title=say_title(words, library.roles[entry.title]),
                really=say_title(words, library.roles[entry.is_really]),
                sign=words.say("titles/renamed/sign", entry.sign),
            )
            for entry in found.renamed
        ),
    )


def view_overlap(library: Library, words: Words, found: Overlap) -> OverlapView:
    """Return how much of two rungs' work is the same."""

    def view_shared(part: Part) -> SharedDutyView:
        return SharedDutyView(
            view_duty(library, words, part.one),
            view_duty(library, words, part.other),
            round(100 * part.time),
        )

    return OverlapView(
        percent=round(100 * found.time),
        stated=found.stated,
        verdict=found.verdict,
        verdict_word=words.term("verdict", found.verdict),
        both=tuple(map(view_shared, found.parts)),
        only_one=view_duties(library, words, found.only_one),
        only_other=view_duties(library, words, found.only_other),
        to_part=tuple(map(view_shared, found.to_part)),
    )


def _view_side(library: Library, words: Words, rung: Rung) -> ComparedView:
    role = rung.role
    choose = role.facets.choose_when
    return ComparedView(
        rung=view_rung(library, words, rung),
        summary=words.say(f"{role.id}/summary", role.summary),
        choose_when=words.say(f"{role.id}/facets/choose_when", choose) if choose else None,
    )


def _say_because(words: Words, found: Comparison) -> Said | None:
    if found.distinction is None:
        return None
    role, distinction = found.distinction
    return words.say(f"{role}/distinct_from/because", distinction.because)


def _view_skills(library: Library, words: Words, found: Comparison) -> SkillSidesView:
    def view(rung: Rung) -> Callable[[str], SkillView]:
        return lambda skill: view_skill(library, words, skill, rung.skills[skill])

    one, other = view(found.one), view(found.other)
    sides: Sides = found.skills
    return SkillSidesView(
        one=tuple(map(one, sides.one)),
        both=tuple(SharedSkillView(one(skill), other(skill)) for skill in sides.both),
        other=tuple(map(other, sides.other)),
    )


def _view_measures(library: Library, words: Words, found: Comparison) -> MeasureSidesView:
    one = {measure.id: measure for measure in view_measures(library, words, found.one)}
    other = {measure.id: measure for measure in view_measures(library, words, found.other)}
    sides: Sides = found.metrics
    return MeasureSidesView(
        one=tuple(one[metric] for metric in sides.one),
        both=tuple(SharedMeasureView(one[metric], other[metric]) for metric in sides.both),
        other=tuple(other[metric] for metric in sides.other),
    )


def _view_crossings(library: Library, words: Words, found: Comparison) -> Iterable[CrossingView]:
    for step in found.moves:
        if step.move.to:
            yield CrossingView(
                start=view_rung(library, words, library.rung(step.move.from_)),
                end=view_rung(library, words, library.rung(full_name(library, step.move.to))),
                kind_word=words.term("move", step.move.kind),
            )
