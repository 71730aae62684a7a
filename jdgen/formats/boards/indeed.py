"""Indeed's feed; source: its XML feed reference."""

from jdgen.documents.vacancy import PayView
from jdgen.formats.structured_data import as_number

from .posting import BoardPosting, Fields, known
from .values import Values

JOBTYPES = {
    "full-time": "fulltime",
    "part-time": "parttime",
    "fixed-term": "temporary",
    "internship": "internship",
    "contractor": "contract",
}
REMOTE_TYPES = {"on-site": "", "hybrid": "", "remote": "Fully remote"}
"""Indeed has a word for remote work only."""

VALUES = (
    Values("jobtype", "employment", JOBTYPES, "memory", "the field is in its XML feed reference"),
    Values("remotetype", "workplace", REMOTE_TYPES, "memory", "other programs write other words"),
)


def indeed_fields(posting: BoardPosting) -> Fields:
    """Return the fields of Indeed's feed."""
    vacancy, place = posting.vacancy, posting.vacancy.place
    experience = posting.view.experience
    anywhere = "Remote" if vacancy.workplace == "remote" else ""
    return known(
        title=posting.title,
        date=vacancy.posted.isoformat(),
        referencenumber=vacancy.id,
        requisitionid=posting.number,
        url=posting.url,
        company=str(posting.view.company.name),
        sourcename=posting.view.company.legal_name,
        city=posting.city or anywhere,
        state=place.region,
        country=place.country,
        postalcode=place.postal_code,
        streetaddress=place.street,
        email=posting.view.hiring.contact,
        description=posting.html,
        salary=_salary(posting.gross),
        jobtype=JOBTYPES[vacancy.employment],
        remotetype=REMOTE_TYPES[vacancy.workplace],
        experience=f"{experience.months} months" if experience and experience.months else "",
        expirationdate=vacancy.closes.isoformat() if vacancy.closes else "",
    )


def _salary(pay: PayView | None) -> str:
    """Write pay as Indeed asks for it: without signs that group digits."""
    if pay is None:
        return ""
    low, high = as_number(pay.min), as_number(pay.max)
    amount = f"{low}" if low == high else f"{low} - {high}"
    return f"{pay.currency} {amount} per {pay.period}"
