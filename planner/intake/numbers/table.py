"""A file as a table of texts: CSV or a tab of a workbook, its header found, its cells not yet understood."""

import csv
import hashlib
import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

import polars as pl

from planner.intake.numbers.bounds import LARGEST_FILE, MOST_ROWS, Unreadable
from planner.intake.numbers.head import LOOKED_AT, Head, head_of, records, separated
from planner.intake.numbers.plain import Plain, checked_head, plain
from planner.intake.numbers.workbook import is_workbook, tab_of, tabs_of, weighed

ROW = "\x00row"
"""The row as a spreadsheet numbers it; no column of a file can be called so."""
PEEKED = 2**18
TIDIED = 200 * 2**20


class Table(NamedTuple):
    """What was found of a file's outside; `cut_off` where the last row ends in the middle; `height` rows."""

    path: Path
    name: str
    format: Literal["csv", "xlsx"]
    encoding: str
    fingerprint: str
    size: int
    head: Head
    tabs: tuple[str, ...]
    tab: str
    frame: pl.DataFrame | None
    quoted: bool
    cut_off: bool
    height: int = 0

    def rows(self, columns: Sequence[str], most: int | None = None) -> pl.DataFrame:
        """These columns of all rows (or the first) as text with `ROW`; without a last row that was cut off."""
        wanted = [name for name in dict.fromkeys(columns) if name in self.head.names]
        if self.frame is not None:
            cells = self.frame.lazy()
        else:
            cells = self.scanned()
        chosen = cells.select(pl.col(ROW).cast(pl.UInt32), *wanted)
        try:
            rows = (chosen.head(most) if most else chosen).collect(engine="streaming")
        except pl.exceptions.PolarsError:
            raise Unreadable(
                "The table cannot be read: its quotation marks or separators do not fit together.",
                "Open it in a spreadsheet program and save it as CSV (UTF-8).",
            ) from None
        return rows.filter(pl.col(ROW) < self.last) if self.cut_off else rows

    @property
    def last(self) -> int:
        """The last row, as a spreadsheet numbers it."""
        return self.head.skip + self.height

    def scanned(self) -> pl.LazyFrame:
        """All columns as text, not read yet."""
        separator, skip = self.head.separator, self.head.skip
        return pl.scan_csv(
            self.path, has_header=False, skip_rows=skip, separator=separator, quote_char='"' if self.quoted else None,
            schema=dict.fromkeys(self.head.names, pl.String), truncate_ragged_lines=True, row_index_name=ROW,
            row_index_offset=skip + 1, null_values=[""], raise_if_empty=False,
        )  # fmt: skip


def opened(path: Path, name: str, scratch: Path, tab: str = "") -> Table:
    """The table in a file; what has to be written anew goes into `scratch`. Raises Unreadable."""
    head = checked_head(path)
    table = (
        _of_workbook(path, name, tab) if is_workbook(head) else _of_text(plain(path, scratch), name, scratch)
    )
    return table._replace(height=_counted(table))


def _of_workbook(path: Path, name: str, tab: str) -> Table:
    weighed(path)
    frame, tabs = tab_of(path, tab), tabs_of(path)
    if not frame.height:
        raise Unreadable("The workbook has no rows.", "Export it again.")
    head = head_of([[cell or "" for cell in row] for row in frame.head(LOOKED_AT).iter_rows()])
    named = frame.slice(head.skip).rename(dict(zip(frame.columns, head.names, strict=False)))
    named = named.with_row_index(ROW, head.skip + 1)
    print_, size = hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_size
    return Table(path, name, "xlsx", "", print_, size, head, tabs, tab, named, quoted=True, cut_off=False)


def _of_text(file: Plain, name: str, scratch: Path) -> Table:
    with file.path.open(encoding="utf-8", errors="replace", newline="") as text:
        start = text.read(PEEKED)
    separator = separated(start)
    lines = records(start, separator)
    told = bool(lines) and lines[0] and lines[0][0].lower().startswith(("sep=", "\ufeffsep="))
    found = head_of(lines[1:] if told else lines, separator)
    head = found._replace(skip=found.skip + 1, row=found.row + 1) if told else found
    quoted = _quotes_cells(start, separator)
    if quoted and file.quotes % 2:
        raise Unreadable(
            "A quotation mark is opened and never closed: the file was cut off, or a cell has a lone quotation mark.",
            "Export it again; if it is the same, save it as XLSX.",
        )
    path, cut_off = file.path, _cut_off(file.path, separator, len(head.names))
    table = Table(
        path, name, "csv", file.encoding, file.fingerprint, file.size, head, (), "", None, quoted, cut_off
    )
    return (
        table if _fits(table._replace(cut_off=False)) else table._replace(path=_tidied(path, head, scratch))
    )


def _counted(table: Table) -> int:
    if table.frame is not None:
        rows = table.frame.height
    else:
        try:
            rows = table.scanned().select(pl.len()).collect().item()
        except pl.exceptions.PolarsError:
            rows = table._replace(cut_off=False).rows([]).height
    if rows > MOST_ROWS:
        raise Unreadable(f"The table has more than {MOST_ROWS:,} rows.", "Export a shorter period.")
    if not rows:
        raise Unreadable(
            "The table has a header and no rows.", "Export a period in which there is something."
        )
    return rows


def _quotes_cells(text: str, separator: str) -> bool:
    return any(begin in text for begin in (f'{separator}"', '\n"')) or text.startswith('"')


def _fits(table: Table) -> bool:
    """Whether the fast reader reads it, and sees the first rows as the careful one does."""
    try:
        with table.path.open(encoding="utf-8", errors="replace", newline="") as text:
            careful = list(
                itertools.islice(csv.reader(text, delimiter=table.head.separator), table.head.skip + 40)
            )
        fast = table.rows([table.head.names[0]], 30).get_column(table.head.names[0]).to_list()
    except (Unreadable, csv.Error):
        return False
    width = len(table.head.names)
    first = [row[0] or None for row in careful[table.head.skip :] if row and width][:30]
    return (
        not table.quoted or [cell for cell in fast if cell] == [cell for cell in first if cell][: len(fast)]
    )


def _tidied(path: Path, head: Head, scratch: Path) -> Path:
    """The same table written anew by a reader that forgives more. Slow, so only for files that need it."""
    if path.stat().st_size > min(TIDIED, LARGEST_FILE):
        raise Unreadable(
            "The table’s quotation marks do not fit together.", "Export it again, or save it as XLSX."
        )
    to = scratch / "tidied.csv"
    with path.open(encoding="utf-8", errors="replace", newline="") as text, to.open("w", newline="") as out:
        writer = csv.writer(out, delimiter=head.separator, quoting=csv.QUOTE_ALL)
        try:
            writer.writerows(_padded(csv.reader(text, delimiter=head.separator), len(head.names)))
        except csv.Error:
            raise Unreadable(
                "A cell of the table is far too long.", "Export it again, or save it as XLSX."
            ) from None
    return to


def _padded(rows: Iterable[list[str]], width: int) -> Iterable[list[str]]:
    return ((row + [""] * width)[:width] for row in rows if row)


def _cut_off(path: Path, separator: str, width: int) -> bool:
    """Whether the last row has no end of line and fewer cells than the header."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - PEEKED))
        end = file.read()
    if end.endswith((b"\n", b"\r")):
        return False
    last = end.rpartition(b"\n")[2].decode("utf-8", "replace")
    return last.count(separator) + 1 < width and '"' not in last
