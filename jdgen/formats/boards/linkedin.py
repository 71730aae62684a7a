"""LinkedIn's Basic Jobs feed; source: its XML feeds development guide, 2026-03."""

from datetime import date

from jdgen.documents.vacancy import PayView
from jdgen.formats.structured_data import as_number

from .posting import BoardPosting, Fields, address_line, known
from .values import Values

JOBTYPES = {
    "full-time": "FULL_TIME",
    "part-time": "PART_TIME",
    "fixed-term": "CONTRACT",
    "internship": "INTERNSHIP",
    "contractor": "CONTRACT",
}
WORKPLACES = {"on-site": "On-site", "hybrid": "Hybrid", "remote": "Remote"}
PERIODS = {"hour": "HOURLY", "month": "MONTHLY", "year": "YEARLY"}
LEVELS = {
    "entry": "ENTRY_LEVEL",
    "junior": "ENTRY_LEVEL",
    "mid": "MID_SENIOR_LEVEL",
    "senior": "MID_SENIOR_LEVEL",
    "lead": "MID_SENIOR_LEVEL",
    "director": "DIRECTOR",
    "vice-president": "EXECUTIVE",
    "executive": "EXECUTIVE",
}
"""For the levels of the usual grid; a company's own levels are left out."""


_THEIRS = "job feed specification of 2026-03 as a partner copied it"
VALUES = (
    Values("jobtype", "employment", JOBTYPES, "second-hand", _THEIRS),
    Values("workplaceTypes", "workplace", WORKPLACES, "second-hand", _THEIRS),
    Values("salaries/salary/period", "pay: period", PERIODS, "memory", "YEARLY alone was seen"),
    Values(
        "experienceLevel",
        "level",
        LEVELS,
        "memory",
        "ENTRY_LEVEL and MID_SENIOR_LEVEL were seen; which level of ours is which is our choice",
    ),
)


def linkedin_fields(posting: BoardPosting) -> Fields:
    """Return the fields of LinkedIn's Basic Jobs feed."""
    vacancy, place = posting.vacancy, posting.vacancy.place
    rung = posting.view.rung
    return known(
        partnerJobId=vacancy.id,
        company=str(posting.view.company.name),
        title=posting.title,
        description=posting.html,
        applyUrl=vacancy.apply_url,
        location=address_line(place),
        city=posting.city,
        state=place.region,
        country=place.country,
        postalCode=place.postal_code,
        workplaceTypes=WORKPLACES[vacancy.workplace],
        experienceLevel=LEVELS.get(rung.name.split("/")[1], "") if rung else "",
        jobtype=JOBTYPES[vacancy.employment],
        salaries=_salaries(posting.gross),
        listDate=_american(vacancy.posted),
        expirationDate=_american(vacancy.closes) if vacancy.closes else "",
        posterEmail=posting.view.hiring.contact,
    )


def _salaries(pay: PayView | None) -> list[Fields]:
    if pay is None:
        return []
    return [
        {
            "highEnd": {"amount": str(as_number(pay.max)), "currencyCode": pay.currency},
            "lowEnd": {"amount": str(as_number(pay.min)), "currencyCode": pay.currency},
            "period": PERIODS[pay.period],
            "type": "BASE_SALARY",
        }
    ]


def _american(day: date) -> str:
    return day.strftime("%m/%d/%Y")
