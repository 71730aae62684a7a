"""Rules over openings as data: what can be judged before a word is written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from jdgen.library import Library, Rung
from jdgen.model.opening import Opening
from jdgen.source.findings import Finding
from jdgen.source.span import Path

from .law import Law, a_year, find_law, name_places, reach_of
from .posting_needs import MOST_MUST, MOST_PLUS, MOST_YEARS
from .posting_pay import WIDEST
from .rungs import find_rung, full_name, rank_of

_MONTHS = 12
_EACH = {"hour": "an hour", "month": "a month", "year": "a year"}
_FAR = 2
"""How many times outside every band of its job an amount is taken for a slip."""


@dataclass(frozen=True, slots=True)
class Vacancy:
    """An opening under check, with its jobs, the law of its places, and the day of the check.

    `today` is None where the day must not matter.
    """

    library: Library
    opening: Opening
    rungs: tuple[Rung, ...]
    law: Law
    today: date | None

    def finding(self, code: str, path: Path, message: str, hint: str) -> Finding:
        """Make a finding at a field of the opening."""
        return self.library.finding(code, "opening", self.opening.id, path, message, hint)


ModelRule = Callable[[Vacancy], Iterator[Finding]]


def see_vacancy(library: Library, opening: Opening, today: date | None) -> Vacancy | None:
    """Return an opening with all that its rules look at, or None where its job is unknown."""
    position = library.positions.get(opening.position or "")
    stated = [part.rung for part in position.parts] if position else [opening.rung]
    rungs = tuple(rung for name in stated if (rung := find_rung(library, name)))
    if not rungs or opening.place not in library.places:
        return None
    return Vacancy(library, opening, rungs, find_law(reach_of(library, opening)), today)


def check_days(vacancy: Vacancy) -> Iterator[Finding]:
    """Find open vacancies that have closed already, or that are dated ahead."""
    opening, today = vacancy.opening, vacancy.today
    if today is None:
        return
    if opening.closes and opening.closes < today:
        message = f"the last day to apply, {opening.closes}, has passed"
        hint = "close the opening, or give people longer"
        yield vacancy.finding("deadline-passed", ("closes",), message, hint)
    if opening.posted > today:
        message = f"posted {opening.posted} is still to come"
        yield vacancy.finding(
            "posted-ahead", ("posted",), message, "make it a draft until then, or correct the day"
        )


def check_address(vacancy: Vacancy) -> Iterator[Finding]:
    """Find work on site or hybrid whose place is a whole country."""
    place = vacancy.library.places[vacancy.opening.place]
    if place.kind == "country" and vacancy.opening.workplace != "remote":
        message = f"{vacancy.opening.workplace} work needs a city; {place.name} is a whole country"
        hint = "name the city of the office, or make it remote"
        yield vacancy.finding("remote-incoherent", ("place",), message, hint)


def check_tasks_and_needs(vacancy: Vacancy) -> Iterator[Finding]:
    """Find vacancies that say nothing about what people need."""
    opening = vacancy.opening
    asked = (*opening.extra_must, *opening.languages)
    asked += tuple(skill for rung in vacancy.rungs for skill in rung.role.must)
    if not asked and not any(rung.experience for rung in vacancy.rungs):
        message = f"{opening.id} does not say what people need"
        hint = "give the role a must, or the opening an extra_must"
        yield vacancy.finding("description-incomplete", ("rung",), message, hint)


def check_need_count(vacancy: Vacancy) -> Iterator[Finding]:
    """Find vacancies that ask for too much; languages, which stand apart, are not counted."""
    opening = vacancy.opening
    musts = {skill for rung in vacancy.rungs for skill in rung.role.must}
    pluses = {skill for rung in vacancy.rungs for skill in rung.role.plus} - musts
    experience = vacancy.rungs[0].experience
    asks_time = experience is not None and experience.months > 0
    must = min(len(musts), MOST_MUST) + len(opening.extra_must) + asks_time
    plus = min(len(pluses), MOST_PLUS) + len(opening.extra_plus)
    if must > MOST_MUST:
        message = f"{must} things are needed; at most {MOST_MUST} are read"
        hint = "keep what nobody can start without"
        yield vacancy.finding("too-many-needs", ("extra_must",), message, hint)
    if plus > MOST_PLUS:
        message = f"{plus} things are welcome; at most {MOST_PLUS} are read"
        found = vacancy.finding("too-many-needs", ("extra_plus",), message, "keep the best")
        yield replace(found, severity="notice")


def check_years(vacancy: Vacancy) -> Iterator[Finding]:
    """Find more years of experience than the level's place in the grid explains."""
    library = vacancy.library
    for rung in vacancy.rungs[:1]:
        asked = rung.experience.months if rung.experience else 0
        below = list(library.levels)[: rank_of(library, rung.level)]
        spans = [library.levels[level].usual_months for level in below]
        usual = max(_MONTHS, sum(span[1] for span in spans if span))
        if asked > usual or asked > MOST_YEARS * _MONTHS:
            message = (
                f"{rung.name} asks for {asked} months of experience;"
                f" people come to this level after {usual} at most"
            )
            hint = "ask for less, or post a higher level"
            yield vacancy.finding("years-too-many", ("rung",), message, hint)


