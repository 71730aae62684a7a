"""Levels at a glance: rungs of a lane side by side, and what is new in each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.ladder import Ladder

from .jobs import MeasureView, RungView, view_measures, view_rung
from .sheet import ScopeView, view_scope
from .view import shown

MOST_COLUMNS = 5
"""Levels beside each other on a landscape page, so that a cell holds 14 words."""
_MAIN_MEASURES = 3
_ALIKE = 0.5
"""Share of words that two cells must have in common for single words to stand out."""
_WORDS = re.compile(r"\S+")
_CLAUSES = re.compile("[^、，；。：]+[、，；。：]?")
_WITHOUT_BLANKS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Scripts that write no blanks: where a word ends is not seen, so clauses are compared."""


@dataclass(frozen=True, slots=True)
class PieceView:
    """A part of a cell's text."""

    text: str = shown("words with the blanks around them")
    new: bool = shown("whether they are not in the column before")


@dataclass(frozen=True, slots=True)
class CellView:
    """A text compared with the one to its left."""

    text: Said = shown("the whole text")
    pieces: tuple[PieceView, ...] = shown("the text in parts; one where all or nothing is new")
    same: bool = shown("whether the column before says the same")


@dataclass(frozen=True, slots=True)
class GlanceMeasureView:
    """One of a rung's main measures."""

    measure: MeasureView = shown("the measure")
    new: bool = shown("whether the column before has it not")


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A rung in a few words."""

    rung: RungView = shown("the rung")
    scope: CellView = shown("what it answers for")
    numbers: ScopeView = shown("people led, customers, contacts and budget")
    fresh: tuple[str, ...] = shown(
        "which of people, accounts, contacts_a_day and budget differ from the column before"
    )
    decides: CellView = shown("what it decides")
    measures: tuple[GlanceMeasureView, ...] = shown("its main measures")
    horizon: CellView = shown("how far ahead it plans")
    talks_with: CellView = shown("whom it deals with most")
    first: bool = shown("whether there is no column before it")


@dataclass(frozen=True, slots=True)
class StretchView:
    """Columns of one lane."""

    lane: Said = shown("name of the lane")
    columns: tuple[ColumnView, ...] = shown("its rungs, lowest first")


@dataclass(frozen=True, slots=True)
class GlanceView:
    """One page of at most five columns."""

    stretches: tuple[StretchView, ...] = shown("lanes, or parts of them")
    count: int = shown("number of columns")


def view_glance(library: Library, words: Words, ladder: Ladder) -> tuple[GlanceView, ...]:
    """Return the pages of a ladder's levels at a glance: whole lanes together where they fit."""
    pages: list[list[StretchView]] = []
    for lane in ladder.lanes:
        name = words.say(f"ladder/{ladder.id}/lanes/name", lane.name)
        columns = _view_columns(library, words, [library.rung(one) for one in lane.rungs])
        for part in cut_evenly(columns, MOST_COLUMNS):
            filled = sum(len(stretch.columns) for stretch in pages[-1]) if pages else MOST_COLUMNS
            if filled + len(part) > MOST_COLUMNS:
                pages.append([])
            pages[-1].append(StretchView(name, tuple(part)))
    return tuple(
        GlanceView(tuple(page), sum(len(stretch.columns) for stretch in page)) for page in pages
    )


def cut_evenly(items: Sequence[ColumnView], most: int) -> Iterator[Sequence[ColumnView]]:
    """Yield a sequence in parts of nearly equal length, none longer than `most`."""
    parts = -(-len(items) // most)
    for part in range(parts):
        yield items[len(items) * part // parts : len(items) * (part + 1) // parts]


def _view_columns(library: Library, words: Words, rungs: Sequence[Rung]) -> list[ColumnView]:
    columns: list[ColumnView] = []
    for rung in rungs:
        columns.append(_view_column(library, words, rung, columns[-1] if columns else None))
    return columns


def _view_column(
    library: Library, words: Words, rung: Rung, before: ColumnView | None
) -> ColumnView:
    level, key = library.levels[rung.level], f"level/{rung.level}"
    scope = view_scope(library, words, rung)
    known = {one.measure.id for one in before.measures} if before else set()
    return ColumnView(
        rung=view_rung(library, words, rung),
        scope=_compare(
            scope.text or words.say(f"{key}/scope_short", level.scope_short),
            before.scope if before else None,
        ),
        numbers=scope,
        fresh=_list_fresh(scope, before.numbers) if before else (),
        decides=_compare(
            words.say(f"{key}/decides_short", level.decides_short),
            before.decides if before else None,
        ),
        measures=tuple(
            GlanceMeasureView(one, before is not None and one.id not in known)
            for one in view_measures(library, words, rung)[:_MAIN_MEASURES]
        ),
        horizon=_compare(scope.horizon, before.horizon if before else None),
        talks_with=_compare(
            words.say(f"{key}/talks_with", level.talks_with),
            before.talks_with if before else None,
        ),
        first=before is None,
    )


def _list_fresh(scope: ScopeView, before: ScopeView) -> tuple[str, ...]:
    fields = ("people", "accounts", "contacts_a_day", "budget")
    return tuple(name for name in fields if getattr(scope, name) != getattr(before, name))


def _compare(text: Said, before: CellView | None) -> CellView:
    """Mark what a text has that the one before it has not, where the two are alike at all."""
    if before is None or text.text == before.text.text:
        return CellView(text, (PieceView(text.text, False),), before is not None)
    parts = _CLAUSES if _WITHOUT_BLANKS.search(text.text) else _WORDS
    new = list(parts.finditer(text.text))
    matcher = SequenceMatcher(
        None,
        [word.casefold() for word in parts.findall(before.text.text)],
        [word[0].casefold() for word in new],
        autojunk=False,
    )
    if matcher.ratio() < _ALIKE:
        return CellView(text, (PieceView(text.text, False),), False)
    starts = [word.start() for word in new] + [len(text.text)]
    pieces = tuple(
        PieceView(text.text[starts[first] : starts[last]], kind != "equal")
        for kind, _, _, first, last in matcher.get_opcodes()
        if first < last
    )
    return CellView(text, pieces, False)
