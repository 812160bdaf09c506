"""Pasted rows, read one by one. Nothing is guessed: what can be read in two ways is asked, the rest says why not."""

from datetime import date, timedelta

from planner.intake.pasted import amounts, days
from planner.intake.pasted.cells import Cells, cells_of
from planner.intake.pasted.columns import MANY, ONE, Columns
from planner.intake.pasted.places import Place, Places
from planner.intake.pasted.preview import Answers, Preview, Question, Row
from planner.model.ids import MeasureId
from planner.model.numbers.mapping import DateOrder, Decimals, loose
from planner.model.wording import amount, day

DATES = "03/04 can be the 3rd of April or the 4th of March. Which comes first here?"
DECIMALS = "1,234 can be about a thousand, or about one. How are decimals written here?"
COMMAS = (
    "Commas stand between the cells, so “71,5” and “71, from 5 answers” look the same. "
    "Copy from a spreadsheet, put semicolons between them, or name the columns in a first row."
)


class _No(Exception):
    """A row that is not understood, and why."""


class _Ask(Exception):
    """A row that waits for an answer."""


def read(text: str, places: Places, answers: Answers, today: date, only: MeasureId | None = None) -> Preview:
    """What the rows say; with `only` they are values of this measure alone.

    Raises Refusal for more than is read at once.
    """
    return _Reading(cells_of(text), places, answers, today, only).preview()


