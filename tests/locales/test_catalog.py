from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from jdgen.locales.catalog import Catalog, PoText, read_catalog

HEADER = """\
msgid ""
msgstr ""
"Language: uk\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || "
"n%100>14) ? 1 : 2);\\n"

"""

Project = Callable[[Mapping[str, str]], Path]


def _read(text: str) -> Catalog:
    return Catalog([PoText(HEADER + text, "uk", "templates/locales/uk/messages.po")])


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ('msgid "a"\nmsgstr "б"\n', "translated"),
        ('#, fuzzy\n#| msgid "old"\nmsgid "a"\nmsgstr "б"\n', "outdated"),
        ('#, fuzzy\nmsgid "a"\nmsgstr "б"\n', "suggested"),
        ('msgid "a"\nmsgstr ""\n', "missing"),
        ('#, fuzzy\n#| msgid "old"\nmsgid "a"\nmsgstr ""\n', "missing"),
        ('msgid "a"\nmsgid_plural "as"\nmsgstr[0] "б"\nmsgstr[1] ""\nmsgstr[2] "в"\n', "missing"),
    ],
)
def test_an_entry_says_how_far_it_is(text: str, state: str) -> None:
    entry = _read(text).look_up(None, "a")
    assert entry is not None
    assert entry.state == state


def test_the_key_is_context_and_english() -> None:
    catalog = _read(
        'msgctxt "x/title"\nmsgid "Lead"\nmsgstr "Лід"\n\nmsgid "Lead"\nmsgstr "Вести"\n'
    )
    with_context, without = catalog.look_up("x/title", "Lead"), catalog.look_up("", "Lead")
    assert with_context is not None
    assert without is not None
    assert (with_context.forms, without.forms) == (("Лід",), ("Вести",))
    assert catalog.look_up("y/title", "Lead") is None
    assert (without.file, without.line) == ("templates/locales/uk/messages.po", 12)


def test_plural_forms_follow_the_file() -> None:
    entry = _read(
        'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "рік"\nmsgstr[1] "роки"\nmsgstr[2] "років"\n'
    ).look_up(None, "a")
    assert entry is not None
    assert [entry.text_for("uk", n) for n in (1, 2, 5, 21)] == ["рік", "роки", "років", "рік"]


@pytest.mark.parametrize(
    ("text", "code", "line", "words"),
    [
        (f'{HEADER}msgid "a"\nmsgstr "б"\n\nmsgid "a"\nmsgstr "в"\n', "po-duplicate", 11, "line 8"),
        (
            f'{HEADER}msgid "a"\nmsgid_plural "as"\nmsgstr[0] "б"\nmsgstr[1] "в"\n',
            "po-plurals",
            8,
            "2 plural forms instead of 3",
        ),
        (f'{HEADER}msgid "a"\nmsgstr[0] "б"\nmsgstr[1] "в"\n', "po-plurals", 8, "no msgid_plural"),
        (f"{HEADER}what\n", "po-syntax", 8, "not a keyword"),
        ('msgid "a"\nmsgstr "б"\n', "po-header", 1, "missing"),
        (HEADER.replace("nplurals=3", "nplurals=2"), "po-header", 5, "gives form 2"),
        (HEADER.replace("UTF-8", "CP1251"), "po-encoding", 4, "charset=CP1251"),
        (HEADER.replace("charset=UTF-8", ""), "po-encoding", 4, "no charset"),
    ],
)
def test_what_is_wrong_becomes_a_finding_with_its_line(
    text: str, code: str, line: int, words: str
) -> None:
    (finding,) = Catalog([PoText(text, "uk", "uk/messages.po")]).findings
    assert (finding.code, finding.line, finding.file) == (code, line, "uk/messages.po")
    assert words in finding.message
    assert finding.hint or code == "po-syntax"


def test_without_a_usable_header_cldr_counts() -> None:
    text = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
    text += 'msgid "a"\nmsgid_plural "as"\nmsgstr[0] "1"\nmsgstr[1] "2"\nmsgstr[2] "5"\n'
    catalog = Catalog([PoText(text, "uk", "x/messages.po")])
    entry = catalog.look_up("", "a")
    assert catalog.findings == ()
    assert entry is not None
    assert [entry.text_for("uk", n) for n in (21, 22, 25)] == ["1", "2", "5"]


