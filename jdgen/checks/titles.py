"""Titles by which people look for a job."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from jdgen.career.overlap import overlaps
from jdgen.library import Library
from jdgen.source.findings import Finding
from jdgen.source.span import Path


@dataclass(frozen=True, slots=True)
class _Claim:
    """A title and who bears it."""

    noun: str
    owner: str
    path: Path
    title: str


def check_alias_clash(library: Library) -> Iterator[Finding]:
    """Find titles, aliases and abbreviations that lead to two jobs.

    A title that titles.yaml declares ambiguous may be borne by the roles named there; a position
    beside them, since that is made of roles, needs no naming.
    """
    declared: dict[str, set[str]] = {}
    for entry in library.titles.ambiguous:
        declared.setdefault(_normal(entry.title), set()).update(entry.roles)
    bearers: dict[str, list[_Claim]] = {}
    for claim in _claims(library):
        title = _normal(claim.title)
        for other in bearers.get(title, ()):
            roles = {one.owner for one in (claim, other) if one.noun == "role"}
            same = (claim.noun, claim.owner) == (other.noun, other.owner)
            if not same and not (title in declared and roles <= declared[title]):
                yield library.finding(
                    "alias-clash",
                    claim.noun,
                    claim.owner,
                    claim.path,
                    f'"{claim.title}" is a title of the {other.noun} {other.owner} too',
                    "remove one, or declare the title under ambiguous in titles.yaml",
                )
                break
        bearers.setdefault(title, []).append(claim)


def _claims(library: Library) -> Iterator[_Claim]:
    for name, role in library.roles.items():
        yield _Claim("role", name, ("title",), role.title)
        if role.abbreviation:
            yield _Claim("role", name, ("abbreviation",), role.abbreviation)
        for index, alias in enumerate(role.aliases):
            yield _Claim("role", name, ("aliases", index), alias)
    for name, position in library.positions.items():
        yield _Claim("position", name, ("title",), position.title)
        for index, alias in enumerate(position.aliases):
            yield _Claim("position", name, ("aliases", index), alias)


def _normal(title: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", title).casefold().split())


def check_same_job(library: Library) -> Iterator[Finding]:
    """Find roles whose people spend their time on the same work as those of another role."""
    for found in overlaps(library):
        if found.verdict == "same-job":
            one, other = found.one.role, found.other.role
            yield library.finding(
                "same-job",
                "role",
                other.id,
                ("activities",),
                f"{other.id} and {one.id} share {found.time * 100:.0f} % of their work",
                "make them one role, or say by activities what only one of them does",
                at_key=True,
            )
