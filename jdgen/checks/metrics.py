"""By what roles are judged."""

from collections.abc import Iterator

from jdgen.library import Library
from jdgen.source.findings import Finding

from .activities import stated_uses


def check_no_metric(library: Library) -> Iterator[Finding]:
    """Find roles that are judged by nothing."""
    for name, role in library.roles.items():
        if not role.metrics:
            yield library.finding(
                "no-metric",
                "role",
                name,
                ("metrics",),
                f"{name} has no metric",
                "name one that the role's activities move",
            )


def check_metric_unmoved(library: Library) -> Iterator[Finding]:
    """Find metrics by which a role is judged although nothing that it does moves them."""
    for name, role in library.roles.items():
        used = {use.use for _, use in stated_uses(role)}
        known = [library.activities[activity] for activity in used & library.activities.keys()]
        moved = {metric for activity in known for metric in activity.metrics}
        for index, use in enumerate(role.metrics):
            if use.use not in moved:
                yield library.finding(
                    "metric-unmoved",
                    "role",
                    name,
                    ("metrics", index, "use"),
                    f'no activity of {name} moves "{use.use}"',
                    "add the metric to the activity that moves it, or judge the role by another",
                )
