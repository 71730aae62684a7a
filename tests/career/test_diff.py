"""The difference of two rungs, checked by hand against the shipped roles and against its laws."""

from dataclasses import dataclass
from itertools import permutations

import pytest

from jdgen.career.diff import difference
from jdgen.library import Library


@dataclass(frozen=True)
class Expected:
    """What somebody with both role files open writes down."""

    start: str
    end: str
    begin: tuple[str, ...] = ()
    grow: tuple[str, ...] = ()
    keep: tuple[str, ...] = ()
    less: tuple[str, ...] = ()
    hand_over: tuple[str, ...] = ()
    climbs: tuple[tuple[str, int], ...] = ()
    metrics: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    jump: tuple[int, int, int] = (0, 0, 0)


BY_HAND = (
    # One role, one level up.
    Expected(
        "success-manager/junior",
        "success-manager/mid",
        begin=("advise-customers", "find-growth"),
        grow=(
            "guide-adoption", "build-relationships", "agree-success-goals", "hold-success-reviews",
            "prevent-churn", "keep-customer-picture",
        ),
        keep=("watch-usage", "carry-customer-voice"),
        hand_over=("train-customers", "delegate-technical-work"),
        climbs=tuple(
            (skill, 1)
            for skill in (
                "communication", "relationship-management", "customer-knowledge",
                "product-knowledge", "problem-solving", "business-understanding",
                "business-analysis", "project-management", "strategic-planning",
                "market-knowledge", "commercial-sense",
            )
        ),
        metrics=("renewal-rate", "outcomes-reached", "activation-rate", "nps"),
        scope=("accounts", "text"),
        jump=(2, 6, 11),
    ),
    Expected(
        "account-manager/mid",
        "account-manager/senior",
        begin=("train-newcomers",),
        grow=(
            "grow-accounts", "hold-account-meetings", "answer-account-questions",
            "negotiate-price", "join-customer-calls", "clarify-billing", "help-with-setup",
            "pass-on-doubts",
        ),
        keep=("renew-contracts",),
        climbs=tuple(
            (skill, 1)
            for skill in (
                "commercial-sense", "negotiation", "relationship-management", "time-management",
                "problem-solving", "product-knowledge", "customer-knowledge",
                "financial-planning", "technical-knowledge",
            )
        ),
        metrics=("second-sales", "net-revenue-retention", "csat"),
        scope=("accounts", "text"),
        jump=(1, 8, 9),
    ),
    # A lead of one team becomes a lead of several: nothing new, all of it deeper.
    Expected(
        "engagement-manager/mid",
        "engagement-manager/senior",
        grow=(
            "coach-people", "run-campaigns", "track-team-results", "hire-people",
            "brief-outreach", "set-team-goals", "handle-escalations", "train-newcomers",
        ),
        keep=("offer-upgrades", "reach-out"),
        climbs=tuple(
            (skill, 1)
            for skill in (
                "coaching", "commercial-sense", "team-leadership", "data-analysis",
                "stakeholder-management", "workforce-planning", "hiring",
            )
        ),
        metrics=("response-rate", "second-sales", "employee-engagement"),
        scope=("people", "budget", "text"),
        jump=(0, 8, 7),
    ),
    # Another role: sorting requests drops from 15 to 5 % of the time, which others take over.
    Expected(
        "support-representative/entry",
        "support-specialist/junior",
        begin=(
            "solve-technical-problems", "investigate-bugs", "advise-on-setup",
            "answer-payment-questions",
        ),
        grow=("write-help-articles",),
        keep=("resolve-requests", "coordinate-experts"),
        less=("triage-requests",),
        hand_over=("point-to-self-service", "route-tickets", "handle-complaints"),
        climbs=(("technical-knowledge", 2), ("data-analysis", 1), ("listening", -2)),
        metrics=("time-to-resolution", "csat", "resolution-rate", "first-response-time"),
        scope=("contacts_a_day", "text"),
        jump=(4, 1, 3),
    ),
    # Into leadership: the expert's work goes to others.
    Expected(
        "support-specialist/mid",
        "support-team-lead/mid",
        begin=(
            "coach-people", "review-service-quality", "train-newcomers", "handle-escalations",
            "plan-schedules", "track-team-results", "triage-requests", "care-for-team",
            "hire-people",
        ),
        grow=("resolve-requests",),
        hand_over=(
            "solve-technical-problems", "investigate-bugs", "coordinate-experts",
            "write-help-articles", "advise-on-setup", "report-support-trends",
            "answer-payment-questions",
        ),
        climbs=(
            ("coaching", 3), ("empathy", 3), ("team-leadership", 2), ("workforce-planning", 2),
            ("communication", 1), ("working-under-pressure", 1), ("hiring", 1),
            ("patience", -2), ("adaptability", -2), ("technical-knowledge", -3), ("writing", -3),
        ),
        metrics=(
            "quality-score", "csat", "first-response-time", "employee-engagement",
            "resolution-rate", "time-to-resolution",
        ),
        scope=("people", "contacts_a_day", "text"),
        jump=(9, 1, 13),
    ),
    Expected(
        "senior-support-representative/junior",
        "support-team-lead/mid",
        begin=("handle-escalations", "track-team-results", "care-for-team", "hire-people"),
        grow=(
            "coach-people", "review-service-quality", "train-newcomers", "plan-schedules",
            "resolve-requests", "triage-requests",
        ),
        hand_over=("handle-complaints", "write-help-articles", "route-tickets"),
        climbs=(
            ("coaching", 2), ("team-leadership", 2), ("workforce-planning", 2),
            ("data-analysis", 2), ("problem-solving", 1), ("hiring", 1),
            ("adaptability", -2), ("writing", -2), ("patience", -3), ("listening", -3),
        ),
        metrics=("quality-score", "csat", "employee-engagement"),
        scope=("people", "contacts_a_day", "text"),
        jump=(4, 6, 10),
    ),
    # Another family: no activity in common.
    Expected(
        "success-manager/mid",
        "account-manager/mid",
        begin=(
            "grow-accounts", "answer-account-questions", "hold-account-meetings",
            "negotiate-price", "renew-contracts", "clarify-billing", "join-customer-calls",
            "help-with-setup", "pass-on-doubts",
        ),
        hand_over=(
            "guide-adoption", "build-relationships", "agree-success-goals",
            "hold-success-reviews", "advise-customers", "prevent-churn", "watch-usage",
            "keep-customer-picture", "carry-customer-voice", "find-growth",
        ),
        climbs=(
            ("negotiation", 2), ("time-management", 2), ("financial-planning", 1),
            ("technical-knowledge", 1), ("relationship-management", -1),
            ("problem-solving", -1), ("product-knowledge", -1), ("customer-knowledge", -1),
            ("business-understanding", -2), ("business-analysis", -2),
            ("project-management", -2), ("strategic-planning", -2), ("market-knowledge", -2),
            ("adaptability", -2),
        ),
        metrics=(
            "renewals-closed", "second-sales", "lifetime-value", "net-revenue-retention", "csat",
            "renewal-rate", "outcomes-reached", "activation-rate", "nps", "churn-rate", "loyalty",
            "customer-growth-rate", "customer-roi",
        ),
        scope=("accounts", "text"),
        jump=(9, 0, 6),
    ),
    # Backwards: nothing to learn, and part of the work goes up again.
    Expected(
        "success-manager/mid",
        "success-manager/junior",
        begin=("train-customers", "delegate-technical-work"),
        keep=("watch-usage", "carry-customer-voice"),
        less=(
            "guide-adoption", "build-relationships", "agree-success-goals",
            "hold-success-reviews", "keep-customer-picture", "prevent-churn",
        ),
        hand_over=("advise-customers", "find-growth"),
        climbs=tuple(
            (skill, -1)
            for skill in (
                "communication", "relationship-management", "customer-knowledge",
                "product-knowledge", "problem-solving", "business-understanding",
                "business-analysis", "project-management", "strategic-planning",
                "market-knowledge", "commercial-sense",
            )
        ),
        metrics=("renewal-rate", "outcomes-reached", "activation-rate", "nps"),
        scope=("accounts", "text"),
        jump=(2, 0, 0),
    ),
)  # fmt: skip