class _Reading:
    def __init__(
        self, cells: Cells, places: Places, answers: Answers, today: date, only: MeasureId | None
    ) -> None:
        self.places, self.answers, self.today = places, answers, today
        self.only = places.by_id[only] if only else None
        self.columns = Columns(cells, ONE if only else MANY)
        self.commas = cells.commas and not self.columns.known
        order, self.ask_dates = days.order_in(self.columns.all("date"))
        style, self.ask_decimals = amounts.decimals_in(self.columns.all("value"))
        self.order: DateOrder = answers.dates or order
        self.decimals: Decimals = answers.decimals or style
        self.asked: dict[str, Question] = {}
        self.given: dict[tuple[MeasureId, date], int] = {}

    def preview(self) -> Preview:
        rows = tuple(self._row(number, cells) for number, cells in self.columns.rows)
        return Preview(
            heading=self.columns.heading, rows=rows, questions=(*self._how(), *self.asked.values())
        )

    def _how(self) -> list[Question]:
        """What is open about how all days and numbers are written."""
        found: list[Question] = []
        if self.ask_dates:
            ways = (("day_first", "The day: 3 April"), ("month_first", "The month: March 4"))
            found.append(Question(about="dates", sentence=DATES, answers=ways, answer=self.answers.dates))
        if self.ask_decimals:
            ways = (("point", "1,234.5 with a point"), ("comma", "1.234,5 with a comma"))
            found.append(
                Question(about="decimals", sentence=DECIMALS, answers=ways, answer=self.answers.decimals)
            )
        return found

    def _row(self, number: int, cells: list[str]) -> Row:
        row = Row(number=number, cells=tuple(cells), standing="refused")
        named = {kind: self.columns.cell(cells, kind) for kind in ("touchpoint", "metric")}
        try:
            place = self._place(named["touchpoint"], named["metric"])
            row = row.model_copy(
                update={
                    "measure_id": place.measure_id,
                    "touchpoint": place.touchpoint,
                    "metric": place.metric,
                }
            )
            return self._valued(row, place, cells)
        except _No as no:
            known = named if row.measure_id is None else {}
            return row.model_copy(update={**known, "said": str(no)})
        except _Ask as ask:
            known = named if row.measure_id is None else {}
            return row.model_copy(update={**known, "standing": "asked", "said": str(ask)})

    def _valued(self, row: Row, place: Place, cells: list[str]) -> Row:
        on = self._day(self.columns.cell(cells, "date"))
        value = self._value(self.columns.cell(cells, "value"), place)
        told = self.columns.cell(cells, "sample")
        if self.commas and told.isdigit() and len(told) < 3:
            raise _No(COMMAS)
        sample = amounts.whole_in(told)
        if sample is None and not amounts.is_nothing(told):
            raise _No(f"The sample “{told}” is no whole number.")
        source = self.columns.cell(cells, "source")
        shown = amount(value, place.unit, self.places.currency)
        read = {"on": on, "value": value, "shown": shown, "sample": sample, "source": source}
        return self._beside(row.model_copy(update=read), place, on)

    def _beside(self, row: Row, place: Place, on: date) -> Row:
        """The row beside what is there, and beside the rows before it."""
        if (before := self.given.setdefault((place.measure_id, on), row.number)) != row.number:
            raise _No(f"Row {before} gives a value for {day(on)} already.")
        there = self.places.reading(place.measure_id, on)
        if there is None:
            return row.model_copy(update={"standing": "new"})
        same = (there.value, there.sample, there.source) == (row.value, row.sample, row.source)
        if same and not there.counted:
            return row.model_copy(update={"standing": "same", "said": "It is there already."})
        was = amount(there.value, place.unit, self.places.currency)
        counted = "the counted " if there.counted else ""
        return row.model_copy(
            update={"standing": "replaces", "said": f"In place of {counted}{was} of that day."}
        )

    def _day(self, cell: str) -> date:
        if not cell:
            raise _No("There is no day.")
        if self.ask_dates and not self.order and days.in_doubt(cell):
            raise _Ask("This day can be read in two ways.")
        found = days.day_in(cell, self.order)
        if found is None:
            raise _No(f"“{_short(cell)}” is no day between 1990 and 2100. Write it like 2026-11-22.")
        on = min(found.on, self.today) if found.month and _month(found.on) == _month(self.today) else found.on
        if on > self.today + timedelta(days=1):  # somewhere it is tomorrow
            raise _No(f"{day(on)} is still to come.")
        return on

    def _value(self, cell: str, place: Place) -> float:
        if amounts.is_nothing(cell):
            raise _No("There is no value.")
        if "%" in cell and place.unit != "percent":
            raise _No(f"“{_short(cell)}” is a percentage, and {place.metric} is none.")
        if self.ask_decimals and not self.decimals and amounts.in_doubt(cell):
            raise _Ask("This number can be read in two ways.")
        value = amounts.number_in(cell, self.decimals or "point", place.unit)
        if value is None:
            raise _No(f"“{_short(cell)}” is no number.")
        return value

    def _place(self, touchpoint: str, metric: str) -> Place:
        if self.only:
            return self.only
        if not touchpoint or not metric:
            raise _No("There is no metric." if touchpoint else "There is no touchpoint.")
        found = self.places.named(touchpoint, metric)
        if not found:
            raise _No(self._missing(touchpoint, metric))
        return found[0] if len(found) == 1 else self._chosen(touchpoint, metric, found)

    def _chosen(self, touchpoint: str, metric: str, found: list[Place]) -> Place:
        key = f"{loose(touchpoint)}/{loose(metric)}"
        chosen = next((one for one in found if one.measure_id == self.answers.places.get(key)), None)
        ways = tuple((one.measure_id, one.where) for one in found)
        named = f"“{_short(found[0].touchpoint)}” is measured by {found[0].metric}"
        sentence = f"{named} in several places. Which is meant?"
        answer = chosen.measure_id if chosen else ""
        self.asked[key] = Question(about="place", key=key, sentence=sentence, answers=ways, answer=answer)
        if chosen is None:
            raise _Ask("There are several touchpoints of this name.")
        return chosen

    def _missing(self, touchpoint: str, metric: str) -> str:
        if here := self.places.at(touchpoint):
            known = ", ".join(sorted({one.metric for one in here}))
            return f"“{_short(here[0].touchpoint)}” is not measured by “{_short(metric)}”, only by {known}."
        like = self.places.like(touchpoint)
        meant = f" Is “{like}” meant?" if like else ""
        return f"No touchpoint that is measured is called “{_short(touchpoint)}”.{meant}"


def _month(on: date) -> tuple[int, int]:
    return on.year, on.month


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"
