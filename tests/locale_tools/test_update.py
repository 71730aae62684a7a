"""Bringing the files of a language up to date."""

import shutil
import subprocess
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from jdgen.locales.po_file import PoEntry, read_po_file
from jdgen.locales.update import (
    Update,
    has_templates,
    plan_templates,
    plan_update,
    write_changes,
)

from .conftest import Make, extracted

NOT_REVISED = "'PO-Revision-Date' still has the initial default value"
"""What gettext remarks on a file that no translator has saved yet."""


def update(root: Path, tag: str = "uk", *behind: Path, offer: bool = True) -> Update:
    roots = (root / "templates", *behind)
    planned = plan_update(tag, roots[0], roots, extracted(root, *behind), offer=offer)
    write_changes(planned.changes)
    return planned


def read(root: Path, file: str, tag: str = "uk") -> dict[tuple[str, str], PoEntry]:
    path = root / "templates/locales" / tag / file
    return {entry.key: entry for entry in read_po_file(path.read_text(encoding="utf-8")).entries}


def say(root: Path, file: str, context: str, english: str, *forms: str) -> None:
    """Translate an entry as an editor would."""
    path = root / "templates/locales/uk" / file
    po = read_po_file(path.read_text(encoding="utf-8"))
    from jdgen.locales.po_output import write_po_file

    entries = [
        entry.changed(forms=forms, flags=()) if entry.key == (context, english) else entry
        for entry in po.entries
    ]
    path.write_text(write_po_file(po.header, entries), encoding="utf-8")


def test_files_are_written_for_templates_roles_and_shared_words(make: Make) -> None:
    names = [change.name for change in update(make()).changes]
    assert "templates/locales/uk/messages.po" in names
    assert "templates/locales/uk/glossary.po" in names
    assert "templates/locales/uk/roles/agent.po" in names
    assert "templates/locales/uk/roles/_activities.po" in names


def test_a_second_update_changes_nothing(make: Make) -> None:
    root = make()
    assert update(root).changes
    assert update(root).changes == ()


def test_a_moved_line_changes_nothing(make: Make) -> None:
    root = make()
    update(root)
    path = root / "roles/support/agent.yaml"
    path.write_text("# moved\n\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert update(root).changes == ()


def test_a_new_file_has_the_header_that_cldr_gives(make: Make) -> None:
    root = make()
    update(root)
    text = (root / "templates/locales/uk/messages.po").read_text(encoding="utf-8")
    fields = read_po_file(text).header_fields()
    assert fields["Language"] == "uk"
    assert fields["Plural-Forms"].startswith("nplurals=3;")
    assert read(root, "messages.po")["", "{n} day"].forms == ("", "", "")


def test_the_header_of_a_file_stays_as_a_tool_wrote_it(make: Make) -> None:
    root = make()
    update(root)
    path = root / "templates/locales/uk/messages.po"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('"Language: uk', '"X-Generator: Poedit\\n"\n"Language: uk'))
    (root / "templates/parts/wage.j2").write_text('{{ _("Salary") }}\n')
    update(root)
    assert '"X-Generator: Poedit\\n"' in path.read_text(encoding="utf-8")
    assert ("", "Salary") in read(root, "messages.po")


def test_the_comment_tells_what_a_placeholder_stands_for_and_its_forms(make: Make) -> None:
    root = make()
    update(root)
    comments = " ".join(read(root, "messages.po")["", "Reports to {manager}"].comments)
    assert '{manager} = title of a job, for example "Head of Support".' in comments
    assert "Forms you may ask for: {manager}[dat]" in comments


def test_forms_appear_once_a_message_asks_for_them(make: Make) -> None:
    root = make()
    update(root)
    assert ("agent/title|dat", "Support Agent") not in read(root, "roles/agent.po")
    say(root, "messages.po", "", "Reports to {manager}", "Підпорядковується {manager}[dat]")
    update(root)
    asked = read(root, "roles/agent.po")["agent/title|dat", "Support Agent"]
    assert asked.comments == ("кому? – Підпорядковується {manager}[dat]",)
    assert ("agent/purpose|dat",) not in [key[:1] for key in read(root, "roles/agent.po")]
    say(root, "roles/agent.po", "agent/title|dat", "Support Agent", "агентові підтримки")
    say(root, "messages.po", "", "Reports to {manager}", "Керує: {manager}")
    update(root)
    assert read(root, "roles/agent.po")["agent/title|dat", "Support Agent"].obsolete


