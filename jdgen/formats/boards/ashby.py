"""An Ashby job posting; source: its job posting API.

Its `isRemote` is true for hybrid work too, so only `workplaceType` is given.
"""

from jdgen.documents.vacancy import PayView
from jdgen.formats.structured_data import as_number

from .posting import BoardPosting, Fields, known
from .values import Values

EMPLOYMENTS = {
    "full-time": "FullTime",
    "part-time": "PartTime",
    "fixed-term": "Temporary",
    "internship": "Intern",
    "contractor": "Contract",
}
WORKPLACES = {"on-site": "OnSite", "hybrid": "Hybrid", "remote": "Remote"}
INTERVALS = {"hour": "1 HOUR", "month": "1 MONTH", "year": "1 YEAR"}

_API = "documentation of its job posting API"
VALUES = (
    Values("employmentType", "employment", EMPLOYMENTS, "stated", _API),
    Values("workplaceType", "workplace", WORKPLACES, "stated", _API),
    Values("interval", "pay: period", INTERVALS, "second-hand", "programs that read it"),
)


def ashby_fields(posting: BoardPosting) -> Fields:
    """Return the fields of an Ashby job posting."""
    vacancy, place, pay = posting.vacancy, posting.vacancy.place, posting.gross
    return known(
        title=posting.title,
        location=posting.where,
        address={
            "postalAddress": known(
                addressLocality=posting.city,
                addressRegion=place.region,
                addressCountry=place.country,
            )
        },
        employmentType=EMPLOYMENTS[vacancy.employment],
        workplaceType=WORKPLACES[vacancy.workplace],
        publishedAt=vacancy.posted.isoformat(),
        descriptionHtml=posting.html,
        descriptionPlain=posting.text,
        compensation={"summaryComponents": [_salary(pay)]} if pay else {},
        applyUrl=vacancy.apply_url,
    )


def _salary(pay: PayView) -> Fields:
    return {
        "compensationType": "Salary",
        "interval": INTERVALS[pay.period],
        "currencyCode": pay.currency,
        "minValue": as_number(pay.min),
        "maxValue": as_number(pay.max),
    }
