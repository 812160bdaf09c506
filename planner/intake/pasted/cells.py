"""What was pasted as rows of cells. A spreadsheet puts tabs between them; semicolons, bars and commas come as well."""

import csv
import io

from planner.model.refusal import Refusal
from planner.model.text import UNSTORABLE

MOST_ROWS = 500
MOST_LETTERS = 60_000
TOO_LONG = (
    f"This is more than {MOST_LETTERS:,} characters. Nothing was read; "
    f"paste it in parts of up to {MOST_ROWS} rows."
)
TOO_MANY = (
    "These are {count:,} rows and {most} is the most at once. Nothing was read; paste them in several parts."
)
SEPARATORS = "\t;|,"


class Cells:
    """Rows of bare cells, empty ones left out; `commas` says that commas stand between them."""

    def __init__(self, rows: list[tuple[int, list[str]]], *, commas: bool) -> None:
        self.rows = rows
        self.commas = commas


def cells_of(text: str) -> Cells:
    """The rows with their number in the text, from 1. Raises Refusal for more than is read at once."""
    if len(text) > MOST_LETTERS:
        raise Refusal(TOO_LONG)
    separator = next((one for one in SEPARATORS if one in text), "\t")
    found = [
        (place, [bare(cell) for cell in row])
        for place, row in enumerate(csv.reader(io.StringIO(_plain(text)), delimiter=separator), 1)
    ]
    rows = [(place, row) for place, row in found if any(row)]
    if len(rows) > MOST_ROWS + 1:  # one may be a heading
        raise Refusal(TOO_MANY.format(count=len(rows), most=MOST_ROWS))
    return Cells(rows, commas=separator == ",")


def bare(cell: str) -> str:
    """Without spaces around and what Excel puts before a text."""
    text = cell.strip(" \t\r\n\u00a0\u200b\ufeff")
    if text.startswith('="') and text.endswith('"'):
        text = text[2:-1]
    return text.lstrip("'").strip()


def _plain(text: str) -> str:
    return UNSTORABLE.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
