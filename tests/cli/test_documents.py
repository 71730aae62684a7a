"""build, posting and ladder: what they write, what they say, what they refuse."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def names(folder: Path) -> list[str]:
    return sorted(
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".lock"
    )


def test_build_writes_every_document_and_says_where(shop: Path, run: Run) -> None:
    result = run("build", "-f", "html", "-f", "md")
    assert result.exit_code == 0, result.stderr
    written = names(shop / "output")
    assert "manifest.json" in written
    kinds = {name.split("/")[1] for name in written if "/" in name}
    assert {"posting", "ladder"} <= kinds
    assert f"{len(written) - 1} written, 0 unchanged" in result.stderr
    assert str(shop / "output") in result.stderr


def test_a_second_build_writes_nothing(shop: Path, run: Run) -> None:
    run("build", "-f", "html")
    assert "nothing has changed" in run("build", "-f", "html").stderr
    assert json.loads(run("build", "-f", "html", "--json").stdout)["written"] == []
    assert " written, 0 unchanged" in run("build", "-f", "html", "--force").stderr


def test_a_comment_changes_no_document(shop: Path, run: Run) -> None:
    run("build", "-f", "html")
    company = shop / "roles" / "company.yaml"
    company.write_text(company.read_text() + "# a comment\n")
    assert "nothing has changed" in run("build", "-f", "html").stderr


def test_a_changed_role_changes_its_documents_only(shop: Path, run: Run) -> None:
    run("build", "-f", "html")
    (path,) = (shop / "roles" / "openings").glob("*.yaml")
    path.write_text(path.read_text().replace("headcount: 1", "headcount: 3") + "headcount: 2\n")
    data = json.loads(run("build", "-f", "html", "--json").stdout)
    assert data["written"] == [f"en/posting/{path.stem}.html"]


def test_documents_of_a_deleted_opening_go_away(shop: Path, run: Run) -> None:
    run("build", "-f", "html")
    (path,) = (shop / "roles" / "openings").glob("*.yaml")
    path.unlink()
    data = json.loads(run("build", "-f", "html", "--json").stdout)
    assert data["removed"] == [f"en/posting/{path.stem}.html"]
    assert not (shop / "output" / data["removed"][0]).exists()


def test_files_in_other_languages_and_formats_stay(shop: Path, run: Run) -> None:
    run("build", "-f", "html", "-f", "md")
    before = sorted((shop / "output" / "en" / "posting").glob("agent-lviv.*"))
    assert [path.suffix for path in before] == [".html", ".md"]
    run("build", "-f", "md", "-l", "en-XA")
    assert all(path.exists() for path in before)
    (opening,) = (shop / "roles" / "openings").glob("*.yaml")
    opening.unlink()
    assert run("build", "-f", "md", "-l", "en").exit_code == 0
    assert [path.suffix for path in before if path.exists()] == [".html"]
    run("build", "-f", "html")
    assert not any(path.exists() for path in before)


@pytest.mark.parametrize("harm", ["delete", "edit"])
def test_a_lost_or_edited_output_is_made_again(shop: Path, run: Run, harm: str) -> None:
    run("build", "-f", "html")
    page = next((shop / "output" / "en" / "posting").glob("*.html"))
    whole = page.read_text()
    if harm == "delete":
        page.unlink()
    else:
        page.write_text("mine")
    run("build", "-f", "html")
    assert page.read_text() == whole


def test_build_of_some_ids_leaves_the_rest(shop: Path, run: Run) -> None:
    run("build", "-f", "html")
    before = names(shop / "output")
    (ladder,) = (path.stem for path in (shop / "roles" / "ladders").glob("*.yaml"))
    result = run("build", ladder, "-f", "txt")
    assert result.exit_code == 0
    assert set(names(shop / "output")) == {*before, f"en/ladder/{ladder}.txt"}


def test_one_document_to_stdout(shop: Path, run: Run) -> None:
    (name,) = (path.stem for path in (shop / "roles" / "openings").glob("*.yaml"))
    assert run("posting", name, "-o", "-").stdout.startswith("<!DOCTYPE html>")
    assert json.loads(run("posting", name, "-o", "-", "-f", "json").stdout)["id"] == name
    assert run("posting", name, "-o", "-", "-f", "pdf").stdout_bytes.startswith(b"%PDF-")
    assert not (shop / "output").exists()
    result = run("posting", name, "-o", "-", "-f", "md", "-f", "txt")
    assert result.exit_code == 2
    assert "one document" in result.stderr


def test_posting_of_a_role_says_that_there_is_no_vacancy(shop: Path, run: Run) -> None:
    role = next((shop / "roles" / "support").glob("*.yaml")).stem
    result = run("posting", role, "-f", "txt", "-o", "-")
    assert "no vacancy" in result.stdout


def test_paths_are_printed_for_scripts(shop: Path, run: Run) -> None:
    (ladder,) = (path.stem for path in (shop / "roles" / "ladders").glob("*.yaml"))
    result = run("ladder", ladder, "-f", "html", "-o", "elsewhere")
    assert result.stdout.strip() == f"elsewhere/en/ladder/{ladder}.html"
    assert Path(result.stdout.strip()).exists()
    assert json.loads(run("ladder", ladder, "-f", "html", "--json").stdout)["written"]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["posting", "agnet"], 'did you mean "agent"'),
        (["posting", "../../x"], "nothing to post"),
        (["posting", "agent/boss"], "nothing to post"),
        (["posting", "agent", "--variant", "x"], "the role has none"),
        (["posting", "agent", "--place", "nowhere"], "there is no place"),
        (["ladder", "suport"], "there is no ladder"),
        (["build", "agnet"], "did you mean"),
        (["build", "-l", "xx"], "there is no locale"),
        (["build", "-l", "e/../n"], "there is no locale"),
        (["build", "-f", "docs"], "docs"),
        (["build", "-j", "0"], "0"),
        (["build", "--library", "nowhere"], "there is no library"),
        (["bulid"], 'did you mean "build"'),
        (["build", "--paper", "a4"], "--paper"),
    ],
)
def test_usage_mistakes_end_with_2_and_a_hint(
    shop: Path, run: Run, arguments: list[str], hint: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert hint in result.stderr


def test_openings_keep_their_own_place_and_variant(shop: Path, run: Run) -> None:
    (opening,) = (path.stem for path in (shop / "roles" / "openings").glob("*.yaml"))
    place = "kyiv" if "kyiv" in (shop / "roles" / "places.yaml").read_text() else None
    for option in (["--variant", "x"], ["--place", place] if place else ["--variant", "y"]):
        result = run("posting", opening, *option)
        assert result.exit_code == 2
        assert "does not go with this posting" in result.stderr


def test_outside_a_project_the_way_in_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = run("build")
    assert result.exit_code == 2
    assert "jdgen new project" in result.stderr


def test_a_broken_library_builds_nothing_and_keeps_what_is_there(shop: Path, run: Run) -> None:
    run("build", "-f", "html")
    before = {name: (shop / "output" / name).read_bytes() for name in names(shop / "output")}
    company = shop / "roles" / "company.yaml"
    company.write_text(company.read_text() + "headcuont: 1\n")
    result = run("build", "-f", "html")
    assert result.exit_code == 1
    assert "error[unknown-field]" in result.stderr
    assert before == {
        name: (shop / "output" / name).read_bytes() for name in names(shop / "output")
    }
    assert json.loads(run("build", "--json").stdout)["findings"][0]["line"] > 0


def test_an_output_that_cannot_be_written(shop: Path, run: Run) -> None:
    (shop / "blocked").write_text("a file")
    result = run("build", "-f", "html", "-o", "blocked/output")
    assert result.exit_code == 4
    assert "cannot write" in result.stderr
    assert (shop / "blocked").read_text() == "a file"


def test_a_full_disk_is_told(shop: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    from jdgen.build import files

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "x")

    run("build", "-f", "html")
    before = names(shop / "output")
    monkeypatch.setattr(files.tempfile, "mkstemp", full)
    result = run("build", "-f", "html", "--force")
    assert result.exit_code == 4
    assert "No space left" in result.stderr
    assert names(shop / "output") == before


def test_html_jinja_and_markdown_in_texts_print_as_they_are(shop: Path, run: Run) -> None:
    evil = '<script>alert(1)</script> {{ 7*7 }} **bold** [x](javascript:alert(1)) &amp; "q"'
    company = shop / "roles" / "company.yaml"
    text = company.read_text().replace("name: Tannery\n", f"name: '{evil}'\n", 1)
    about = next(line for line in text.splitlines() if line.startswith("about:"))
    company.write_text(text.replace(about, f"about: '{evil}'"))
    (opening,) = (path.stem for path in (shop / "roles" / "openings").glob("*.yaml"))
    page = run("posting", opening, "-o", "-").stdout
    assert "<script>" not in page
    assert "javascript:" not in page.replace("[x](javascript:alert(1))", "")
    assert "{{ 7*7 }}" in page
    assert "49" not in page.split("Tannery")[0][:200]
    markdown = run("posting", opening, "-o", "-", "-f", "md").stdout
    assert "\\*\\*bold\\*\\*" in markdown
    assert run("posting", opening, "-o", "-", "-f", "pdf").exit_code == 0


def test_a_missing_glyph_fails_the_document_and_names_it(shop: Path, run: Run) -> None:
    company = shop / "roles" / "company.yaml"
    company.write_text(company.read_text().replace("name: Tannery\n", "name: Tannery ก\n", 1))
    (opening,) = (path.stem for path in (shop / "roles" / "openings").glob("*.yaml"))
    result = run("posting", opening, "-f", "pdf")
    assert result.exit_code == 3
    assert f"en/posting/{opening}.pdf" in result.stderr
    assert "U+0E01" in result.stderr
    assert run("posting", opening, "-f", "pdf", "-o", "-").exit_code == 3


@pytest.mark.parametrize(
    ("template", "place"),
    [
        ("{{ posting.nothing }}", ":1: "),
        ("\n{{ posting", ":2: "),
        ("{{ ''.__class__.__mro__ }}", "unsafe"),
        ("{% include '../../secret' %}", "there is no template"),
        ("{{ 1 / 0 }}", "ZeroDivisionError"),
        ("{{ _('{who} asks') }}", "no value for {who}"),
    ],
)
def test_a_broken_template_is_told_with_its_place(
    shop: Path, run: Run, template: str, place: str
) -> None:
    (shop / "templates").mkdir()
    (shop / "templates" / "posting.html.j2").write_text(template)
    (opening,) = (path.stem for path in (shop / "roles" / "openings").glob("*.yaml"))
    result = run("posting", opening, "-f", "html")
    assert result.exit_code == 3
    assert "posting.html.j2" in result.stderr
    assert place in result.stderr


def test_a_project_may_replace_a_part_and_a_style(shop: Path, run: Run) -> None:
    (shop / "templates" / "parts").mkdir(parents=True)
    (shop / "templates" / "styles").mkdir()
    (shop / "templates" / "parts" / "place.html.j2").write_text("Our place")
    (shop / "templates" / "styles" / "posting.css").write_text(".x { color: red }")
    (opening,) = (path.stem for path in (shop / "roles" / "openings").glob("*.yaml"))
    page = run("posting", opening, "-o", "-").stdout
    assert "Our place" in page
    assert ".x { color: red }" in page


def test_the_parts_of_a_booklet_are_those_that_the_command_offers() -> None:
    from jdgen.cli.ladder import PARTS as OFFERED
    from jdgen.documents.ladder import PARTS

    assert OFFERED == PARTS


@pytest.mark.parametrize("command", ["build", "posting", "watch", "site"])
def test_nothing_is_written_among_what_documents_are_made_from(
    shop: Path, run: Run, command: str
) -> None:
    arguments = [command, *(["agent-lviv"] if command == "posting" else [])]
    result = run(*arguments, "-o", "roles/out")
    assert result.exit_code == 2
    assert "which documents are made from" in result.stderr
    assert not (shop / "roles" / "out").exists()
