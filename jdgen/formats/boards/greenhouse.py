"""A Greenhouse job post; source: the documentation of its job board interface."""

from .posting import BoardPosting, Fields, known


def greenhouse_fields(posting: BoardPosting) -> Fields:
    """Return the fields of a Greenhouse job post."""
    return known(
        title=posting.title,
        content=posting.html,
        location={"name": posting.where},
        offices=[{"name": posting.city}] if posting.city else [],
        pay_input_ranges=_ranges(posting),
        requisition_id=posting.number,
        language=posting.lang,
    )


def _ranges(posting: BoardPosting) -> list[Fields]:
    """Return the pay in cents; there is no field for its period, so the words tell it."""
    pay = posting.gross
    if pay is None:
        return []
    label, told = posting.pay_words
    return [
        {
            "title": label,
            "min_cents": int(pay.min * 100),
            "max_cents": int(pay.max * 100),
            "currency_type": pay.currency,
            "blurb": told,
        }
    ]
