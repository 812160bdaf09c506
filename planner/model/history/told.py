"""A change with the names that belong to it: what the sentences are made from."""

from collections.abc import Callable
from typing import Any, cast

from planner.model.change import Change, Edit
from planner.model.history.names import Fields, label_of
from planner.model.history.sentence import Piece, Sentence, quoted, thing
from planner.model.metric import Unit
from planner.model.wording import amount

GONE = {
    "stage": "a stage that is gone",
    "lane": "a lane that is gone",
    "touchpoint": "a touchpoint that is gone",
    "metric": "a metric that is gone",
    "persona": "a persona that is gone",
    "journey": "a journey that is gone",
    "data_file": "a file that is gone",
    "experiment": "an experiment that is gone",
    "theme": "a theme that is gone",
    "quote": "a quote that is gone",
}
SOMETHING = "something that is gone"
QUOTED = ("card", "quote")
"""Nouns that are called by their own words."""


class Told:
    """What happened, asked by noun and field; names are those of before the change where it changed them."""

    def __init__(self, change: Change) -> None:
        self.change = change

    def edit(self, noun: str, *, having: str = "") -> Edit | None:
        """The first edit of a noun; with `having` the first that changes this field."""
        return next(
            (
                edit
                for edit in self.change.edits
                if edit.noun == noun and (not having or having in (edit.after or edit.before or {}))
            ),
            None,
        )

    def count(self, noun: str, whether: Callable[[Edit], bool] = lambda _: True) -> int:
        """How many records of a noun the change touches."""
        return sum(edit.noun == noun and whether(edit) for edit in self.change.edits)

    def fields(self, id: str) -> Fields:
        """What is known of a thing as it was before the change, or for a new one after it."""
        known: Fields = {}
        for edit in self.change.edits:
            if edit.id == id:
                known = {**(edit.after or {}), **(edit.before or {})}
        return {**self.change.names.get(id, {}), **known}

    def name(self, id: str | None, noun: str = "") -> Piece:
        """What a thing is called: a card by its words in quotation marks, all others by their name."""
        fields = self.fields(id or "")
        of = noun or next((edit.noun for edit in self.change.edits if edit.id == id), "")
        label = label_of(of, fields) or cast(str | None, fields.get("name"))
        if label is None:
            return Piece(GONE.get(of, SOMETHING))
        return quoted(label) if of in QUOTED else thing(label)

    def main(self, noun: str) -> Piece:
        """The name of the first thing of a noun that the change touches."""
        edit = self.edit(noun)
        return self.name(edit.id if edit else None, noun)

    def measured(self, measure_id: str) -> tuple[Piece, Piece]:
        """The names of metric and touchpoint of a measure."""
        fields = self.fields(measure_id)
        return self.name(fields.get("metric_id"), "metric"), self.name(
            fields.get("touchpoint_id"), "touchpoint"
        )

    def amount(self, measure_id: str, number: float | None) -> Piece:
        """A value of a measure in the unit of its metric."""
        metric = self.fields(self.fields(measure_id).get("metric_id", ""))
        unit = cast(Unit, metric.get("unit", "count"))
        currency = self.fields(self.change.strategy_id).get("currency", "")
        return Piece(amount(number, unit, currency), "value")

    def cell(self, fields: Fields) -> tuple[Piece, Piece]:
        """The names of stage and lane of a place on the map, missing parts as they were before."""
        return self.name(fields.get("stage_id"), "stage"), self.name(fields.get("lane_id"), "lane")


Teller = Callable[[Told], Sentence]
Value = Any
