"""Openings that contradict themselves or their role."""

from collections.abc import Iterator

from jdgen.library import Library
from jdgen.model.opening import Opening
from jdgen.source.findings import Finding
from jdgen.source.suggest import suggest

from .rungs import find_rung

_LEAST_OF_FULL = 0.75
"""Weeks somewhat shorter than the place's are full time in many firms; half of it is not."""


def check_opening_without_job(library: Library) -> Iterator[Finding]:
    """Find openings that name no job, or two."""
    for name, opening in library.openings.items():
        if (opening.rung is None) is (opening.position is None):
            count = "no job" if opening.rung is None else "both a rung and a position"
            yield library.finding(
                "opening-without-job",
                "opening",
                name,
                ("position",),
                f"{name} names {count}",
                "name either a rung or a position",
                at_key=True,
            )


def check_unknown_variant(library: Library) -> Iterator[Finding]:
    """Find variants that the job does not have."""
    for name, opening in library.openings.items():
        rung = find_rung(library, opening.rung)
        if opening.variant is None or (rung is None and opening.position is None):
            continue
        variants = rung.role.variants if rung else {}
        if opening.variant not in variants:
            job = rung.role.id if rung else opening.position
            yield library.finding(
                "unknown-variant",
                "opening",
                name,
                ("variant",),
                f'{job} has no variant "{opening.variant}"',
                suggest(opening.variant, variants)
                or (f"its variants: {', '.join(variants)}" if variants else "remove the variant"),
            )


def check_dates_upside_down(library: Library) -> Iterator[Finding]:
    """Find openings that close, or begin, before anybody has read them."""
    for name, opening in library.openings.items():
        for field, day in (("closes", opening.closes), ("starts", opening.starts)):
            if day and day < opening.posted:
                yield library.finding(
                    "dates-upside-down",
                    "opening",
                    name,
                    (field,),
                    f"{field} {day} is before posted {opening.posted}",
                    "correct one of the two",
                )


def check_workplace_unclear(library: Library) -> Iterator[Finding]:
    """Find openings of which one cannot tell where the work is done."""
    for name, opening in library.openings.items():
        for field, message, hint in _workplace_problems(opening):
            yield library.finding("workplace-unclear", "opening", name, (field,), message, hint)


def _workplace_problems(opening: Opening) -> Iterator[tuple[str, str, str]]:
    workplace = opening.workplace
    if workplace == "hybrid" and opening.office_days is None:
        yield "workplace", "hybrid work has no office_days", "say how many days a week"
    if workplace != "hybrid" and opening.office_days is not None:
        hint = "make it hybrid, or remove office_days"
        yield "office_days", f"{workplace} work has office_days", hint
    if workplace != "remote" and opening.remote_from:
        hint = "make it remote, or remove remote_from"
        yield "remote_from", f"{workplace} work has remote_from", hint


def check_contract_unclear(library: Library) -> Iterator[Finding]:
    """Find fixed terms without a length, and lengths of contracts that have no end.

    Internships and contractors' work may have a length.
    """
    for name, opening in library.openings.items():
        kind, months = opening.employment, opening.contract_months
        if kind == "fixed-term" and months is None:
            message, hint = "a fixed-term contract has no contract_months", "say how long it lasts"
            field = "employment"
        elif kind in ("full-time", "part-time") and months is not None:
            message = f"{kind} work has contract_months, as if it ended"
            field, hint = "contract_months", "make it fixed-term, or remove contract_months"
        else:
            continue
        yield library.finding("contract-unclear", "opening", name, (field,), message, hint)


def check_hours_unclear(library: Library) -> Iterator[Finding]:
    """Find part-time jobs of a full week or more, and full-time jobs of far less."""
    for name, opening in library.openings.items():
        place = library.places.get(opening.place)
        message, hint = _hours_problem(opening, place.weekly_hours) if place else ("", "")
        if message:
            path = ("weekly_hours",) if opening.weekly_hours else ("employment",)
            yield library.finding("hours-unclear", "opening", name, path, message, hint)


def _hours_problem(opening: Opening, full: int) -> tuple[str, str]:
    hours = opening.weekly_hours or full
    if opening.employment == "part-time" and hours >= full:
        if hours > full:
            message = f"part-time work has {hours} hours, more than the full week of {full}"
        else:
            message = f"part-time work has the full week of {full} hours"
        return message, "say in weekly_hours how many hours it is"
    if opening.employment == "full-time" and hours < full * _LEAST_OF_FULL:
        message = f"full-time work has only {hours} of the {full} hours of a full week"
        return message, "make it part-time, or correct weekly_hours"
    return "", ""


def check_reports_to_itself(library: Library) -> Iterator[Finding]:
    """Find openings whose holders would report to the role that they fill."""
    for name, opening in library.openings.items():
        rung = find_rung(library, opening.rung)
        if rung and opening.reports_to == rung.role.id:
            yield library.finding(
                "reports-to-itself",
                "opening",
                name,
                ("reports_to",),
                f"{name} fills {rung.role.id} and reports to it",
                "name another role, or leave reports_to out for the role's usual one",
            )
