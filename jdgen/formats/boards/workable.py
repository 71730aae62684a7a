"""A Workable job: three texts, of which each has a part of the posting; source: its job API.

Its pay has no period, so that a month's would pass for a year's; the text tells it instead.
"""

from .posting import BoardPosting, Fields, known
from .values import Values

WORKPLACES = {"on-site": "on_site", "hybrid": "hybrid", "remote": "remote"}

VALUES = (
    Values(
        "location.workplace_type", "workplace", WORKPLACES, "stated", "documentation of its job API"
    ),
)


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
    )
