"""Positions: metrics once each, where parts pull apart, and what leaves when one is split off."""

import pytest

from jdgen.career.composition import compose_position
from jdgen.career.conflicts import find_conflicts, merge_metrics, separate
from jdgen.library import Library


def conflicts(shipped: Library, position: str) -> dict[str, dict[str, str | float]]:
    rungs = compose_position(shipped, shipped.positions[position]).rungs
    return {
        conflict.metric or conflict.pull: {rung.role.id: said for rung, said in conflict.sides}
        for conflict in find_conflicts(rungs)
    }


def test_an_account_manager_waits_where_a_success_manager_goes_ahead(shipped: Library) -> None:
    assert conflicts(shipped, "customer-generalist") == {
        "stance": {
            "account-manager": "reactive",
            "success-manager": "proactive",
            "renewal-manager": "proactive",
        },
        "results": {
            "account-manager": "immediate",
            "success-manager": "sustainable",
            "renewal-manager": "immediate",
        },
        "renewals-closed": {"account-manager": 5, "renewal-manager": 40},
        "renewal-rate": {"success-manager": 92, "renewal-manager": 90},
    }


def test_own_queue_against_planned_onboardings(shipped: Library) -> None:
    found = conflicts(shipped, "support-and-implementation")
    assert found["stance"] == {
        "support-specialist": "reactive",
        "implementation-specialist": "proactive",
    }
    assert found["csat"] == {"support-specialist": 92, "implementation-specialist": 90}


def test_parts_that_agree_have_no_conflict(shipped: Library) -> None:
    assert conflicts(shipped, "sales-generalist") == {}


def test_each_metric_once_with_the_target_of_the_largest_part(shipped: Library) -> None:
    for position in shipped.positions.values():
        rungs = compose_position(shipped, position).rungs
        merged = merge_metrics(rungs)
        metrics = [one.target.metric for one in merged]
        assert len(metrics) == len(set(metrics))
        assert set(metrics) == {target.metric for rung in rungs for target in rung.targets}
    by_id = {one.target.metric: one for one in merge_metrics(rungs_of(shipped))}
    assert by_id["renewals-closed"].target.value == 5
    # The account manager is not judged by it, so the success manager's value stands.
    assert by_id["renewal-rate"].target.value == 92
    # The success manager has no value for it, so the account manager's stands.
    assert by_id["csat"].target.value == 88
    assert [rung.role.id for rung in by_id["csat"].rungs] == ["account-manager", "success-manager"]


def rungs_of(shipped: Library) -> tuple:  # type: ignore[type-arg]
    return compose_position(shipped, shipped.positions["customer-generalist"]).rungs


@pytest.mark.parametrize(
    ("position", "part", "share", "stay"),
    [
        ("customer-generalist", "success-manager/mid", 35, ("carry-customer-voice",)),
        ("support-and-implementation", "implementation-specialist/mid", 35, ()),
        ("success-and-operations", "operations-specialist/mid", 35, ()),
    ],
)
def test_what_leaves_with_a_part(
    shipped: Library, position: str, part: str, share: int, stay: tuple[str, ...]
) -> None:
    found = separate(shipped, shipped.positions[position])
    assert found is not None
    assert (found.rung.name, found.share, found.stay) == (part, share, stay)
    own = {use.activity for use in shipped.rungs[part].uses}
    assert {*found.leave, *found.stay} == own


def test_a_position_that_names_no_split(shipped: Library) -> None:
    position = shipped.positions["sales-generalist"].model_copy(update={"split_first": None})
    assert separate(shipped, position) is None
