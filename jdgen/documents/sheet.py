"""A level sheet: all that a rung is, on one page."""

from dataclasses import dataclass

from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .jobs import (
    DutyView,
    MeasureView,
    RungView,
    SkillView,
    StepView,
    say_title,
    view_duties,
    view_measures,
    view_rung,
    view_skill,
    view_steps,
)
from .view import shown


@dataclass(frozen=True, slots=True)
class ScopeView:
    """How much a rung answers for."""

    people: tuple[int, int] | None = shown("people led, from and to")
    accounts: tuple[int, int] | None = shown("customers looked after, from and to")
    contacts_a_day: tuple[int, int] | None = shown("customer contacts a day, from and to")
    budget: str = shown("none, proposes, manages or sets")
    budget_word: Said = shown("the same in words")
    horizon: Said = shown("how far ahead the level plans")
    text: Said | None = shown("the scope in a few words")


@dataclass(frozen=True, slots=True)
class RightsView:
    """Who decides what."""

    alone: tuple[Said, ...] = shown("what the person decides alone")
    proposes: tuple[Said, ...] = shown("what the person proposes")
    asks: tuple[Said, ...] = shown("what the person must ask for first")


@dataclass(frozen=True, slots=True)
class HandoverView:
    """Work that passes to or from another role."""

    role: Said = shown("title of the other role")
    trigger: Said = shown("what sets it off")
    artefact: Said | None = shown("what is handed over")


@dataclass(frozen=True, slots=True)
class DistinctView:
    """What tells the role from its neighbour."""

    role: Said = shown("title of the neighbour")
    because: Said = shown("the difference")


@dataclass(frozen=True, slots=True)
class SheetView:
    """A rung on one page."""

    rung: RungView = shown("the rung")
    lane: Said = shown("lane of the ladder it stands in")
    lane_rungs: int = shown("how many rungs the lane has")
    place: int = shown("which of them this is, from 1, the lowest")
    aliases: tuple[Said, ...] = shown("other titles for the same job")
    purpose: Said = shown("why the role exists")
    reports_to: tuple[Said, ...] = shown("titles of the roles it may report to")
    scope: ScopeView = shown("how much it answers for")
    duties: tuple[DutyView, ...] = shown("activities, most time first")
    shared: bool = shown("whether shares of time are stated")
    skills: tuple[SkillView, ...] = shown("skills and how well")
    measures: tuple[MeasureView, ...] = shown("what it is judged by")
    decides: RightsView = shown("decision rights")
    hands_over: tuple[HandoverView, ...] = shown("what it hands over, and to whom")
    takes_over: tuple[HandoverView, ...] = shown("what it takes over, and from whom")
    months: int | None = shown("least months of experience, if any are asked for")
    experience: Said | None = shown("where the experience was gained")
    or_evidence: Said | None = shown("what shows the same ability without the months")
    distinct: tuple[DistinctView, ...] = shown("what tells it from its neighbours")
    steps: tuple[StepView, ...] = shown("moves that lead on")


def view_sheet(
    library: Library, words: Words, rung: Rung, lane: Said, place: int, lane_rungs: int
) -> SheetView:
    """Return a rung's level sheet; `place` says which of its lane's rungs it is, from 1."""
    role = rung.role
    key = role.id
    experience = rung.experience
    return SheetView(
        rung=view_rung(library, words, rung),
        lane=lane,
        lane_rungs=lane_rungs,
        place=place,
        aliases=words.aliases(f"{key}/aliases", role.aliases),
        purpose=words.say(f"{key}/purpose", rung.purpose),
        reports_to=tuple(say_title(words, library.roles[boss]) for boss in role.reports_to),
        scope=view_scope(library, words, rung),
        duties=view_duties(library, words, rung.uses),
        shared=any(use.share for use in rung.uses),
        skills=tuple(
            view_skill(library, words, skill, proficiency)
            for skill, proficiency in rung.skills.items()
        ),
        measures=view_measures(library, words, rung),
        decides=RightsView(
            alone=words.say_all(f"{key}/decides/alone", rung.decides.alone),
            proposes=words.say_all(f"{key}/decides/proposes", rung.decides.proposes),
            asks=words.say_all(f"{key}/decides/asks", rung.decides.asks),
        ),
        hands_over=_view_handovers(library, words, role.id, outgoing=True),
        takes_over=_view_handovers(library, words, role.id, outgoing=False),
        months=experience.months if experience else None,
        experience=_maybe(words, f"{key}/experience/in", experience.in_ if experience else None),
        or_evidence=_maybe(
            words, f"{key}/experience/or_evidence", experience.or_evidence if experience else None
        ),
        distinct=tuple(
            DistinctView(
                say_title(words, library.roles[other.role]),
                words.say(f"{key}/distinct_from/because", other.because),
            )
            for other in role.distinct_from
        ),
        steps=view_steps(library, words, rung),
    )


def view_scope(library: Library, words: Words, rung: Rung) -> ScopeView:
    """Return how much a rung answers for."""
    scope = rung.scope
    level = library.levels[rung.level]
    return ScopeView(
        people=scope.people,
        accounts=scope.accounts,
        contacts_a_day=scope.contacts_a_day,
        budget=scope.budget,
        budget_word=words.term("budget", scope.budget),
        horizon=words.say(f"level/{rung.level}/horizon", level.horizon),
        text=_maybe(words, f"{rung.role.id}/scope/text", scope.text),
    )


def _maybe(words: Words, key: str, text: str | None) -> Said | None:
    return words.say(key, text) if text else None


def _view_handovers(
    library: Library, words: Words, role: str, *, outgoing: bool
) -> tuple[HandoverView, ...]:
    views = []
    for name, handoff in library.handoffs.items():
        mine, other = (
            (handoff.from_role, handoff.to_role)
            if outgoing
            else (handoff.to_role, handoff.from_role)
        )
        if mine == role:
            views.append(
                HandoverView(
                    role=say_title(words, library.roles[other]),
                    trigger=words.say(f"handoff/{name}/trigger", handoff.trigger),
                    artefact=_maybe(words, f"handoff/{name}/artefact", handoff.artefact),
                )
            )
    return tuple(views)
