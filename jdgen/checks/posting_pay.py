"""Pay in a posting's text: there, closed, in a unit, not too wide, and of a likely size."""

from collections.abc import Iterator
from decimal import Decimal

from .law import name_places
from .posting_reading import Mark, Reading, TextRule
from .posting_text import fold

WIDEST = Decimal("1.5")
"""Upper end by lower end of a range that still tells people something; our own number."""
_MOST_AN_HOUR, _LEAST_A_YEAR = 1000, 1000


def check_pay_told(reading: Reading) -> Iterator[Mark]:
    """Find postings without an amount, and say which law asks for one."""
    if reading.own or reading.pay:
        return
    index = next(reading.text.indexes("pay"), None)
    rows = reading.law.pay() if reading.law else ()
    if rows:
        sure = any(row.is_sure for row in rows)
        message = f"the posting tells no pay; the law of {name_places(rows)} requires it"
        hint = "write from which to which amount, for which time, before tax"
        yield Mark("pay-required", message, hint, index, severity="error" if sure else "warning")
    else:
        hint = "write an amount or a range; readers look for it first"
        yield Mark("pay-missing", "the posting tells no pay", hint, index)


def check_pay_closed(reading: Reading) -> Iterator[Mark]:
    """Find ranges without an upper end where the law of the place asks for one."""
    rows = reading.law.wants_closed_pay() if reading.law and not reading.own else ()
    if not rows:
        return
    for hit in reading.hits("pay-open-ended"):
        places = name_places(rows)
        message = f"“{reading.quote(hit)}”: the law of {places} requires both ends of the range"
        hint = "write the lower and the upper end"
        yield Mark("pay-required", message, hint, hit.segment, hit.start, hit.end)


def check_pay_unit(reading: Reading) -> Iterator[Mark]:
    """Find amounts without currency or time, and without a word on tax."""
    if not reading.pay:
        return
    index, amount = reading.pay[0]
    segment = reading.text.segments[index]
    parts = [segment, *reading.text.within("pay")]
    told = fold(" ".join(f"{one.label} {one.text}" for one in parts))
    named = reading.own or any(pay.currency for _, pay in reading.pay)
    missing = [] if named else ["currency"]
    if not reading.tells_period(told):
        missing.append("time")
    if missing:
        message = f"the amount has no {' and no '.join(missing)}"
        hint = "write the currency, and whether it is an hour, a month or a year"
        yield Mark("pay-unit", message, hint, index, amount.start, amount.end)
    if not reading.words.find("gross", told) and not reading.words.find("net", told):
        message = "the posting does not say whether pay is before or after tax"
        yield Mark("pay-basis", message, "say which", index, amount.start, amount.end)


def check_pay_width(reading: Reading) -> Iterator[Mark]:
    """Find ranges so wide that nobody learns anything from them, and ends in the wrong order."""
    if reading.own:
        return
    for index, amount in reading.pay:
        if amount.high is None or not amount.currency:
            continue
        place = (index, amount.start, amount.end)
        if amount.low > amount.high:
            yield Mark(
                "pay-upside-down", "the range begins with its upper end", "exchange the two", *place
            )
        elif amount.low and amount.high > amount.low * WIDEST:
            width = amount.high / amount.low
            message = f"the upper end is {width:.1f} times the lower one"
            yield Mark("pay-too-wide", message, _NARROW, *place)


_NARROW = "state what you would really offer, or post two levels apart"


def check_pay_size(reading: Reading) -> Iterator[Mark]:
    """Find amounts an hour that are a month's, and amounts a year that are an hour's."""
    if reading.own:
        return
    for index, amount in reading.pay:
        folded = reading.text.folds[index]
        hourly = reading.words.find("hour", folded) and not reading.words.find("year", folded)
        yearly = reading.words.find("year", folded) and not reading.words.find("hour", folded)
        top = amount.high or amount.low
        if amount.currency and hourly and top > _MOST_AN_HOUR:
            message = "so much an hour is not likely"
        elif amount.currency and yearly and 0 < top < _LEAST_A_YEAR:
            message = "so little a year is not likely"
        else:
            continue
        hint = "correct the amount or its time"
        yield Mark("pay-implausible", message, hint, index, amount.start, amount.end)


RULES: dict[str, TextRule] = {
    "pay-missing": check_pay_told,
    "pay-required": check_pay_closed,
    "pay-unit": check_pay_unit,
    "pay-too-wide": check_pay_width,
    "pay-implausible": check_pay_size,
}
