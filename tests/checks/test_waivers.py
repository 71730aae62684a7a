"""Waivers, severities and libraries of which a part could not be read."""

from collections.abc import Callable

from jdgen.checks import RULES, check_library, settle_findings
from jdgen.library import Library
from jdgen.source.codes import CODES

Load = Callable[[dict[str, str]], Library]
Check = Callable[[dict[str, str]], list[str]]

AGENT = "roles/support/agent.yaml"
LEAD = "roles/support/team-lead.yaml"
COMPANY = "roles/company.yaml"
WAIVED = "waive: [{code: no-metric, because: The works council forbids it}]\n"
UNKNOWN_LEVEL = "skills: {listening: {junior: working, mid: practitioner, lead: expert}}\n"


def test_a_waiver_holds_in_its_file_only(check: Check) -> None:
    found = check({AGENT: "metrics: []\n" + WAIVED, LEAD: "metrics: []\n"})
    assert "no-metric: team-lead has no metric" in found
    assert "no-metric: agent has no metric" not in found


def test_a_waiver_holds_in_files_that_many_entries_share(check: Check) -> None:
    changes = {LEAD: "skills: {listening: expert}\nmust: [listening]\nplus: []\n"}
    assert check(changes) == ['unused: no role uses the skill "planning"']
    changes["roles/skills.yaml"] = "waive: [{code: unused, because: Needed next year}]\n"
    assert check(changes) == []


def test_two_waivers_of_one_code_are_both_used(check: Check) -> None:
    waivers = (
        "waive:\n  - {code: orphan-rung, because: One}\n  - {code: orphan-rung, because: Two}\n"
    )
    lanes = "lanes: [{id: leads, name: Leads, rungs: [team-lead]}]\nmoves: []\n"
    assert check({AGENT: waivers, "roles/ladders/support.yaml": lanes}) == []


def test_what_is_always_an_error_cannot_be_waived_or_made_milder(library: Load) -> None:
    waiver = "waive: [{code: unknown-level, because: We like it so}]\n"
    severity = "severity: {unknown-level: ignore}\n"
    findings = check_library(library({AGENT: UNKNOWN_LEVEL + waiver, COMPANY: severity}))
    assert [(one.code, one.severity) for one in findings] == [
        ("always-error", "error"),
        ("unknown-level", "error"),
        ("always-error", "error"),
    ]


def test_the_company_sets_severities(library: Load) -> None:
    findings = check_library(library({AGENT: "metrics: []\n", COMPANY: "severity: {}\n"}))
    assert [(one.code, one.severity) for one in findings] == [("no-metric", "notice")]
    changed = {AGENT: "metrics: []\n", COMPANY: "severity: {no-metric: error}\n"}
    assert [one.severity for one in check_library(library(changed))] == ["error"]
    ignored = {AGENT: "metrics: []\n", COMPANY: "severity: {no-metric: ignore}\n"}
    assert check_library(library(ignored)) == ()


def test_waivers_of_codes_that_were_not_looked_for_are_left_alone(library: Load) -> None:
    waived = library({AGENT: WAIVED})
    assert [one.code for one in settle_findings(waived, [], ["no-metric"])] == ["waiver-unused"]
    assert settle_findings(waived, [], ["no-way-back"]) == ()


def test_nothing_is_called_unused_in_an_incomplete_library(library: Load) -> None:
    lanes = "lanes: [{id: experts, name: Experts, rungs: [agent]}]\nmoves: []\n"
    skills = "skills: {listening: expert}\nmust: [listening]\nplus: []\n" + WAIVED
    part = library({LEAD: skills, "roles/ladders/support.yaml": lanes})
    codes = {one.code for one in check_library(part)}
    assert codes == {"unused", "orphan-rung", "dead-end", "waiver-unused"}
    assert check_library(part, complete=False) == ()


def test_every_rule_looks_for_a_code_that_exists() -> None:
    assert RULES.keys() <= CODES.keys()
