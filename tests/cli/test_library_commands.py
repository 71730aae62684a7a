"""list, show, check, new, schema: what they print and what they refuse."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from jdgen.cli.listing import NOUNS
from jdgen.cli.main import main
from jdgen.library import load_library
from tests.cli.conftest import Run


@pytest.mark.parametrize("noun", NOUNS)
def test_list_prints_a_line_an_entry(shop: Path, run: Run, noun: str) -> None:
    result = run("list", noun)
    assert result.exit_code == 0
    rows = json.loads(run("list", noun, "--json").stdout)
    assert len(result.stdout.splitlines()) == len(rows)
    for row in rows:
        assert row["id"] in result.stdout


def test_list_of_a_library_that_cannot_be_read(shop: Path, run: Run) -> None:
    (shop / "roles" / "levels.yaml").write_text("levels: [")
    result = run("list", "roles")
    assert result.exit_code == 1
    assert "levels.yaml:" in result.stderr


@pytest.mark.parametrize("name", ["agent", "agent/mid", "support"])
def test_show(shop: Path, run: Run, name: str) -> None:
    assert run("show", name).exit_code == 0
    data = json.loads(run("show", name, "--json").stdout)
    assert data


def test_show_of_a_rung_tells_the_ways_in_and_out(shop: Path, run: Run) -> None:
    data = json.loads(run("show", "agent/junior", "--json").stdout)["rung"]
    assert any("promotion" in step for step in data["leads to"])
    assert "*" not in json.dumps(json.loads(run("show", "agent", "--json").stdout))


def test_show_of_nothing_suggests(shop: Path, run: Run) -> None:
    result = run("show", "agnet")
    assert result.exit_code == 2
    assert 'did you mean "agent"' in result.stderr


def test_check_reports(shop: Path, run: Run) -> None:
    assert run("check").exit_code == 0
    company = shop / "roles" / "company.yaml"
    company.write_text(company.read_text() + "headcuont: 1\n")
    result = run("check")
    assert result.exit_code == 1
    assert "company.yaml:" in result.stderr
    data = json.loads(run("check", "--report", "json").stdout)
    assert data["summary"] == "1 error"
    assert json.loads(run("check", "--json").stdout) == data
    assert run("check", "--report", "github").stdout.startswith("::error file=roles/company.yaml")


def test_check_of_some_paths(shop: Path, run: Run) -> None:
    (shop / "roles" / "junk.yaml").write_text("a: 1")
    assert run("check", "roles/junk.yaml").exit_code == 1
    assert run("check", "roles/support").exit_code == 0
    assert run("check", "roles").exit_code == 1
    assert run("check", "/etc/passwd").exit_code == 2
    assert run("check", "roles/nothing.yaml").exit_code == 2


def test_strict_lets_warnings_fail(shop: Path, run: Run) -> None:
    skills = shop / "roles" / "skills.yaml"
    text = skills.read_text()
    first = text.split("skills:\n")[1].split(":")[0].strip()
    block = text.split("skills:\n")[1].split("\n  ")[0]
    assert first in block
    entry = text[text.index(f"  {first}:") :]
    nxt = [i for i in range(3, len(entry)) if entry[i - 1] == "\n" and entry[i : i + 2] == "  "]
    ends = [i for i in nxt if entry[i + 2] not in " -#"]
    body = entry[: ends[0]] if ends else entry
    skills.write_text(
        text + ("" if text.endswith("\n") else "\n") + body.replace(first, "unneeded", 1)
    )
    assert run("check").exit_code == 0
    assert "warning[unused]" in run("check").stderr
    assert run("check", "--strict").exit_code == 1


def test_schema_knows_the_ids(shop: Path, run: Run) -> None:
    assert run("schema").exit_code == 0
    opening = json.loads((shop / ".jdgen" / "schema" / "opening.json").read_text())
    text = json.dumps(opening)
    assert '"agent/junior"' in text
    assert '"x-refers"' not in text
    assert opening["additionalProperties"] is False
    data = json.loads(run("schema", "-o", "elsewhere", "--json").stdout)
    assert all(Path(path).exists() for path in data["written"])
    (shop / "file").write_text("")
    assert run("schema", "-o", "file/x").exit_code == 4
    (shop / "roles" / "levels.yaml").write_text("levels: [")
    assert run("schema").exit_code == 1


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("ü-Läden", "Ü Läden"),
        ("ACME_2", "ACME 2"),
        ("true", "True"),
        ("42", "42"),
        ("--", "Company"),
    ],
)
def test_a_new_company_is_called_as_its_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run, folder: str, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("new", "project", "--", folder).exit_code == 0
    library = load_library(tmp_path / folder / "roles").library
    assert library is not None
    assert library.company.name == name


def test_new_project_builds_at_once(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("new", "project", "My Shop")
    assert result.exit_code == 0
    assert "jdgen build" in result.stderr
    monkeypatch.chdir(tmp_path / "My Shop")
    assert run("check", "--strict").exit_code == 0
    assert run("build", "-f", "html").exit_code == 0
    pages = {path.name for path in Path("output").rglob("*.html")}
    assert {"support.html", "support-representative-kyiv.html"} <= pages
    again = run("new", "project", str(tmp_path / "My Shop"))
    assert again.exit_code == 2
    assert "exists already" in again.stderr


@pytest.mark.parametrize(
    ("noun", "name"),
    [
        ("role", "account-hero"),
        ("ladder", "everybody"),
        ("opening", "agent-lviv-two"),
        ("position", "all-in-one"),
    ],
)
def test_new_entries_are_sound(shop: Path, run: Run, noun: str, name: str) -> None:
    result = run("new", noun, name)
    assert result.exit_code == 0, result.stderr
    assert Path(result.stdout.strip()).exists()
    data = json.loads(run("check", "--json").stdout)
    errors = {item["code"] for item in data["findings"] if item["severity"] == "error"}
    assert errors <= {"leftover"}, "texts to replace are all that is wrong"
    again = run("new", noun, name)
    assert again.exit_code == 2
    assert "exists already" in again.stderr


@pytest.mark.parametrize("name", ["../../x", "Big", "a--b", "", "a" * 41, "-", "a/b", "客户"])
def test_new_refuses_names_that_are_no_ids(shop: Path, run: Run, name: str) -> None:
    before = sorted(shop.rglob("*"))
    result = run("new", "role", "--", name)
    assert result.exit_code == 2
    assert sorted(shop.rglob("*")) == before


def test_new_role_in_a_family(shop: Path, run: Run) -> None:
    assert "there is no family" in run("new", "role", "helper", "--family", "suport").stderr
    data = json.loads(run("new", "role", "helper", "--family", "support", "--json").stdout)
    assert data["written"][0].endswith("support/helper.yaml")


def test_completion_offers_ids(shop: Path) -> None:
    def complete(arguments: list[str], incomplete: str) -> list[str]:
        completer = ShellComplete(main, {}, "jdgen", "_JDGEN_COMPLETE")
        return [item.value for item in completer.get_completions(arguments, incomplete)]

    assert complete(["posting"], "age") == ["agent", *complete(["posting"], "agent-")]
    assert complete(["ladder"], "sup") == ["support"]
    assert "en" in complete(["build", "--locale"], "e")
    assert "build" in complete([], "bu")


def test_completion_outside_a_project_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    completer = ShellComplete(main, {}, "jdgen", "_JDGEN_COMPLETE")
    assert completer.get_completions(["posting"], "") == []
    assert completer.get_completions(["build", "--locale"], "") == []


def test_help_and_version_import_nothing_heavy() -> None:
    code = (
        "import sys; from jdgen.cli.main import main\n"
        "try: main(['--help'], prog_name='jdgen')\n"
        "except SystemExit: pass\n"
        "heavy = {'pydantic', 'jinja2', 'weasyprint', 'yaml', 'babel'} & set(sys.modules)\n"
        "sys.exit(f'imported {heavy}' if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "make every document" in done.stdout


def test_python_m_jdgen() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "jdgen", "--version"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("jdgen ")


def test_only_a_role_has_a_family(shop: Path, run: Run) -> None:
    result = run("new", "opening", "agent-lviv-two", "--family", "support")
    assert result.exit_code == 2
    assert "--family goes with a role only" in result.stderr
