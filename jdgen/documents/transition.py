"""A transition: what a move from one rung to another asks for, on one page."""

from dataclasses import dataclass

from jdgen.career.diff import difference
from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.ladder import Ladder, Move, WayBack

from .changes import ChangesView, view_changes
from .jobs import MeasureView, RungView, view_measures, view_rung
from .sheet import ScopeView, view_scope
from .view import shown

UPWARDS = ("promotion", "into-leadership")


@dataclass(frozen=True, slots=True)
class MoveView:
    """A move between two rungs, or out of the company's roles."""

    start: RungView = shown("rung where it starts")
    end: RungView | None = shown("rung where it ends; none for an exit")
    outside: Said | None = shown("what it leads to outside")
    kind: str = shown("promotion, into-leadership, change-of-family, lateral, back-to-expert, exit")
    kind_word: Said = shown("the kind in words")
    months: tuple[int, int] | None = shown("how long people usually stay before it, from and to")
    decided: Said | None = shown("how it is decided")
    essence: Said | None = shown("what changes, in one sentence")


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """What shows that a person is ready."""

    text: Said = shown("something that others can see")
    weeks: int | None = shown("for how many weeks it has held, if that is stated")


@dataclass(frozen=True, slots=True)
class WayBackView:
    """How a person may return."""

    months: int = shown("for how many months the way back is open")
    pay_protected: bool = shown("whether pay stays as it is")
    text: Said | None = shown("what else holds")


@dataclass(frozen=True, slots=True)
class SideView:
    """One end of a move: how much the rung answers for and how it is judged."""

    rung: RungView = shown("the rung")
    scope: ScopeView = shown("how much it answers for")
    measures: tuple[MeasureView, ...] = shown("what it is judged by")


@dataclass(frozen=True, slots=True)
class TransitionView:
    """A move on one page; what changes follows from the two rungs, the rest is written."""

    move: MoveView = shown("the move")
    now: SideView = shown("the rung where it starts")
    then: SideView = shown("the rung where it ends")
    changes: ChangesView = shown("what is different")
    evidence: tuple[EvidenceView, ...] = shown("what shows that a person is ready")
    pitfalls: tuple[Said, ...] = shown("what often goes wrong")
    support: tuple[Said, ...] = shown("what the company offers")
    way_back: WayBackView | None = shown("how a person may return")


def has_page(move: Move) -> bool:
    """Tell whether a move has a page of its own: it leads upwards, or somebody wrote about it."""
    written = move.essence or move.evidence or move.pitfalls or move.support or move.way_back
    return bool(move.to) and (move.kind in UPWARDS or bool(written))


def view_move(library: Library, words: Words, ladder: Ladder, move: Move) -> MoveView:
    """Return a move in a locale's words."""
    key = f"ladder/{ladder.id}/moves"
    return MoveView(
        start=view_rung(library, words, library.rung(move.from_)),
        end=view_rung(library, words, library.rung(move.to)) if move.to else None,
        outside=words.say(f"{key}/outside", move.outside) if move.outside else None,
        kind=move.kind,
        kind_word=words.term("move", move.kind),
        months=move.usual_months,
        decided=words.term("decided", move.decided) if move.decided else None,
        essence=words.say(f"{key}/essence", move.essence) if move.essence else None,
    )


def view_transition(library: Library, words: Words, ladder: Ladder, move: Move) -> TransitionView:
    """Return a move with all that changes; the move must end at a rung."""
    start, end = library.rung(move.from_), library.rung(move.to or "")
    key = f"ladder/{ladder.id}/moves"
    return TransitionView(
        move=view_move(library, words, ladder, move),
        now=_view_side(library, words, start),
        then=_view_side(library, words, end),
        changes=view_changes(library, words, difference(start, end)),
        evidence=tuple(
            EvidenceView(words.say(f"{key}/evidence/text", one.text), one.weeks)
            for one in move.evidence
        ),
        pitfalls=words.say_all(f"{key}/pitfalls", move.pitfalls),
        support=words.say_all(f"{key}/support", move.support),
        way_back=_view_way_back(words, key, move.way_back) if move.way_back else None,
    )


def _view_side(library: Library, words: Words, rung: Rung) -> SideView:
    return SideView(
        rung=view_rung(library, words, rung),
        scope=view_scope(library, words, rung),
        measures=view_measures(library, words, rung),
    )


def _view_way_back(words: Words, key: str, way: WayBack) -> WayBackView:
    return WayBackView(
        months=way.within_months,
        pay_protected=way.pay_protected,
        text=words.say(f"{key}/way_back/text", way.text) if way.text else None,
    )
