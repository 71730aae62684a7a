"""A posting as schema.org JobPosting, from the same view as its page.

What search engines read must equal what people read; so nothing here comes from elsewhere. Pay is
given only where the employer states it before tax: schema.org has no field for pay after tax.
"""

import json
from collections.abc import Sequence
from typing import Any

from jdgen.documents.posting import PayView, PlaceView, PostingView, VacancyView

from .blocks import Block
from .board_html import write_board_html

EMPLOYMENT_TYPES = {
    "full-time": "FULL_TIME",
    "part-time": "PART_TIME",
    "fixed-term": "TEMPORARY",
    "internship": "INTERN",
    "contractor": "CONTRACTOR",
}
UNITS = {"hour": "HOUR", "month": "MONTH", "year": "YEAR"}


def add_structured_data(page: str, view: PostingView, blocks: Sequence[Block], lang: str) -> str:
    """Return a posting's page with its JobPosting in the head; without a vacancy, as it is."""
    if view.vacancy is None:
        return page
    data = job_posting(view, view.vacancy, blocks, lang)
    # "<" would let a text end the script element.
    text = json.dumps(data, ensure_ascii=False, indent=1).replace("<", "\\u003c")
    return page.replace(
        "</head>", f'<script type="application/ld+json">\n{text}\n</script>\n</head>', 1
    )


def job_posting(
    view: PostingView, vacancy: VacancyView, blocks: Sequence[Block], lang: str
) -> dict[str, Any]:
    """Return the JobPosting of a vacancy as plain data."""
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": str(view.title),
        "description": write_board_html(blocks),
        "identifier": {
            "@type": "PropertyValue",
            "name": str(view.company.name),
            "value": vacancy.id,
        },
        "datePosted": vacancy.posted.isoformat(),
        "hiringOrganization": {
            "@type": "Organization",
            "name": str(view.company.name),
            "sameAs": view.company.website,
        },
        "employmentType": EMPLOYMENT_TYPES[vacancy.employment],
        "url": vacancy.apply_url,
        "directApply": False,
        "inLanguage": lang,
        "totalJobOpenings": vacancy.headcount,
        **_where(vacancy),
    }
    if vacancy.closes:
        data["validThrough"] = f"{vacancy.closes.isoformat()}T23:59"
    if vacancy.starts:
        data["jobStartDate"] = vacancy.starts.isoformat()
    if vacancy.pay and vacancy.pay.basis == "gross":
        data["baseSalary"] = _salary(vacancy.pay)
    if vacancy.pay and vacancy.pay.variable:
        data["incentiveCompensation"] = str(vacancy.pay.variable)
    if vacancy.benefits:
        data["jobBenefits"] = [str(benefit) for benefit in vacancy.benefits]
    data["experienceRequirements"] = _experience(view)
    return data


def _where(vacancy: VacancyView) -> dict[str, Any]:
    """Tell place and remote work: only work that is wholly remote is TELECOMMUTE."""
    if vacancy.workplace != "remote":
        return {"jobLocation": _location(vacancy.place)}
    countries = dict.fromkeys(place.country for place in vacancy.remote_from)
    return {
        "jobLocationType": "TELECOMMUTE",
        "applicantLocationRequirements": [
            {"@type": "Country", "name": country} for country in countries
        ],
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


def _salary(pay: PayView) -> dict[str, Any]:
    value: dict[str, Any] = {"@type": "QuantitativeValue", "unitText": UNITS[pay.period]}
    if pay.min == pay.max:
        value["value"] = _number(pay.min)
    else:
        value |= {"minValue": _number(pay.min), "maxValue": _number(pay.max)}
    return {"@type": "MonetaryAmount", "currency": pay.currency, "value": value}


def _number(amount: Any) -> int | float:
    return int(amount) if amount == int(amount) else float(amount)


def _experience(view: PostingView) -> Any:
    if view.experience is None or not view.experience.months:
        return "no requirements"
    return {
        "@type": "OccupationalExperienceRequirements",
        "monthsOfExperience": view.experience.months,
    }
