"""A plan: one strategy with everything in it, as it stood at one moment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self, TypeVar, cast

from planner.model.card import Card
from planner.model.comment import Comment
from planner.model.data_file import DataFile
from planner.model.estimate import Estimate
from planner.model.experiment import Experiment
from planner.model.ids import Id, StrategyId
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.quote import Quote
from planner.model.record import Record
from planner.model.refusal import NotThere
from planner.model.saved_view import SavedView
from planner.model.sorting import Sorting
from planner.model.strategy import Strategy
from planner.model.theme import Theme
from planner.model.touchpoint import Touchpoint

R = TypeVar("R", bound=Record)

NOUNS: dict[str, type[Record]] = {
    kind.noun: kind
    for kind in (
        *(Strategy, Persona, Owner, Metric, Journey, Stage, Lane, Touchpoint, Card, Measure, Reading),
        *(Estimate, Comment, SavedView, DataFile, Experiment, Theme, Quote, Sorting),
    )
}
"""Every noun of a strategy, parents before children."""

MAP_NOUNS = ("stage", "lane", "touchpoint", "card", "measure", "reading", "estimate", "saved_view", "quote")


def in_order(records: Iterable[R]) -> list[R]:
    """Sorted by `(order, id)`; readings by day."""
    return sorted(records, key=lambda r: (str(getattr(r, "on", "")), getattr(r, "order", ""), r.id))


@dataclass(frozen=True)
class Plan:
    """`records[noun][id]` is a record. A plan never changes; `put` and `without` give a new one."""

    records: Mapping[str, Mapping[str, Record]]

    @classmethod
    def of(cls, records: Iterable[Record]) -> Self:
        """A plan of loose records."""
        found: dict[str, dict[str, Record]] = {noun: {} for noun in NOUNS}
        for record in records:
            found[record.noun][record.id] = record
        return cls(found)

    @property
    def strategy(self) -> Strategy:
        """The strategy itself."""
        return next(iter(self.all(Strategy)))

    @property
    def strategy_id(self) -> StrategyId:
        """The strategy's id."""
        return self.strategy.id

    def by_id(self, kind: type[R]) -> Mapping[str, R]:
        """All records of a kind by id."""
        return cast(Mapping[str, R], self.records.get(kind.noun, {}))

    def all(self, kind: type[R], /, **where: object) -> list[R]:
        """The records of a kind whose fields equal `where`, in order: `plan.all(Stage, journey_id=journey.id)`."""
        return in_order(
            record
            for record in self.by_id(kind).values()
            if all(getattr(record, name) == value for name, value in where.items())
        )

    def everything(self) -> list[Record]:
        """Every record, parents before children."""
        return [record for noun in NOUNS for record in self.records.get(noun, {}).values()]

    def get(self, kind: type[R], id: Id) -> R:
        """One record. Raises NotThere."""
        record = self.by_id(kind).get(id)
        if record is None:
            raise NotThere(kind.spoken or kind.noun)
        return record

    def put(self, record: Record) -> "Plan":
        """The plan with the record added or replaced."""
        return Plan({**self.records, record.noun: {**self.records.get(record.noun, {}), record.id: record}})

    def without(self, noun: str, id: str) -> "Plan":
        """The plan without the record."""
        kept = {key: record for key, record in self.records[noun].items() if key != id}
        return Plan({**self.records, noun: kept})
