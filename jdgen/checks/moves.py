"""The moves of ladders."""

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from jdgen.career.graph import find_cycles
from jdgen.career.jump import jump
from jdgen.library import Library, Rung
from jdgen.model.ladder import Move, MoveKind
from jdgen.source.findings import Finding
from jdgen.source.span import Path

from .rungs import find_rung, rank_of

_FEW = 3
"""With fewer promotions than this, a ladder has no usual jump."""


@dataclass(frozen=True, slots=True)
class PlacedMove:
    """A move between two rungs that exist, and where it stands."""

    ladder: str
    index: int
    move: Move
    start: Rung
    end: Rung

    def finding(
        self, library: Library, code: str, path: Path, message: str, hint: str = ""
    ) -> Finding:
        """Make a finding at a field of the move."""
        place = ("moves", self.index, *path)
        return library.finding(code, "ladder", self.ladder, place, message, hint)


def placed_moves(library: Library, *kinds: MoveKind) -> Iterator[PlacedMove]:
    """Yield the moves from rung to rung, of some kinds or of all."""
    for name, ladder in library.ladders.items():
        for index, move in enumerate(ladder.moves):
            start, end = find_rung(library, move.from_), find_rung(library, move.to)
            if start and end and (not kinds or move.kind in kinds):
                yield PlacedMove(name, index, move, start, end)


def climbs(library: Library) -> Iterator[PlacedMove]:
    """Yield the promotions that lead neither downwards nor to where they start."""
    for placed in placed_moves(library, "promotion"):
        rise = rank_of(library, placed.end.level) - rank_of(library, placed.start.level)
        if rise >= 0 and placed.start is not placed.end:
            yield placed


def check_move_end(library: Library) -> Iterator[Finding]:
    """Find moves that lead nowhere, to two ends, or out of the library without being an exit."""
    for name, ladder in library.ladders.items():
        for index, move in enumerate(ladder.moves):
            needed, other = ("outside", "to") if move.kind == "exit" else ("to", "outside")
            if getattr(move, other) is not None:
                message = f'"{other}" does not go with a move of kind "{move.kind}"'
                hint, path = f'say where it leads in "{needed}" only', (other,)
            elif getattr(move, needed) is None:
                message = f'a move of kind "{move.kind}" needs "{needed}"'
                hint, path = "say where it leads", ("kind",)
            else:
                continue
            place = ("moves", index, *path)
            yield library.finding("move-end", "ladder", name, place, message, hint)


def check_move_to_itself(library: Library) -> Iterator[Finding]:
    """Find moves that lead to where they start."""
    for placed in placed_moves(library):
        if placed.start.name == placed.end.name:
            yield placed.finding(
                library,
                "move-to-itself",
                ("to",),
                f"{placed.start.name} leads to itself",
                "name another rung, or remove the move",
            )


def check_move_twice(library: Library) -> Iterator[Finding]:
    """Find moves of the same kind between the same rungs of one ladder."""
    seen: set[tuple[str, ...]] = set()
    for placed in placed_moves(library):
        ends = placed.start.name, placed.end.name
        key = (placed.ladder, placed.move.kind, *ends)
        if key in seen:
            yield placed.finding(
                library,
                "move-twice",
                (),
                f"{ends[0]} → {ends[1]} stands in the ladder already as {placed.move.kind}",
                "merge the two moves",
            )
        seen.add(key)


def check_move_off_ladder(library: Library) -> Iterator[Finding]:
    """Find moves from or to rungs that are in no lane of the ladder."""
    for name, ladder in library.ladders.items():
        stated = [find_rung(library, rung) for lane in ladder.lanes for rung in lane.rungs]
        own = {rung.name for rung in stated if rung}
        for index, move in enumerate(ladder.moves):
            for field, end in (("from", move.from_), ("to", move.to)):
                rung = find_rung(library, end)
                if rung and rung.name not in own:
                    yield library.finding(
                        "move-off-ladder",
                        "ladder",
                        name,
                        ("moves", index, field),
                        f"{rung.name} is in no lane of {name}",
                        "add it to a lane, or remove the move",
                    )


def check_promotion_cycle(library: Library) -> Iterator[Finding]:
    """Find promotions, of all ladders together, that lead up and up to where they start."""
    edges: dict[str, list[str]] = {}
    places: dict[tuple[str, str], PlacedMove] = {}
    for placed in placed_moves(library, "promotion", "into-leadership"):
        start, end = placed.start.name, placed.end.name
        if start != end:
            edges.setdefault(start, []).append(end)
            places.setdefault((start, end), placed)
    for cycle in find_cycles(edges):
        last = cycle[-1]
        yield places[last, cycle[0]].finding(
            library,
            "promotion-cycle",
            ("to",),
            f"promotions lead back to {last}: {' → '.join((last, *cycle))}",
            "remove one of these moves, or give it another kind",
        )


def check_promotion_downwards(library: Library) -> Iterator[Finding]:
    """Find promotions to a lower level."""
    for placed in placed_moves(library, "promotion"):
        start, end = placed.start, placed.end
        if rank_of(library, end.level) < rank_of(library, start.level):
            yield placed.finding(
                library,
                "promotion-downwards",
                ("to",),
                f"{end.name} is below {start.name}: {end.level} comes before {start.level}",
                "name a rung of the same or a higher level, or give the move another kind",
            )


def check_uneven_jump(library: Library) -> Iterator[Finding]:
    """Find promotions that ask for over twice as much as is usual in their ladder, or nothing."""
    for name in library.ladders:
        promotions = [move for move in climbs(library) if move.ladder == name]
        jumps = [jump(placed.start, placed.end) for placed in promotions]
        usual = median([found.size for found in jumps]) if len(jumps) >= _FEW else None
        for placed, found in zip(promotions, jumps, strict=True):
            ends = f"{placed.start.name} → {placed.end.name}"
            if found.size == 0:
                message = f"{ends}: nothing new, nothing deeper, no skill to climb"
                hint = "say in the higher rung what is asked beyond the lower one"
            elif usual is not None and found.size > 2 * usual:
                message = (
                    f"{ends} is a jump of {found.size} ({found.new} new and {found.deeper} deeper "
                    f"activities, {found.skill_steps} skill steps); usual in {name} is {usual:g}"
                )
                hint = "put a rung between, or move something to the lower rung"
            else:
                continue
            yield placed.finding(library, "uneven-jump", ("to",), message, hint)


def check_move_undecided(library: Library) -> Iterator[Finding]:
    """Find ways up of which nobody knows how they are decided."""
    for placed in placed_moves(library, "promotion", "into-leadership"):
        if placed.move.decided is None:
            yield placed.finding(
                library,
                "move-undecided",
                ("kind",),
                f"{placed.start.name} → {placed.end.name} does not say how it is decided",
                "add decided: review-cycle, vacancy or interview",
            )


def check_no_way_back(library: Library) -> Iterator[Finding]:
    """Find moves into leadership that one cannot undo."""
    for placed in placed_moves(library, "into-leadership"):
        if placed.move.way_back is None:
            yield placed.finding(
                library,
                "no-way-back",
                ("kind",),
                f"{placed.start.name} → {placed.end.name} does not say how one may return",
                "add way_back: {within_months: 6}",
            )
