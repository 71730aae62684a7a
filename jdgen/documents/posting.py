"""A posting: an opening, or a role that has none yet, for people who may apply."""

from dataclasses import dataclass

from jdgen.career.composition import compose_position, highest_skills
from jdgen.library import Library, Rung, Use
from jdgen.library.rung import settle_rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.opening import Opening
from jdgen.model.position import Position

from .company import CompanyView, view_company
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
from .vacancy import VacancyView, view_vacancy
from .view import shown

MOST_DUTIES = 8
MOST_OUTCOMES = 3
MOST_STEPS = 3


@dataclass(frozen=True, slots=True)
class ExperienceView:
    """Experience that is asked for."""

    months: int = shown("least months")
    where: Said | None = shown("where it was gained")
    or_evidence: Said | None = shown("what shows the same ability without the months")


@dataclass(frozen=True, slots=True)
class HiringStepView:
    """One step of the way to a decision."""

    name: Said = shown("name of the step")
    text: Said = shown("what happens")


@dataclass(frozen=True, slots=True)
class HiringView:
    """How the company hires."""

    steps: tuple[HiringStepView, ...] = shown("steps in order")
    answer_within_days: int = shown("working days within which every applicant has an answer")
    contact: str = shown("e-mail address for questions")
    accommodation: Said = shown("what to do when a person needs another form of interview")


@dataclass(frozen=True, slots=True)
class PostingView:
    """A posting for an opening, or for a role that has no opening yet."""

    id: str = shown("id of the document: the opening's, or the role's")
    company: CompanyView = shown("the employer")
    title: Said = shown("title of the job")
    variant: Said | None = shown("the role's shape, where it has several")
    rung: RungView | None = shown("the rung; none for a position of several roles")
    level: Said | None = shown("name of the level, where the title alone does not tell it")
    reports_to: Said | None = shown("title of the role it reports to")
    vacancy: VacancyView | None = shown("place, pay and dates; none for a role without an opening")
    purpose: Said = shown("why the role exists, addressed to the reader")
    summary: Said = shown("the job in at most 14 words")
    duties: tuple[DutyView, ...] = shown("what the person does, most time first")
    outcomes: tuple[MeasureView, ...] = shown("measures with a value to reach")
    challenges: tuple[Said, ...] = shown("what is hard about the job")
    must: tuple[SkillView, ...] = shown("skills without which nobody can start")
    plus: tuple[SkillView, ...] = shown("skills that are welcome")
    extra_must: tuple[Said, ...] = shown("things this vacancy needs beyond the role's own")
    extra_plus: tuple[Said, ...] = shown("things that are welcome in this vacancy")
    experience: ExperienceView | None = shown("experience that is asked for")
    training: tuple[Said, ...] = shown("what newcomers are trained in")
    steps: tuple[StepView, ...] = shown("where the job leads")
    hiring: HiringView = shown("how the company hires")
    statements: tuple[Said, ...] = shown("sentences that postings carry at this place")


@dataclass(frozen=True, slots=True)
class _Job:
    """What is posted: one rung, or several in one position."""

    rungs: tuple[Rung, ...]
    uses: tuple[Use, ...]
    title: Said
    summary: Said
    purpose: Said
    variant: Said | None = None


def post_opening(library: Library, words: Words, opening: Opening) -> PostingView:
    """Return the posting of an opening."""
    if opening.position:
        job = _position_job(library, words, library.positions[opening.position])
    else:
        job = _rung_job(words, library.rung(opening.rung or ""), opening.variant)
    return _view(library, words, opening.id, job, opening)


def post_rung(
    library: Library,
    words: Words,
    rung: Rung,
    variant: str | None = None,
    place: str | None = None,
) -> PostingView:
    """Return the posting of a role that has no opening: no pay and no place yet.

    `place` chooses the statements that the posting carries.
    """
    job = _rung_job(words, rung, variant)
    return _view(library, words, rung.role.id, job, None, place)


def post_position(
    library: Library, words: Words, position: Position, place: str | None = None
) -> PostingView:
    """Return the posting of a position that has no opening."""
    job = _position_job(library, words, position)
    return _view(library, words, position.id, job, None, place)


def _rung_job(words: Words, rung: Rung, variant: str | None) -> _Job:
    role = rung.role
    shape = role.variants[variant] if variant else None
    if shape:
        rung = settle_rung(role, rung.level, shape)
    key = f"{role.id}/variants/{variant}" if shape else role.id
    return _Job(
        rungs=(rung,),
        uses=rung.uses,
        title=say_title(words, role),
        summary=words.say(f"{role.id}/summary", role.summary),
        purpose=words.say(f"{key}/purpose", rung.purpose),
        variant=words.say(f"{key}/name", shape.name) if shape else None,
    )


