"""The JobPosting data of a page for search engines: complete, in known words, as the page says.

The rules are those of Google for job postings.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from .posting_figures import read_numbers
from .posting_reading import Mark, Reading, TextRule, shorten
from .posting_text import fold

_REQUIRED = ("title", "description", "datePosted", "hiringOrganization")
_KNOWN = {
    "employmentType": {
        *("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM"),
        "OTHER",
    },
    "unitText": {"HOUR", "DAY", "WEEK", "MONTH", "YEAR"},
    "jobLocationType": {"TELECOMMUTE"},
}
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$")
_TAG = re.compile(r"<[^<>]*>")
_MOST_MARKUP = 200
"""Characters of markup that may stand around a title."""


def check_data(reading: Reading) -> Iterator[Mark]:
    """Find everything that is wrong with a page's JobPosting data."""
    for data in reading.text.data:
        yield from _missing(data)
        yield from _dates(data)
        yield from _remote(reading, data)
        yield from _words(data)
        yield from _differences(reading, data)


def _missing(data: Mapping[str, Any]) -> Iterator[Mark]:
    missing = [name for name in _REQUIRED if not data.get(name)]
    if not data.get("jobLocation") and data.get("jobLocationType") != "TELECOMMUTE":
        missing.append("jobLocation")
    if missing:
        message = f"the JobPosting data has no {', no '.join(missing)}"
        yield Mark("schema-incomplete", message, "search engines leave out such a posting")
    title, description = _plain(data.get("title")), str(data.get("description"))
    short = len(description) <= len(title) + _MOST_MARKUP
    if title and short and fold(title) == fold(_plain(description)):
        message = "the description in the JobPosting data is only the title"
        yield Mark("description-incomplete", message, "put the whole posting there")


def _dates(data: Mapping[str, Any]) -> Iterator[Mark]:
    days: dict[str, date] = {}
    for name in ("datePosted", "validThrough"):
        stated = data.get(name)
        if stated is None:
            continue
        day = _read_day(str(stated))
        if day is None:
            message = f"{name} “{shorten(str(stated))}” is not a date as 2026-11-20"
            yield Mark("date-form", message, "write year, month and day")
        else:
            days[name] = day
    if len(days) > 1 and days["validThrough"] < days["datePosted"]:
        message = f"validThrough {days['validThrough']} is before datePosted {days['datePosted']}"
        yield Mark("dates-upside-down", message, "correct one of the two")


def _read_day(text: str) -> date | None:
    if not _DAY.match(text):
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _remote(reading: Reading, data: Mapping[str, Any]) -> Iterator[Mark]:
    if data.get("jobLocationType") != "TELECOMMUTE":
        return
    if not data.get("applicantLocationRequirements"):
        message = "the JobPosting data is TELECOMMUTE and has no applicantLocationRequirements"
        yield Mark("remote-incoherent", message, "name the countries one may work from")
    if reading.words.find("hybrid", reading.text.folded):
        message = "the JobPosting data is TELECOMMUTE, the page says hybrid"
        yield Mark("remote-incoherent", message, "TELECOMMUTE is for work without any office day")


def _words(data: Mapping[str, Any]) -> Iterator[Mark]:
    salary = data.get("baseSalary")
    value = salary.get("value") if isinstance(salary, dict) else None
    told = {
        "employmentType": data.get("employmentType"),
        "jobLocationType": data.get("jobLocationType"),
        "unitText": value.get("unitText") if isinstance(value, dict) else None,
    }
    for name, stated in told.items():
        for word in stated if isinstance(stated, list) else [stated]:
            if word is not None and word not in _KNOWN[name]:
                hint = f"one of {', '.join(sorted(_KNOWN[name]))}"
                yield Mark("enum-unknown", f"{name} “{shorten(str(word))}” is not known", hint)


def _differences(reading: Reading, data: Mapping[str, Any]) -> Iterator[Mark]:
    """Find what the data says otherwise than the page."""
    text = reading.text
    title = _plain(data.get("title"))
    if text.title is not None and title:
        shown = text.segments[text.title].text
        if _squeezed(title) not in _squeezed(shown) and _squeezed(shown) not in _squeezed(title):
            message = f"the page says “{shorten(shown)}”, the JobPosting data “{shorten(title)}”"
            yield Mark("markup-differs", message, _SAME, *reading.at(text.title))
    shown_numbers = set(map(float, read_numbers(text.folded)))
    for name in ("minValue", "maxValue", "value"):
        amount = _amount(data, name)
        if amount is not None and amount not in shown_numbers:
            message = f"the JobPosting data has {name} {amount:g}, which the page does not show"
            yield Mark("markup-differs", message, _SAME)
    day = _read_day(str(data.get("validThrough", "")))
    told = " ".join(fold(segment.text) for segment in text.within("deadline"))
    if day and any(sign.isdigit() for sign in told):
        numbers = set(read_numbers(told))
        if not {day.day, day.year} <= numbers:
            message = f"the page says “{shorten(told)}”, the JobPosting data {day}"
            yield Mark("markup-differs", message, _SAME)


_SAME = "make both from the same facts"


def _amount(data: Mapping[str, Any], name: str) -> float | None:
    salary = data.get("baseSalary")
    value = salary.get("value") if isinstance(salary, dict) else None
    stated = value.get(name) if isinstance(value, dict) else None
    try:
        return float(stated) if stated is not None else None
    except (TypeError, ValueError):
        return None


def _plain(value: object) -> str:
    return " ".join(_TAG.sub(" ", value).split()) if isinstance(value, str) else ""


def _squeezed(text: str) -> str:
    return "".join(sign for sign in fold(text) if sign.isalnum())


RULES: dict[str, TextRule] = {"schema-incomplete": check_data}
