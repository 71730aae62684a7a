"""Entries that nothing uses."""

from collections.abc import Iterator

from jdgen.library import Library
from jdgen.source.findings import Finding

from .activities import stated_uses


def check_unused(library: Library) -> Iterator[Finding]:
    """Find activities, skills and metrics that no role uses.

    A metric is also used where an activity of some role moves it.
    """
    roles = library.roles.values()
    activities = {use.use for role in roles for _, use in stated_uses(role)}
    skills = {skill for role in roles for skill in role.skills}
    judged = {use.use for role in roles for use in role.metrics}
    moved = {
        metric
        for name, activity in library.activities.items()
        for metric in activity.metrics
        if name in activities
    }
    for noun, entries, used in (
        ("activity", library.activities, activities),
        ("skill", library.skills, skills),
        ("metric", library.metrics, judged | moved),
    ):
        for name in entries:
            if name not in used:
                message = f'no role uses the {noun} "{name}"'
                hint = "give it to a role, or remove it"
                yield library.finding("unused", noun, name, (), message, hint, at_key=True)
