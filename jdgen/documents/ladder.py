"""A career ladder: a booklet whose parts can also be printed alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from jdgen.career.moves import full_name, ladder_rungs
from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.activity import DEPTHS
from jdgen.model.ladder import Ladder
from jdgen.model.skill import PROFICIENCIES

from .careermap import MapView, view_map
from .colophon import ColophonView, view_colophon
from .company import CompanyView, view_company
from .glance import GlanceView, view_glance
from .glossary import GlossaryView, view_glossary
from .jumps import JumpsView, view_jumps
from .paybands import PayView, view_pay
from .sheet import SheetView, view_sheet
from .texts import view_edition
from .transition import MoveView, TransitionView, has_page, view_move, view_transition
from .view import shown

PARTS = (
    "map",
    "table",
    "reading",
    "glance",
    "jumps",
    "levels",
    "transitions",
    "pay",
    "mysheet",
    "glossary",
    "colophon",
)
"""What a booklet is made of, in the order of its pages."""
MOST_RUNGS = 24
"""Rungs up to which a booklet has a page for each move; larger ladders are made of smaller ones,
which tell the same moves."""


@dataclass(frozen=True, slots=True)
class ReadingView:
    """The words that a ladder is written in."""

    depths: tuple[Said, ...] = shown("how deeply an activity is done, five words from the least")
    proficiencies: tuple[Said, ...] = shown("how well a skill is mastered, four words")
    decided: tuple[str, ...] = shown(
        "how the ladder's moves are decided: review-cycle, vacancy, interview"
    )


@dataclass(frozen=True, slots=True)
class LadderView:
    """A career ladder; a part that is not printed is empty."""

    id: str = shown("id of the ladder")
    company: CompanyView = shown("the employer")
    name: Said = shown("name of the ladder")
    about: Said = shown("whom it is for and what it shows")
    version: str = shown("version of the ladder")
    effective: date = shown("day from which it holds")
    owner: Said = shown("who answers for it")
    parts: tuple[str, ...] = shown("parts to print, in their order")
    whole: bool = shown("whether this is the booklet, with cover and contents, or parts alone")
    paper: str = shown("a4, letter or a3")
    moves_elsewhere: bool = shown("whether pages about moves are left to smaller ladders")
    map: MapView | None = shown("the career map")
    moves: tuple[MoveView, ...] = shown("every move, lane by lane, lowest rung first")
    reading: ReadingView = shown("the words that it is written in")
    glance: tuple[GlanceView, ...] = shown("pages of levels side by side")
    jumps: JumpsView | None = shown("how large each step up is")
    sheets: tuple[SheetView, ...] = shown("one sheet a rung, lane by lane, lowest first")
    transitions: tuple[TransitionView, ...] = shown("one page a move, in the order of moves")
    pay: PayView | None = shown("what the rungs are paid")
    glossary: GlossaryView | None = shown("skills and metrics that it uses")
    colophon: ColophonView | None = shown("versions, sources and language")


def choose_parts(
    ladder: Ladder, given: Sequence[str] = (), *, pay: bool = False
) -> tuple[str, ...]:
    """Return the parts to print: those given, or the booklet's, with pay only where asked for."""
    if given:
        return tuple(part for part in PARTS if part in given)
    left_out = set() if pay else {"pay"}
    if _is_large(ladder) or not any(has_page(move) for move in ladder.moves):
        left_out.add("transitions")
    return tuple(part for part in PARTS if part not in left_out)


def view_ladder(
    library: Library,
    words: Words,
    ladder: Ladder,
    paper: str = "a4",
    parts: Sequence[str] = (),
    *,
    pay: bool = False,
) -> LadderView:
    """Return a ladder in a locale's words; `parts` are the parts to print alone, if not all."""
    chosen = choose_parts(ladder, parts, pay=pay)
    names = ladder_rungs(library, ladder)
    rungs = [library.rung(name) for name in names]
    order = {name: place for place, name in enumerate(names)}
    moves = sorted(ladder.moves, key=lambda move: order.get(full_name(library, move.from_), 0))
    told = [move for move in moves if has_page(move)] if "transitions" in chosen else []
    sheets = _view_sheets(library, words, ladder) if "levels" in chosen else ()
    transitions = tuple(view_transition(library, words, ladder, move) for move in told)
    glossary = view_glossary(library, words, rungs) if "glossary" in chosen else None
    edition = view_edition(words, sheets, transitions, glossary)
    key = f"ladder/{ladder.id}"
    return LadderView(
        id=ladder.id,
        company=view_company(library, words),
        name=words.say(f"{key}/name", ladder.name),
        about=words.say(f"{key}/about", ladder.about),
        version=ladder.version,
        effective=ladder.effective,
        owner=words.say(f"{key}/owner", ladder.owner),
        parts=chosen,
        whole=not parts,
        paper=paper,
        moves_elsewhere=not parts and _is_large(ladder),
        map=view_map(library, words, ladder, paper) if "map" in chosen else None,
        moves=tuple(view_move(library, words, ladder, move) for move in moves),
        reading=_view_reading(words, ladder),
        glance=view_glance(library, words, ladder) if "glance" in chosen else (),
        jumps=view_jumps(library, words, ladder, moves) if "jumps" in chosen else None,
        sheets=sheets,
        transitions=transitions,
        pay=view_pay(library, words, names) if "pay" in chosen else None,
        glossary=glossary,
        colophon=view_colophon(library, words, ladder, rungs, edition)
        if "colophon" in chosen
        else None,
    )


def _is_large(ladder: Ladder) -> bool:
    return sum(len(lane.rungs) for lane in ladder.lanes) > MOST_RUNGS


def _view_sheets(library: Library, words: Words, ladder: Ladder) -> tuple[SheetView, ...]:
    return tuple(
        view_sheet(
            library,
            words,
            library.rung(name),
            words.say(f"ladder/{ladder.id}/lanes/name", lane.name),
            place,
            len(lane.rungs),
        )
        for lane in ladder.lanes
        for place, name in enumerate(lane.rungs, 1)
    )


def _view_reading(words: Words, ladder: Ladder) -> ReadingView:
    ways: Sequence[str] = ("review-cycle", "vacancy", "interview")
    used = {move.decided for move in ladder.moves}
    return ReadingView(
        depths=tuple(words.term("depth", depth) for depth in DEPTHS),
        proficiencies=tuple(words.term("proficiency", one) for one in PROFICIENCIES),
        decided=tuple(way for way in ways if way in used),
    )
