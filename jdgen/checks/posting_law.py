"""What the law of a posting's places asks its text to say."""

from collections.abc import Iterator

from jdgen.source.findings import Severity

from .law import name_places
from .law_items import Need, judge_items
from .law_rows import Item
from .posting_reading import Mark, Reading, TextRule

_CODES: dict[Item, str] = {
    "benefits": "benefits-required",
    "deadline": "deadline-required",
    "validity": "deadline-required",
    "ai-notice": "ai-notice-required",
    "vacancy-status": "vacancy-status-required",
}
_HINTS: dict[Item, str] = {
    "benefits": "name health insurance, leave, pension and whatever else there is",
    "deadline": "write the last day, or that applications are taken until the job is filled",
    "validity": "write the last day on which one may apply",
    "ai-notice": "say that software ranks applications, by what, and who decides",
    "vacancy-status": "say whether the posting is for an existing vacancy",
    "headcount": "say how many people are hired",
    "overpay": "say whether more is paid for more experience",
}
_SAID: dict[Item, str] = {
    "benefits": "the benefits",
    "other-pay": "other pay",
    "deadline": "until when one may apply",
    "validity": "until which day it is valid",
    "ai-notice": "that software ranks applications",
    "vacancy-status": "whether there is a vacancy now",
    "headcount": "how many people are hired",
    "overpay": "whether more than the minimum is paid",
    "equality-statement": "how people are chosen",
    "employer": "who employs",
    "employer-activity": "what the employer does",
    "title": "what the job is called",
    "duties": "what people do",
    "requirements": "what people need",
    "skills": "what people need to be able to do",
    "experience": "how long the experience must be",
    "work-place": "where the work is done",
    "employment": "what kind of employment it is",
    "hours": "how long people work",
    "how-to-apply": "how to apply",
}


def check_law(reading: Reading) -> Iterator[Mark]:
    """Find what the law of the places wants to be told and the posting does not tell."""
    law = reading.law
    if law is None:
        return
    by_hand: list[Need] = []
    for need in judge_items(reading, law):
        if need.state == "missing":
            yield _missing(need)
        elif need.state == "by-hand":
            by_hand.append(need)
    if by_hand:
        items = ", ".join(need.item for need in by_hand)
        places = name_places(row for need in by_hand for row in (*need.required, *need.advised))
        message = f"the law of {places} asks for what cannot be seen in the words: {items}"
        yield Mark("item-by-hand", message, "read the posting for it")
    if not reading.own:
        yield from check_unknown_places(law.unknown)


def check_unknown_places(codes: tuple[str, ...]) -> Iterator[Mark]:
    """Tell for which places there is no rule data, so that nobody takes silence for leave."""
    if codes:
        message = (
            f"no rule data for {', '.join(codes)}: nobody has looked up what the law says there"
        )
        yield Mark("law-unknown", message, "ask a lawyer there")


def _missing(need: Need) -> Mark:
    rows = need.required or need.advised
    sure = need.required and any(row.is_sure for row in rows)
    severity: Severity = "error" if sure else "warning"
    verb = "requires it" if need.required else "wants people to be told"
    said = _SAID.get(need.item, need.item.replace("-", " "))
    message = f"the posting does not say {said}; the law of {name_places(rows)} {verb}"
    hint = _HINTS.get(need.item, "add it")
    return Mark(_CODES.get(need.item, "item-required"), message, hint, severity=severity)


RULES: dict[str, TextRule] = {"item-required": check_law}
