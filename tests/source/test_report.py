"""Findings as text, JSON and GitHub annotations."""

from jdgen.source.findings import Finding, set_severities, sort_findings
from jdgen.source.report import as_github, as_json, as_text, tally, width


def a_finding(**changed: object) -> Finding:
    values = {
        "code": "unknown-field",
        "message": '"titel" is not a field of a role',
        "file": "roles/support/agent.yaml",
        "line": 3,
        "column": 1,
        "end_column": 6,
        "hint": 'did you mean "title"?',
        "excerpt": "titel: Agent",
    }
    return Finding(**{**values, **changed})  # type: ignore[arg-type]


def test_text_shows_place_line_caret_and_hint() -> None:
    assert as_text([a_finding()]) == (
        "roles/support/agent.yaml:3:1: error[unknown-field]:"
        ' "titel" is not a field of a role\n'
        "  3 | titel: Agent\n"
        '    | ^^^^^ did you mean "title"?'
    )


def test_text_without_a_line_puts_the_hint_below() -> None:
    finding = a_finding(line=0, column=0, end_column=0, excerpt="")
    assert as_text([finding]).splitlines()[1] == '  = did you mean "title"?'
    assert "\n" not in as_text([a_finding(line=0, excerpt="", hint="")])


def test_colour_marks_the_kind_only() -> None:
    assert "\x1b[1;31merror[unknown-field]\x1b[0m" in as_text([a_finding()], colour=True)


def test_a_long_line_is_cut_around_the_place() -> None:
    finding = a_finding(column=500, end_column=505, excerpt="x" * 499 + "titel" + "y" * 500)
    _, line, caret = as_text([finding]).splitlines()
    assert len(line) < 140
    assert line[caret.index("^") :].startswith("titel")


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert "\x1b" not in as_text([a_finding(message="\x1b[2J", excerpt="\x1b]0;x", hint="\x07")])


def test_json_holds_every_field() -> None:
    (data,) = as_json([a_finding()])
    assert data["line"] == 3
    assert data["severity"] == "error"


def test_github_escapes_what_ends_a_command() -> None:
    text = as_github([a_finding(message="50%\nnext", file="a,b:c.yaml")])
    assert text == (
        "::error file=a%2Cb%3Ac.yaml,line=3,col=1,endColumn=6,title=unknown-field::"
        '50%25%0Anext (did you mean "title"?)'
    )
    assert as_github([a_finding(line=0, end_column=0, hint="", severity="notice")]).startswith(
        "::notice file=roles/support/agent.yaml,title="
    )


def test_tally_counts_in_words() -> None:
    findings = [a_finding(), a_finding(line=4), a_finding(severity="warning")]
    assert tally(findings) == "2 errors, 1 warning"
    assert tally([]) == "no findings"


def test_findings_are_sorted_and_told_once() -> None:
    late, early = a_finding(line=9), a_finding(line=2)
    assert sort_findings([late, early, late]) == (early, late)


def test_a_company_may_change_severities() -> None:
    (changed,) = set_severities([a_finding()], {"unknown-field": "warning"})
    assert changed.severity == "warning"
    assert set_severities([a_finding()], {"unknown-field": "ignore"}) == ()


def test_width_counts_terminal_cells() -> None:
    assert [width(text) for text in ("ab", "客户", "e\u0301", "a\u200bb")] == [2, 4, 1, 2]
