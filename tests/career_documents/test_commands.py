"""compare, handoffs, sheet, diff and overlap: what they print, write and refuse."""

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from jdgen.cli import compare, diff, overlap, sheet
from tests.findings.minimal import FILES

Run = Callable[..., Result]


def test_diff_prints_words(shop: Path, run: Run) -> None:
    result = run("diff", "agent", "agent/mid")
    assert result.exit_code == 0, result.stderr
    assert "Support Agent: junior – experienced" in result.stdout
    assert "Runs the queue – does, then owns · 80%" in result.stdout
    assert "Writes articles – does · 20%" in result.stdout
    assert "at most 60 minutes | at most 30 minutes" in result.stdout
    assert not (shop / "output").exists()


def test_diff_into_leadership_tells_what_to_start_and_hand_over(shop: Path, run: Run) -> None:
    words = run("diff", "agent/mid", "team-lead").stdout
    order = ["Start", "Plans shifts", "Grow", "Directs answering", "Keep", "Nothing", "Hand over"]
    places = [words.index(f"{part}\n") if part == "Start" else words.index(part) for part in order]
    assert places == sorted(places)
    assert words.index("Writes articles") > words.index("Hand over")
    assert "into leading people" in words.lower()
    assert "No ladder has this move." in run("diff", "team-lead", "agent").stdout


def test_diff_as_data_is_in_no_language(shop: Path, run: Run) -> None:
    data = json.loads(run("diff", "agent", "agent/mid", "--json").stdout)
    assert (data["start"], data["end"]) == ("agent/junior", "agent/mid")
    assert data["grow"] == [
        {"activity": "answer-questions", "depth": ["does", "owns"], "share": [80, 80]}
    ]
    assert [use["activity"] for use in data["keep"]] == ["write-articles"]
    assert data["skills"] == [{"skill": "listening", "before": "working", "after": "practitioner"}]
    assert data["metrics"][0]["metric"] == "answer-time"
    assert data["jump"] == {"new": 0, "deeper": 1, "skill_steps": 1, "size": 2}


def test_diff_as_a_page(shop: Path, run: Run) -> None:
    result = run("diff", "agent", "team-lead", "-f", "html", "-f", "json", "-l", "en", "--json")
    assert result.exit_code == 0, result.stderr
    written = json.loads(result.stdout)["written"]
    assert written == [f"en/diff/agent-junior-team-lead-lead.{kind}" for kind in ("html", "json")]
    assert (shop / "output" / written[0]).is_file()


def test_overlap_finds_a_copy_under_another_title(shop: Path, run: Run) -> None:
    assert "No two jobs are the same work." in run("overlap").stdout
    copy = FILES["roles/support/agent.yaml"].replace("id: agent", "id: helper")
    copy = copy.replace("Support Agent", "Happiness Partner").replace("[Help Desk Agent]", "[]")
    (shop / "roles" / "support" / "helper.yaml").write_text(copy)
    words = run("overlap").stdout
    assert "Support Agent (junior) and Happiness Partner (junior)" in words
    assert "100% of the time: the same job" in words
    assert "Answering questions 80% + Writing help articles 20%" in words
    assert "one of them would have to give up: Answering questions" in words
    assert "The library does not say what tells them apart." in words
    (found,) = json.loads(run("overlap", "agent", "helper", "--json").stdout)
    assert (found["verdict"], found["time"], found["to_part"]) == (
        "same-job", 1.0, ["answer-questions"],
    )  # fmt: skip
    assert found["parts"][0] == {
        "activity": "answer-questions", "time": 0.8, "share": [80, 80], "depth": ["does", "does"],
    }  # fmt: skip


def test_overlap_of_named_roles_tells_even_distinct_ones(shop: Path, run: Run) -> None:
    words = run("overlap", "agent", "team-lead").stdout
    assert "40% of the time: related jobs" in words
    assert "Answering questions 40%" in words


