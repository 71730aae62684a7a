"""The hand-off map: the life cycle across, roles down, and what passes from role to role."""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass

from jdgen.career.handoff_lines import Grid, draw_brackets, lay_brackets
from jdgen.career.handoff_map import Gap, HandoffMap, Passing, map_handoffs
from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .company import CompanyView, view_company
from .jobs import say_title
from .view import shown

PAPERS = {"a4": (297.0, 210.0), "a3": (420.0, 297.0), "letter": (279.4, 215.9)}
"""Width and height of the sheet, laid across, in millimetres."""
_MARGIN = 12.0
_ABOVE = 37.0
"""Height that the page's title and the key take."""
_ROLE_WIDTH = 52.0
_HEAD = 12.0
_WORD = 16.8
_HIGHEST_ROW = 9.0
_LOWEST_ROW = 6.4
_INK = "#1c2226"


@dataclass(frozen=True, slots=True)
class StageView:
    """A phase of the life cycle."""

    name: Said = shown("name of the phase")
    short: Said = shown("what happens in it, in a few words")
    owner: Said | None = shown("title of the role that answers for it")
    substitute: Said | None = shown("title of the role that stands in for the owner")
    calls_in: tuple[Said, ...] = shown("titles of roles that the owner may call in")
    works_with: tuple[Said, ...] = shown("titles of roles that the owner works with")
    until: Said | None = shown("name of the last phase that it goes on beside")


@dataclass(frozen=True, slots=True)
class PartView:
    """A role's part in a phase."""

    kind: str = shown("owns, stands-in, does, helps or meets")
    word: Said = shown("the same in words")


@dataclass(frozen=True, slots=True)
class RoleRowView:
    """A role's row of the map."""

    role: Said = shown("title of the role")
    parts: tuple[PartView | None, ...] = shown("its part in each phase, in the phases' order")


@dataclass(frozen=True, slots=True)
class PassingView:
    """A hand-off."""

    number: int = shown("its number on the map")
    giver: Said = shown("title of the role that hands over")
    taker: Said = shown("title of the role that takes over")
    trigger: Said = shown('what sets it off: completes "when ..."')
    artefact: Said | None = shown("what is handed over")
    days: int | None = shown("working days within which it happens; 0 is the same day")
    risk: Said | None = shown("what goes wrong when it is skipped")


@dataclass(frozen=True, slots=True)
class PhaseView:
    """A phase with its hand-offs."""

    stage: StageView = shown("the phase")
    passings: tuple[PassingView, ...] = shown("its hand-offs")


@dataclass(frozen=True, slots=True)
class BadgeView:
    """Where a hand-off's number stands on the map."""

    number: int = shown("the number")
    x: float = shown("centre, in millimetres from the grid's left edge")
    y: float = shown("centre, in millimetres from the grid's top edge")


@dataclass(frozen=True, slots=True)
class DrawingView:
    """The lines of the map; lengths in millimetres."""

    width: float = shown("width of the grid")
    height: float = shown("height of the grid")
    row: float = shown("height of a row")
    lines: str = shown("the lines as a data: address of an SVG picture")
    badges: tuple[BadgeView, ...] = shown("numbers of the hand-offs")


@dataclass(frozen=True, slots=True)
class GapView:
    """A hole in the life cycle."""

    kind: str = shown("no-owner, two-owners or no-artefact")
    subjects: tuple[Said, ...] = shown("names of the phases, or of the hand-off")


@dataclass(frozen=True, slots=True)
class HandoffsView:
    """The hand-off map of the life cycle."""

    company: CompanyView = shown("the employer")
    page_width: float = shown("width of the sheet in millimetres")
    page_height: float = shown("height of the sheet in millimetres")
    head: float = shown("height of the head row in millimetres")
    role_width: float = shown("width of the column of roles in millimetres")
    stages: tuple[StageView, ...] = shown("phases, first to last")
    rows: tuple[RoleRowView, ...] = shown("roles with a part in the life cycle")
    drawing: DrawingView | None = shown("the lines; none where the map needs several pages")
    key: tuple[PartView, ...] = shown("the parts that a role may have")
    phases: tuple[PhaseView, ...] = shown("phases that have hand-offs, and these")
    gaps: tuple[GapView, ...] = shown("holes in the life cycle")


