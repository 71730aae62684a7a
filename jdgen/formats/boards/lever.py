"""A Lever posting: an opening, lists under their headings, an end; source: its postings API."""

from jdgen.documents.vacancy import PayView
from jdgen.formats.blocks import Block, Heading, Items, plain
from jdgen.formats.board_html import write_items
from jdgen.formats.structured_data import as_number
from jdgen.formats.text import write_text

from .posting import BoardPosting, Fields, known
from .values import Values

COMMITMENTS = {
    "full-time": "Full-time",
    "part-time": "Part-time",
    "fixed-term": "Fixed-term",
    "internship": "Internship",
    "contractor": "Contractor",
}
WORKPLACES = {"on-site": "on-site", "hybrid": "hybrid", "remote": "remote"}
INTERVALS = {
    "hour": "per-hour-wage",
    "month": "per-month-salary",
    "year": "per-year-salary",
}
_API = "documentation of its postings API"
VALUES = (
    Values(
        "categories.commitment", "employment", COMMITMENTS, "memory", "a list of your own in Lever"
    ),
    Values("workplaceType", "workplace", WORKPLACES, "stated", _API),
    Values(
        "salaryRange.interval", "pay: period", INTERVALS, "second-hand", "programs that read it"
    ),
)

_LISTS = ("duties", "success", "needs", "plus", "offer")
_BODY = ("facts", "why")


def lever_fields(posting: BoardPosting) -> Fields:
    """Return the fields of a Lever posting: an opening, lists under their headings, an end."""
    vacancy, pay, parts = posting.vacancy, posting.gross, posting.parts
    opening, body = parts.only(("summary",)), parts.only(_BODY)
    additional = parts.without(("summary", *_BODY, *_LISTS))
    _, told = posting.pay_words
    return known(
        text=posting.title,
        categories={
            "location": posting.where,
            "commitment": COMMITMENTS[vacancy.employment],
        },
        country=vacancy.place.country,
        **_twins(posting, "opening", opening),
        **_twins(posting, "description", (*opening, *body)),
        **_twins(posting, "descriptionBody", body),
        lists=_lists(parts.only(_LISTS)),
        **_twins(posting, "additional", additional),
        workplaceType=WORKPLACES[vacancy.workplace],
        salaryRange=_range(pay) if pay else {},
        salaryDescriptionPlain=told,
        reqCode=posting.number,
        applyUrl=vacancy.apply_url,
    )


def _range(pay: PayView) -> Fields:
    return {
        "currency": pay.currency,
        "interval": INTERVALS[pay.period],
        "min": as_number(pay.min),
        "max": as_number(pay.max),
    }


def _twins(posting: BoardPosting, name: str, blocks: tuple[Block, ...]) -> Fields:
    """Return blocks twice, as HTML and as text."""
    if not blocks:
        return {}
    plain_text = write_text(blocks, posting.marks).rstrip("\n")
    return {name: posting.html_of(blocks), f"{name}Plain": plain_text}


def _lists(blocks: tuple[Block, ...]) -> list[Fields]:
    """Return the lists among some blocks, each with the heading above it."""
    lists: list[Fields] = []
    heading = ""
    for block in blocks:
        if isinstance(block, Heading):
            heading = plain(block.runs)
        elif isinstance(block, Items):
            lists.append({"text": heading, "content": write_items(block)})
    return lists
