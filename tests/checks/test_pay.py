"""Which bands are compared with each other and with openings, and which are not."""

from collections.abc import Callable

import pytest

Check = Callable[[dict[str, str]], list[str]]

PAY = "roles/pay/ua-2026.yaml"
OPENING = "roles/openings/agent-lviv.yaml"
POORLY_PAID_LEAD = """\
bands:
  - {rungs: [agent/mid], place: lviv, min: 38000, max: 50000}
  - {rungs: [team-lead], place: lviv, min: 30000, max: 40000}
"""


def test_a_lead_is_not_compared_with_experts_of_a_higher_level(check: Check) -> None:
    assert [found.split(":")[0] for found in check({PAY: POORLY_PAID_LEAD})] == ["lead-paid-less"]
    lead = "levels: [junior]\n"
    ladder = "lanes: [{id: all, name: All, rungs: [agent/junior, agent/mid, team-lead]}]\n"
    moves = """\
moves:
  - {from: agent/junior, to: agent/mid, kind: promotion, decided: review-cycle}
  - {from: agent/mid, outside: Sales, kind: exit}
  - {from: team-lead, outside: Sales, kind: exit}
"""
    changes = {
        PAY: POORLY_PAID_LEAD,
        "roles/support/team-lead.yaml": lead,
        "roles/ladders/support.yaml": ladder + moves,
    }
    assert check(changes) == [
        "lane-order: team-lead/junior stands above agent/mid, which is of a higher level"
    ]


def test_bands_in_different_units_are_not_compared(check: Check) -> None:
    yearly = """\
currency: USD
period: year
as_of: 2026-01-01
source: handbook
confidence: stated
kind: company
bands:
  - {rungs: [agent/junior], place: lviv, min: 30000, max: 40000}
"""
    mid = "bands: [{rungs: [agent/mid], place: lviv, min: 20000, max: 30000}]\n"
    opening = "rung: agent/mid\npay: {min: 20000, max: 30000, currency: UAH, period: month}\n"
    assert check({PAY: mid, "roles/pay/us-2026.yaml": yearly, OPENING: opening}) == []


@pytest.mark.parametrize("name", ["aa-2024", "zz-2024"])  # read before and after the newer file
def test_the_newest_band_counts(check: Check, name: str) -> None:
    older = """\
currency: UAH
period: month
as_of: 2024-01-01
source: handbook
confidence: stated
kind: company
bands:
  - {rungs: [agent/junior], place: lviv, min: 1, max: 2}
"""
    assert check({f"roles/pay/{name}.yaml": older}) == []


def test_market_figures_of_several_surveys_may_stand_side_by_side(check: Check) -> None:
    survey = """\
currency: UAH
period: month
as_of: 2026-01-01
source: handbook
confidence: stated
kind: market
bands:
  - {rungs: [agent], place: lviv, min: 1, max: 2}
"""
    assert check({"roles/pay/one.yaml": survey, "roles/pay/two.yaml": survey}) == []
    again = survey + "  - {rungs: [agent/junior], place: lviv, min: 3, max: 4}\n"
    assert check({"roles/pay/one.yaml": again}) == [
        "band-twice: agent/junior in lviv has a band of this day already: 1–2 UAH a month"
    ]


@pytest.mark.parametrize(
    "rules",
    [
        "status: closed\n",
        "employment: contractor\n",
        "employment: internship\n",
        "employment: part-time\nweekly_hours: 20\n",
        "employment: fixed-term\ncontract_months: 6\nweekly_hours: 20\n",
    ],
)
def test_openings_outside_the_rules_of_the_band(check: Check, rules: str) -> None:
    pay = "pay: {min: 1, max: 2, currency: UAH, period: month}\n"
    below = "pay-outside-band: min 1 is below 30,000–40,000 UAH a month, the band of agent/junior"
    assert check({OPENING: pay}) == [f"{below} in lviv"]
    assert check({OPENING: pay + rules}) == []


@pytest.mark.parametrize(
    ("pay", "problem"),
    [
        ("currency: UAH, period: year", "period is year, not month as in"),
        ("currency: UAH, period: month, basis: net", "basis is net, not gross as in"),
    ],
)
def test_pay_in_another_unit_than_the_band(check: Check, pay: str, problem: str) -> None:
    (found,) = check({OPENING: f"pay: {{min: 32000, max: 38000, {pay}}}\n"})
    assert problem in found


def test_a_draft_may_be_without_pay_even_where_there_is_a_band(check: Check) -> None:
    draft = """\
id: mid-lviv
rung: agent/mid
status: draft
place: lviv
workplace: remote
employment: full-time
posted: 2026-02-01
"""
    assert check({"roles/openings/mid-lviv.yaml": draft}) == []
