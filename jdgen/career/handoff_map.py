"""The customer life cycle: who owns, does or helps in each phase, and what passes between roles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from jdgen.library import Library
from jdgen.model.handoff import Handoff
from jdgen.model.role import Role

Part = Literal["owns", "stands-in", "does", "helps", "meets"]
GapKind = Literal["no-owner", "two-owners", "no-artefact"]
_OWN_WORK = 15
"""From this share of time on, in percent, a role does a phase's work rather than help with it."""


@dataclass(frozen=True, slots=True)
class Passing:
    """A hand-off, with its place in the order in which customers meet them."""

    number: int
    id: str
    handoff: Handoff


@dataclass(frozen=True, slots=True)
class Gap:
    """A hole in the life cycle; `subjects` are ids of phases, or of the one hand-off."""

    kind: GapKind
    subjects: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandoffMap:
    """Phases across, roles down."""

    stages: tuple[str, ...]
    """Phases that customers go through, first to last."""
    roles: tuple[str, ...]
    """Roles with a part in the life cycle, in the order in which customers meet them."""
    parts: Mapping[tuple[str, str], Part]
    """The part of a (role, phase); none where the role has nothing to do with the phase.

    A role that only hands over or takes over there "meets" others.
    """
    passings: tuple[Passing, ...]
    """Hand-offs from the first phase to the last."""
    gaps: tuple[Gap, ...]


def map_handoffs(library: Library) -> HandoffMap:
    """Return the hand-off map of a library.

    Experts have a row where they work in a phase; leads only where a phase or a hand-off names
    them, since what their teams do stands in the rows of those.
    """
    numbered = {name: stage.number for name, stage in library.stages.items()}
    stages = sorted(
        (name for name, number in numbered.items() if number is not None),
        key=lambda name: numbered[name] or 0,
    )
    parts = {
        (role.id, stage): part
        for role in library.roles.values()
        for stage in stages
        if (part := _part(library, role, stage))
    }
    named = _named_roles(library)
    roles = [
        role.id
        for role in library.roles.values()
        if role.id in named
        or (role.track == "expert" and any((role.id, stage) in parts for stage in stages))
    ]
    for handoff in library.handoffs.values():
        for role in (handoff.from_role, handoff.to_role):
            if handoff.stage in stages:
                parts.setdefault((role, handoff.stage), "meets")
    order = {role: _first_phase(library, stages, parts, role) for role in roles}
    passings = sorted(
        library.handoffs.items(),
        key=lambda entry: stages.index(entry[1].stage) if entry[1].stage in stages else len(stages),
    )
    return HandoffMap(
        stages=tuple(stages),
        roles=tuple(sorted(roles, key=lambda role: order[role])),
        parts={key: part for key, part in parts.items() if key[0] in roles},
        passings=tuple(
            Passing(number, name, handoff) for number, (name, handoff) in enumerate(passings, 1)
        ),
        gaps=tuple(find_gaps(library)),
    )


def find_gaps(library: Library) -> Iterable[Gap]:
    """Yield phases without an owner, or with two, and hand-offs in which nothing is handed over.

    Two phases at the same place of the life cycle are one phase to the customer: their owners
    must be the same.
    """
    by_number: dict[int, list[str]] = {}
    for name, stage in library.stages.items():
        if stage.number is not None:
            by_number.setdefault(stage.number, []).append(name)
            if stage.owner is None:
                yield Gap("no-owner", (name,))
    for names in by_number.values():
        owners = {library.stages[name].owner for name in names} - {None}
        if len(owners) > 1:
            yield Gap("two-owners", tuple(names))
    for name, handoff in library.handoffs.items():
        if handoff.artefact is None:
            yield Gap("no-artefact", (name,))


def _part(library: Library, role: Role, name: str) -> Part | None:
    stage = library.stages[name]
    if stage.owner == role.id:
        return "owns"
    if stage.substitute == role.id:
        return "stands-in"
    works = [_work(library, f"{role.id}/{level}", name) for level in role.levels]
    if "does" in works:
        return "does"
    if "helps" in works or role.id in (*stage.calls_in, *stage.works_with):
        return "helps"
    return None


def _work(library: Library, rung: str, stage: str) -> Part | None:
    """Return whether a rung does a phase's work or helps with it."""
    uses = library.rungs[rung].uses
    here = [use for use in uses if library.activities[use.activity].stage == stage]
    own = [use for use in here if use.depth != "assists"]
    if not here:
        return None
    if any(use.share for use in uses):
        return "does" if sum(use.share or 0 for use in own) >= _OWN_WORK else "helps"
    return "does" if own else "helps"


def _named_roles(library: Library) -> set[str]:
    stages = [stage for stage in library.stages.values() if stage.number is not None]
    ends = [(each.from_role, each.to_role) for each in library.handoffs.values()]
    return {
        role
        for roles in (
            *((stage.owner, stage.substitute) for stage in stages),
            *((*stage.calls_in, *stage.works_with) for stage in stages),
            *ends,
        )
        for role in roles
        if role is not None
    }


def _first_phase(
    library: Library, stages: list[str], parts: Mapping[tuple[str, str], Part], role: str
) -> tuple[int, int, int]:
    """Return where a role stands: at its own phase, the owner first, then in the role's order."""
    home = library.roles[role].stage
    owned = [index for index, stage in enumerate(stages) if parts.get((role, stage)) == "owns"]
    place = stages.index(home) if home in stages else len(stages)
    return owned[0] if owned else place, 0 if owned else 1, list(library.roles).index(role)
