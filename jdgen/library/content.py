"""The library: every noun by id, and where in the files each stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jdgen.model.activity import Activity
from jdgen.model.company import Company
from jdgen.model.grid import Level
from jdgen.model.handoff import Handoff
from jdgen.model.ladder import Ladder
from jdgen.model.metric import Metric
from jdgen.model.opening import Opening
from jdgen.model.pay import PayFile
from jdgen.model.place import Place
from jdgen.model.position import Position
from jdgen.model.reference import Source as Reference
from jdgen.model.role import Role
from jdgen.model.skill import Skill
from jdgen.model.stage import Stage
from jdgen.model.titles import TitlesFile
from jdgen.source.findings import Finding
from jdgen.source.span import Path as FieldPath
from jdgen.source.span import Source

from .rung import Rung, settle_rung


@dataclass(frozen=True)
class Library:
    """All of `roles/`, immutable; mappings keep the order of files and entries.

    `origins` tells for (noun, id) the file and the path inside it.
    """

    root: Path
    company: Company
    levels: Mapping[str, Level]
    stages: Mapping[str, Stage]
    skills: Mapping[str, Skill]
    metrics: Mapping[str, Metric]
    places: Mapping[str, Place]
    sources: Mapping[str, Reference]
    activities: Mapping[str, Activity]
    roles: Mapping[str, Role]
    ladders: Mapping[str, Ladder]
    positions: Mapping[str, Position]
    pay: Mapping[str, PayFile]
    openings: Mapping[str, Opening]
    handoffs: Mapping[str, Handoff]
    titles: TitlesFile
    origins: Mapping[tuple[str, str], tuple[Source, FieldPath]]

    @cached_property
    def rungs(self) -> Mapping[str, Rung]:
        """Every rung by name, roles in their order, levels from the lowest."""
        return {
            f"{role.id}/{level}": settle_rung(role, level)
            for role in self.roles.values()
            for level in role.levels
        }

    @cached_property
    def level_ranks(self) -> Mapping[str, int]:
        """The rank of each level, 0 for the lowest."""
        return {level: rank for rank, level in enumerate(self.levels)}

    def rung(self, name: str) -> Rung:
        """Return a rung by `role/level`; a bare role means its only or lowest rung.

        Raises KeyError for a name the library does not have.
        """
        if "/" not in name:
            name = f"{name}/{self.roles[name].levels[0]}"
        return self.rungs[name]

    def has_rung(self, name: str) -> bool:
        """Tell whether a rung or role of that name exists."""
        return name in (self.rungs if "/" in name else self.roles)

    def finding(
        self,
        code: str,
        noun: str,
        entry: str,
        path: FieldPath,
        message: str,
        hint: str = "",
        *,
        at_key: bool = False,
    ) -> Finding:
        """Make a finding at a field of an entry."""
        source, base = self.origins[noun, entry]
        return source.finding(code, (*base, *path), message, hint, at_key=at_key)

    def role_ladders(self, role: str) -> Iterator[Ladder]:
        """Yield the ladders in which a role has a rung, the smallest first."""
        found = [
            ladder
            for ladder in self.ladders.values()
            if any(name.split("/")[0] == role for lane in ladder.lanes for name in lane.rungs)
        ]
        yield from sorted(found, key=lambda ladder: sum(len(lane.rungs) for lane in ladder.lanes))
