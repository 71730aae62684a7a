"""`jdgen locale` as people use it."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jdgen.cli.locale import command

from .conftest import Make
from .test_update import read, say


@pytest.fixture
def root(make: Make, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = make()
    monkeypatch.chdir(root)
    return root


def run(*arguments: str) -> Result:
    return CliRunner().invoke(command, list(arguments), catch_exceptions=False)


def test_update_writes_and_tells_what_it_wrote(root: Path) -> None:
    done = run("update")
    assert done.exit_code == 0
    assert "templates/locales/uk/messages.po: written" in done.stdout
    assert run("update").stdout == ""


def test_update_check_fails_while_a_file_would_change(root: Path) -> None:
    done = run("update", "--check", "uk")
    assert done.exit_code == 1
    assert "templates/locales/uk/messages.po: would be written" in done.stdout
    run("update", "uk")
    assert run("update", "--check", "uk").exit_code == 0


def test_update_tells_as_data(root: Path) -> None:
    data = json.loads(run("update", "--json").stdout)
    assert "templates/locales/uk/messages.po" in data["changed"]["uk"]
    assert data["findings"] == []


def test_update_writes_empty_catalogs_if_asked(root: Path) -> None:
    done = run("update", "uk", "--pot")
    assert "templates/locales/messages.pot: written" in done.stdout
    assert "templates/locales/roles/agent.pot: written" in done.stdout


def test_update_tells_of_a_removed_file(root: Path) -> None:
    run("update")
    gone = root / "templates/locales/uk/roles/gone.po"
    gone.write_text('msgctxt "gone/title"\nmsgid "Gone"\nmsgstr ""\n', encoding="utf-8")
    assert "gone.po: removed" in run("update").stdout


@pytest.mark.parametrize(
    ("file", "code"),
    [("roles/support/agent.yaml", "yaml-key"), ("templates/parts/wage.j2", "template-syntax")],
)
def test_update_refuses_half_a_source(root: Path, file: str, code: str) -> None:
    """A text that cannot be read is not a text that was removed."""
    (root / file).write_text("{{ [", encoding="utf-8")
    done = run("update")
    assert (done.exit_code, done.stdout) == (1, "")
    assert code in done.stderr
    assert not (root / "templates/locales/uk/messages.po").exists()


def test_update_fails_for_a_broken_file(root: Path) -> None:
    (root / "templates/locales/uk/messages.po").write_text("nonsense", encoding="utf-8")
    done = run("update")
    assert done.exit_code == 1
    assert "po-syntax" in done.stderr


def test_a_language_that_is_not_there_is_a_usage_error(root: Path) -> None:
    for name in ("update", "check", "export"):
        done = run(name, "uka")
        assert done.exit_code == 2
        assert 'did you mean "uk"?' in done.stderr
    assert 'no locale "qaa"; locales: ' in run("status", "qaa").stderr


def test_status_as_text_markdown_and_data(root: Path) -> None:
    assert "uk " in run("status", "uk").stdout
    assert "| uk | " in run("status", "uk", "--report", "md").stdout
    data = json.loads(run("status", "--json").stdout)
    assert data["uk"]["library"]["missing"] > 50
    assert "zh-Hans" in data


def test_check_tells_findings_and_mends(root: Path) -> None:
    run("update")
    say(root, "messages.po", "", "Reports to {manager}", "Підпорядковується  {manager}")
    done = run("check")
    assert done.exit_code == 0
    assert "warning[double-space]" in done.stderr
    assert run("check", "uk", "--strict").exit_code == 1
    done = run("check", "--fix")
    assert "messages.po: mended" in done.stderr
    entry = read(root, "messages.po")["", "Reports to {manager}"]
    assert entry.forms == ("Підпорядковується {manager}",)


@pytest.mark.parametrize(
    ("context", "hint"),
    [("agent/titel", 'with msgctxt "agent/title" there is one'), ("", 'msgctxt "agent/title"')],
)
def test_check_tells_of_a_translation_that_nobody_reads(
    root: Path, context: str, hint: str
) -> None:
    run("update")
    path = root / "templates/locales/uk/roles/agent.po"
    text = path.read_text(encoding="utf-8")
    key = f'msgctxt "{context}"\n' if context else ""
    path.write_text(f'{text}\n{key}msgid "Support Agent"\nmsgstr "Агент"\n', encoding="utf-8")
    done = run("check", "uk")
    assert (done.exit_code, "warning[unknown-text]" in done.stderr) == (0, True)
    assert hint in done.stderr
    assert json.loads(run("status", "uk", "--json").stdout)["uk"]["findings"]["warning"] == 1


def test_check_tells_of_an_english_text_that_was_changed_and_update_mends_it(root: Path) -> None:
    run("update")
    say(root, "messages.po", "", "Wage", "Оплата")
    (root / "templates/parts/wage.j2").write_text('{{ _("Wages") }}\n', encoding="utf-8")
    done = run("check", "uk")
    assert 'the nearest is "Wages"; if the English was changed, run `jdgen locale' in done.stderr
    run("update")
    assert "unknown-text" not in run("check", "uk").stderr


def test_check_tells_of_a_form_that_the_language_does_not_have(root: Path) -> None:
    run("update")
    path = root / "templates/locales/uk/roles/agent.po"
    for form in ("dat", "dta"):
        entry = f'\nmsgctxt "agent/title|{form}"\nmsgid "Support Agent"\nmsgstr "агентові"\n'
        path.write_text(path.read_text(encoding="utf-8") + entry, encoding="utf-8")
    done = run("check", "uk", "--json")
    findings = json.loads(done.stdout)["findings"]
    assert [(one["code"], one["hint"]) for one in findings] == [
        ("unknown-text", 'did you mean "dat"?')
    ]


def test_check_goes_on_without_the_texts_of_a_broken_library(root: Path) -> None:
    run("update")
    (root / "roles/support/agent.yaml").write_text("{{ [", encoding="utf-8")
    done = run("check", "uk")
    assert done.exit_code == 0
    assert "unknown-text is not checked" in done.stderr


def test_check_ends_with_1_for_an_error(root: Path) -> None:
    run("update")
    say(root, "messages.po", "", "Reports to {manager}", "Підпорядковується")
    assert run("check").exit_code == 1
    data = json.loads(run("check", "--json").stdout)
    assert [finding["code"] for finding in data["findings"]] == ["placeholder"]
    assert (
        "::error file=templates/locales/uk/messages.po" in run("check", "--report", "github").stdout
    )


def test_check_looks_at_templates_too(root: Path) -> None:
    (root / "templates/parts/wage.j2").write_text("<p>Salary</p>\n", encoding="utf-8")
    assert "error[hard-coded-text]" in run("check").stderr
    assert "hard-coded-text" not in run("check", "uk").stderr


def test_new_starts_a_language(root: Path) -> None:
    done = run("new", "ka")
    assert "templates/locales/ka/TRANSLATING.md" in done.stdout
    assert "Noto Sans Georgian" in done.stderr
    assert (
        "templates/locales/pl/locale.yaml"
        in json.loads(run("new", "pl", "--json").stdout)["written"]
    )


def test_new_refuses_what_is_no_tag(root: Path) -> None:
    done = run("new", "ua")
    assert done.exit_code == 2
    assert "did you mean uk?" in done.stderr
    assert "jdgen locale new zh-Hans" in run("new", "zh-CN").stderr


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_export_and_import(root: Path, ending: str) -> None:
    from jdgen.locales.sheet_files import read_sheet, write_sheet

    run("update")
    assert f"uk.{ending}: " in run("export", "uk", "-o", f"uk.{ending}").stdout
    again = run("import", "uk", f"uk.{ending}")
    assert again.stdout == ""
    assert "says what uk says already" in again.stderr
    rows = read_sheet(Path(f"uk.{ending}").read_bytes(), ending)
    from dataclasses import replace

    said = [replace(row, translation="Оплата" if row.english == "Wage" else "") for row in rows]
    Path(f"uk.{ending}").write_bytes(write_sheet(said, ending))
    assert "messages.po: written" in run("import", "uk", f"uk.{ending}").stdout
    assert read(root, "messages.po")["", "Wage"].forms == ("Оплата",)


def test_import_refuses_rows_whose_english_has_changed(root: Path) -> None:
    run("update")
    run("export", "uk", "-o", "uk.csv")
    (root / "templates/parts/wage.j2").write_text('{{ _("Salary") }}\n', encoding="utf-8")
    done = run("import", "uk", "uk.csv", "--json")
    assert done.exit_code == 1
    assert json.loads(done.stdout)["refused"][0]["why"] == "the English has changed since"
    assert "refused: Wage: the English has changed since" in run("import", "uk", "uk.csv").stderr


def test_tables_of_the_wrong_kind_are_usage_errors(root: Path) -> None:
    run("update")
    (root / "uk.csv").write_text("nonsense", encoding="utf-8")
    assert "has no column" in run("import", "uk", "uk.csv").stderr
    assert run("export", "uk", "-o", "uk.ods").exit_code == 2
    assert json.loads(run("export", "uk", "-o", "a.csv", "--json").stdout)["file"] == "a.csv"
    assert run("export", "uk", "-o", "uk.csv/a.csv").exit_code == 4


def test_export_needs_files_that_can_be_read(root: Path) -> None:
    (root / "templates/locales/uk/messages.po").write_text("nonsense", encoding="utf-8")
    assert run("export", "uk").exit_code == 1


def test_preview_writes_every_document(root: Path) -> None:
    done = run("preview", "uk")
    assert done.exit_code == 0, done.stderr
    assert "documents" in done.stdout
    assert (root / "output/preview/uk/index.html").is_file()
    data = json.loads(run("preview", "uk", "-o", "out", "--json").stdout)
    assert data["index"] == "out/preview/uk/index.html"
    assert {page["name"] for page in data["pages"]} >= {"posting-agent-lviv.html"}


def test_preview_tells_of_a_broken_template(root: Path) -> None:
    (root / "templates/ladder.html.j2").write_text("{{ nothing }}", encoding="utf-8")
    done = run("preview", "uk")
    assert done.exit_code == 3
    assert "ladder.html.j2" in done.stderr


def test_preview_tells_where_it_cannot_write(root: Path) -> None:
    (root / "taken").write_text("x", encoding="utf-8")
    assert run("preview", "uk", "-o", "taken").exit_code == 4


def test_preview_watches_until_it_is_stopped(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: float) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jdgen.build.watch.time.sleep", stop)
    done = run("preview", "uk", "--watch")
    assert done.exit_code == 0
    assert done.stdout.count("documents") == 1
