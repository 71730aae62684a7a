"""A posting as schema.org JobPosting, from the same view and page that people read.

What search engines read must equal what people read; so nothing here comes from elsewhere. Pay is
given only where the employer states it before tax: schema.org has no field for pay after tax, nor
for monthly payments beyond twelve, which stay in the text. The rules are Google's for job postings.
"""

import json
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from jdgen.documents.posting import PostingView
from jdgen.documents.vacancy import PayView, PlaceView, VacancyView

from .board_html import write_board_html
from .marks import PLAIN, Marks
from .posting_parts import PostingParts

EMPLOYMENT_TYPES = {
    "full-time": "FULL_TIME",
    "part-time": "PART_TIME",
    "fixed-term": "TEMPORARY",
    "internship": "INTERN",
    "contractor": "CONTRACTOR",
}
UNITS = {"hour": "HOUR", "month": "MONTH", "year": "YEAR"}

_LAST_SECOND = time(23, 59, 59)


def add_structured_data(
    page: str,
    posting: PostingParts,
    view: PostingView,
    lang: str,
    marks: Marks = PLAIN,
    url: str = "",
) -> str:
    """Return a posting's page with its JobPosting in the head; without a vacancy, as it is.

    `posting` is what the page says; `url` is its own address, where it has one.
    """
    if view.vacancy is None:
        return page
    data = job_posting(view, view.vacancy, posting, lang, marks)
    if url:
        data["url"] = url
    # "<" would let a text end the script element.
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return page.replace(
        "</head>", f'<script type="application/ld+json">\n{text}\n</script>\n</head>', 1
    )


def job_posting(
    view: PostingView,
    vacancy: VacancyView,
    posting: PostingParts,
    lang: str,
    marks: Marks = PLAIN,
) -> dict[str, Any]:
    """Return the JobPosting of a vacancy as plain data."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": posting.title or str(view.title),
        "description": write_board_html(posting.body, marks),
        "identifier": {
            "@type": "PropertyValue",
            "name": str(view.company.name),
            "value": vacancy.requisition or vacancy.id,
        },
        "datePosted": vacancy.posted.isoformat(),
        "hiringOrganization": {
            "@type": "Organization",
            "name": str(view.company.name),
            "sameAs": view.company.website,
        },
        "employmentType": EMPLOYMENT_TYPES[vacancy.employment],
        "directApply": False,
        "inLanguage": lang,
        "totalJobOpenings": vacancy.headcount,
        **_where(vacancy),
    }
    if vacancy.closes:
        data["validThrough"] = _end_of(vacancy.closes, vacancy.place.time_zone)
    if vacancy.starts:
        data["jobStartDate"] = vacancy.starts.isoformat()
    if vacancy.pay and vacancy.pay.basis == "gross":
        data["baseSalary"] = _salary(vacancy.pay)
    if vacancy.pay and vacancy.pay.variable:
        data["incentiveCompensation"] = str(vacancy.pay.variable)
    if vacancy.benefits:
        data["jobBenefits"] = [str(benefit) for benefit in vacancy.benefits]
    if view.experience:
        data["experienceRequirements"] = _experience(view.experience.months)
    return data


def _where(vacancy: VacancyView) -> dict[str, Any]:
    """Tell place and remote work: only work that is wholly remote is TELECOMMUTE."""
    if vacancy.workplace != "remote":
        return {"jobLocation": _location(vacancy.place)}
    return {
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": [_area(place) for place in vacancy.remote_from],
    }


def _location(place: PlaceView) -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "streetAddress": place.street,
        "addressLocality": "" if place.is_country else str(place.name),
        "addressRegion": place.region,
        "postalCode": place.postal_code,
        "addressCountry": place.country,
    }
    return {"@type": "Place", "address": {key: value for key, value in address.items() if value}}


def _area(place: PlaceView) -> dict[str, Any]:
    """Return where one may work from: a country by its code, a part of one by its name."""
    country = {"@type": "Country", "name": place.country}
    if place.is_country and not place.region:
        return country
    kind = "State" if place.is_country else "City"
    return {"@type": kind, "name": str(place.name), "containedInPlace": country}


def _end_of(day: date, zone: str) -> str:
    """Return the last second of a day, with the place's offset if this machine knows the zone."""
    try:
        return datetime.combine(day, _LAST_SECOND, ZoneInfo(zone)).isoformat()
    except (LookupError, ValueError, OSError):
        return datetime.combine(day, _LAST_SECOND).isoformat()


def _salary(pay: PayView) -> dict[str, Any]:
    value: dict[str, Any] = {"@type": "QuantitativeValue", "unitText": UNITS[pay.period]}
    if pay.min == pay.max:
        value["value"] = as_number(pay.min)
    else:
        value |= {"minValue": as_number(pay.min), "maxValue": as_number(pay.max)}
    return {"@type": "MonetaryAmount", "currency": pay.currency, "value": value}


def as_number(amount: Decimal) -> int | float:
    """Return an amount as JSON writes it: whole where it is whole."""
    return int(amount) if amount == int(amount) else float(amount)


def _experience(months: int) -> Any:
    if not months:
        return "no requirements"
    return {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": months}
