"""The law of a posting: the rows that its places, head-count and day bring, the stricter first."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from jdgen.library import Library
from jdgen.model.opening import Opening

from .law_rows import Ground, Item, Row, Trigger, Widest, read_law

Standing = Literal["applies", "not-yet", "ended", "proposed", "too-small", "only-some"]
"""Whether a row applies, or why it does not."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a posting reaches people: by jurisdiction what ties it there.

    `headcount` is None where nobody knows how many people the employer has; then every threshold
    counts as reached.
    """

    ties: Mapping[str, frozenset[Trigger]]
    headcount: int | None
    day: date


@dataclass(frozen=True, slots=True)
class Law:
    """What the rows that apply to a posting ask for together, and what is not known.

    `standings` are all rows of the posting's places with their standing; `unknown` are
    jurisdictions for which there is no row at all.
    """

    standings: tuple[tuple[Row, Standing], ...]
    unknown: tuple[str, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that apply."""
        return tuple(row for row, standing in self.standings if standing == "applies")

    def pay(self) -> tuple[Row, ...]:
        """Return the rows by which pay must stand in the posting."""
        return tuple(row for row in self.rows if row.pay.in_ad == "required")

    def wants_closed_pay(self) -> tuple[Row, ...]:
        """Return the rows by which pay has an upper end."""
        closed = ("range", "closed-range", "range-or-fixed")
        return tuple(row for row in self.pay() if row.pay.form in closed)

    def widest(self) -> tuple[Row, Widest] | None:
        """Return the narrowest limit to the width of a range, with its row."""
        limits = [(row, row.pay.widest) for row in self.rows if row.pay.widest]
        return min(limits, key=lambda limit: limit[1].amount, default=None)

    def requires(self, item: Item) -> tuple[Row, ...]:
        """Return the rows by which something must stand in the posting."""
        return tuple(row for row in self.rows if item in row.require)

    def advises(self, item: Item) -> tuple[Row, ...]:
        """Return the rows by which something must be told, though not in the posting."""
        return tuple(row for row in self.rows if item in row.advise)

    def items(self) -> tuple[Item, ...]:
        """Return all that must or should be told, each once."""
        told = (item for row in self.rows for item in (*row.require, *row.advise))
        return tuple(dict.fromkeys(told))

    def forbids(self, ground: Ground) -> tuple[Row, ...]:
        """Return the rows by which nobody may be chosen by a ground."""
        return tuple(row for row in self.rows if ground in row.forbid)


def reach_of(library: Library, opening: Opening) -> Reach:
    """Return where an opening reaches people: its own place, and those it may be done from."""
    ties: dict[str, frozenset[Trigger]] = {}
    placed: list[tuple[str, frozenset[Trigger]]] = [
        (opening.place, frozenset({"work-place", "reporting-line"}))
    ]
    if opening.workplace == "remote":
        placed += [(place, frozenset({"remote-from"})) for place in opening.remote_from]
    for name, tie in placed:
        place = library.places.get(name)
        for code in place.jurisdictions if place else ():
            ties[code] = ties.get(code, frozenset()) | tie
    return Reach(ties, library.company.headcount, opening.posted)


def reach_of_codes(codes: Iterable[str], headcount: int | None, day: date) -> Reach:
    """Return the reach of a posting whose jurisdictions are known by their codes alone.

    A part of a country brings the country, and whatever its rows say that it lies in.
    """
    ties: dict[str, frozenset[Trigger]] = {}
    for code in codes:
        for around in _around(code):
            ties[around] = frozenset({"work-place", "reporting-line"})
    return Reach(ties, headcount, day)


def _around(code: str) -> Iterator[str]:
    yield code
    if "-" in code:
        yield from _around(code.rpartition("-")[0])
    for within in dict.fromkeys(row.within for row in read_law() if row.place == code):
        if within:
            yield within


def find_law(reach: Reach, rows: Sequence[Row] | None = None) -> Law:
    """Return the law of a posting, from the rows that travel with the program or others."""
    rows = read_law() if rows is None else rows
    known = {row.place for row in rows}
    standings = [(row, _standing(row, reach)) for row in rows if row.place in reach.ties]
    tied = [
        (row, standing)
        for row, standing in standings
        if not reach.ties[row.place].isdisjoint(row.applies.triggers)
    ]
    return Law(tuple(tied), tuple(code for code in reach.ties if code not in known))


def _standing(row: Row, reach: Reach) -> Standing:
    if row.status == "proposed":
        return "proposed"
    if not row.holds_on(reach.day):
        begun = row.effective_from is None or row.effective_from <= reach.day
        return "ended" if begun else "not-yet"
    if row.applies.only:
        return "only-some"
    least = row.applies.min_headcount
    if least is not None and reach.headcount is not None and reach.headcount < least:
        return "too-small"
    return "applies"


def name_places(rows: Iterable[Row]) -> str:
    """Return the places of rows, each once: "US-CO, US-NY"."""
    return ", ".join(dict.fromkeys(row.place for row in rows))


_WEEKS = 52


def a_year(amount: Decimal, period: str, months: int, weekly_hours: int) -> Decimal:
    """Return what an amount comes to in a year."""
    match period:
        case "hour":
            return amount * weekly_hours * _WEEKS
        case "month":
            return amount * months
        case _:
            return amount