def test_forms_that_msgmerge_made_obsolete_come_back(make: Make) -> None:
    root = make()
    update(root)
    say(root, "messages.po", "", "Reports to {manager}", "Підпорядковується {manager}[dat]")
    update(root)
    say(root, "roles/agent.po", "agent/title|dat", "Support Agent", "агентові підтримки")
    path = root / "templates/locales/uk/roles/agent.po"
    po = read_po_file(path.read_text(encoding="utf-8"))
    from jdgen.locales.po_output import write_po_file

    gone = [entry.changed(obsolete=True) if "|" in entry.context else entry for entry in po.entries]
    path.write_text(write_po_file(po.header, gone), encoding="utf-8")
    update(root)
    entry = read(root, "roles/agent.po")["agent/title|dat", "Support Agent"]
    assert (entry.forms, entry.is_valid, entry.obsolete) == (("агентові підтримки",), True, False)


def test_offers_are_made_but_not_asked_for_in_a_check(make: Make) -> None:
    """A translator's own work must not make a check fail."""
    root = make({"templates/parts/wage.j2": '{{ _("Support Agent") }}\n'})
    update(root)
    say(root, "roles/agent.po", "agent/title", "Support Agent", "Агент підтримки")
    assert update(root, offer=False).changes == ()
    assert update(root).changes
    offered = read(root, "messages.po")["", "Support Agent"]
    assert (offered.forms, offered.is_fuzzy) == (("Агент підтримки",), True)


def test_words_that_a_folder_behind_says_are_left_out(make: Make, tmp_path: Path) -> None:
    behind = tmp_path / "package" / "templates"
    catalog = behind / "locales/uk/messages.po"
    catalog.parent.mkdir(parents=True)
    header = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    catalog.write_text(f'{header}msgid "Wage"\nmsgstr "Оплата"\n', encoding="utf-8")
    root = make()
    update(root, "uk", behind)
    assert ("", "Wage") not in read(root, "messages.po")
    assert ("", "Reports to {manager}") in read(root, "messages.po")


_GLOSSARY = "templates/locales/uk/glossary.po"
_HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
_RUNG = 'msgctxt "glossary"\nmsgid "rung"\nmsgstr "щабель"\n'


def test_a_projects_own_terms_stay_beside_those_of_a_folder_behind(
    make: Make, tmp_path: Path
) -> None:
    behind = tmp_path / "package" / "templates"
    (behind / "locales/uk").mkdir(parents=True)
    (behind / "locales/uk/glossary.po").write_text(_HEADER + _RUNG, encoding="utf-8")
    terms = f'{_HEADER}msgid "ticket"\nmsgstr "тікет"\n\n{_RUNG}'
    root = make({_GLOSSARY: terms})
    update(root, "uk", behind)
    read_terms = read(root, "glossary.po")
    assert list(read_terms) == [("glossary", "rung"), ("", "ticket")]
    assert not any(entry.obsolete for entry in read_terms.values())
    assert update(root, "uk", behind).changes == ()


def test_terms_that_only_a_folder_behind_has_are_not_copied(make: Make, tmp_path: Path) -> None:
    behind = tmp_path / "package" / "templates"
    (behind / "locales/uk").mkdir(parents=True)
    (behind / "locales/uk/glossary.po").write_text(_HEADER + _RUNG, encoding="utf-8")
    glossary = f'{_HEADER}msgctxt "glossary"\nmsgid "ticket"\nmsgstr "тікет"\n'
    root = make({_GLOSSARY: glossary, "templates/glossary.yaml": None})
    assert f"{_GLOSSARY}" not in [one.name for one in update(root, "uk", behind).changes]


def test_a_term_that_the_glossary_no_longer_has_is_obsolete(make: Make) -> None:
    gone = f'{_HEADER}msgctxt "glossary"\nmsgid "gone"\nmsgstr "нема"\n'
    root = make({_GLOSSARY: f"{gone}\n{_RUNG}"})
    update(root)
    assert read(root, "glossary.po")["glossary", "gone"].obsolete


