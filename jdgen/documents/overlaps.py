"""Roles that overlap: which are the same job under two titles, and which are only related."""

from collections.abc import Sequence
from dataclasses import dataclass

from jdgen.career.overlap import Overlap, overlaps
from jdgen.library import Library
from jdgen.locales.said import Said
from jdgen.locales.words import Words

from .company import CompanyView, view_company
from .comparison import OverlapView, view_overlap
from .jobs import RungView, view_rung
from .view import shown


@dataclass(frozen=True, slots=True)
class PairView:
    """Two roles, at the rungs that are most alike."""

    one: RungView = shown("the one rung")
    other: RungView = shown("the other rung")
    overlap: OverlapView = shown("how much of their work is the same")
    because: tuple[Said, ...] = shown("what each role says tells it from the other")


@dataclass(frozen=True, slots=True)
class OverlapsView:
    """Pairs of roles, the strongest overlap first."""

    company: CompanyView = shown("the employer")
    compared: int = shown("pairs that were compared")
    close: tuple[PairView, ...] = shown("pairs that are one job, or that somebody asked about")
    related: tuple[PairView, ...] = shown("pairs that are related jobs")


def view_overlaps(library: Library, words: Words, roles: Sequence[str] = ()) -> OverlapsView:
    """Return the overlaps of some roles, or of all, in a locale's words.

    Pairs of two or more named roles are told in full, whatever they are; distinct ones are left
    out otherwise.
    """
    found = overlaps(library, roles)
    asked = len(set(roles)) > 1
    close = [one for one in found if asked or one.verdict in ("same-job", "two-levels")]
    related = [one for one in found if not asked and one.verdict == "related"]
    return OverlapsView(
        company=view_company(library, words),
        compared=len(found),
        close=tuple(_view_pair(library, words, one) for one in close),
        related=tuple(_view_pair(library, words, one) for one in related),
    )


def _view_pair(library: Library, words: Words, found: Overlap) -> PairView:
    ends = ((found.one.role, found.other.role), (found.other.role, found.one.role))
    return PairView(
        one=view_rung(library, words, found.one),
        other=view_rung(library, words, found.other),
        overlap=view_overlap(library, words, found),
        because=tuple(
            words.say(f"{role.id}/distinct_from/because", entry.because)
            for role, other in ends
            for entry in role.distinct_from
            if entry.role == other.id
        ),
    )
