"""Two roles side by side: sides, hand-offs, moves, and which levels are compared."""

from itertools import pairwise

import pytest

from jdgen.career.comparison import compare, nearest_rungs
from jdgen.library import Library


def test_success_manager_against_account_manager(shipped: Library) -> None:
    found = compare(
        shipped, shipped.rung("success-manager/mid"), shipped.rung("account-manager/mid")
    )
    assert found.overlap.verdict == "distinct"
    assert set(found.skills.both) == {
        "communication", "relationship-management", "customer-knowledge", "product-knowledge",
        "problem-solving", "commercial-sense",
    }  # fmt: skip
    assert set(found.skills.other) == {
        "negotiation", "time-management", "financial-planning", "technical-knowledge",
    }  # fmt: skip
    assert found.metrics.both == ("csat", "second-sales")
    assert found.handoffs == ("success-to-account",)
    assert {(step.move.from_, step.move.kind) for step in found.moves} == {
        ("success-manager/mid", "change-of-family"),
        ("account-manager/mid", "change-of-family"),
    }
    assert found.distinction is not None
    assert found.distinction[0] == "success-manager"
    assert [entry.title for entry in found.renamed] == ["success-manager"]


def test_sides_hold_everything_once(shipped: Library) -> None:
    rungs = list(shipped.rungs.values())
    for one, other in pairwise(rungs):
        found = compare(shipped, one, other)
        assert {*found.skills.one, *found.skills.both} == set(one.skills)
        assert {*found.skills.other, *found.skills.both} == set(other.skills)
        assert not set(found.skills.one) & set(found.skills.other)
        targets = [target.metric for target in one.targets]
        assert sorted((*found.metrics.one, *found.metrics.both)) == sorted(targets)


def test_turned_round_it_says_the_same(shipped: Library) -> None:
    one, other = shipped.rung("support-specialist/mid"), shipped.rung("success-manager/junior")
    forth, back = compare(shipped, one, other), compare(shipped, other, one)
    assert forth.skills.one == back.skills.other
    assert set(forth.skills.both) == set(back.skills.both)
    assert set(forth.handoffs) == set(back.handoffs) == {"support-to-success"}
    assert {step.move.to for step in forth.moves} == {step.move.to for step in back.moves}


def test_two_levels_of_one_role_have_no_moves_or_titles_between_them(shipped: Library) -> None:
    found = compare(
        shipped, shipped.rung("success-manager/junior"), shipped.rung("success-manager/mid")
    )
    assert not found.moves
    assert not found.renamed
    assert found.distinction is None


@pytest.mark.parametrize(
    ("one", "other", "rungs"),
    [
        ("success-manager", "account-manager", ("success-manager/mid", "account-manager/mid")),
        ("success-manager", "support-vp", ("success-manager/mid", "support-vp/vice-president")),
        (
            "success-manager",
            "support-representative",
            ("success-manager/junior", "support-representative/entry"),
        ),
        (
            "success-manager/junior",
            "account-manager",
            ("success-manager/junior", "account-manager/mid"),
        ),
        (
            "engagement-manager",
            "support-manager",
            ("engagement-manager/mid", "support-manager/mid"),
        ),
    ],
)
def test_a_role_is_taken_at_its_nearest_level(
    shipped: Library, one: str, other: str, rungs: tuple[str, str]
) -> None:
    first, second = nearest_rungs(shipped, one, other)
    assert (first.name, second.name) == rungs


def test_a_name_that_is_not_there(shipped: Library) -> None:
    with pytest.raises(KeyError):
        nearest_rungs(shipped, "success-manager", "nobody")
