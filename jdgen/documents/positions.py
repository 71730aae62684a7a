"""What only a position has: its parts, where they pull apart, which becomes a job first."""

from collections.abc import Iterable
from dataclasses import dataclass

from jdgen.career.conflicts import Conflict, find_conflicts, separate
from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words
from jdgen.model.position import Position

from .jobs import MeasureView, RungView, view_measures, view_rung
from .view import shown


@dataclass(frozen=True, slots=True)
class ShareView:
    """A role's part in a position."""

    rung: RungView = shown("the rung that the person fills")
    share: int = shown("share of working time in percent")


@dataclass(frozen=True, slots=True)
class SideView:
    """What one part says in a conflict."""

    rung: RungView = shown("the part")
    word: Said | None = shown("how the part works, in a word; none where targets differ")
    measure: MeasureView | None = shown("the metric with the part's target, where targets differ")


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Something in which parts of a position pull one person in different directions."""

    name: Said = shown("what they differ in: the way of working or a metric")
    sides: tuple[SideView, ...] = shown("what each part says")


@dataclass(frozen=True, slots=True)
class SplitView:
    """Which part becomes a job of its own first."""

    rung: RungView = shown("the part")
    when: Said = shown('the sign that it is time: completes "when ..."')
    share: int = shown("share of time that leaves with it, in percent")
    leave: tuple[Said, ...] = shown("names of the activities that go with it")
    stay: tuple[Said, ...] = shown("names of the activities that both go on doing")


@dataclass(frozen=True, slots=True)
class PositionView:
    """A position of several roles in one person."""

    parts: tuple[ShareView, ...] = shown("the roles it is made of, largest share first")
    shares_with: tuple[RungView, ...] = shown("rungs whose work it shares with others")
    conflicts: tuple[ConflictView, ...] = shown("where the parts pull in different directions")
    split: SplitView | None = shown("which part becomes a job first")
    note: Said | None = shown("what a hiring manager should know; Markdown")


def view_position(library: Library, words: Words, position: Position) -> PositionView:
    """Return what only a position has, in a locale's words."""
    parts = sorted(position.parts, key=lambda part: -part.share)
    rungs = [library.rung(part.rung) for part in parts]
    key = f"position/{position.id}"
    return PositionView(
        parts=tuple(
            ShareView(view_rung(library, words, rung), part.share)
            for rung, part in zip(rungs, parts, strict=True)
        ),
        shares_with=tuple(
            view_rung(library, words, library.rung(rung)) for rung in position.shares_with
        ),
        conflicts=tuple(
            _view_conflict(library, words, conflict) for conflict in find_conflicts(rungs)
        ),
        split=next(iter(_view_split(library, words, position)), None),
        note=words.say(f"{key}/note", position.note) if position.note else None,
    )


def _view_conflict(library: Library, words: Words, conflict: Conflict) -> ConflictView:
    if conflict.metric:
        sides = [
            SideView(
                view_rung(library, words, rung), None, _measure(library, words, rung, conflict)
            )
            for rung, _ in conflict.sides
        ]
        metric = library.metrics[conflict.metric]
        return ConflictView(words.say(f"metric/{conflict.metric}/name", metric.name), tuple(sides))
    sides = [
        SideView(view_rung(library, words, rung), words.term(conflict.pull, str(word)), None)
        for rung, word in conflict.sides
    ]
    return ConflictView(words.term("dimension", conflict.pull), tuple(sides))


def _measure(library: Library, words: Words, rung: Rung, conflict: Conflict) -> MeasureView:
    views = view_measures(library, words, rung)
    return next(view for view in views if view.id == conflict.metric)


def _view_split(library: Library, words: Words, position: Position) -> Iterable[SplitView]:
    found, first = separate(library, position), position.split_first
    if found is None or first is None:
        return

    def names(activities: Iterable[str]) -> tuple[Said, ...]:
        return tuple(
            words.say(f"activity/{one}/name", library.activities[one].name) for one in activities
        )

    yield SplitView(
        rung=view_rung(library, words, found.rung),
        when=words.say(f"position/{position.id}/split_first/when", first.when),
        share=found.share,
        leave=names(found.leave),
        stay=names(found.stay),
    )
