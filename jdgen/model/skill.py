"""Skills that roles share: `skills.yaml`."""

from typing import Literal

from .base import LibraryFile, Line, Model, Slug, Title

Proficiency = Literal["awareness", "working", "practitioner", "expert"]
PROFICIENCIES: tuple[Proficiency, ...] = ("awareness", "working", "practitioner", "expert")


class Skill(Model):
    """What people are able to do, at four proficiencies."""

    name: Title
    """Name of the skill, a noun phrase in sentence case."""
    text: Line
    """What the skill is, in one sentence."""
    can: dict[Proficiency, tuple[Line, ...]]
    """Per proficiency, what a person can do: begins with a verb and can be observed."""


class SkillsFile(LibraryFile):
    """`skills.yaml`: skills by id."""

    skills: dict[Slug, Skill]
