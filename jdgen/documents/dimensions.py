"""What two roles are compared in: sentences where the roles have them, closed words elsewhere."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from jdgen.career.moves import full_name, moves_from
from jdgen.library import Library, Rung
from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .jobs import say_title
from .view import shown


@dataclass(frozen=True, slots=True)
class DimensionView:
    """A row of a comparison: what holds for both, or for each alone."""

    id: str = shown("positioning, scope, goals ...")
    name: Said = shown("what is compared")
    one: tuple[Said, ...] = shown("what holds for the first; empty where it holds for both")
    both: tuple[Said, ...] = shown("what holds for both")
    other: tuple[Said, ...] = shown("what holds for the second; empty where it holds for both")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A rung that is asked about one dimension."""

    library: Library
    words: Words
    rung: Rung


Told = tuple[Said, ...]
Answer = Callable[[_Asked], Told]


def _word(field: str) -> Answer:
    return lambda asked: (asked.words.term(field, getattr(asked.rung.role.profile, field)),)


def _environment(asked: _Asked) -> Told:
    values = asked.rung.role.profile.environment
    return tuple(asked.words.term("environment", value) for value in values)


def _summary(asked: _Asked) -> Told:
    role = asked.rung.role
    return (asked.words.say(f"{role.id}/summary", role.summary),)


def _scope(asked: _Asked) -> Told:
    rung, level = asked.rung, asked.library.levels[asked.rung.level]
    if rung.scope.text:
        return (asked.words.say(f"{rung.role.id}/scope/text", rung.scope.text),)
    return (asked.words.say(f"level/{rung.level}/scope_short", level.scope_short),)


def _training(asked: _Asked) -> Told:
    role = asked.rung.role
    return asked.words.say_all(f"{role.id}/training", role.training)


def _teams(asked: _Asked) -> Told:
    role = asked.rung.role.id
    ends = [(each.from_role, each.to_role) for each in asked.library.handoffs.values()]
    partners = dict.fromkeys(
        taker if giver == role else giver for giver, taker in ends if role in (giver, taker)
    )
    return tuple(say_title(asked.words, asked.library.roles[partner]) for partner in partners)


def _prospects(asked: _Asked) -> Told:
    library, rung = asked.library, asked.rung
    ends = (step.move.to for step in moves_from(library, rung.name))
    roles = dict.fromkeys(full_name(library, end).split("/")[0] for end in ends if end)
    others = (role for role in roles if role != rung.role.id)
    return tuple(say_title(asked.words, library.roles[role]) for role in others)


_DIMENSIONS: Mapping[str, Answer | None] = {
    "positioning": _summary,
    "scope": _scope,
    "goals": None,
    "coverage": _word("coverage"),
    "attention": None,
    "teams": _teams,
    "relationship": None,
    "presence": _word("presence"),
    "stance": _word("stance"),
    "focus": _word("focus"),
    "horizon": _word("horizon"),
    "results": _word("results"),
    "response": _word("response"),
    "environment": _environment,
    "training": _training,
    "prospects": _prospects,
}
"""Every dimension, in the order of the rows, and what answers where a role has no sentence."""


def view_dimensions(
    library: Library, words: Words, one: Rung, other: Rung
) -> Iterable[DimensionView]:
    """Yield the rows of a comparison; one for which neither role has anything is left out."""
    for field in _DIMENSIONS:
        mine, theirs = (_ask(_Asked(library, words, rung), field) for rung in (one, other))
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


def _ask(asked: _Asked, field: str) -> Told:
    role, answer = asked.rung.role, _DIMENSIONS[field]
    sentence: str | None = getattr(role.facets, field, None)
    if sentence:
        return (asked.words.say(f"{role.id}/facets/{field}", sentence),)
    return answer(asked) if answer else ()