def test_what_the_second_of_two_entries_says_is_kept_as_a_remark(make: Make) -> None:
    """As an obsolete entry gettext would refuse it: "duplicate message definition"."""
    twice = 'msgid "Wage"\nmsgstr "{}"\n\n'
    path = "templates/locales/uk/messages.po"
    root = make({path: _HEADER + twice.format("Оплата") + twice.format("Платня")})
    update(root)
    entry = read(root, "messages.po")["", "Wage"]
    assert (entry.forms, entry.notes) == (("Оплата",), ("Said twice, also as: Платня",))
    assert (root / path).read_text(encoding="utf-8").count('"Wage"') == 1
    assert update(root).changes == ()


def test_a_file_that_has_no_translator_yet_is_read_by_babel(make: Make) -> None:
    root = make()
    update(root)
    write_changes(plan_templates(root / "templates", extracted(root)).changes)
    for path in (root / "templates/locales").rglob("*.po*"):
        with path.open("rb") as file:
            assert len(read_po(file, abort_invalid=True))


def test_a_templates_file_of_the_locale_is_for_this_locale_only(make: Make) -> None:
    root = make(
        {
            "templates/locales/uk/parts/wage.j2": '{{ _("Only here") }}\n',
            "templates/locales/pl/locale.yaml": "status: draft\n",
        }
    )
    update(root)
    update(root, "pl")
    assert ("", "Only here") in read(root, "messages.po")
    assert ("", "Only here") not in read(root, "messages.po", "pl")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'msgid "a\n', "po-syntax"),
        (b'msgid "a"\n# why\nmsgstr "b"\n', "po-syntax"),
        (b'msgid "a"\nmsgctxt "b"\nmsgstr "c"\n', "po-syntax"),
        ('msgid "a"\nmsgstr "ї"\n'.encode("cp1251"), "po-encoding"),
    ],
)
def test_a_file_that_cannot_be_read_keeps_all_others_from_changing(
    make: Make, content: bytes, code: str
) -> None:
    root = make()
    (root / "templates/locales/uk/messages.po").write_bytes(content)
    planned = update(root)
    assert planned.changes == ()
    assert [finding.code for finding in planned.findings] == [code]


def test_the_file_of_a_removed_role_stays_while_it_holds_translations(make: Make) -> None:
    root = make()
    gone = root / "templates/locales/uk/roles/gone.po"
    gone.parent.mkdir(parents=True)
    gone.write_text('msgctxt "gone/title"\nmsgid "Gone"\nmsgstr "Нема"\n', encoding="utf-8")
    update(root)
    assert read(root, "roles/gone.po")["gone/title", "Gone"].obsolete
    gone.write_text('msgctxt "gone/title"\nmsgid "Gone"\nmsgstr ""\n', encoding="utf-8")
    update(root)
    assert not gone.exists()


def test_empty_catalogs_are_written_and_kept_current(make: Make) -> None:
    root = make()
    templates = root / "templates"
    assert not has_templates(templates)
    write_changes(plan_templates(templates, extracted(root)).changes)
    assert has_templates(templates)
    assert (templates / "locales/roles/agent.pot").is_file()
    assert plan_templates(templates, extracted(root)).changes == ()


def test_a_wrong_plural_rule_in_the_header_falls_back_to_the_languages_own(make: Make) -> None:
    root = make()
    path = root / "templates/locales/uk/messages.po"
    path.write_text('msgid ""\nmsgstr "Plural-Forms: nplurals=no;\\n"\n', encoding="utf-8")
    update(root)
    assert len(read(root, "messages.po")["", "{n} day"].forms) == 3


@pytest.mark.parametrize("tag", ["uk", "ar", "zh-Hans", "ga"])
def test_gettext_accepts_every_file(make: Make, tag: str) -> None:
    if shutil.which("msgfmt") is None:
        pytest.skip("msgfmt is not installed: whether gettext accepts the files is not tried")
    root = make({f"templates/locales/{tag}/locale.yaml": "status: draft\n"})
    update(root, tag)
    for path in (root / "templates/locales" / tag).rglob("*.po"):
        done = subprocess.run(
            ["msgfmt", "-c", "-o", "/dev/null", str(path)],
            check=False,
            capture_output=True,
            text=True,
        )
        told = [line for line in done.stderr.splitlines() if NOT_REVISED not in line]
        assert (done.returncode, told) == (0, [])
