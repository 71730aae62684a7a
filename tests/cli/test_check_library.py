"""`jdgen check` on libraries that name what does not exist, or that are none."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize("before", ["rung: agent/junior\n", ""])
def test_an_opening_for_an_unknown_position_has_findings_only(
    shop: Path, run: Run, before: str
) -> None:
    opening = shop / "roles" / "openings" / "agent-lviv.yaml"
    named = opening.read_text().replace("rung: agent/junior\n", before + "position: nope\n")
    opening.write_text(named)
    result = run("check")
    assert result.exit_code == 1
    assert 'there is no position "nope"' in result.stderr
    assert ("names both a rung and a position" in result.stderr) is bool(before)


@pytest.mark.parametrize(
    ("tag", "hint"),
    [("xx", "there are "), ("ua", 'did you mean "uk"?'), ("zh-Han", 'did you mean "zh-Hans"?')],
)
def test_a_language_of_the_company_without_a_locale_is_an_error(
    shop: Path, run: Run, tag: str, hint: str
) -> None:
    add_languages(shop, f"[en, {tag}]")
    result = run("check")
    assert result.exit_code == 1
    assert f'error[unknown-value]: there is no locale "{tag}"' in result.stderr
    assert "roles/company.yaml:" in result.stderr
    assert hint in result.stderr


def test_languages_that_build_takes_are_no_error(shop: Path, run: Run) -> None:
    add_languages(shop, "[EN, uk-UA, en-XA]")
    assert "no locale" not in run("check").stderr


def add_languages(shop: Path, tags: str) -> None:
    company = shop / "roles" / "company.yaml"
    company.write_text(company.read_text() + f"languages: {tags}\n")


def test_the_folder_around_a_library_is_refused_in_one_line(shop: Path, run: Run) -> None:
    for given, named in ((".", "roles"), (str(shop), "roles")):
        result = run("check", "--library", given)
        assert result.exit_code == 2
        assert f"there is a library in {named}; name that" in result.stderr
        assert len(result.stderr.splitlines()) == 1
    assert run("check", "--library", "roles").exit_code == 0


def test_a_folder_without_any_file_of_a_library_is_refused(shop: Path, run: Run) -> None:
    other = shop / "elsewhere" / "notes"
    other.mkdir(parents=True)
    (other / "shopping.yaml").write_text("- milk\n")
    result = run("check", "--library", "elsewhere")
    assert result.exit_code == 2
    assert "is no library" in result.stderr
    assert len(result.stderr.splitlines()) == 1
