"""How far a language is."""

from pathlib import Path

import pytest

from jdgen.cli.locale_report import status_as_json, status_as_markdown, status_as_text
from jdgen.locales.status import LocaleStatus, Tally, locale_status
from jdgen.source.findings import Finding

from .conftest import Make, extracted
from .test_update import say, update


def status(root: Path, *behind: Path) -> LocaleStatus:
    roots = (root / "templates", *behind)
    return locale_status("uk", roots[0], roots, extracted(root, *behind))


def test_an_untouched_language_lacks_everything(make: Make) -> None:
    found = status(make())
    assert (found.templates.translated, found.templates.total) == (0, 6)
    assert found.library.missing == found.library.total > 50
    assert not found.is_complete


def test_texts_are_counted_by_state(make: Make) -> None:
    root = make()
    update(root)
    say(root, "messages.po", "", "Wage", "Оплата")
    say(root, "roles/agent.po", "agent/summary", "Answers customers' questions", "Відповідає")
    path = root / "roles/support/agent.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Answers customers' questions", "Answers everyone"))
    update(root)
    found = status(root)
    assert (found.templates.translated, found.library.outdated) == (1, 1)


def test_an_edit_counts_as_missing_before_the_files_are_updated(make: Make) -> None:
    root = make()
    update(root)
    say(root, "messages.po", "", "Wage", "Оплата")
    (root / "templates/parts/wage.j2").write_text('{{ _("Salary") }}\n')
    assert status(root).templates.translated == 0


def test_forms_that_are_asked_for_and_missing_are_counted(make: Make) -> None:
    root = make()
    update(root)
    say(root, "messages.po", "", "Reports to {manager}", "Підпорядковується {manager}[dat]")
    assert status(root).forms == 2
    update(root)
    say(root, "roles/agent.po", "agent/title|dat", "Support Agent", "агентові")
    assert status(root).forms == 1


def test_optional_forms_are_not_counted(make: Make) -> None:
    optional = "forms:\n  dat: {ask: whom, optional: true}\n"
    root = make({"templates/locales/uk/locale.yaml": optional})
    update(root)
    say(root, "messages.po", "", "Reports to {manager}", "Підпорядковується {manager}[dat]")
    assert status(root).forms == 0


def test_words_of_a_folder_behind_count(make: Make, tmp_path: Path) -> None:
    behind = tmp_path / "package" / "templates"
    catalog = behind / "locales/uk/messages.po"
    catalog.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    catalog.write_text(f'{header}msgid "Wage"\nmsgstr "Оплата"\n', encoding="utf-8")
    assert status(make(), behind).templates.translated == 1


def test_the_last_change_is_what_a_tool_noted(make: Make) -> None:
    root = make()
    update(root)
    path = root / "templates/locales/uk/messages.po"
    text = path.read_text(encoding="utf-8")
    text = text.replace("PO-Revision-Date:", "PO-Revision-Date: 2026-11-20 10:00+0200")
    path.write_text(text.replace("Last-Translator:", "Last-Translator: Oksana <o@x.example>"))
    (root / "templates/locales/uk/roles/_pay.po").write_text("broken")
    found = status(root)
    assert (found.last_change, found.last_translator) == ("2026-11-20", "Oksana")


@pytest.mark.parametrize(
    ("tally", "percent"),
    [(Tally(), 100), (Tally(translated=2), 100), (Tally(translated=999, missing=1), 99)],
)
def test_a_hundred_percent_means_that_nothing_lacks(tally: Tally, percent: int) -> None:
    assert tally.percent == percent


ROWS = [
    (
        LocaleStatus("uk", True, Tally(2), Tally(3, 1, 1, 1), 2, "2026-11-20", "Оксана"),
        [Finding.of("numbers", "", "a.po"), Finding.of("glyph", "", "a.po")],
    ),
    (LocaleStatus("ar", False, Tally(), Tally(), 0, "", ""), []),
]


def test_the_table_for_people() -> None:
    heading, uk, ar = status_as_text(ROWS).splitlines()
    assert heading == (
        "locale  templates  library   outdated  suggested  missing  forms  findings  last change"
    )
    assert uk.startswith("uk      2/2 100%   3/6 50%   1         1          1        2      1E 1W ")
    assert uk.endswith("  2026-11-20 Оксана")
    assert ar.index("draft") == heading.index("last change")


def test_the_table_for_a_readme() -> None:
    lines = status_as_markdown(ROWS).splitlines()
    assert lines[1] == "|" + " --- |" * 9
    assert lines[3] == "| ar | 0/0 100% | 0/0 100% | 0 | 0 | 0 | 0 | 0E 0W | draft |"


def test_the_figures_as_data() -> None:
    data = status_as_json(ROWS)
    assert data["uk"]["library"] == {  # type: ignore[index]
        "translated": 3,
        "outdated": 1,
        "suggested": 1,
        "missing": 1,
    }
    assert data["uk"]["findings"] == {"error": 1, "warning": 1, "notice": 0}  # type: ignore[index]
    assert data["ar"]["complete"] is True  # type: ignore[index]
