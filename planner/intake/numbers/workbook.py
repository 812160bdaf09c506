"""Workbooks (XLSX): weighed before they are opened, then one tab as text."""

import re
import zipfile
import zlib
from pathlib import Path
from typing import Any

import fastexcel
import polars as pl

from planner.intake.numbers.bounds import (
    LARGEST_WORKBOOK,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_UNPACKED,
    Unreadable,
)

CHUNK = 2**20
CELL = re.compile(rb'<c\b[^>]*?\br="([A-Z]{1,4})(\d{1,9})"|<(?:row)\b[^>]*?\br="(\d{1,9})"')
MIDNIGHT = re.compile(r"[ T]00:00:00(\.0+)?$")


def is_workbook(head: bytes) -> bool:
    """Whether the first bytes are those of a ZIP file, which a workbook is."""
    return head.startswith(b"PK")


def weighed(path: Path) -> None:
    """Raise Unreadable for a workbook that swells when it is opened, or has a cell far away from the others."""
    if path.stat().st_size > LARGEST_WORKBOOK:
        raise Unreadable(f"The workbook has more than {LARGEST_WORKBOOK // 2**20} MB.", "Save it as CSV.")
    try:
        with zipfile.ZipFile(path) as packed:
            names = packed.namelist()
            if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
                raise Unreadable(
                    "This is a ZIP file, not a workbook.", "Unpack it and bring in the table inside."
                )
            if len(names) > 10_000 or sum(one.file_size for one in packed.infolist()) > MOST_UNPACKED:
                raise _swells()
            unpacked = 0
            for name in names:
                unpacked = _weighed_part(packed, name, unpacked)
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        OSError,
        KeyError,
    ):
        raise Unreadable("The workbook is damaged or not complete.", "Save or export it again.") from None


def tabs_of(path: Path) -> tuple[str, ...]:
    """The names of its sheets."""
    return tuple(_opened(path).sheet_names)


def tab_of(path: Path, tab: str) -> pl.DataFrame:
    """All rows of one tab (the first with something in it, where none is named) as text, the header among them."""
    book = _opened(path)
    names = [tab] if tab in book.sheet_names else list(book.sheet_names)
    frame = pl.DataFrame()
    for name in names:
        try:
            read: Any = book.load_sheet(
                name, header_row=None, dtypes="string", skip_whitespace_tail_rows=True
            )
            frame = read.to_polars()
        except (fastexcel.FastExcelError, pl.exceptions.PolarsError):
            raise Unreadable("The workbook is damaged or not complete.", "Save or export it again.") from None
        if frame.height:
            break
    if frame.height > MOST_ROWS:
        raise Unreadable(f"The table has more than {MOST_ROWS:,} rows.", "Export a shorter period.")
    return frame


def _opened(path: Path) -> fastexcel.ExcelReader:
    try:
        return fastexcel.read_excel(path)
    except fastexcel.FastExcelError:
        raise Unreadable(
            "The workbook is damaged, or locked with a password.", "Save it anew without one."
        ) from None


def _weighed_part(packed: zipfile.ZipFile, name: str, unpacked: int) -> int:
    """What is unpacked so far with this part, counted while it is unpacked: a ZIP file may lie about its sizes."""
    is_tab, last, cells = name.startswith("xl/worksheets/sheet"), b"", 0
    with packed.open(name) as part:
        while chunk := part.read(CHUNK):
            unpacked += len(chunk)
            if unpacked > MOST_UNPACKED:
                raise _swells()
            if is_tab:
                cells += chunk.count(b"<c ")
                _near(last + chunk)
                last = chunk[-64:]
            if cells > MOST_CELLS:
                raise Unreadable(
                    f"The workbook has more than {MOST_CELLS:,} cells.", "Export a shorter period."
                )
    return unpacked


def _near(xml: bytes) -> None:
    wide = high = 0
    for letters, row, bare_row in CELL.findall(xml):
        wide, high = max(wide, _column(letters)), max(high, int(row or bare_row))
    if wide > MOST_COLUMNS or high > MOST_ROWS or wide * high > 40 * MOST_CELLS:
        raise Unreadable(
            "One cell of the workbook is far away from all others.",
            "Delete the empty columns and rows behind the table and save it again.",
        )


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - 64
    return number


def _swells() -> Unreadable:
    return Unreadable(
        "The workbook unpacks to more than 1 GB.", "Save it as CSV, or export a shorter period."
    )
