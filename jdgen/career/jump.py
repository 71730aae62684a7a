"""How much is new from one rung to another."""

from dataclasses import dataclass

from jdgen.library import Rung
from jdgen.model.activity import DEPTHS
from jdgen.model.skill import PROFICIENCIES


@dataclass(frozen=True, slots=True)
class Jump:
    """What a move asks for beyond what a person already does."""

    new: int
    """Activities that the first rung does not do."""
    deeper: int
    """Activities that the second rung does more deeply."""
    skill_steps: int
    """Steps of proficiency to climb, over all skills; from a skill not needed so far, all of them.
    What the second rung needs less of counts nothing, for nobody has to learn it."""

    @property
    def size(self) -> int:
        """Size of the jump: a new activity weighs as much as two deeper ones or skill steps."""
        return self.skill_steps + self.deeper + 2 * self.new


def jump(start: Rung, end: Rung) -> Jump:
    """Measure the jump from one rung to another."""
    before = {use.activity: DEPTHS.index(use.depth) for use in start.uses}
    known = {skill: PROFICIENCIES.index(level) + 1 for skill, level in start.skills.items()}
    return Jump(
        new=sum(use.activity not in before for use in end.uses),
        deeper=sum(
            use.activity in before and DEPTHS.index(use.depth) > before[use.activity]
            for use in end.uses
        ),
        skill_steps=sum(
            max(0, PROFICIENCIES.index(level) + 1 - known.get(skill, 0))
            for skill, level in end.skills.items()
        ),
    )
