"""The same facts in every language: what the made postings of one opening say in figures."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jdgen.model.opening import Opening

from .posting_figures import read_numbers
from .posting_origin import Page
from .posting_reading import Mark, shorten
from .posting_text import Section, Segment, fold

_COUNTED: tuple[Section, ...] = ("duties", "must", "plus", "benefits", "success", "process")
_COMPARED: tuple[Section, ...] = (*_COUNTED, "hours", "why", "challenges", "growth", "about")
_SPELT = 12
"""Numbers up to this are often written as words."""


def check_page_facts(page: Page) -> Iterator[Mark]:
    """Find figures of an opening that its posting does not show as they are."""
    opening = page.library.openings[page.opening]
    if opening.pay:
        shown = _numbers(page, "pay")
        for end in (opening.pay.min, opening.pay.max):
            if end not in shown:
                yield _absent(page, "pay", f"the amount {end:,}")
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
        stated, shown = _counted(english), _counted(other)
        if _differ(stated, shown):
            message = (
                f"the figures differ: {_list(shown)} here, {_list(stated)} in {first.words.tag} "
                f"(“{shorten(english.text)}”)"
            )
            yield Mark("facts-differ", message, _HINT, index, 0, len(other.text))


def _counted(segment: Segment) -> Counter[Decimal]:
    return Counter(read_numbers(fold(segment.text)))


def _differ(one: Counter[Decimal], other: Counter[Decimal]) -> bool:
    """Tell whether two sentences have other numbers; small ones may be words in one of them."""
    if one.total() == other.total():
        return one != other
    large = [Counter({n: k for n, k in each.items() if n > _SPELT}) for each in (one, other)]
    return large[0] != large[1]


def _list(numbers: Counter[Decimal]) -> str:
    return ", ".join(f"{number:,f}".rstrip() for number in sorted(numbers.elements())) or "none"


def _numbers(page: Page, section: Section) -> set[Decimal]:
    return {number for one in page.text.within(section) for number in read_numbers(fold(one.text))}
