"""Pay bands of a ladder's rungs, place by place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.pay import Band, PayFile

from .jobs import RungView, view_rung
from .view import shown


@dataclass(frozen=True, slots=True)
class BandView:
    """What a rung is paid at a place."""

    rung: RungView = shown("the rung")
    min: int = shown("lower end")
    max: int = shown("upper end")


@dataclass(frozen=True, slots=True)
class PayPlaceView:
    """The company's bands at one place, on one day."""

    place: Said = shown("name of the place")
    currency: str = shown("ISO 4217 code of the currency")
    currency_name: str = shown("name of the currency")
    period: str = shown("hour, month or year")
    gross: bool = shown("whether the figures are before tax")
    months: int = shown("monthly payments a year")
    day: date = shown("day for which the figures hold")
    source: Said = shown("where the figures come from")
    criteria: tuple[Said, ...] = shown("what moves a person inside a band here, besides the common")
    bands: tuple[BandView, ...] = shown("bands, lane by lane, lowest rung first")
    top: int = shown("the highest figure")


@dataclass(frozen=True, slots=True)
class PayView:
    """What a ladder's rungs are paid."""

    criteria: tuple[Said, ...] = shown("what moves a person inside a band everywhere")
    places: tuple[PayPlaceView, ...] = shown("the company's bands, place by place")


def view_pay(library: Library, words: Words, rungs: Sequence[str]) -> PayView:
    """Return the company's own bands of some rungs; market figures are left out."""
    files = {
        name: file
        for name, file in library.pay.items()
        if file.kind == "company" and _find_bands(library, file).keys() & set(rungs)
    }
    common = _find_common([file.criteria for file in files.values()])
    first = next(iter(files), "")
    return PayView(
        criteria=words.say_all(f"pay/{first}/criteria", common),
        places=tuple(
            place
            for name, file in files.items()
            for place in _view_places(library, words, name, rungs, common)
        ),
    )


def _find_common(lists: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Return what all lists hold, in the order of the first."""
    first, *others = lists or ((),)
    return tuple(item for item in first if all(item in other for other in others))


def _view_places(
    library: Library, words: Words, name: str, rungs: Sequence[str], common: Sequence[str]
) -> Iterator[PayPlaceView]:
    file = library.pay[name]
    own = [text for text in file.criteria if text not in common]
    for place_name in dict.fromkeys(band.place for band in file.bands):
        bands = _find_bands(library, file, place_name)
        views = tuple(
            BandView(view_rung(library, words, library.rungs[rung]), band.min, band.max)
            for rung in rungs
            if (band := bands.get(rung))
        )
        if views:
            place = library.places[place_name]
            source = library.sources[file.source]
            yield PayPlaceView(
                place=words.say(f"place/{place_name}/name", place.name),
                currency=file.currency,
                currency_name=words.currency(file.currency),
                period=file.period,
                gross=file.basis == "gross",
                months=place.pay_months,
                day=file.as_of,
                source=words.say(f"source/{file.source}/title", source.title),
                criteria=words.say_all(f"pay/{name}/criteria", own),
                bands=views,
                top=max(view.max for view in views),
            )


def _find_bands(library: Library, file: PayFile, place: str | None = None) -> dict[str, Band]:
    """Return a file's bands by rung, at one place or anywhere."""
    return {
        library.rung(rung).name: band
        for band in file.bands
        if place in (None, band.place)
        for rung in band.rungs
        if library.has_rung(rung)
    }
