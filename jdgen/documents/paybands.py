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
    bands: tuple[BandView, ...] = shown("bands, lane by lane, lowest rung first")
    top: int = shown("the highest figure")


@dataclass(frozen=True, slots=True)
class PayView:
    """What a ladder's rungs are paid."""

    places: tuple[PayPlaceView, ...] = shown("the company's bands, place by place")
    criteria: tuple[Said, ...] = shown("what moves a person inside a band, each once")


def view_pay(library: Library, words: Words, rungs: Sequence[str]) -> PayView:
    """Return the company's own bands of some rungs; market figures are left out."""
    files = {name: one for name, one in library.pay.items() if one.kind == "company"}
    shown_files = {
        name: places
        for name, one in files.items()
        if (places := tuple(_view_places(library, words, one, rungs)))
    }
    criteria = dict.fromkeys(
        (f"pay/{name}/criteria", text) for name in shown_files for text in files[name].criteria
    )
    said = {text: words.say(key, text) for key, text in criteria}
    return PayView(
        places=tuple(place for places in shown_files.values() for place in places),
        criteria=tuple(said.values()),
    )


def _view_places(
    library: Library, words: Words, file: PayFile, rungs: Sequence[str]
) -> Iterator[PayPlaceView]:
    for name in dict.fromkeys(band.place for band in file.bands):
        bands = _find_bands(library, file, name)
        views = tuple(
            BandView(
                view_rung(library, words, library.rung(rung)), bands[rung].min, bands[rung].max
            )
            for rung in rungs
            if rung in bands
        )
        if views:
            place = library.places[name]
            source = library.sources[file.source]
            yield PayPlaceView(
                place=words.say(f"place/{name}/name", place.name),
                currency=file.currency,
                currency_name=words.currency(file.currency),
                period=file.period,
                gross=file.basis == "gross",
                months=place.pay_months,
                day=file.as_of,
                source=words.say(f"source/{file.source}/title", source.title),
                bands=views,
                top=max(view.max for view in views),
            )


def _find_bands(library: Library, file: PayFile, place: str) -> dict[str, Band]:
    return {
        library.rung(rung).name: band
        for band in file.bands
        if band.place == place
        for rung in band.rungs
        if library.has_rung(rung)
    }
