"""A vacancy in words: what only an opening has, such as place, pay and dates."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.opening import Opening, Pay
from jdgen.model.place import Place

from .view import shown


@dataclass(frozen=True, slots=True)
class PayView:
    """What the employer pays."""

    min: Decimal = shown("lower end")
    max: Decimal = shown("upper end, the same as min for one fixed amount")
    currency: str = shown("ISO 4217 code")
    period: str = shown("hour, month or year")
    basis: str = shown("gross or net")
    months: int = shown("monthly payments a year")
    variable: Said | None = shown("bonus, commission or equity in a sentence")


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place in words."""

    id: str = shown("id of the place")
    name: Said = shown("name of the city or country")
    country: str = shown("ISO 3166 code of the country")
    is_country: bool = shown("whether the place is a whole country")
    region: str = shown("state or province as addresses write it, or empty")
    street: str = shown("street and number, or empty")
    postal_code: str = shown("postal code, or empty")
    time_zone: str = shown("IANA time zone")


@dataclass(frozen=True, slots=True)
class LanguageView:
    """A language that the job needs."""

    tag: str = shown("BCP 47 tag; the `language` filter names it")
    level: str = shown("level from A1 to C2")
    must: bool = shown("whether nobody can start without it")


@dataclass(frozen=True, slots=True)
class VacancyView:
    """What only an opening has: place, pay and dates."""

    id: str = shown("id of the opening")
    place: PlaceView = shown("where the contract is rooted")
    workplace: str = shown("on-site, hybrid or remote")
    workplace_word: Said = shown("the same in words")
    office_days: int | None = shown("days a week in the office, for hybrid work")
    remote_from: tuple[PlaceView, ...] = shown("places one may work from, for remote work")
    employment: str = shown("full-time, part-time, fixed-term, internship or contractor")
    employment_word: Said = shown("the same in words")
    weekly_hours: int = shown("hours a week")
    contract_months: int | None = shown("length of a fixed-term contract")
    headcount: int = shown("people to hire")
    pay: PayView | None = shown("what the employer pays")
    benefits: tuple[Said, ...] = shown("benefits, each one fact")
    languages: tuple[LanguageView, ...] = shown("languages the job needs")
    schedule: Said | None = shown("shifts, weekends or travel")
    team: Said | None = shown("the team")
    why_now: Said | None = shown("why the vacancy exists")
    posted: date = shown("day of first publication")
    closes: date | None = shown("last day to apply; none means until the job is filled")
    starts: date | None = shown("wished start; none means as soon as agreed")
    apply_url: str = shown("where to apply")
    requisition: str = shown("HR's own number, or empty")


def view_vacancy(library: Library, words: Words, opening: Opening) -> VacancyView:
    """Return an opening in words."""
    place = library.places[opening.place]
    hiring = library.company.hiring
    key = f"opening/{opening.id}"
    remote = opening.workplace == "remote"
    return VacancyView(
        id=opening.id,
        place=view_place(words, opening.place, place),
        workplace=opening.workplace,
        workplace_word=words.term("workplace", opening.workplace),
        office_days=opening.office_days,
        remote_from=tuple(
            view_place(words, each, library.places[each])
            for each in (opening.remote_from or (opening.place,))
        )
        if remote
        else (),
        employment=opening.employment,
        employment_word=words.term("employment", opening.employment),
        weekly_hours=opening.weekly_hours or place.weekly_hours,
        contract_months=opening.contract_months,
        headcount=opening.headcount,
        pay=_view_pay(words, key, opening.pay),
        benefits=_view_benefits(library, words, opening, place),
        languages=tuple(
            LanguageView(need.language, need.level, need.need == "must")
            for need in opening.languages
        ),
        schedule=words.say(f"{key}/schedule", opening.schedule) if opening.schedule else None,
        team=words.say(f"{key}/team", opening.team) if opening.team else None,
        why_now=words.say(f"{key}/why_now", opening.why_now) if opening.why_now else None,
        posted=opening.posted,
        closes=opening.closes,
        starts=opening.starts,
        apply_url=f"{hiring.apply_url.rstrip('/')}/{opening.id}",
        requisition=opening.requisition or "",
    )


def view_place(words: Words, name: str, place: Place) -> PlaceView:
    """Return a place in words."""
    return PlaceView(
        id=name,
        name=words.say(f"place/{name}/name", place.name),
        country=place.country,
        is_country=place.kind == "country",
        region=place.region or "",
        street=place.street or "",
        postal_code=place.postal_code or "",
        time_zone=place.time_zone,
    )


def _view_pay(words: Words, key: str, pay: Pay | None) -> PayView | None:
    if pay is None:
        return None
    variable = words.say(f"{key}/pay/variable", pay.variable) if pay.variable else None
    return PayView(pay.min, pay.max, pay.currency, pay.period, pay.basis, pay.months, variable)


def _view_benefits(
    library: Library, words: Words, opening: Opening, place: Place
) -> tuple[Said, ...]:
    own = dict.fromkeys((*opening.benefits, *place.benefits, *library.company.everywhere))
    benefits = library.company.benefits
    return tuple(words.say(f"company/benefits/{each}", benefits[each]) for each in own)
