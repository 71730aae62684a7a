"""What two roles are compared in: sentences where the roles have them, closed words elsewhere."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from jdgen.career.moves import full_name, moves_from
from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .jobs import say_title
from .view import shown

Told = tuple[Said, ...]
Fallback = Callable[[Library, Words, Rung], Told]


@dataclass(frozen=True, slots=True)
class DimensionView:
    """A row of a comparison: what holds for both, or for each alone."""

    id: str = shown("positioning, scope, goals ...")
    name: Said = shown("what is compared")
    one: tuple[Said, ...] = shown("what holds for the first; empty where it holds for both")
    both: tuple[Said, ...] = shown("what holds for both")
    other: tuple[Said, ...] = shown("what holds for the second; empty where it holds for both")


def _say_word(field: str) -> Fallback:
    return lambda library, words, rung: (words.term(field, getattr(rung.role.profile, field)),)


def _say_environment(library: Library, words: Words, rung: Rung) -> Told:
    return tuple(words.term("environment", value) for value in rung.role.profile.environment)


def _say_summary(library: Library, words: Words, rung: Rung) -> Told:
    return (words.say(f"{rung.role.id}/summary", rung.role.summary),)


def _say_scope(library: Library, words: Words, rung: Rung) -> Told:
    if rung.scope.text:
        return (words.say(f"{rung.role.id}/scope/text", rung.scope.text),)
    return (words.say(f"level/{rung.level}/scope_short", library.levels[rung.level].scope_short),)


def _say_training(library: Library, words: Words, rung: Rung) -> Told:
    return words.say_all(f"{rung.role.id}/training", rung.role.training)


def _say_teams(library: Library, words: Words, rung: Rung) -> Told:
    role = rung.role.id
    ends = [(each.from_role, each.to_role) for each in library.handoffs.values()]
    partners = dict.fromkeys(
        taker if giver == role else giver for giver, taker in ends if role in (giver, taker)
    )
    return tuple(say_title(words, library.roles[partner]) for partner in partners)


def _say_prospects(library: Library, words: Words, rung: Rung) -> Told:
    ends = (step.move.to for step in moves_from(library, rung.name))
    roles = dict.fromkeys(full_name(library, end).split("/")[0] for end in ends if end)
    return tuple(say_title(words, library.roles[role]) for role in roles if role != rung.role.id)


def _say_nothing(library: Library, words: Words, rung: Rung) -> Told:
    return ()


_DIMENSIONS: Mapping[str, Fallback] = {
    "positioning": _say_summary,
    "scope": _say_scope,
    "goals": _say_nothing,
    "coverage": _say_word("coverage"),
    "attention": _say_nothing,
    "teams": _say_teams,
    "relationship": _say_nothing,
    "presence": _say_word("presence"),
    "stance": _say_word("stance"),
    "focus": _say_word("focus"),
    "horizon": _say_word("horizon"),
    "results": _say_word("results"),
    "response": _say_word("response"),
    "environment": _say_environment,
    "training": _say_training,
    "prospects": _say_prospects,
}
"""Every dimension, in the order of the rows, and what is said where a role has no sentence."""


def view_dimensions(
    library: Library, words: Words, one: Rung, other: Rung
) -> Iterable[DimensionView]:
    """Yield the rows of a comparison; one for which neither role has anything is left out."""
    for field, fallback in _DIMENSIONS.items():
        mine, theirs = (_say(library, words, rung, field, fallback) for rung in (one, other))
        if not mine and not theirs:
            continue
        same = [said.english for said in mine] == [said.english for said in theirs]
        yield DimensionView(
            id=field,
            name=words.term("dimension", field),
            one=() if same else mine,
            both=mine if same else (),
            other=() if same else theirs,
        )


def _say(library: Library, words: Words, rung: Rung, field: str, fallback: Fallback) -> Told:
    sentence: str | None = getattr(rung.role.facets, field, None)
    if sentence:
        return (words.say(f"{rung.role.id}/facets/{field}", sentence),)
    return fallback(library, words, rung)
