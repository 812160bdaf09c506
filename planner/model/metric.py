"""What is measured: name, unit and which way is better."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from planner.model.ids import MetricId
from planner.model.record import Order, StrategyRecord
from planner.model.text import Line, Name, Text

Unit = Literal["percent", "money", "hours", "score", "count"]
Better = Literal["up", "down"]


class Metric(StrategyRecord, frozen=True):
    """`stale_after` is in days; `short` is the label on a card; `library` the key it was picked by, or empty."""

    noun: ClassVar[str] = "metric"
    editable: ClassVar[frozenset[str]] = frozenset(
        {"name", "short", "unit", "better", "formula", "stale_after"}
    )

    id: MetricId
    order: Order
    name: Name
    short: Line = ""
    unit: Unit = "percent"
    better: Better = "up"
    formula: Text = ""
    stale_after: Annotated[int, Field(ge=1, le=3650)] = 90
    library: Line = ""

    @property
    def label(self) -> str:
        """The short label, or the name where there is none."""
        return self.short or self.name