def view_handoffs(library: Library, words: Words, paper: str = "a4") -> HandoffsView:
    """Return the hand-off map in a locale's words."""
    handoffs = map_handoffs(library)
    width, height = PAPERS[paper]
    room = height - 2 * _MARGIN - _ABOVE - _HEAD
    return HandoffsView(
        company=view_company(library, words),
        page_width=width,
        page_height=height,
        head=_HEAD,
        role_width=_ROLE_WIDTH,
        stages=tuple(_view_stage(library, words, name) for name in handoffs.stages),
        rows=tuple(_view_row(library, words, handoffs, role) for role in handoffs.roles),
        drawing=_draw(words, handoffs, width - 2 * _MARGIN, room),
        key=tuple(
            PartView(kind, words.term("involvement", kind))
            for kind in ("owns", "stands-in", "does", "helps", "meets")
            if kind in handoffs.parts.values()
        ),
        phases=tuple(_view_phases(library, words, handoffs.passings)),
        gaps=tuple(_view_gap(library, words, gap) for gap in handoffs.gaps),
    )


def _view_stage(library: Library, words: Words, name: str) -> StageView:
    stage = library.stages[name]

    def title(role: str | None) -> Said | None:
        return say_title(words, library.roles[role]) if role else None

    return StageView(
        name=say_stage(library, words, name),
        short=words.say(f"stage/{name}/short", stage.short),
        owner=title(stage.owner),
        substitute=title(stage.substitute),
        calls_in=tuple(say_title(words, library.roles[role]) for role in stage.calls_in),
        works_with=tuple(say_title(words, library.roles[role]) for role in stage.works_with),
        until=say_stage(library, words, stage.until) if stage.until else None,
    )


def say_stage(library: Library, words: Words, name: str) -> Said:
    """Return the name of a phase in words."""
    return words.say(f"stage/{name}/name", library.stages[name].name)


def _view_row(library: Library, words: Words, handoffs: HandoffMap, role: str) -> RoleRowView:
    kinds = [handoffs.parts.get((role, stage)) for stage in handoffs.stages]
    return RoleRowView(
        role=say_title(words, library.roles[role]),
        parts=tuple(
            PartView(kind, words.term("involvement", kind)) if kind else None for kind in kinds
        ),
    )


def _draw(words: Words, handoffs: HandoffMap, width: float, room: float) -> DrawingView | None:
    """Return the lines, or None where there are too many rows or columns for them."""
    if not handoffs.roles or not handoffs.stages:
        return None
    row = min(_HIGHEST_ROW, round(room / len(handoffs.roles), 2))
    column = (width - _ROLE_WIDTH) / len(handoffs.stages)
    if row < _LOWEST_ROW or column < _WORD * 1.4:
        return None
    brackets = lay_brackets(handoffs, Grid(column, _WORD, row))
    mirrored = words.direction == "rtl"
    high = row * len(handoffs.roles)
    svg = draw_brackets(brackets, width - _ROLE_WIDTH, high, _INK, mirrored=mirrored)
    return DrawingView(
        width=width,
        height=round(_HEAD + high, 2),
        row=row,
        lines=f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}",
        badges=tuple(
            BadgeView(
                bracket.number,
                round(width - _ROLE_WIDTH - bracket.x if mirrored else bracket.x, 2),
                bracket.start,
            )
            for bracket in brackets
        ),
    )


def _view_phases(
    library: Library, words: Words, passings: Iterable[Passing]
) -> Iterable[PhaseView]:
    by_stage: dict[str, list[Passing]] = {}
    for passing in passings:
        by_stage.setdefault(passing.handoff.stage, []).append(passing)
    for stage, here in by_stage.items():
        yield PhaseView(
            _view_stage(library, words, stage),
            tuple(view_passing(library, words, passing) for passing in here),
        )


def view_passing(library: Library, words: Words, passing: Passing) -> PassingView:
    """Return a hand-off in words."""
    handoff, key = passing.handoff, f"handoff/{passing.id}"
    return PassingView(
        number=passing.number,
        giver=say_title(words, library.roles[handoff.from_role]),
        taker=say_title(words, library.roles[handoff.to_role]),
        trigger=words.say(f"{key}/trigger", handoff.trigger),
        artefact=words.say(f"{key}/artefact", handoff.artefact) if handoff.artefact else None,
        days=handoff.within_days,
        risk=words.say(f"{key}/risk", handoff.risk) if handoff.risk else None,
    )


def _view_gap(library: Library, words: Words, gap: Gap) -> GapView:
    if gap.kind == "no-artefact":
        (name,) = gap.subjects
        return GapView(gap.kind, (words.say(f"handoff/{name}/name", library.handoffs[name].name),))
    return GapView(gap.kind, tuple(say_stage(library, words, name) for name in gap.subjects))
