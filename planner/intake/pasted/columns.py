"""Which column holds what: by the heading, or where there is none by the order in which the page asks for them."""

from planner.intake.pasted import amounts, days
from planner.intake.pasted.cells import Cells
from planner.model.numbers.mapping import loose

ONE = ("date", "value", "sample", "source")
"""The columns of values of one measure, as the page asks for them."""
MANY = ("touchpoint", "metric", "date", "value", "sample", "source")
"""Those of values of several."""
WORDS = {
    "date": "date day on month period week datum tag monat jour mois fecha data dato",
    "value": "value score result figure current number wert valeur valor valore waarde",
    "sample": "sample samplesize n answers responses orders count stichprobe antworten",
    "source": "source file from note comment quelle herkunft",
    "touchpoint": "touchpoint contactpoint kontaktpunkt where place",
    "metric": "metric kpi measure kennzahl indicator",
}
KINDS = {word: kind for kind, words in WORDS.items() for word in words.split()}


class Columns:
    """The place of each kind of cell; `heading` is the row that said so, or that is none of values."""

    def __init__(self, cells: Cells, kinds: tuple[str, ...]) -> None:
        first = cells.rows[0][1] if cells.rows else []
        named = _named(first, kinds)
        self._at = named or {kind: place for place, kind in enumerate(kinds)}
        self.known = bool(named)
        self.heading = tuple(first) if named or _is_heading(first, self._at) else ()
        self.rows = cells.rows[1:] if self.heading else cells.rows

    def cell(self, row: list[str], kind: str) -> str:
        """The cell of a kind, empty where the row has none."""
        place = self._at.get(kind)
        return row[place] if place is not None and place < len(row) else ""

    def all(self, kind: str) -> list[str]:
        """The cells of a kind that say something."""
        return [cell for _, row in self.rows if (cell := self.cell(row, kind))]


def _named(row: list[str], kinds: tuple[str, ...]) -> dict[str, int]:
    """The places of the columns that a heading names, if it names all that is needed."""
    at: dict[str, int] = {}
    for place, cell in enumerate(row):
        kind = KINDS.get(loose(cell))
        if kind in kinds:
            at.setdefault(kind, place)
    needed = {"date", "value"} | ({"touchpoint", "metric"} & set(kinds))
    return at if needed <= set(at) else {}


def _is_heading(row: list[str], at: dict[str, int]) -> bool:
    """Whether neither a day nor a number stands where they should."""
    day, value = (row[at[kind]] if at[kind] < len(row) else "" for kind in ("date", "value"))
    return (
        bool(day and value)
        and not any(letter.isdigit() for letter in day + value)
        and not (days.day_in(day, "") or amounts.is_nothing(value))
    )