def test_a_folder_is_read_as_one_and_keys_must_not_repeat(project: Project) -> None:
    root = project(
        {
            "uk/messages.po": f'{HEADER}msgid "a"\nmsgstr "б"\n',
            "uk/roles/support.po": f'{HEADER}msgctxt "x/title"\nmsgid "a"\nmsgstr "в"\n',
            "uk/roles/success.po": f'{HEADER}msgctxt "x/title"\nmsgid "a"\nmsgstr "г"\n',
            "uk/glossary.po": f'{HEADER}msgid "a"\nmsgstr "не читати"\n',
        }
    )
    catalog = read_catalog(root / "uk", "uk", "locales/uk")
    assert len(catalog.entries) == 2
    (finding,) = catalog.findings
    assert (finding.code, finding.file) == ("po-duplicate", "locales/uk/roles/support.po")
    assert "locales/uk/roles/success.po, line 9" in finding.message


def test_a_file_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "messages.po").write_bytes(f'{HEADER}msgid "a"\nmsgstr "б"\n'.encode("cp1251"))
    catalog = read_catalog(tmp_path, "uk", "uk")
    (finding,) = catalog.findings
    assert (finding.code, finding.line, catalog.entries) == ("po-encoding", 9, {})


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(tmp_path: Path) -> None:
    text = f'{HEADER}msgid "a"\nmsgstr "б"\n'.replace("\n", "\r\n")
    (tmp_path / "messages.po").write_bytes(b"\xef\xbb\xbf" + text.encode())
    catalog = read_catalog(tmp_path, "uk", "uk")
    assert catalog.findings == ()
    assert catalog.look_up("", "a") is not None


def test_a_file_that_cannot_be_read_or_is_huge_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "messages.po").write_text(HEADER)
    monkeypatch.setattr("jdgen.locales.catalog._MAX_BYTES", 10)
    assert [finding.code for finding in read_catalog(tmp_path, "uk", "big").findings] == [
        "file-too-large"
    ]

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (finding,) = read_catalog(tmp_path, "uk", "closed").findings
    assert (finding.code, finding.message) == (
        "file-unreadable",
        "cannot be read: Permission denied",
    )


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "messages.po"
    path.write_text(f'{HEADER}msgid "a"\nmsgstr "б"\n', encoding="utf-8")
    first = read_catalog(tmp_path, "uk", "uk")
    path.write_text(f'{HEADER}msgid "a"\nmsgstr "вже інше"\n', encoding="utf-8")
    second = read_catalog(tmp_path, "uk", "uk")
    before, after = first.look_up("", "a"), second.look_up("", "a")
    assert before is not None
    assert after is not None
    assert (before.forms, after.forms) == (("б",), ("вже інше",))


def test_only_the_files_that_hold_a_key_are_read(project: Project) -> None:
    root = project(
        {
            "uk/messages.po": f'{HEADER}msgid "a"\nmsgstr "б"\n',
            "uk/roles/one.po": f'{HEADER}msgctxt "one/title"\nmsgid "One"\nmsgstr "Раз"\n',
            "uk/roles/two.po": f'{HEADER}msgctxt ""\n"two/title"\nmsgid "Two"\nmsgstr "Два"\n',
            "uk/roles/wrong.po": "this is not PO",
        }
    )
    catalog = read_catalog(root / "uk", "uk", "uk")
    for context, english, text in (
        ("one/title", "One", "Раз"),
        ("two/title", "Two", "Два"),
        (None, "a", "б"),
    ):
        entry = catalog.look_up(context, english)
        assert entry is not None
        assert entry.forms == (text,)
    assert catalog.look_up("one/title|dat", "One") is None
    assert [finding.code for finding in catalog.findings] == ["po-syntax", "po-header"]
    assert len(catalog.entries) == 3
    assert catalog.look_up("one/title", "One") is catalog.entries["one/title", "One"]
