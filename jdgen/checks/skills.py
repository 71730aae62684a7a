"""What roles say about skills, and whether the skills have words for it."""

from collections.abc import Iterator

from jdgen.library import Library
from jdgen.source.findings import Finding
from jdgen.source.suggest import suggest

from .rungs import at_level

MOST_MUST = 5
MOST_PLUS = 3


def check_skill_not_listed(library: Library) -> Iterator[Finding]:
    """Find skills that are a must or a plus without a proficiency."""
    for name, role in library.roles.items():
        for field, asked in (("must", role.must), ("plus", role.plus)):
            for index, skill in enumerate(asked):
                if skill in library.skills and skill not in role.skills:
                    yield library.finding(
                        "skill-not-listed",
                        "role",
                        name,
                        (field, index),
                        f'"{skill}" is a {field} but not among the skills of {name}',
                        suggest(skill, role.skills) or "add it to skills, with a proficiency",
                    )


def check_skill_twice(library: Library) -> Iterator[Finding]:
    """Find skills that stand twice among must and plus."""
    for name, role in library.roles.items():
        seen: dict[str, str] = {}
        for field, asked in (("must", role.must), ("plus", role.plus)):
            for index, skill in enumerate(asked):
                if skill in seen:
                    yield library.finding(
                        "skill-twice",
                        "role",
                        name,
                        (field, index),
                        f'"{skill}" stands under {seen[skill]} already',
                        "remove one of the two",
                    )
                seen.setdefault(skill, field)


def check_too_many_asked(library: Library) -> Iterator[Finding]:
    """Find roles whose list of demands would keep good people from applying."""
    for name, role in library.roles.items():
        for field, asked, most in (("must", role.must, MOST_MUST), ("plus", role.plus, MOST_PLUS)):
            if len(asked) > most:
                yield library.finding(
                    "too-many-asked",
                    "role",
                    name,
                    (field,),
                    f"{len(asked)} skills are a {field}; over {most} keep people from applying",
                    "keep those without which nobody can start",
                    at_key=True,
                )


def check_proficiency_without_text(library: Library) -> Iterator[Finding]:
    """Find proficiencies that a role needs and that no sentence describes."""
    for name, role in library.roles.items():
        for skill_name, by_level in role.skills.items():
            skill = library.skills.get(skill_name)
            for level, proficiency in by_level.items():
                if skill and not skill.can.get(proficiency):
                    file = library.origins["skill", skill_name][0].file
                    yield library.finding(
                        "proficiency-without-text",
                        "role",
                        name,
                        at_level(("skills", skill_name), level),
                        f'"{skill_name}" has no sentence for "{proficiency}"',
                        f"write {skill_name}.can.{proficiency} in {file}",
                    )