@pytest.mark.parametrize("expected", BY_HAND, ids=lambda one: f"{one.start} to {one.end}")
def test_what_the_data_says(shipped: Library, expected: Expected) -> None:
    found = difference(shipped.rung(expected.start), shipped.rung(expected.end))
    assert tuple(use.activity for use in found.begin) == expected.begin
    assert tuple(change.after.activity for change in found.grow) == expected.grow
    assert tuple(change.after.activity for change in found.keep) == expected.keep
    assert tuple(change.after.activity for change in found.less) == expected.less
    assert tuple(use.activity for use in found.hand_over) == expected.hand_over
    assert tuple((one.skill, one.steps) for one in found.skills) == expected.climbs
    assert tuple(change.metric for change in found.metrics) == expected.metrics
    assert tuple(change.field for change in found.scope) == expected.scope
    assert (found.jump.new, found.jump.deeper, found.jump.skill_steps) == expected.jump


def test_changes_carry_both_sides(shipped: Library) -> None:
    found = difference(
        shipped.rung("support-specialist/mid"), shipped.rung("support-team-lead/mid")
    )
    (resolving,) = found.grow
    assert (resolving.before.depth, resolving.after.depth) == ("owns", "directs")
    assert (resolving.before.share, resolving.after.share) == (12, 8)
    satisfaction = next(one for one in found.metrics if one.metric == "csat")
    assert satisfaction.before is not None
    assert satisfaction.after is not None
    assert (satisfaction.before.value, satisfaction.before.owner) == (92, "self")
    assert (satisfaction.after.value, satisfaction.after.owner) == (90, "team")
    people = next(one for one in found.scope if one.field == "people")
    assert (people.before, people.after) == (None, (4, 8))


def test_laws_over_all_pairs(shipped: Library) -> None:
    for start, end in permutations(shipped.rungs.values(), 2):
        forth, back = difference(start, end), difference(end, start)
        assert {use.activity for use in forth.begin} == {use.activity for use in back.hand_over}
        assert {(one.skill, one.steps) for one in forth.skills} == {
            (one.skill, -one.steps) for one in back.skills
        }
        grown = {change.after.activity for change in forth.grow}
        assert grown <= {change.after.activity for change in back.less}
        assert forth.jump.new == len(forth.begin)
        assert forth.jump.deeper == len(forth.grow)
        assert forth.jump.skill_steps == sum(one.steps for one in forth.skills if one.steps > 0)
        shared = (*forth.grow, *forth.keep, *forth.less)
        assert len(forth.begin) + len(shared) == len(end.uses)
        assert len(forth.hand_over) + len(shared) == len(start.uses)


def test_nothing_changes_from_a_rung_to_itself(shipped: Library) -> None:
    for rung in shipped.rungs.values():
        same = difference(rung, rung)
        assert not (same.begin or same.grow or same.less or same.hand_over)
        assert not (same.skills or same.metrics or same.scope)
        assert len(same.keep) == len(rung.uses)
        assert len(same.same_skills) == len(rung.skills)
        assert len(same.same_metrics) == len(rung.targets)
        assert same.jump.size == 0
