"""PO files come back as the tools that saved them left them."""

import shutil
import subprocess
import warnings
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jdgen.locales.po_file import PoEntry, PoSyntaxError, Previous, read_po_file
from jdgen.locales.po_output import write_entry, write_po_file

POEDIT = r"""# Ukrainian words.

# Copyright Tannery.
msgid ""
msgstr ""
"Project-Id-Version: jdgen\n"
"Language: uk\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && "
"n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n"
"X-Generator: Poedit 3.4.2\n"
"X-Poedit-Bookmarks: 3,-1,-1,-1,-1,-1,-1,-1,-1,-1\n"

# A translator's remark.
#. Why the role exists, in one or two sentences that address the reader as
#. "you".
#: roles/support/agent.yaml:7
msgctxt "agent/purpose"
msgid "You answer customers so that they can go on with their work."
msgstr ""
"Ви відповідаєте клієнтам, щоб вони могли далі працювати, і не кидаєте їх "
"посеред розмови."

#: templates/posting.html.j2:14 templates/parts/facts.html.j2:3
#, fuzzy, python-brace-format, max-length:30
#| msgctxt "old"
#| msgid "{n} year"
#| msgid_plural "{n} years"
msgid "{n}+ year"
msgid_plural "{n}+ years"
msgstr[0] "{n} рік"
msgstr[1] "{n} роки"
msgstr[2] "{n} років"

#, fuzzy
#~| msgid "Old"
#~ msgctxt "agent/title"
#~ msgid "Older"
#~ msgstr "Старіший \"агент\"\n"
"""

WEBLATE = r"""msgid ""
msgstr ""
"Language: ar\n"
"Content-Type: text/plain; charset=UTF-8\n"
"X-Generator: Weblate 5.8\n"

#. a very long comment that Weblate does not break although it has more than seventy-nine signs
#: roles/support/agent.yaml:7
msgctxt "agent/about"
msgid ""
"First line\n"
"Second line\n"
msgstr ""
"السطر الأول\n"
"السطر الثاني\n"

#~ msgid "gone"
#~ msgstr "ذهب"
"""


@pytest.mark.parametrize("saved", [POEDIT, WEBLATE], ids=["Poedit", "Weblate"])
def test_a_file_comes_back_byte_by_byte(saved: str) -> None:
    read = read_po_file(saved)
    assert write_po_file(read.header, read.entries) == saved


@pytest.mark.parametrize("saved", [POEDIT, WEBLATE], ids=["Poedit", "Weblate"])
def test_an_entry_that_is_written_anew_says_the_same(saved: str) -> None:
    read = read_po_file(saved)
    anew = write_po_file(read.header, (entry.changed() for entry in read.entries))
    again = read_po_file(anew).entries
    assert [(entry.key, entry.forms, entry.flags, entry.previous) for entry in again] == [
        (entry.key, entry.forms, entry.flags, entry.previous) for entry in read.entries
    ]


def test_everything_in_an_entry_is_read() -> None:
    purpose, years, old = read_po_file(POEDIT).entries
    assert purpose.notes == ("A translator's remark.",)
    assert purpose.places == ("roles/support/agent.yaml:7",)
    assert purpose.line == 19
    assert years.flags == ("fuzzy", "python-brace-format", "max-length:30")
    assert years.previous == Previous("{n} year", "{n} years", "old")
    assert (years.plural, len(years.forms)) == ("{n}+ years", 3)
    assert (old.obsolete, old.previous, old.forms) == (
        True,
        Previous("Old"),
        ('Старіший "агент"\n',),
    )


def test_the_header_is_read_over_its_line_breaks() -> None:
    fields = read_po_file(POEDIT).header_fields()
    assert fields["X-Generator"] == "Poedit 3.4.2"
    assert fields["Plural-Forms"].endswith("? 1 : 2);")
    assert read_po_file('msgid "a"\nmsgstr "b"\n').header_fields() == {}


def test_entries_without_blank_lines_between_them_are_parted() -> None:
    text = 'msgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr ""\n"d"\n#. of e\nmsgid "e"\nmsgstr "f"\n'
    entries = read_po_file(text).entries
    assert [(entry.english, entry.forms[0]) for entry in entries] == [
        ("a", "b"),
        ("c", "d"),
        ("e", "f"),
    ]


def test_blank_lines_and_indents_inside_an_entry_come_back() -> None:
    text = '  # a remark\n  msgid "a"\n\n    "b"\n\n  msgstr "c"\n\n"d"\n\nmsgid "e"\nmsgstr "f"\n'
    read = read_po_file(text)
    assert [(entry.english, entry.forms) for entry in read.entries] == [
        ("ab", ("cd",)),
        ("e", ("f",)),
    ]
    assert read.entries[0].notes == ("a remark",)
    assert write_po_file(read.header, read.entries) == text


