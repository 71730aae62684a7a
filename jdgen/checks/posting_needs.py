"""What a posting's text asks for: few things, each for a reason."""

from collections.abc import Iterator

from .posting_reading import Mark, Reading, TextRule
from .posting_title import asked_years

MOST_MUST, MOST_PLUS = 6, 3
MOST_YEARS = 10
_MANY_YEARS = 5


def check_need_count(reading: Reading) -> Iterator[Mark]:
    """Find long lists of what people must have, or had better have."""
    if reading.own:
        return
    for section, most, what, severity in (
        ("must", MOST_MUST, "must have", "warning"),
        ("plus", MOST_PLUS, "would better have", "notice"),
    ):
        items = list(reading.text.indexes(section, kind="item"))
        if len(items) > most:
            message = f"people {what} {len(items)} things; at most {most} are read"
            hint = "keep what nobody can start without" if section == "must" else "keep the best"
            place = reading.at(items[most])
            yield Mark("too-many-needs", message, hint, *place, severity)  # type: ignore[arg-type]


def check_years(reading: Reading) -> Iterator[Mark]:
    """Find years of experience that keep people out who can do the job."""
    if reading.own:
        return
    for index, start, end, years in asked_years(reading):
        open_ended = "+" in reading.text.segments[index].text[start : end + 1]
        if years > MOST_YEARS or (open_ended and years >= _MANY_YEARS):
            message = f"{years:g} years are asked for; long experience is often a hidden age limit"
            hint = "ask for the least time that is needed, or for what shows the same"
            yield Mark("years-too-many", message, hint, index, start, end)


RULES: dict[str, TextRule] = {
    "too-many-needs": check_need_count,
    "years-too-many": check_years,
}
