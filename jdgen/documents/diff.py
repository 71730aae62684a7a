"""From one rung to another, any two, as a page of its own."""

from collections.abc import Iterable
from dataclasses import dataclass

from jdgen.career.diff import difference
from jdgen.career.moves import full_name, moves_from
from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .changes import ChangesView, view_changes
from .company import CompanyView, view_company
from .jobs import RungView, view_rung
from .sheet import ScopeView, view_scope
from .view import shown


@dataclass(frozen=True, slots=True)
class WayView:
    """A move that leads from the first rung to the second."""

    kind_word: Said = shown("the kind of move in words")
    months: tuple[int, int] | None = shown("how long people usually stay before it, from and to")
    decided: Said | None = shown("how it is decided")
    essence: Said | None = shown("what changes, in one sentence")


@dataclass(frozen=True, slots=True)
class DiffView:
    """What changes from one rung to another; all of it follows from what the two do."""

    company: CompanyView = shown("the employer")
    start: RungView = shown("the first rung")
    end: RungView = shown("the second rung")
    now: ScopeView = shown("how much the first rung answers for")
    then: ScopeView = shown("how much the second rung answers for")
    ways: tuple[WayView, ...] = shown("moves that lead from the first rung to the second")
    changes: ChangesView = shown("what is different")


def view_diff(library: Library, words: Words, start: Rung, end: Rung) -> DiffView:
    """Return the difference of two rungs in a locale's words."""
    return DiffView(
        company=view_company(library, words),
        start=view_rung(library, words, start),
        end=view_rung(library, words, end),
        now=view_scope(library, words, start),
        then=view_scope(library, words, end),
        ways=tuple(_view_ways(library, words, start, end)),
        changes=view_changes(library, words, difference(start, end)),
    )


def _view_ways(library: Library, words: Words, start: Rung, end: Rung) -> Iterable[WayView]:
    for step in moves_from(library, start.name):
        move = step.move
        if move.to and full_name(library, move.to) == end.name:
            key = f"ladder/{step.ladder}/moves/essence"
            yield WayView(
                kind_word=words.term("move", move.kind),
                months=move.usual_months,
                decided=words.term("decided", move.decided) if move.decided else None,
                essence=words.say(key, move.essence) if move.essence else None,
            )
