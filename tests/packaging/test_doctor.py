"""`jdgen doctor`: says what is there, what is missing and what mends it."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from jdgen.build import doctor
from jdgen.build.doctor import Check, examine, missing_engine_help
from jdgen.cli.main import main
from jdgen.formats.pdf import EngineMissingError, RenderingError
from jdgen.resources import checkout_root, roles_root, templates_root

ROOTS = (templates_root(),)
COMMAND = "apt-get update && apt-get install -y it"


def make_locale(root: Path, tag: str, text: str) -> Path:
    folder = root / "templates/locales" / tag
    folder.mkdir(parents=True)
    (folder / "locale.yaml").write_text(text, encoding="utf-8")
    return root / "templates"


def look(output: Path, *roots: Path, **options) -> dict[str, Check]:
    return {check.name: check for check in examine(roots or ROOTS, output, **options)}


@pytest.fixture
def debian(monkeypatch):
    monkeypatch.setattr(doctor, "install_command", lambda: COMMAND)


def lose_engine(monkeypatch) -> None:
    def fail():
        raise EngineMissingError("cannot load library 'libpango-1.0-0'")

    monkeypatch.setattr(doctor, "engine_versions", fail)


def test_a_machine_that_runs_these_tests_is_well(tmp_path):
    checks = look(tmp_path)
    assert [check for check in checks.values() if check.needed and not check.well] == []
    assert all(check.mend == "" for check in checks.values() if check.well)


def test_every_script_is_rendered_in_its_own_font(tmp_path):
    checks = look(tmp_path)
    assert checks["fonts of en"].found == "Noto Sans"
    assert checks["fonts of uk"].found == "Noto Sans"
    assert checks["fonts of zh-Hans"].found == "Noto Sans SC"


def test_every_dependency_is_looked_at(tmp_path):
    checks = look(tmp_path)
    for name in ("babel", "click", "jinja2", "pydantic", "pyyaml", "weasyprint", "python-docx"):
        assert checks[name].found[0].isdigit()
    assert "pytest" not in checks


def test_nothing_stays_in_the_output_folder(tmp_path):
    look(tmp_path / "not/there")
    assert list(tmp_path.iterdir()) == []


def test_a_missing_engine_is_told_with_its_command(tmp_path, monkeypatch, debian):
    lose_engine(monkeypatch)
    checks = look(tmp_path)
    assert not checks["Pango"].well
    assert "libpango-1.0-0" in checks["Pango"].found
    assert COMMAND in checks["Pango"].mend
    assert "fonts of en" not in checks


@pytest.mark.parametrize(
    ("versions", "name", "found"),
    [
        ({"pango": "1.42.4", "harfbuzz-subset": "yes"}, "Pango", "1.42.4, too old"),
        ({"pango": "1.50.12", "harfbuzz-subset": "no"}, "harfbuzz-subset", "missing: Chinese"),
    ],
)
def test_an_engine_in_part_is_told(tmp_path, monkeypatch, versions, name, found):
    monkeypatch.setattr(doctor, "engine_versions", lambda: versions)
    check = look(tmp_path)[name]
    assert not check.well
    assert check.found.startswith(found)
    assert check.mend


def test_a_font_that_no_file_has_is_missing(tmp_path):
    templates = make_locale(tmp_path, "uk", "{status: supported, fonts: [No Such Sans]}")
    check = look(tmp_path, templates)["fonts of uk"]
    assert (check.well, check.needed) == (False, True)
    assert check.found.startswith("no No Such Sans: ")
    wanted = f"put NoSuchSans-Regular.ttf and NoSuchSans-Bold.ttf into {tmp_path / 'fonts'}"
    assert check.mend == wanted


def test_a_draft_language_may_lack_its_font(tmp_path):
    templates = make_locale(tmp_path, "uk", "{status: draft, fonts: [No Such Sans]}")
    check = look(tmp_path, templates)["fonts of uk"]
    assert (check.well, check.needed) == (False, False)


def test_what_the_engine_refuses_is_told(tmp_path):
    def refuse(page, fonts):
        raise RenderingError(["no glyph for U+10FFFF"])

    check = look(tmp_path, render=refuse)["fonts of en"]
    assert not check.well
    assert check.found == "no Noto Sans: no glyph for U+10FFFF"


def test_a_missing_package_ends_the_examination(tmp_path, monkeypatch):
    asked = ["no-such-thing>=1", "click>=8", 'pytest>=9; extra == "dev"']
    monkeypatch.setattr(doctor, "requires", lambda name: asked)
    checks = look(tmp_path)
    assert list(checks) == ["Python", "no-such-thing", "click"]
    assert checks["no-such-thing"].found == "not installed"
    assert "--force-reinstall" in checks["no-such-thing"].mend


def test_a_broken_package_is_told(tmp_path, monkeypatch):
    def fail(module):
        raise ImportError("wrong ELF class")

    monkeypatch.setattr(doctor, "import_module", fail)
    assert "cannot be imported: wrong ELF class" in look(tmp_path)["babel"].found


def test_an_old_python_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "OLDEST_PYTHON", (9, 9))
    assert look(tmp_path)["Python"].mend == "install Python 9.9 or newer"


def test_a_slow_yaml_reader_is_told(tmp_path, monkeypatch):
    monkeypatch.delattr("yaml.CSafeLoader")
    assert not look(tmp_path)["libyaml"].well


def test_an_output_folder_that_cannot_be_written_is_told(tmp_path):
    file = tmp_path / "output"
    file.write_text("a file stands where the folder would be")
    check = look(file / "below")["output folder"]
    assert not check.well
    assert str(file) in check.found


def test_packages_of_a_wheel_are_mended_by_the_wheel(tmp_path, monkeypatch):
    monkeypatch.setattr(doctor, "checkout_root", lambda: None)
    monkeypatch.setattr(doctor, "requires", lambda name: ["no-such-thing"])
    assert look(tmp_path)["no-such-thing"].mend.endswith("-py3-none-any.whl")


def test_help_for_a_missing_engine_has_the_command(debian):
    assert COMMAND in missing_engine_help()


def test_help_for_an_unknown_system_names_the_libraries(monkeypatch):
    monkeypatch.setattr(doctor, "install_command", lambda: "")
    assert "libharfbuzz-subset" in missing_engine_help()


def run(*arguments: str):
    return CliRunner().invoke(main, ["doctor", *arguments])


def test_the_command_prints_a_line_for_each_check():
    done = run()
    assert done.exit_code == 0, done.output
    assert done.stdout.splitlines()[0].split() == ["ok", "Python", sys.version.split()[0]]
    assert "To mend this" not in done.stdout


def test_the_command_prints_each_step_once_and_ends_with_4(monkeypatch, debian):
    monkeypatch.setattr(
        doctor, "engine_versions", lambda: {"pango": "1.2.3", "harfbuzz-subset": "no"}
    )
    done = run()
    assert done.exit_code == 4
    assert "missing  Pango" in done.stdout
    assert done.stdout.count(COMMAND) == 1


def test_the_command_writes_json(monkeypatch, debian):
    lose_engine(monkeypatch)
    done = run("--json")
    assert done.exit_code == 4
    (pango,) = (check for check in json.loads(done.stdout) if check["name"] == "Pango")
    assert (pango["well"], pango["needed"]) == (False, True)
    assert COMMAND in pango["mend"]


def test_a_draft_language_does_not_fail_the_command(tmp_path, monkeypatch):
    make_locale(tmp_path, "uk", "{status: draft, fonts: [No Such Sans]}")
    (tmp_path / "roles").mkdir()
    (tmp_path / "roles/levels.yaml").touch()
    monkeypatch.chdir(tmp_path)
    done = run()
    assert done.exit_code == 0, done.output
    assert "draft    fonts of uk" in done.stdout
    assert str(tmp_path / "output") in done.stdout


def test_without_a_project_the_shipped_languages_are_looked_at(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = run()
    assert done.exit_code == 0, done.output
    assert "fonts of zh-Hans" in done.stdout
    assert str(tmp_path / "output") in done.stdout


def test_a_library_that_is_not_there_is_a_usage_error(tmp_path):
    assert run("--library", str(tmp_path / "nowhere")).exit_code == 2


def test_a_library_can_be_named():
    assert run("--library", str(roles_root())).exit_code == 0


def test_these_tests_run_from_a_checkout(monkeypatch, tmp_path):
    root = checkout_root()
    assert root is not None
    assert (root / "jdgen").is_dir()
    monkeypatch.setattr("jdgen.resources._PACKAGE", tmp_path / "jdgen")
    assert checkout_root() is None


def test_an_installed_package_has_its_own_templates(monkeypatch, tmp_path):
    monkeypatch.setattr("jdgen.resources._PACKAGE", tmp_path)
    (tmp_path / "shipped/templates").mkdir(parents=True)
    assert templates_root() == tmp_path / "shipped/templates"
