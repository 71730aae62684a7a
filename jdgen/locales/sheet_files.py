"""Tables of translations as files: CSV that spreadsheets open rightly, and XLSX."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, StringIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from .sheets import COLUMNS, Row, make_row, missing_columns

FORMATS = ("xlsx", "csv")
_MAX_BYTES = 50_000_000
_MAX_UNPACKED = 300_000_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"
"""Before a text that a spreadsheet would take for a formula."""
_WIDTHS = {"file": 28, "key": 36, "form": 14, "english": 60, "translation": 60, "comment": 40}
_LOCKED = ("file", "key", "form", "english", "comment", "previous", "source")


class SheetError(ValueError):
    """Why a file is not a table of translations."""


def write_sheet(rows: Iterable[Row], format_name: str) -> bytes:
    """Return rows as a file of a format: "xlsx" or "csv"."""
    return _write_xlsx(rows) if format_name == "xlsx" else _write_csv(rows)


def read_sheet(content: bytes, format_name: str) -> list[Row]:
    """Return the rows of a file; raise SheetError."""
    if len(content) > _MAX_BYTES:
        raise SheetError(f"the file has more than {_MAX_BYTES:,} bytes")
    lines = list(_read_xlsx(content) if format_name == "xlsx" else _read_csv(content))
    if not lines:
        raise SheetError("the table is empty")
    headings, *cells = lines
    missing = missing_columns(headings)
    if missing:
        raise SheetError(f"the table has no column {', '.join(missing)}")
    return [make_row(dict(zip(headings, line, strict=False))) for line in cells if any(line)]


def _write_csv(rows: Iterable[Row]) -> bytes:
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_guarded(getattr(row, name)) for name in COLUMNS])
    return out.getvalue().encode("utf-8-sig")


def _read_csv(content: bytes) -> Iterator[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SheetError("the file is not UTF-8: save it as CSV UTF-8") from error
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        for line in csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True):
            yield [_unguarded(cell) for cell in line]
    except csv.Error as error:
        raise SheetError(f"the file is not CSV: {error}") from error


def _write_xlsx(rows: Iterable[Row]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    book = Workbook()
    sheet: Any = book.active
    sheet.title = "translations"
    sheet.append(COLUMNS)
    for row in rows:
        sheet.append([getattr(row, name) for name in COLUMNS])
    grey = PatternFill("solid", fgColor="F0F2F3")
    for cells in sheet.iter_rows(min_row=2):
        for name, cell in zip(COLUMNS, cells, strict=True):
            cell.data_type = "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if name in _LOCKED:
                cell.fill = grey
            else:
                cell.protection = Protection(locked=False)
    for name, cell in zip(COLUMNS, sheet[1], strict=True):
        cell.font = Font(bold=True)
        sheet.column_dimensions[cell.column_letter].width = _WIDTHS.get(name, 16)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _read_xlsx(content: bytes) -> Iterator[list[str]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(item.file_size for item in archive.infolist()) > _MAX_UNPACKED:
                raise SheetError("the file is far larger than it says")
        book = load_workbook(BytesIO(content), read_only=True, data_only=True)
        sheet: Any = book.worksheets[0]
        for line in sheet.iter_rows(values_only=True):
            yield ["" if cell is None else str(cell) for cell in line]
    except (BadZipFile, InvalidFileException, KeyError, ValueError, IndexError) as error:
        if isinstance(error, SheetError):
            raise
        raise SheetError("the file is not an Excel workbook (.xlsx)") from error


def _guarded(text: str) -> str:
    return f"{_GUARD}{text}" if text.startswith((*_FORMULA, _GUARD)) else text


def _unguarded(text: str) -> str:
    guarded = text.startswith(tuple(_GUARD + sign for sign in (*_FORMULA, _GUARD)))
    return text[1:] if guarded else text


def format_of(name: str, formats: Sequence[str] = FORMATS) -> str:
    """Return a file's format by the ending of its name; raise SheetError."""
    ending = name.rpartition(".")[2].lower()
    if ending not in formats:
        raise SheetError(f"{name} ends neither in .xlsx nor in .csv")
    return ending
