"""The size of a jump from rung to rung, counted by hand."""

from collections.abc import Callable, Mapping
from pathlib import Path

from jdgen.career.jump import Jump, jump
from jdgen.library import load_library
from tests.findings.minimal import with_changes


def measure(
    project: Callable[[Mapping[str, str]], Path], start: str, end: str, **parts: str
) -> Jump:
    changes = {f"roles/support/{role.replace('_', '-')}.yaml": part for role, part in parts.items()}
    library = load_library(project(with_changes(changes)) / "roles").library
    assert library is not None
    return jump(library.rung(start), library.rung(end))


def test_a_deeper_activity_and_a_skill_step(project: Callable[..., Path]) -> None:
    found = measure(project, "agent/junior", "agent/mid")
    assert (found, found.size) == (Jump(new=0, deeper=1, skill_steps=1), 2)


def test_a_new_activity_counts_twice_and_a_new_skill_all_its_steps(
    project: Callable[..., Path],
) -> None:
    # plan-shifts is new; owns → directs; listening practitioner → expert, planning none → working
    found = measure(project, "agent/mid", "team-lead")
    assert (found, found.size) == (Jump(new=1, deeper=1, skill_steps=3), 6)


def test_what_is_needed_less_counts_nothing(project: Callable[..., Path]) -> None:
    found = measure(project, "agent/mid", "agent/junior")
    assert (found, found.size) == (Jump(new=0, deeper=0, skill_steps=0), 0)


def test_several_steps_of_depth_are_one_deeper_activity(project: Callable[..., Path]) -> None:
    found = measure(project, "agent/junior", "team-lead")
    assert found == Jump(new=1, deeper=1, skill_steps=4)
