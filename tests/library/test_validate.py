"""What validation says: the place, the fault and the most likely meaning."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jdgen.library import load_library
from jdgen.source.findings import Finding
from tests.findings.minimal import FILES

AGENT = "roles/support/agent.yaml"
Write = Callable[[Mapping[str, str]], Path]


def find(project: Write, name: str, old: str, new: str) -> list[Finding]:
    text = FILES[name]
    assert old in text
    files = {**FILES, name: text.replace(old, new, 1)}
    return list(load_library(project(files) / "roles").findings)


def test_a_wrong_entry_does_not_make_its_list_too_short(project: Write) -> None:
    entry = "levels: [junior, mid]"
    assert "too-short" in [one.code for one in find(project, AGENT, entry, "levels: []")]
    codes = [one.code for one in find(project, AGENT, entry, "levels: [BAD]")]
    assert "too-short" not in codes
    assert codes


@pytest.mark.parametrize(
    ("name", "old", "key"),
    [
        ("roles/levels.yaml", "levels:\n", "levels"),
        ("roles/company.yaml", "families:\n", "families"),
    ],
)
def test_a_grid_and_a_company_are_not_empty(project: Write, name: str, old: str, key: str) -> None:
    kept = [line for line in FILES[name].split(old)[1].splitlines() if not line.startswith(" ")]
    text = "\n".join([FILES[name].split(old)[0] + f"{key}: {{}}", *kept, ""])
    found = [one for one in load_library(project({**FILES, name: text}) / "roles").findings]
    assert ("too-short", name) in [(one.code, one.file) for one in found]
    assert any("needs at least one entry" in one.message for one in found)


@pytest.mark.parametrize(
    ("old", "new", "code", "message", "hint"),
    [
        ("headcount: 40", "headcount: many", "wrong-type", '"many" is not a whole number', ""),
        ("headcount: 40", "headcount: -1", "out-of-range", '"-1" is less than 0', ""),
        ("headcount: 40", "headcount: true", "wrong-type", "true is not a whole number", ""),
        ("name: Tannery", "name: 7", "wrong-type", '"7" is not text', "quotes"),
        ("name: Tannery", "name: T", "too-short", "fewer than 2", ""),
        ("name: Tannery", f"name: {'T' * 101}", "too-long", "more than 100", ""),
        ("name: Tannery", "name: ' T '", "wrong-form", "one line", ""),
        ("name: Tannery", "name:", "wrong-type", "an empty value is not text", ""),
        ("name: Tannery", "name: [a]", "wrong-type", "a list is not text", ""),
        ("https://www.", "http://www.", "wrong-form", "not a web address", "https://"),
        ("hiring@tannery", "hiring tannery", "wrong-form", "not an e-mail address", ""),
        ('"#0B5C54"', "green", "wrong-form", "does not have the form", ""),
        ("  support: {name", "  Sup port: {name", "wrong-form", "is not an id", "small letters"),
        ("legal_name: Tannery Ltd\n", "", "missing-field", '"legal_name" is missing', "entity"),
        ("headcount", "headcuont", "unknown-field", "not a field of a company", "headcount"),
        ("  steps:", "  zzzzzzz: 1\n  steps:", "unknown-field", "hiring", "fields: "),
    ],
)
def test_messages(project: Write, old: str, new: str, code: str, message: str, hint: str) -> None:
    found = [item for item in find(project, "roles/company.yaml", old, new) if item.code == code]
    assert found, "no finding of that code"
    assert message in found[0].message
    assert hint in found[0].hint
    assert found[0].line > 0


def test_a_missing_field_points_at_its_parent(project: Write) -> None:
    found = find(project, "roles/company.yaml", "  contact: hiring@tannery.example\n", "")
    (missing,) = [item for item in found if item.code == "missing-field"]
    assert missing.excerpt == "hiring:"


def test_a_word_outside_its_list_is_told_with_the_list(project: Write) -> None:
    name = next(name for name in FILES if "depth:" in FILES[name])
    old = next(word for word in ("depth: does", "depth: owns") if word in FILES[name])
    (found,) = find(project, name, old, "depth: dose")
    assert found.code == "unknown-value"
    assert "assists, does, owns, directs, sets" in found.message
    assert found.hint == 'did you mean "does"?'


def test_a_bad_date_is_told_with_the_right_form(project: Write) -> None:
    name = next(name for name in FILES if "/openings/" in name)
    old = next(line for line in FILES[name].splitlines() if line.startswith("posted:"))
    found = find(project, name, old, "posted: 20.11.2026")
    assert [(item.code, item.hint) for item in found] == [
        ("wrong-date", "write dates as 2026-11-20")
    ]
