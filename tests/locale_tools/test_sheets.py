"""A language as a table and back."""

from io import BytesIO

import pytest

from jdgen.locales.po_file import PoEntry, Previous
from jdgen.locales.sheet_files import SheetError, format_of, read_sheet, write_sheet
from jdgen.locales.sheets import COLUMNS, Row, take_rows, to_rows

TITLE = PoEntry("agent/title", "Agent", forms=("Агент",), comments=("The title.",))
OLD = PoEntry(
    "agent/summary",
    "Answers all",
    forms=("Відповідає",),
    flags=("fuzzy", "max-length:30"),
    previous=Previous("Answers"),
)
OFFER = PoEntry("lead/title", "Agent", forms=("Агент",), flags=("fuzzy",))
DAYS = PoEntry("", "{n} day", "{n} days", ("{n} день", "", ""))
GONE = PoEntry("x", "x", forms=("х",), obsolete=True)
ENTRIES = {"messages.po": [DAYS], "roles/agent.po": [TITLE, OLD, OFFER, GONE]}


def rows(**changes: str) -> list[Row]:
    """Return the exported rows, translations of some English texts changed."""
    from dataclasses import replace

    return [
        replace(row, translation=changes.get(row.english, row.translation))
        for row in to_rows("uk", ENTRIES)
    ]


def test_each_plural_form_is_a_row_with_its_numbers() -> None:
    assert [row.form for row in rows()[:3]] == [
        "0: one (1, 21, 31)",
        "1: few (2, 3, 4)",
        "2: many (0, 5, 6)",
    ]
    assert [row.english for row in rows()[:3]] == ["{n} day", "{n} days", "{n} days"]


def test_rows_tell_state_comment_and_old_english() -> None:
    states = [(row.key, row.state, row.previous) for row in rows()[2:]]
    assert states == [
        ("", "missing", ""),
        ("agent/title", "translated", ""),
        ("agent/summary", "outdated", "Answers"),
        ("lead/title", "suggested", ""),
    ]
    assert rows()[3].comment == "The title."


def test_rows_that_nobody_changed_change_nothing() -> None:
    taken, refused = take_rows(rows(), ENTRIES)
    assert refused == []
    assert all(
        one is other
        for file in ENTRIES
        for one, other in zip(taken[file], ENTRIES[file], strict=True)
    )


def test_a_changed_text_counts_and_the_mark_of_doubt_goes() -> None:
    taken, _ = take_rows(rows(**{"Answers all": "Відповідає всім"}), ENTRIES)
    entry = taken["roles/agent.po"][1]
    assert (entry.forms, entry.flags, entry.previous) == (
        ("Відповідає всім",),
        ("max-length:30",),
        None,
    )


def test_a_text_is_confirmed_by_its_state() -> None:
    from dataclasses import replace

    confirmed = [replace(row, state="translated") for row in rows()]
    taken, _ = take_rows(confirmed, ENTRIES)
    assert [entry.is_fuzzy for entry in taken["roles/agent.po"]] == [False] * 4


def test_plural_forms_come_together_again() -> None:
    taken, _ = take_rows(rows(**{"{n} days": "{n} днів"}), ENTRIES)
    assert taken["messages.po"][0].forms == ("{n} день", "{n} днів", "{n} днів")


def test_an_empty_cell_erases_nothing() -> None:
    taken, _ = take_rows(rows(Agent=""), ENTRIES)
    assert taken["roles/agent.po"][0] is TITLE


def test_a_row_whose_english_has_changed_is_refused_and_others_are_taken() -> None:
    edited = {**ENTRIES, "roles/agent.po": [TITLE, OLD.changed(english="Answers nobody")]}
    taken, refused = take_rows(rows(Agent="Агентка", **{"Answers all": "Усім"}), edited)
    assert [(one.row, one.key, one.why) for one in refused] == [
        (6, "agent/summary", "the English has changed since"),
        (7, "lead/title", "there is no such text"),
    ]
    assert taken["roles/agent.po"][0].forms == ("Агентка",)
    assert taken["roles/agent.po"][1].forms == ("Відповідає",)


@pytest.mark.parametrize("form", ["9: other", "one", "-1"])
def test_a_form_that_does_not_exist_is_refused(form: str) -> None:
    from dataclasses import replace

    row = replace(rows()[0], form=form)
    _, refused = take_rows([row], ENTRIES)
    assert len(refused) == 1


HOSTILE = Row(
    "roles/agent.po", "agent/title", "", '=HYPERLINK("x")', "'=1+1", "missing",
    "two\nlines, \"quotes\"", "-1", "0123456789ab",
)  # fmt: skip


@pytest.mark.parametrize("format_name", ["csv", "xlsx"])
def test_a_table_comes_back_as_it_was(format_name: str) -> None:
    before = [*rows(), HOSTILE]
    assert read_sheet(write_sheet(before, format_name), format_name) == before


def test_no_cell_is_a_formula() -> None:
    from openpyxl import load_workbook

    assert b",=HYPERLINK" not in write_sheet([HOSTILE], "csv")
    book = load_workbook(BytesIO(write_sheet([HOSTILE], "xlsx")))
    assert "f" not in {cell.data_type for cells in book.active.iter_rows() for cell in cells}


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_tables_of_spreadsheets_in_other_countries_are_read(delimiter: str) -> None:
    cells = dict.fromkeys(COLUMNS, "x")
    lines = [delimiter.join(COLUMNS), delimiter.join(cells.values())]
    assert read_sheet("\r\n".join(lines).encode(), "csv") == [Row(**cells)]


@pytest.mark.parametrize(
    ("content", "format_name", "told"),
    [
        (b"", "csv", "has no column|empty"),
        (b"file,key\n", "csv", "no column form, source, translation"),
        ("file;key\nї".encode("cp1251"), "csv", "not UTF-8"),
        (b'file,key\n"a', "csv", "not CSV"),
        (b"nonsense", "xlsx", "not an Excel workbook"),
    ],
)
def test_a_file_that_is_no_such_table(content: bytes, format_name: str, told: str) -> None:
    with pytest.raises(SheetError, match=told):
        read_sheet(content, format_name)


def test_the_format_comes_from_the_name() -> None:
    assert (format_of("uk.XLSX"), format_of("a.csv")) == ("xlsx", "csv")
    with pytest.raises(SheetError, match=r"neither in \.xlsx"):
        format_of("uk.ods")
