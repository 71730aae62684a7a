"""A career ladder: a booklet of map, level sheets and moves."""

from dataclasses import dataclass
from datetime import date

from jdgen.career.moves import full_name
from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.ladder import Ladder, Move

from .careermap import MapView, view_map
from .company import CompanyView, view_company
from .jobs import RungView, view_rung
from .sheet import SheetView, view_sheet
from .view import shown


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
class LadderView:
    """A career ladder."""

    id: str = shown("id of the ladder")
    company: CompanyView = shown("the employer")
    name: Said = shown("name of the ladder")
    about: Said = shown("whom it is for and what it shows")
    version: str = shown("version of the ladder")
    effective: date = shown("day from which it holds")
    owner: Said = shown("who answers for it")
    lanes: tuple[Said, ...] = shown("names of the lanes")
    map: MapView = shown("the career map")
    moves: tuple[MoveView, ...] = shown("every move, lane by lane, lowest rung first")
    sheets: tuple[SheetView, ...] = shown("one sheet a rung, lane by lane, lowest first")


def view_ladder(library: Library, words: Words, ladder: Ladder, paper: str = "a4") -> LadderView:
    """Return a ladder in a locale's words."""
    key = f"ladder/{ladder.id}"
    order: dict[str, int] = {}
    sheets = []
    lanes = []
    for lane in ladder.lanes:
        name = words.say(f"{key}/lanes/name", lane.name)
        lanes.append(name)
        for rung_name in lane.rungs:
            rung = library.rung(rung_name)
            order[rung.name] = len(order)
            sheets.append(view_sheet(library, words, rung, name))
    moves = sorted(ladder.moves, key=lambda move: order.get(full_name(library, move.from_), 0))
    return LadderView(
        id=ladder.id,
        company=view_company(library, words),
        name=words.say(f"{key}/name", ladder.name),
        about=words.say(f"{key}/about", ladder.about),
        version=ladder.version,
        effective=ladder.effective,
        owner=words.say(f"{key}/owner", ladder.owner),
        lanes=tuple(lanes),
        map=view_map(library, words, ladder, library.company.accent, paper),
        moves=tuple(_view_move(library, words, key, move) for move in moves),
        sheets=tuple(sheets),
    )


def _view_move(library: Library, words: Words, key: str, move: Move) -> MoveView:
    return MoveView(
        start=view_rung(library, words, library.rung(move.from_)),
        end=view_rung(library, words, library.rung(move.to)) if move.to else None,
        outside=words.say(f"{key}/moves/outside", move.outside) if move.outside else None,
        kind=move.kind,
        kind_word=words.term("move", move.kind),
        months=move.usual_months,
        decided=words.term("decided", move.decided) if move.decided else None,
        essence=words.say(f"{key}/moves/essence", move.essence) if move.essence else None,
    )
