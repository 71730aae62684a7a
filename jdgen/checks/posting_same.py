"""The same facts in every language: what the made postings of one opening say in figures."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jdgen.model.opening import Opening, Pay

from .posting_figures import CURRENCIES, read_numbers
from .posting_lists import Sign
from .posting_origin import Page
from .posting_reading import Mark, shorten
from .posting_text import Section, Segment, fold
from .posting_words import WordBook

_COUNTED: tuple[Section, ...] = ("duties", "must", "plus", "benefits", "success", "process")
_COMPARED: tuple[Section, ...] = (*_COUNTED, "pay", "hours", "why", "challenges", "growth", "about")
_SPELT = 12
"""Numbers up to this are often written as words."""
_USUAL_MONTHS = 12
_CODE = re.compile(r"(?<![A-Z])[A-Z]{3}(?![A-Z])")


def check_page_facts(page: Page, book: WordBook) -> Iterator[Mark]:
    """Find figures of an opening that its posting does not show as they are."""
    opening = page.library.openings[page.opening]
    if opening.pay:
        yield from _check_pay(page, book, opening.pay)
    for section, day in (("deadline", opening.closes), ("start", opening.starts)):
        told = " ".join(fold(one.text) for one in page.text.within(section))
        if day and told and fold(page.words.date(day)) not in told:
            yield _absent(page, section, f"the day {day}")
    for name in _places(opening):
        place = page.library.places[name]
        said = fold(page.words.say(f"place/{name}/name", place.name).text)
        if said not in " ".join(fold(one.text) for one in page.text.within("place")):
            yield _absent(page, "place", f"the place {place.name}")
    experience = page.view.experience
    if experience and experience.months:
        told = " ".join(fold(one.text) for one in page.text.within("must"))
        if fold(page.words.duration(experience.months)) not in told:
            yield _absent(page, "must", f"{experience.months} months of experience")


def _check_pay(page: Page, book: WordBook, pay: Pay) -> Iterator[Mark]:
    """Find pay that is not the opening's, in whatever way a language writes it: "21-27K·14薪"."""
    shown: set[Decimal | None] = set()
    for index in page.text.indexes("pay"):
        told, _, _ = page.text.segments[index].text.partition("\n")
        shown.update(read_numbers(fold(told)))
        for amount in book.amounts.read(fold(told)):
            shown |= {amount.low, amount.high}
            if amount.high is not None and (amount.low, amount.high) != (pay.min, pay.max):
                stated = f"{pay.min:,} to {pay.max:,} in the opening"
                message = (
                    f"the pay differs: {_write(amount.low)} to {_write(amount.high)} here, {stated}"
                )
                yield Mark("facts-differ", message, _HINT, index, amount.start, amount.end)
        yield from _check_terms(page, book, pay, told)
    for end in sorted({pay.min, pay.max} - shown):
        yield _absent(page, "pay", f"the amount {end:,}")
    if pay.months != _USUAL_MONTHS and pay.months not in shown:
        yield _absent(page, "pay", f"the number of {pay.months} payments a year")


def _check_terms(page: Page, book: WordBook, pay: Pay, told: str) -> Iterator[Mark]:
    """Find another currency, time or basis of pay than the opening's."""
    codes = CURRENCIES.intersection(_CODE.findall(told))
    if codes and pay.currency not in codes:
        yield _absent(page, "pay", f"the currency {pay.currency}")
    if book.knows(pay.period) and not book.find(pay.period, fold(told)):
        yield _absent(page, "pay", f"that pay is for one {pay.period}")
    other: Sign = "net" if pay.basis == "gross" else "gross"
    if book.find(other, fold(told)) and not book.find(pay.basis, fold(told)):
        yield _absent(page, "pay", f"that pay is {pay.basis}")


def _places(opening: Opening) -> tuple[str, ...]:
    if opening.workplace == "remote":
        return opening.remote_from or (opening.place,)
    return (opening.place,)


def _absent(page: Page, section: str, what: str) -> Mark:
    index = next(page.text.indexes(section), None)
    message = f"{what} is not to be seen in the part “{section}” of the posting"
    segment = page.text.segments[index] if index is not None else None
    return Mark("facts-differ", message, _HINT, index, 0, len(segment.text) if segment else 0)


_HINT = "show the same facts in every language"


def check_same_facts(pages: Sequence[Page]) -> Iterator[tuple[Page, Mark]]:
    """Find lists of other lengths, and sentences with other figures, than the first language has.

    Yields the page that differs and the mark in it.
    """
    first, *others = pages
    for page in others:
        uneven = set()
        for section in _COUNTED:
            counts = [len(one.text.within(section, kind="item")) for one in (first, page)]
            if counts[0] != counts[1]:
                uneven.add(section)
                yield page, _uneven(first, page, section, counts)
        for section in _COMPARED:
            if section not in uneven:
                yield from ((page, mark) for mark in _other_figures(first, page, section))


def _uneven(first: Page, page: Page, section: Section, counts: list[int]) -> Mark:
    message = (
        f"the part “{section}” has {counts[1]} entries in {page.words.tag}, "
        f"{counts[0]} in {first.words.tag}"
    )
    index = next(page.text.indexes(section), None)
    return Mark("facts-differ", message, _HINT, index)


def _other_figures(first: Page, page: Page, section: Section) -> Iterator[Mark]:
    pairs = zip(first.text.within(section), page.text.indexes(section), strict=False)
    for english, index in pairs:
        other = page.text.segments[index]
        stated, shown = (_counted(one, whole=section != "pay") for one in (english, other))
        if _differ(stated, shown):
            message = (
                f"the figures differ: {_list(shown)} here, {_list(stated)} in {first.words.tag} "
                f"(“{shorten(english.text)}”)"
            )
            yield Mark("facts-differ", message, _HINT, index, 0, len(other.text))


def _counted(segment: Segment, *, whole: bool) -> Counter[Decimal]:
    """Count the numbers of a stretch; of pay only what follows the amount, if not the whole.

    How amounts are written differs by language; what stands below them is a sentence like others.
    """
    text = segment.text if whole else segment.text.partition("\n")[2]
    return Counter(read_numbers(fold(text)))


def _differ(one: Counter[Decimal], other: Counter[Decimal]) -> bool:
    """Tell whether two sentences have other numbers; small ones may be words in one of them."""
    if one.total() == other.total():
        return one != other
    large = [Counter({n: k for n, k in each.items() if n > _SPELT}) for each in (one, other)]
    return large[0] != large[1]


def _list(numbers: Counter[Decimal]) -> str:
    return ", ".join(map(_write, sorted(numbers.elements()))) or "none"


def _write(number: Decimal) -> str:
    return f"{number.normalize():,f}"
