"""The jump chart: how large each step up a ladder is."""

from collections.abc import Sequence
from dataclasses import dataclass

from jdgen.career.jump import jump
from jdgen.library import Library
from jdgen.locales.words import Words
from jdgen.model.ladder import Ladder, Move

from .changes import JumpView, view_jump
from .transition import UPWARDS, MoveView, view_move
from .view import shown


@dataclass(frozen=True, slots=True)
class BarView:
    """One step up."""

    move: MoveView = shown("the move")
    jump: JumpView = shown("how large it is")


@dataclass(frozen=True, slots=True)
class JumpsView:
    """All steps up a ladder."""

    bars: tuple[BarView, ...] = shown("steps, lane by lane, lowest rung first")
    largest: tuple[BarView, ...] = shown("the largest step, or several of the same size")
    most: int = shown("size of the largest step, 0 where there is none")


def view_jumps(library: Library, words: Words, ladder: Ladder, moves: Sequence[Move]) -> JumpsView:
    """Return how large the promotions and moves into leadership among some moves are."""
    bars = tuple(
        BarView(
            view_move(library, words, ladder, move),
            view_jump(jump(library.rung(move.from_), library.rung(move.to))),
        )
        for move in moves
        if move.to and move.kind in UPWARDS
    )
    most = max((bar.jump.size for bar in bars), default=0)
    return JumpsView(bars, tuple(bar for bar in bars if bar.jump.size == most), most)
