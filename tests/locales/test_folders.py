from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jdgen.locales.folders import folder_findings, locale_folders

Project = Callable[[Mapping[str, str]], Path]


def test_languages_are_folders_and_the_first_root_comes_first(project: Project) -> None:
    top = project(
        {
            "mine/templates/locales/uk/messages.po": "",
            "mine/templates/locales/tlh/messages.po": "",
            "shipped/templates/locales/uk/locale.yaml": "",
            "shipped/templates/locales/zh-Hans/locale.yaml": "",
            "shipped/templates/locales/roles/support.pot": "",
            "shipped/templates/locales/messages.pot": "",
            "shipped/templates/locales/.git/x": "",
        }
    )
    mine, shipped = top / "mine/templates", top / "shipped/templates"
    folders = locale_folders([mine, shipped])
    assert list(folders) == ["tlh", "uk", "zh-Hans"]
    assert folders["uk"] == (mine / "locales/uk", shipped / "locales/uk")
    assert folder_findings([mine, shipped]) == ()


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("uk-UA", 'rename it to "uk"'),
        ("uk_UA", 'rename it to "uk"'),
        ("zh-CN", 'rename it to "zh-Hans"'),
        ("ua", 'rename it to "uk"'),
        ("french", 'rename it to "fr"'),
        ("nonsense", "name it by a BCP 47 tag: uk"),
    ],
)
def test_a_wrong_name_is_told_and_the_others_still_found(
    project: Project, name: str, hint: str
) -> None:
    top = project(
        {f"templates/locales/{name}/messages.po": "", "templates/locales/de/messages.po": ""}
    )
    roots = [top / "templates"]
    assert list(locale_folders(roots)) == ["de"]
    (finding,) = folder_findings(roots)
    assert (finding.code, finding.file, finding.hint) == (
        "locale-folder",
        f"templates/locales/{name}",
        hint,
    )


def test_a_root_without_languages_has_none(tmp_path: Path) -> None:
    assert locale_folders([tmp_path]) == {}