def check_pay_by_law(vacancy: Vacancy) -> Iterator[Finding]:
    """Find vacancies without pay, or with a wider range, than the law of a place allows."""
    opening, law = vacancy.opening, vacancy.law
    pay, rows = opening.pay, law.pay()
    if rows and pay is None:
        message = f"the law of {name_places(rows)} requires pay in the posting"
        found = vacancy.finding("pay-required", ("pay",), message, "add pay")
        yield found if any(row.is_sure for row in rows) else replace(found, severity="warning")
    limit = law.widest()
    if pay is None or limit is None or pay.currency != limit[1].currency:
        return
    row, widest = limit
    hours = opening.weekly_hours or vacancy.library.places[opening.place].weekly_hours
    low, high = (a_year(end, pay.period, pay.months, hours) for end in (pay.min, pay.max))
    lifted = widest.lifted_above is not None and low > widest.lifted_above
    if high - low > widest.amount and not lifted:
        wide = f"{high - low:,.0f} {pay.currency}"
        message = f"the range is {wide} wide; the law of {row.place} allows {widest.amount:,}"
        yield vacancy.finding(
            "pay-limit", ("pay", "max"), message, "bring the ends closer together"
        )


def check_pay_width(vacancy: Vacancy) -> Iterator[Finding]:
    """Find ranges so wide that nobody learns anything from them."""
    pay = vacancy.opening.pay
    if pay and pay.min and pay.max > pay.min * WIDEST:
        message = f"max is {pay.max / pay.min:.1f} times min"
        hint = "state what you would really offer, or post two levels apart"
        yield vacancy.finding("pay-too-wide", ("pay", "max"), message, hint)


def check_pay_size(vacancy: Vacancy) -> Iterator[Finding]:
    """Find pay far outside every band of the job at the place: most often a slip in the period."""
    opening, library = vacancy.opening, vacancy.library
    pay, place = opening.pay, library.places[opening.place]
    if pay is None:
        return
    names = {rung.name for rung in vacancy.rungs}
    bands = [
        (a_year(Decimal(end), file.period, _MONTHS, place.weekly_hours))
        for file in library.pay.values()
        for band in file.bands
        for end in (band.min, band.max)
        if file.currency == pay.currency
        and band.place == opening.place
        and any(full_name(library, rung) in names for rung in band.rungs)
    ]
    if not bands:
        return
    # Hours are left out: a part-time job has the hourly pay of a full one.
    low, high = (
        a_year(end, pay.period, pay.months, place.weekly_hours) for end in (pay.min, pay.max)
    )
    if low > max(bands) * _FAR or high * _FAR < min(bands):
        message = (
            f"{pay.min:,}–{pay.max:,} {pay.currency} {_EACH[pay.period]} comes to"
            f" {low:,.0f} a year; bands of the job run from {min(bands):,.0f} to {max(bands):,.0f}"
        )
        yield vacancy.finding(
            "pay-implausible", ("pay",), message, "correct the amounts or the period"
        )


def check_deadline(vacancy: Vacancy) -> Iterator[Finding]:
    """Find vacancies without a last day where the law of a place wants one."""
    rows = vacancy.law.requires("validity")
    if rows and vacancy.opening.closes is None:
        message = f"the law of {name_places(rows)} requires the day until which a posting is valid"
        yield vacancy.finding("deadline-required", ("closes",), message, "add closes")
    elif vacancy.opening.closes is None:
        message = f"{vacancy.opening.id} does not say until when one may apply"
        hint = "add closes; without it the posting says that it is open until filled"
        yield vacancy.finding("deadline-missing", ("closes",), message, hint)


def check_unknown_places(vacancy: Vacancy) -> Iterator[Finding]:
    """Tell for which places there is no rule data, so that nobody takes silence for leave."""
    unknown = vacancy.law.unknown
    if unknown:
        message = (
            f"no rule data for {', '.join(unknown)}: nobody has looked up what the law says there"
        )
        yield vacancy.finding("law-unknown", ("place",), message, "ask a lawyer there")


RULES: dict[str, ModelRule] = {
    "deadline-passed": check_days,
    "remote-incoherent": check_address,
    "description-incomplete": check_tasks_and_needs,
    "too-many-needs": check_need_count,
    "years-too-many": check_years,
    "pay-required": check_pay_by_law,
    "pay-too-wide": check_pay_width,
    "pay-implausible": check_pay_size,
    "deadline-required": check_deadline,
    "law-unknown": check_unknown_places,
}
