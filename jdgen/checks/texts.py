"""Words that fit their cell and say something of their own."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from jdgen.library import Library
from jdgen.source.findings import Finding
from jdgen.source.span import Path

from .rungs import at_level

ALIKE = 0.9
MOST_WORDS_IN_ACTIVITY = 9
MOST_WORDS = 14


def check_near_duplicate(library: Library) -> Iterator[Finding]:
    """Find activity texts that say nearly the same at two depths or of two activities."""
    texts = [
        (name, depth, words.text, set(words.text.casefold().split()))
        for name, activity in library.activities.items()
        for depth, words in activity.texts.items()
    ]
    for first, second in combinations(texts, 2):
        # Texts that share less than half of their words are never alike, and this is quick to see.
        shared = len(first[3] & second[3]) * 2 >= max(len(first[3]), len(second[3]))
        if shared and _alike(first[2], second[2]):
            where = f'"{first[1]}"' if first[0] == second[0] else f'"{first[1]}" of {first[0]}'
            yield library.finding(
                "near-duplicate",
                "activity",
                second[0],
                ("texts", second[1], "text"),
                f'"{second[1]}" of {second[0]} says nearly the same as {where}',
                "say what is more or other here",
            )


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE


def check_short_too_long(library: Library) -> Iterator[Finding]:
    """Find short texts that have too many words for a table cell."""
    for noun, name, path, text in _shorts(library):
        most = MOST_WORDS_IN_ACTIVITY if noun == "activity" else MOST_WORDS
        count = len(text.split()) if text else 0
        if count > most:
            message = f"the text has {count} words; at most {most} fit its cell"
            hint = "leave out what the long text says"
            yield library.finding("short-too-long", noun, name, path, message, hint)


_Short = tuple[str, str, Path, str | None]


def _shorts(library: Library) -> Iterator[_Short]:
    yield "company", "company", ("product",), library.company.product
    for name, level in library.levels.items():
        for field in ("scope_short", "decides_short", "horizon", "talks_with"):
            yield "level", name, (field,), getattr(level, field)
    for name, stage in library.stages.items():
        yield "stage", name, ("short",), stage.short
    for name, activity in library.activities.items():
        for depth, words in activity.texts.items():
            yield "activity", name, ("texts", depth, "short"), words.short
    for name, handoff in library.handoffs.items():
        yield "handoff", name, ("trigger",), handoff.trigger
        yield "handoff", name, ("artefact",), handoff.artefact
    yield from _shorts_of_roles(library)
    for name, position in library.positions.items():
        yield "position", name, ("summary",), position.summary
    for name, ladder in library.ladders.items():
        yield "ladder", name, ("owner",), ladder.owner


def _shorts_of_roles(library: Library) -> Iterator[_Short]:
    for name, role in library.roles.items():
        yield "role", name, ("summary",), role.summary
        for index, training in enumerate(role.training):
            yield "role", name, ("training", index), training
        for at, scope in (role.scope or {}).items():
            yield "role", name, (*at_level(("scope",), at), "text"), scope.text
