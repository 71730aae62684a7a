"""What roles say about activities, and whether the activities have words for it."""

from collections.abc import Iterator

from jdgen.library import Library
from jdgen.library.rung import Rung, settle_rung
from jdgen.model.role import ActivityUse, Role
from jdgen.source.findings import Finding
from jdgen.source.span import Path

from .rungs import at_level


def stated_uses(role: Role) -> Iterator[tuple[Path, ActivityUse]]:
    """Yield each use of an activity that a role or one of its variants states, with its path."""
    for index, use in enumerate(role.activities):
        yield ("activities", index), use
    for name, variant in role.variants.items():
        for index, use in enumerate(variant.activities):
            yield ("variants", name, "activities", index), use


def check_depth_without_text(library: Library) -> Iterator[Finding]:
    """Find depths at which a role uses an activity that has no words for them."""
    for name, role in library.roles.items():
        for path, use in stated_uses(role):
            activity = library.activities.get(use.use)
            for level, depth in use.depth.items():
                if activity and depth not in activity.texts:
                    file = library.origins["activity", use.use][0].file
                    yield library.finding(
                        "depth-without-text",
                        "role",
                        name,
                        at_level((*path, "depth"), level),
                        f'"{use.use}" has no words for "{depth}"',
                        f"write {use.use}.texts.{depth} in {file}",
                    )


def check_shares_total(library: Library) -> Iterator[Finding]:
    """Find rungs, and variants of rungs, whose shares of time are not the whole time."""
    for name, role in library.roles.items():
        for level in role.levels:
            yield from _share_finding(library, name, settle_rung(role, level), ())
            for variant, shape in role.variants.items():
                rung = settle_rung(role, level, shape)
                yield from _share_finding(library, name, rung, ("variants", variant))


def _share_finding(library: Library, role: str, rung: Rung, path: Path) -> Iterator[Finding]:
    shares = [(use.activity, use.share) for use in rung.uses if use.share]
    total = sum(share for _, share in shares)
    if shares and total != 100:  # noqa: PLR2004
        shape = f" as {path[-1]}" if path else ""
        yield library.finding(
            "shares-total",
            "role",
            role,
            (*path, "activities"),
            f"{rung.name}{shape}: shares add up to {total}, not to 100",
            ", ".join(f"{activity} {share}" for activity, share in shares),
            at_key=True,
        )


def check_activity_twice(library: Library) -> Iterator[Finding]:
    """Find activities that a role, or a variant, names twice."""
    for name, role in library.roles.items():
        seen: set[Path] = set()
        for path, use in stated_uses(role):
            place = (*path[:-1], use.use)
            if place in seen:
                yield library.finding(
                    "activity-twice",
                    "role",
                    name,
                    (*path, "use"),
                    f'"{use.use}" stands in the list already',
                    "merge the two, with depth and share by level",
                )
            seen.add(place)


def check_activity_not_listed(library: Library) -> Iterator[Finding]:
    """Find activities that a variant leaves out although its role does not have them."""
    for name, role in library.roles.items():
        own = {use.use for use in role.activities}
        for variant, shape in role.variants.items():
            for index, activity in enumerate(shape.without):
                if activity not in own:
                    yield library.finding(
                        "activity-not-listed",
                        "role",
                        name,
                        ("variants", variant, "without", index),
                        f'"{activity}" is not among the activities of {name}',
                        "nothing is left out: remove it, or name one that the role has",
                    )