def _position_job(library: Library, words: Words, position: Position) -> _Job:
    composed = compose_position(library, position)
    return _Job(
        rungs=composed.rungs,
        uses=composed.uses,
        title=words.say(f"position/{position.id}/title", position.title),
        summary=words.say(f"position/{position.id}/summary", position.summary),
        purpose=words.say(f"position/{position.id}/purpose", position.purpose),
    )


def _view(
    library: Library,
    words: Words,
    document: str,
    job: _Job,
    opening: Opening | None,
    place: str | None = None,
) -> PostingView:
    main = job.rungs[0]
    single = len(job.rungs) == 1
    rung_view = view_rung(library, words, main) if single else None
    boss = (opening.reports_to if opening else None) or next(iter(main.role.reports_to), None)
    must, plus = _needs(library, words, job.rungs)
    extra = opening.extra_must if opening else ()
    extra_plus = opening.extra_plus if opening else ()
    key = f"opening/{document}"
    return PostingView(
        id=document,
        company=view_company(library, words),
        title=job.title,
        variant=job.variant,
        rung=rung_view,
        level=rung_view.level if rung_view and rung_view.several else None,
        reports_to=say_title(words, library.roles[boss]) if boss else None,
        vacancy=view_vacancy(library, words, opening) if opening else None,
        purpose=job.purpose,
        summary=job.summary,
        duties=view_duties(library, words, job.uses[:MOST_DUTIES]),
        outcomes=_outcomes(library, words, job.rungs),
        challenges=_say_each(words, f"{main.role.id}/challenges", main.role.challenges),
        must=must,
        plus=plus,
        extra_must=_say_each(words, f"{key}/extra_must", extra),
        extra_plus=_say_each(words, f"{key}/extra_plus", extra_plus),
        experience=_view_experience(words, main),
        training=_say_each(words, f"{main.role.id}/training", main.role.training),
        steps=tuple(step for step in view_steps(library, words, main) if step.to)[:MOST_STEPS],
        hiring=_view_hiring(library, words),
        statements=_statements(
            library,
            words,
            opening.place if opening else place,
            ranked=opening is not None and opening.ai_screening,
        ),
    )


def _say_each(words: Words, key: str, texts: tuple[str, ...]) -> tuple[Said, ...]:
    return tuple(words.say(key, text) for text in texts)


def _needs(
    library: Library, words: Words, rungs: tuple[Rung, ...]
) -> tuple[tuple[SkillView, ...], tuple[SkillView, ...]]:
    highest = highest_skills(rungs)
    must = list(dict.fromkeys(skill for rung in rungs for skill in rung.role.must))
    plus = [
        skill
        for skill in dict.fromkeys(skill for rung in rungs for skill in rung.role.plus)
        if skill not in must
    ]

    def view(skills: list[str], most: int) -> tuple[SkillView, ...]:
        kept = [skill for skill in skills if skill in highest][:most]
        return tuple(view_skill(library, words, skill, highest[skill]) for skill in kept)

    return view(must, 6), view(plus, 3)


def _outcomes(library: Library, words: Words, rungs: tuple[Rung, ...]) -> tuple[MeasureView, ...]:
    measures = [measure for rung in rungs for measure in view_measures(library, words, rung)]
    first = {measure.id: measure for measure in reversed(measures) if measure.value is not None}
    ordered = sorted(first.values(), key=lambda measure: measure.after_months or 0)
    return tuple(ordered[:MOST_OUTCOMES])


def _view_experience(words: Words, rung: Rung) -> ExperienceView | None:
    experience = rung.experience
    if experience is None:
        return None
    key = f"{rung.role.id}/experience"
    return ExperienceView(
        months=experience.months,
        where=words.say(f"{key}/in", experience.in_) if experience.in_ else None,
        or_evidence=(
            words.say(f"{key}/or_evidence", experience.or_evidence)
            if experience.or_evidence
            else None
        ),
    )


def _view_hiring(library: Library, words: Words) -> HiringView:
    hiring = library.company.hiring
    return HiringView(
        steps=tuple(
            HiringStepView(
                words.say("company/hiring/steps/name", step.name),
                words.say("company/hiring/steps/text", step.text),
            )
            for step in hiring.steps
        ),
        answer_within_days=hiring.answer_within_days,
        contact=hiring.contact,
        accommodation=words.say("company/hiring/accommodation", hiring.accommodation),
    )


def _statements(
    library: Library, words: Words, place: str | None, *, ranked: bool
) -> tuple[Said, ...]:
    """Say what postings at a place carry; what software does only where it ranks applications."""
    return tuple(
        words.say("company/statements/text", statement.text)
        for statement in library.company.statements
        if (not statement.places or place in statement.places)
        and (statement.kind != "ai" or ranked)
    )
