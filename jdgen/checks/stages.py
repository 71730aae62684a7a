"""The customer life cycle: who answers for a phase, and what passes from role to role."""

from collections.abc import Iterator

from jdgen.career.handoff_map import find_gaps
from jdgen.library import Library
from jdgen.source.findings import Finding


def check_stage_without_owner(library: Library) -> Iterator[Finding]:
    """Find phases for which nobody answers; work that belongs to no phase needs no owner."""
    for name, stage in library.stages.items():
        if stage.number is not None and stage.owner is None:
            yield library.finding(
                "stage-without-owner",
                "stage",
                name,
                ("owner",),
                f"nobody answers for {name}, phase {stage.number} of the life cycle",
                "name the role in owner",
            )


def check_stage_two_owners(library: Library) -> Iterator[Finding]:
    """Find phases at one place of the life cycle for which two roles answer."""
    for gap in find_gaps(library):
        if gap.kind == "two-owners":
            first, *others = gap.subjects
            for name in others:
                stage = library.stages[name]
                yield library.finding(
                    "stage-two-owners",
                    "stage",
                    name,
                    ("number",),
                    f"{stage.owner} and {library.stages[first].owner} both answer for"
                    f" phase {stage.number}",
                    "give the phase a number of its own, or one owner to both",
                )


def check_handoff_without_artefact(library: Library) -> Iterator[Finding]:
    """Find hand-offs in which nothing is handed over."""
    for name, handoff in library.handoffs.items():
        if handoff.artefact is None:
            yield library.finding(
                "handoff-without-artefact",
                "handoff",
                name,
                ("artefact",),
                f"{handoff.from_role} hands over to {handoff.to_role}, but not what",
                "name the document or record in artefact",
            )


def check_handoff_to_itself(library: Library) -> Iterator[Finding]:
    """Find hand-offs from a role to itself."""
    for name, handoff in library.handoffs.items():
        if handoff.from_role == handoff.to_role:
            yield library.finding(
                "handoff-to-itself",
                "handoff",
                name,
                ("to_role",),
                f"{handoff.to_role} hands over to itself",
                "name the role that takes over",
            )
