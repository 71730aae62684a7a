"""Starting a language."""

from pathlib import Path

import pytest

from jdgen.checks.languages import check_language
from jdgen.locales.folders import locale_folders
from jdgen.locales.po_file import read_po_file
from jdgen.locales.scaffold import CannotStartError, font_advice, plan_locale
from jdgen.locales.settings import read_settings
from jdgen.locales.status import locale_status
from jdgen.locales.tags import UnknownTagError
from jdgen.locales.update import write_changes

from .conftest import Make, extracted

TAGS = ["pl", "pt", "pt-PT", "ja", "ko", "zh-Hant", "ar", "he", "hi", "ga", "sr-Latn", "tlh", "fa"]


def start(root: Path, tag: str, *behind: Path) -> Path:
    roots = (root / "templates", *behind)
    write_changes(plan_locale(tag, roots[0], roots, extracted(root, *behind)))
    return root / "templates/locales" / tag


@pytest.mark.parametrize("tag", TAGS)
def test_a_new_language_is_found_and_has_no_findings(make: Make, tag: str) -> None:
    root = make()
    folder = start(root, tag)
    assert tag in locale_folders([root / "templates"])
    settings, findings = read_settings(folder, tag)
    assert (settings.tag, findings) == (tag, ())
    assert check_language(tag, root / "templates", [root / "templates"]) == ()


def test_settings_come_from_cldr(make: Make) -> None:
    settings, _ = read_settings(start(make(), "ja"), "ja")
    assert settings.plurals == ("other",)
    assert settings.fonts == ("Noto Sans JP", "Noto Sans")
    assert settings.quotes == ("「", "」", "『", "』")
    assert settings.punctuation == "fullwidth"
    assert settings.status == "draft"


def test_every_text_is_there_to_be_translated(make: Make) -> None:
    folder = start(make(), "pl")
    po = read_po_file((folder / "messages.po").read_text(encoding="utf-8"))
    assert po.header_fields()["Language"] == "pl"
    assert all(not any(entry.forms) for entry in po.entries)
    assert (folder / "roles/agent.po").is_file()


def test_the_guide_tells_the_plural_forms_and_the_commands(make: Make) -> None:
    guide = (start(make(), "pl") / "TRANSLATING.md").read_text(encoding="utf-8")
    assert "| `msgstr[1]` | few | 2, 3, 4, 22, 23, 24, 32, 33 ... |" in guide
    assert "jdgen locale check pl" in guide
    guide = (start(make(), "ja") / "TRANSLATING.md").read_text(encoding="utf-8")
    assert "one form for all numbers" in guide


def test_the_guide_counts_the_texts_that_status_counts(make: Make) -> None:
    root = make()
    guide = (start(root, "pl") / "TRANSLATING.md").read_text(encoding="utf-8")
    templates = root / "templates"
    status = locale_status("pl", templates, [templates], extracted(root))
    assert f"There are {status.templates.total + status.library.total} texts, besides" in guide


def test_a_language_that_is_shipped_keeps_its_settings(make: Make, tmp_path: Path) -> None:
    behind = tmp_path / "package" / "templates"
    (behind / "locales/pl").mkdir(parents=True)
    (behind / "locales/pl/locale.yaml").write_text("status: supported\n")
    folder = start(make(), "pl", behind)
    assert not (folder / "locale.yaml").exists()
    assert (folder / "messages.po").is_file()


@pytest.mark.parametrize(
    ("tag", "told"),
    [
        ("zh-CN", 'is written "zh-Hans"'),
        ("uk_UA", 'is written "uk"'),
        ("en-XA", "made-up"),
        ("uk", "exists already"),
    ],
)
def test_a_language_that_cannot_be_started(make: Make, tag: str, told: str) -> None:
    with pytest.raises(CannotStartError, match=told):
        start(make(), tag)


@pytest.mark.parametrize("tag", ["ua", "klingon-language", "../uk", ""])
def test_a_text_that_is_no_tag(make: Make, tag: str) -> None:
    with pytest.raises(UnknownTagError):
        start(make(), tag)


def test_a_font_that_is_not_there_is_named() -> None:
    assert font_advice("pl", ()) == ""
    assert "NotoSansTamil" not in font_advice("pl", ())
    assert "Noto Sans Georgian" in font_advice("ka", ())
