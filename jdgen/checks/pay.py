"""Pay bands, and what openings pay."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jdgen.library import Library, Rung
from jdgen.model.opening import Opening, Pay
from jdgen.model.pay import Band, PayFile
from jdgen.source.findings import Finding

from .rungs import find_rung, full_name, rank_of


@dataclass(frozen=True, slots=True)
class PlacedBand:
    """A band, its file and its place there."""

    file: str
    index: int
    pay: PayFile
    band: Band

    @property
    def unit(self) -> tuple[str, str, str]:
        """In what the band is counted; only bands of one unit can be compared."""
        return self.pay.currency, self.pay.period, self.pay.basis

    def below(self, other: "PlacedBand") -> bool:
        """Tell whether either end lies below that of another band in the same unit."""
        lower = self.band.min < other.band.min or self.band.max < other.band.max
        return self.unit == other.unit and lower

    def __str__(self) -> str:
        return f"{self.band.min:,}–{self.band.max:,} {self.pay.currency} a {self.pay.period}"


def _placed_bands(library: Library) -> Iterator[PlacedBand]:
    for file, pay in library.pay.items():
        for index, band in enumerate(pay.bands):
            yield PlacedBand(file, index, pay, band)


def company_bands(library: Library) -> dict[tuple[str, str], PlacedBand]:
    """Return the company's newest band by rung and place, without those that are upside down."""
    newest: dict[tuple[str, str], PlacedBand] = {}
    for placed in _placed_bands(library):
        usable = placed.pay.kind == "company" and placed.band.min <= placed.band.max
        for stated in placed.band.rungs if usable else ():
            key = (full_name(library, stated), placed.band.place)
            if key not in newest or newest[key].pay.as_of < placed.pay.as_of:
                newest[key] = placed
    return newest


def check_pay_upside_down(library: Library) -> Iterator[Finding]:
    """Find ranges of pay whose lower end is the higher one."""
    hint = "exchange the two"
    for placed in _placed_bands(library):
        low, high = placed.band.min, placed.band.max
        if low > high:
            message, place = f"min {low:,} is above max {high:,}", ("bands", placed.index, "min")
            yield library.finding("pay-upside-down", "pay", placed.file, place, message, hint)
    for name, opening in library.openings.items():
        if opening.pay and opening.pay.min > opening.pay.max:
            message = f"min {_amount(opening.pay.min)} is above max {_amount(opening.pay.max)}"
            path = ("pay", "min")
            yield library.finding("pay-upside-down", "opening", name, path, message, hint)


def check_band_twice(library: Library) -> Iterator[Finding]:
    """Find rungs with two bands between which nobody could choose.

    Market figures may come from several surveys, each in a file of its own.
    """
    seen: dict[tuple[object, ...], PlacedBand] = {}
    for placed in _placed_bands(library):
        survey = placed.file if placed.pay.kind == "market" else None
        for row, stated in enumerate(placed.band.rungs):
            name = full_name(library, stated)
            key = (survey, placed.pay.as_of, name, placed.band.place)
            if key in seen:
                yield library.finding(
                    "band-twice",
                    "pay",
                    placed.file,
                    ("bands", placed.index, "rungs", row),
                    f"{name} in {placed.band.place} has a band of this day already: {seen[key]}",
                    "remove one of the two",
                )
            seen.setdefault(key, placed)


def check_band_falls(library: Library) -> Iterator[Finding]:
    """Find levels of a role that are paid below the level under them."""
    bands = company_bands(library)
    for role in library.roles.values():
        for place in library.places:
            below: tuple[str, PlacedBand] | None = None
            for level in role.levels:
                name = f"{role.id}/{level}"
                placed = bands.get((name, place))
                if placed and below and placed.below(below[1]):
                    yield library.finding(
                        "band-falls",
                        "pay",
                        placed.file,
                        ("bands", placed.index),
                        f"{name} in {place} has {placed}, the lower {below[0]} {below[1]}",
                        "a higher level begins and ends at least as high",
                    )
                below = (name, placed) if placed else below


def check_lead_paid_less(library: Library) -> Iterator[Finding]:
    """Find leads paid below people who report to them and are of no higher level."""
    bands = company_bands(library)
    leads = [rung for rung in library.rungs.values() if rung.role.track == "lead"]
    for lead in leads:
        for led in _people_led(library, lead):
            for place in library.places:
                own, theirs = bands.get((lead.name, place)), bands.get((led.name, place))
                if own and theirs and own.below(theirs):
                    yield library.finding(
                        "lead-paid-less",
                        "pay",
                        own.file,
                        ("bands", own.index),
                        f"{lead.name} in {place} has {own}, but {led.name}, who reports there, "
                        f"{theirs}",
                        "raise the lead's band, or give the expert a level above the lead's",
                    )


def _people_led(library: Library, lead: Rung) -> Iterator[Rung]:
    highest = rank_of(library, lead.level)
    for rung in library.rungs.values():
        reports = lead.role.id in rung.role.reports_to
        if reports and rank_of(library, rung.level) <= highest:
            yield rung


def check_pay_outside_band(library: Library) -> Iterator[Finding]:
    """Find openings whose pay leaves the company's band, or cannot be compared with it.

    Closed openings are history; an intern's, a contractor's and a part-time job's pay follows
    other rules than the band.
    """
    bands = company_bands(library)
    for name, opening in library.openings.items():
        rung = find_rung(library, opening.rung)
        placed = bands.get((rung.name, opening.place)) if rung else None
        if rung and placed and opening.pay and _follows_band(library, opening):
            for field, problem, hint in _differences(opening.pay, placed):
                path = ("pay", field)
                message = f"{problem} {placed}, the band of {rung.name} in {opening.place}"
                yield library.finding("pay-outside-band", "opening", name, path, message, hint)


def _follows_band(library: Library, opening: Opening) -> bool:
    place = library.places.get(opening.place)
    hours = opening.weekly_hours
    full = hours is None or place is None or hours >= place.weekly_hours
    return full and opening.status != "closed" and opening.employment in ("full-time", "fixed-term")


def _differences(pay: Pay, placed: PlacedBand) -> Iterator[tuple[str, str, str]]:
    """Yield the field of the pay, how it differs from the band, and a hint."""
    for field, band_unit in zip(("currency", "period", "basis"), placed.unit, strict=True):
        own = getattr(pay, field)
        if own != band_unit:
            yield (
                field,
                f"{field} is {own}, not {band_unit} as in",
                "state the pay as the band does",
            )
            return
    hint = "change the pay, or the band for everyone"
    if pay.min < placed.band.min:
        yield "min", f"min {_amount(pay.min)} is below", hint
    if pay.max > placed.band.max:
        yield "max", f"max {_amount(pay.max)} is above", hint


def check_pay_missing(library: Library) -> Iterator[Finding]:
    """Find open vacancies that do not say what they pay."""
    for name, opening in library.openings.items():
        if opening.status == "open" and opening.pay is None:
            yield library.finding(
                "pay-missing",
                "opening",
                name,
                ("pay",),
                f"{name} is open and says nothing about pay",
                "add pay; many places require it, and readers look for it first",
            )


def _amount(value: Decimal) -> str:
    return f"{value:,.2f}".removesuffix(".00")
