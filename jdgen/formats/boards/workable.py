"""A Workable job: three texts, of which each has a part of the posting; source: its job API."""

from jdgen.documents.posting import PayView
from jdgen.formats.structured_data import as_number

from .posting import BoardPosting, Fields, known

WORKPLACES = {"on-site": "on_site", "hybrid": "hybrid", "remote": "remote"}


def workable_fields(posting: BoardPosting) -> Fields:
    """Return the fields of a Workable job: three texts, of which each has a part of the posting."""
    vacancy, place, parts = posting.vacancy, posting.vacancy.place, posting.parts
    return known(
        title=posting.title,
        code=posting.number,
        description=posting.html_of(parts.without(("needs", "plus", "offer"))),
        requirements=posting.html_of(parts.only(("needs", "plus"))),
        benefits=posting.html_of(parts.only(("offer",))),
        location=known(
            country_code=place.country,
            region=place.region,
            city=posting.city,
            zip_code=place.postal_code,
            workplace_type=WORKPLACES[vacancy.workplace],
        ),
        salary=_salary(posting.gross) if posting.gross else {},
    )


def _salary(pay: PayView) -> Fields:
    return {
        "salary_from": as_number(pay.min),
        "salary_to": as_number(pay.max),
        "salary_currency": pay.currency,
    }
