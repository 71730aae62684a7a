"""How much of two jobs is the same work: its laws, its verdicts, and jobs under a new title."""

from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.career.overlap import SAME_WORK, Overlap, overlap, overlap_of_roles, overlaps
from jdgen.library import Library, Rung, Use, load_library
from jdgen.model.activity import DEPTHS
from tests.findings.minimal import FILES, with_changes

AGENT = FILES["roles/support/agent.yaml"]


@pytest.fixture
def tannery(project: Callable[[Mapping[str, str]], Path]) -> Callable[..., Library]:
    """Return a function that loads the minimal library with one more role."""

    def load(role: str, **changes: str) -> Library:
        text = AGENT.replace("id: agent", "id: helper").replace("[Help Desk Agent]", "[]")
        text = text.replace("title: Support Agent", "title: Happiness Partner")
        for old, new in changes.values():
            assert old in text
            text = text.replace(old, new)
        loaded = load_library(project(with_changes({f"roles/support/{role}.yaml": text})) / "roles")
        assert loaded.library is not None
        return loaded.library

    return load


def rung(shipped: Library, uses: tuple[Use, ...], name: str = "support-vp/vice-president") -> Rung:
    """Return a rung of the library with other activities."""
    from dataclasses import replace

    return replace(shipped.rung(name), uses=uses)


ACTIVITIES = st.lists(
    st.tuples(
        st.sampled_from("abcdefghij"), st.sampled_from(DEPTHS), st.none() | st.integers(1, 100)
    ),
    max_size=8,
    unique_by=lambda use: use[0],
)


@given(one=ACTIVITIES, other=ACTIVITIES)
def test_laws(
    shipped: Library, one: list[tuple[str, str, int]], other: list[tuple[str, str, int]]
) -> None:
    first, second = (
        rung(shipped, tuple(Use(*use) for use in uses), name)
        for uses, name in ((one, "support-vp/vice-president"), (other, "success-vp/vice-president"))
    )
    forth, back = overlap(first, second), overlap(second, first)
    assert 0 <= forth.alike <= forth.time <= 1
    assert (forth.time, forth.alike, forth.verdict) == (back.time, back.alike, back.verdict)
    assert [part.activity for part in forth.parts] == [part.activity for part in back.parts]
    assert [part.activity for part in forth.to_part] == [part.activity for part in back.to_part]
    assert bool(forth.to_part) == (forth.verdict in ("same-job", "two-levels"))
    left = forth.time - sum(part.time for part in forth.to_part)
    assert left < SAME_WORK
    itself = overlap(first, first)
    assert itself.time == pytest.approx(1 if first.uses else 0)
    assert itself.alike == itself.time


def test_every_shipped_role_is_wholly_itself_and_no_other(shipped: Library) -> None:
    for one in shipped.rungs.values():
        assert overlap(one, one).time == pytest.approx(1)
    for found in overlaps(shipped):
        assert found.verdict in ("related", "distinct"), (found.one.name, found.other.name)
        assert found.time < 0.6


def test_by_hand(shipped: Library) -> None:
    """Resolving 24, bringing experts in 7, articles 5, sorting 5: each the smaller share."""
    found = overlap(
        shipped.rung("support-representative"), shipped.rung("support-specialist/junior")
    )
    assert {part.activity: round(part.time, 2) for part in found.parts} == {
        "resolve-requests": 0.24,
        "coordinate-experts": 0.07,
        "triage-requests": 0.05,
        "write-help-articles": 0.05,
    }
    assert found.time == pytest.approx(0.41)
    # Articles are one step apart: a quarter of their five points is not alike.
    assert found.alike == pytest.approx(0.41 - 0.05 / 4)
    assert found.verdict == "related"
    assert found.stated


def test_a_copy_under_another_title_is_the_same_job(tannery: Callable[..., Library]) -> None:
    found = overlap_of_roles(tannery("helper"), "agent", "helper")
    assert (found.verdict, found.time) == ("same-job", 1)
    assert [part.activity for part in found.to_part] == ["answer-questions"]


def test_a_copy_with_shares_moved_a_little_is_still_the_same_job(
    tannery: Callable[..., Library],
) -> None:
    library = tannery("helper", share=("share: 80", "share: 65"), rest=("share: 20", "share: 35"))
    found = overlap_of_roles(library, "agent", "helper")
    assert found.verdict == "same-job"
    assert found.time == pytest.approx(0.85)


def test_the_same_work_two_steps_deeper_is_one_job_at_two_levels(
    tannery: Callable[..., Library],
) -> None:
    library = tannery(
        "helper", levels=("levels: [junior, mid]", "levels: [mid]"),
        depth=("{junior: does, mid: owns}", "directs"),
        skill=("{junior: working, mid: practitioner}", "working"),
        target=("{junior: 60, mid: 30}", "30"),
    )  # fmt: skip
    found = overlap_of_roles(library, "agent", "helper")
    assert (found.verdict, found.time) == ("two-levels", 1)
    assert found.one.level == "mid"


def test_levels_of_one_role_are_one_job_at_two_levels(shipped: Library) -> None:
    for role in shipped.roles.values():
        rungs = [shipped.rungs[f"{role.id}/{level}"] for level in role.levels]
        for one, other in combinations(rungs, 2):
            assert overlap(one, other).verdict == "two-levels"
            assert overlap(one, one).verdict == "same-job"


def test_a_success_manager_who_does_an_account_managers_work_is_caught(
    shipped: Library,
) -> None:
    work = shipped.rung("account-manager/mid")
    renamed = rung(shipped, work.uses, "success-manager/mid")
    found = overlap(renamed, work)
    assert found.verdict == "same-job"
    assert len(found.to_part) >= 2
    real = overlap(shipped.rung("success-manager/mid"), work)
    assert real.verdict == "distinct"


def test_activities_weigh_the_same_where_no_share_is_stated(shipped: Library) -> None:
    silent = rung(shipped, (Use("a", "does"), Use("b", "does"), Use("c", "owns"), Use("d", "does")))
    loud = rung(shipped, (Use("a", "does", 40), Use("c", "owns", 60)), "success-vp/vice-president")
    found = overlap(silent, loud)
    assert found.time == 0.5
    assert not found.stated


def test_one_named_role_is_compared_with_all_others(shipped: Library) -> None:
    found = overlaps(shipped, ["success-manager"])
    assert len(found) == len(shipped.roles) - 1
    assert all(one.one.role.id == "success-manager" for one in found)
    assert len(overlaps(shipped, ["success-manager", "account-manager", "account-manager"])) == 1


def test_strongest_come_first(shipped: Library) -> None:
    found: tuple[Overlap, ...] = overlaps(shipped)
    related = [one.time for one in found if one.verdict == "related"]
    assert related == sorted(related, reverse=True)
    assert [one.verdict for one in found] == sorted(
        (one.verdict for one in found), key=["same-job", "two-levels", "related", "distinct"].index
    )