def test_windows_line_ends_and_a_byte_order_mark_are_read() -> None:
    assert read_po_file("\ufeff" + POEDIT.replace("\n", "\r\n")) == read_po_file(POEDIT)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('msgid "a"\nmsgstr "b\n', 2),
        ('\nmsgid "a"\n\nmsgstr "b"\nmsgstr "c"\n', 5),
        ('"a"\n', 1),
        ('# only\nmsgstr "b"\n', 1),
        ('msgid "a"\nmsgstr "b" c\n', 2),
        ('msgid "a"\n# why\nmsgstr "b"\n', 2),
    ],
)
def test_a_line_that_is_not_po_is_named(text: str, line: int) -> None:
    with pytest.raises(PoSyntaxError) as caught:
        read_po_file(text)
    assert caught.value.line == line


def test_a_place_in_a_translation_is_found_in_the_file() -> None:
    """For findings: the line and column of a sign, over line breaks and escapes."""
    text = 'msgid "a"\nmsgstr ""\n"one \\"two\\" "\n"three"\n'
    (entry,) = read_po_file(text).entries
    assert entry.forms == ('one "two" three',)
    assert entry.place_of(0, 0) == (3, 2)
    assert entry.place_of(0, entry.forms[0].index("w")) == (3, 9)
    assert entry.place_of(0, entry.forms[0].index("three")) == (4, 2)
    assert entry.place_of(0, len(entry.forms[0])) == (4, 7)


def test_a_place_in_a_plural_form_is_found() -> None:
    years = read_po_file(POEDIT).entries[1]
    line = POEDIT.splitlines().index('msgstr[1] "{n} роки"') + 1
    assert years.place_of(1, 4) == (line, 16)


TEXT = st.text(
    st.characters(blacklist_categories=["Cs", "Cc"]) | st.sampled_from('\n\t"\\ '), max_size=200
)
ENTRIES = st.builds(
    PoEntry,
    context=TEXT,
    english=TEXT.filter(bool),
    forms=st.tuples(TEXT),
    flags=st.lists(st.sampled_from(["fuzzy", "max-length:3"]), unique=True).map(tuple),
    previous=st.none() | st.builds(Previous, TEXT.filter(bool)),
    obsolete=st.booleans(),
)


@given(st.lists(ENTRIES, max_size=3))
def test_any_entry_survives_writing_and_reading(entries: list[PoEntry]) -> None:
    assert list(read_po_file(write_po_file("", entries)).entries) == entries


@given(ENTRIES)
def test_polib_reads_what_is_written(entry: PoEntry) -> None:
    import polib

    if entry.obsolete:  # polib drops the previous text of these
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        (read,) = polib.pofile(write_entry(entry) + "\n")
    assert (read.msgctxt or "", read.msgid, read.msgstr) == (
        entry.context,
        entry.english,
        entry.forms[0],
    )
    assert read.fuzzy == entry.is_fuzzy


@pytest.mark.parametrize("saved", [POEDIT, WEBLATE], ids=["Poedit", "Weblate"])
def test_a_file_that_polib_saved_comes_back_byte_by_byte(saved: str, tmp_path: Path) -> None:
    import polib

    path = tmp_path / "a.po"
    path.write_text(saved, encoding="utf-8")
    polib.pofile(str(path)).save()
    text = path.read_text(encoding="utf-8")
    read = read_po_file(text)
    assert write_po_file(read.header, read.entries) == text
    assert [entry.forms for entry in read.entries] == [
        entry.forms for entry in read_po_file(saved).entries
    ]


@pytest.mark.parametrize("saved", [POEDIT, WEBLATE], ids=["Poedit", "Weblate"])
def test_a_file_that_msgcat_saved_comes_back_byte_by_byte(saved: str, tmp_path: Path) -> None:
    if shutil.which("msgcat") is None:
        pytest.skip("msgcat is not installed: files saved by gettext are not tried")
    path = tmp_path / "a.po"
    path.write_text(saved, encoding="utf-8")
    done = subprocess.run(["msgcat", str(path)], capture_output=True, check=True)
    text = done.stdout.decode()
    read = read_po_file(text)
    assert write_po_file(read.header, read.entries) == text
    assert {entry.key: entry.forms for entry in read.entries} == {
        entry.key: entry.forms for entry in read_po_file(saved).entries
    }