def test_overlap_and_diff_speak_other_languages(shop: Path, run: Run) -> None:
    assert "Þļ" in run("diff", "agent", "team-lead", "-l", "en-XA").stdout
    result = run("overlap", "-l", "en", "-l", "en-XA")
    assert result.exit_code == 2
    assert "one --locale" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        (("compare", "agent", "team-lead"), "comparison/agent-team-lead"),
        (("compare", "agent/junior", "agent/mid"), "comparison/agent-junior-agent-mid"),
        (("sheet", "agent"), "rolesheet/agent"),
        (("sheet", "agent/mid"), "rolesheet/agent-mid"),
        (("handoffs",), "handoffs/handoffs"),
        (("handoffs", "--paper", "a3"), "handoffs/handoffs-a3"),
        (("overlap", "agent"), "overlap/agent"),
        (("overlap",), "overlap/all"),
    ],
)
def test_where_documents_go(shop: Path, run: Run, arguments: tuple[str, ...], file: str) -> None:
    result = run(*arguments, "-l", "en", "-f", "md", "-f", "html")
    assert result.exit_code == 0, result.stderr
    names = [str(shop / "output" / "en" / f"{file}.{kind}") for kind in ("html", "md")]
    assert result.stdout.split() == names
    assert all(Path(name).read_text() for name in names)


def test_one_document_on_stdout(shop: Path, run: Run) -> None:
    assert run("compare", "agent", "team-lead", "-f", "md", "-o", "-").stdout.startswith("Tannery")
    assert run("sheet", "team-lead", "-o", "-").stdout.startswith("<!DOCTYPE html>")


def test_a_countrys_form_is_made_level_by_level_in_its_language(
    shop: Path, run: Run, own_templates: Path
) -> None:
    folder = own_templates / "locales" / "pl"
    folder.mkdir(parents=True)
    (folder / "opis-stanowiska.html.j2").write_text(
        '{% extends "layout.html.j2" %}{% block body %}<main><h1>{{ opis_stanowiska.title }}'
        "</h1></main>{% endblock %}"
    )
    result = run("sheet", "agent", "--kind", "opis-stanowiska", "-f", "html")
    assert result.exit_code == 0, result.stderr
    written = sorted((shop / "output" / "pl" / "opis-stanowiska").iterdir())
    assert [path.name for path in written] == ["agent-junior.html", "agent-mid.html"]
    assert "<h1>" in written[0].read_text()
    other = run("sheet", "agent", "--kind", "opis-stanowiska", "-l", "en")
    assert other.exit_code == 2
    assert "exists in pl only" in other.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("compare", "agnt", "team-lead"), 'did you mean "agent"'),
        (("compare", "agent", "agent"), "cannot be compared with itself"),
        (("compare", "agent/boss", "team-lead"), 'no role or level "agent/boss"'),
        (("diff", "agent", "agent/junior"), "both are agent/junior"),
        (("diff", "agent", "nobody"), 'no role or level "nobody"'),
        (("sheet", "agnt"), 'did you mean "agent"'),
        (("sheet", "agent", "--kind", "intern"), 'did you mean "internal"'),
        (("overlap", "agent", "team-laed"), 'did you mean "team-lead"'),
        (("overlap", "agent/mid"), 'did you mean "agent"'),
        (("sheet", "agent", "-l", "xx"), 'no locale "xx"'),
    ],
)
def test_what_is_refused(shop: Path, run: Run, arguments: tuple[str, ...], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""


def test_errors_of_the_library_are_told_first(shop: Path, run: Run) -> None:
    path = shop / "roles" / "support" / "agent.yaml"
    path.write_text(path.read_text().replace("track: expert", "track: expart"))
    for arguments in (("handoffs",), ("diff", "agent", "team-lead"), ("overlap", "--json")):
        result = run(*arguments)
        assert result.exit_code == 1
        assert "expart" in result.output


@pytest.mark.parametrize(
    ("command", "parameter", "typed", "found"),
    [
        (compare.command, "one", "ag", ["agent"]),
        (diff.command, "end", "team", ["team-lead"]),
        (overlap.command, "roles", "", ["agent", "team-lead"]),
        (sheet.command, "kind", "int", ["internal"]),
        (sheet.command, "kind", "posadova", ["posadova-instruktsiia"]),
    ],
)
def test_completion(
    shop: Path, command: click.Command, parameter: str, typed: str, found: list[str]
) -> None:
    (asked,) = (one for one in command.params if one.name == parameter)
    context = click.Context(command)
    assert [item.value for item in asked.shell_complete(context, typed)] == found


def test_completion_where_there_is_no_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (asked,) = (one for one in sheet.command.params if one.name == "kind")
    assert asked.shell_complete(click.Context(sheet.command), "") == []
