"""How much of two jobs is the same work, and whether one is the other under a new title.

The thresholds are ours. In the shipped library no two roles reach 60 %, levels of one role lie
between 65 and 90 %.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from math import fsum
from typing import Literal

from jdgen.library import Library, Rung, Use
from jdgen.model.activity import DEPTHS

Verdict = Literal["same-job", "two-levels", "related", "distinct"]
VERDICTS: tuple[Verdict, ...] = ("same-job", "two-levels", "related", "distinct")
SAME_WORK = 2 / 3
"""From this part of the time on, two rungs do the same work."""
RELATED = 1 / 4
_LEVEL_APART = 0.5
"""From so many steps of depth on, on average over the shared time, it is a matter of level."""
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Part:
    """An activity that both rungs do."""

    one: Use
    other: Use
    time: float
    """What it adds to the overlap: the smaller of the two shares, from 0 to 1."""

    @property
    def activity(self) -> str:
        """Id of the activity."""
        return self.one.activity

    @property
    def steps(self) -> int:
        """Steps of depth between the two."""
        return abs(DEPTHS.index(self.one.depth) - DEPTHS.index(self.other.depth))


@dataclass(frozen=True)
class Overlap:
    """What two rungs have in common; everything in it holds in both directions."""

    one: Rung
    other: Rung
    parts: tuple[Part, ...]
    """Shared activities, the largest part first."""
    only_one: tuple[Use, ...]
    only_other: tuple[Use, ...]
    stated: bool
    """Whether both rungs state shares of time; activities of one that does not weigh the same."""

    @cached_property
    def time(self) -> float:
        """Share of time for the same activities, from 0 to 1: the sum of the parts."""
        return min(1.0, fsum(part.time for part in self.parts))

    @property
    def steps(self) -> float:
        """Steps of depth apart, on average over the shared time."""
        apart = fsum(part.time * part.steps for part in self.parts)
        return apart / self.time if self.parts else 0.0

    @property
    def alike(self) -> float:
        """Share of time for the same activities at the same depth; each step takes a quarter."""
        weights = (part.time * (1 - part.steps / (len(DEPTHS) - 1)) for part in self.parts)
        return min(1.0, fsum(weights))

    @cached_property
    def verdict(self) -> Verdict:
        """Same job, one job at two levels, related or distinct."""
        if self.one.role.id == self.other.role.id:
            return "two-levels" if self.one.level != self.other.level else "same-job"
        if self.time >= SAME_WORK - _ROUNDING:
            return "same-job" if self.steps < _LEVEL_APART else "two-levels"
        return "related" if self.time >= RELATED - _ROUNDING else "distinct"

    @property
    def to_part(self) -> tuple[Part, ...]:
        """The fewest shared activities of which one of the two must lose each to be another job.

        Empty where they are two jobs already.
        """
        left, lost = self.time, []
        for part in self.parts:
            if left < SAME_WORK - _ROUNDING:
                break
            lost.append(part)
            left -= part.time
        return tuple(lost)


def overlap(one: Rung, other: Rung) -> Overlap:
    """Compare the work of two rungs: for each shared activity, the smaller share of time."""
    uses = {use.activity: use for use in other.uses}
    parts = [
        Part(use, uses[use.activity], min(one.weights[use.activity], other.weights[use.activity]))
        for use in one.uses
        if use.activity in uses
    ]
    own = {use.activity for use in one.uses}
    return Overlap(
        one=one,
        other=other,
        parts=tuple(sorted(parts, key=lambda part: (-part.time, part.activity))),
        only_one=tuple(use for use in one.uses if use.activity not in uses),
        only_other=tuple(use for use in other.uses if use.activity not in own),
        stated=all(any(use.share for use in rung.uses) for rung in (one, other)),
    )


def overlap_of_roles(library: Library, one: str, other: str) -> Overlap:
    """Compare two roles at the rungs that are most alike."""
    pairs = [
        overlap(library.rungs[f"{one}/{level}"], library.rungs[f"{other}/{other_level}"])
        for level in library.roles[one].levels
        for other_level in library.roles[other].levels
    ]
    return min(pairs, key=lambda found: (VERDICTS.index(found.verdict), -found.alike))


def overlaps(library: Library, roles: Iterable[str] = ()) -> tuple[Overlap, ...]:
    """Compare roles in pairs, the strongest overlap first.

    With no roles, all of the library; with one, that role and each other one.
    """
    named = tuple(dict.fromkeys(roles))
    pairs: Iterable[tuple[str, str]]
    if len(named) == 1:
        pairs = ((named[0], other) for other in library.roles if other != named[0])
    else:
        pairs = combinations(named or library.roles, 2)
    found = [overlap_of_roles(library, one, other) for one, other in pairs]
    return tuple(sorted(found, key=lambda one: (VERDICTS.index(one.verdict), -one.time)))
