"""What a higher rung asks, along promotions of several ladders."""

from collections.abc import Callable

Check = Callable[[dict[str, str]], list[str]]

LADDER = "roles/ladders/support.yaml"
LEAD = "roles/support/team-lead.yaml"
LESS = """\
activities:
  - {use: plan-shifts, depth: owns, share: 60}
  - {use: answer-questions, depth: does, share: 40}
skills: {listening: working, planning: working}
"""
MOVES = """\
moves:
  - {from: agent/junior, to: agent/mid, kind: promotion, decided: review-cycle}
  - {from: agent/mid, to: team-lead, kind: promotion, decided: vacancy}
"""
EXCUSED = """\
moves:
  - {from: agent/junior, to: agent/mid, kind: promotion, decided: review-cycle}
  - from: agent/mid
    to: team-lead/lead
    kind: promotion
    decided: vacancy
    because: The team answers
"""


def second_ladder(moves: str) -> str:
    return (
        """\
id: whole
name: Whole
about: For everyone.
version: 1.0.0
effective: 2026-01-01
owner: Support
lanes: [{id: all, name: All, rungs: [agent/junior, agent/mid, team-lead]}]
"""
        + moves
    )


def test_a_promotion_of_two_ladders_is_reported_once(check: Check) -> None:
    found = check({LEAD: LESS, LADDER: MOVES, "roles/ladders/whole.yaml": second_ladder(MOVES)})
    assert found == [
        "deeper-below: agent/mid owns answer-questions, but team-lead/lead only does it",
        "skill-lower-above: agent/mid needs listening at practitioner, "
        "but team-lead/lead only at working",
    ]


def test_a_reason_given_in_one_ladder_holds_in_all(check: Check) -> None:
    whole = second_ladder(EXCUSED)
    assert check({LEAD: LESS, LADDER: MOVES, "roles/ladders/whole.yaml": whole}) == []


def test_a_reason_given_by_the_activity_holds_along_promotions(check: Check) -> None:
    reason = LESS.replace("depth: does,", "depth: does, because: The team answers,")
    found = check({LEAD: reason, LADDER: MOVES})
    assert [one.split(":")[0] for one in found] == ["skill-lower-above"]


def test_a_reason_given_by_a_promotion_holds_within_a_role(check: Check) -> None:
    agent = """\
activities:
  - {use: answer-questions, depth: {junior: owns, mid: does}, share: 80}
  - {use: write-articles, depth: does, share: 20}
"""
    moves = """\
moves:
  - from: agent
    to: agent/mid
    kind: promotion
    decided: vacancy
    because: Mids write
  - {from: agent/mid, outside: Sales, kind: exit}
"""
    assert check({"roles/support/agent.yaml": agent, LADDER: moves}) == []


def test_moves_into_leadership_may_ask_less(check: Check) -> None:
    assert check({LEAD: LESS}) == []


def test_a_level_that_does_not_do_an_activity_is_passed_over(check: Check) -> None:
    agent = """\
levels: [junior, mid, lead]
activities:
  - {use: answer-questions, depth: {junior: owns, lead: does}}
  - {use: write-articles, depth: does}
"""
    lanes = "lanes: [{id: all, name: All, rungs: [agent, agent/mid, agent/lead, team-lead]}]\n"
    assert check({"roles/support/agent.yaml": agent, LADDER: lanes}) == [
        "deeper-below: agent/junior owns answer-questions, but agent/lead only does it",
    ]


def test_targets_of_a_metric_that_does_not_exist_are_passed_over(check: Check) -> None:
    metrics = "metrics: [{use: speed, target: {junior: 30, mid: 60}}]\n"
    found = check({"roles/support/agent.yaml": metrics})
    assert [one.split(":")[0] for one in found] == ["metric-unmoved"]
