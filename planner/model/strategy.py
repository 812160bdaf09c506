"""A strategy: the personas, journeys, metrics and owners of one client or brand, under one history."""

from datetime import date
from typing import Annotated, ClassVar, Self

from pydantic import AwareDatetime, Field, StringConstraints

from planner.model.ids import StrategyId
from planner.model.numbers.choices import Choices
from planner.model.record import Record
from planner.model.text import Line, Name, Text


class Strategy(Record, frozen=True):
    """`currency` is an ISO 4217 code; `revision` counts the changes made so far; `made_at` is in UTC.

    `counting` says how the store's own data becomes figures; who changes it changes all counted values.
    """

    noun: ClassVar[str] = "strategy"
    editable: ClassVar[frozenset[str]] = frozenset({"name", "client", "summary", "currency", "review_on"})

    id: StrategyId
    name: Name
    client: Line = ""
    summary: Text = ""
    currency: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")] = "EUR"
    review_on: date | None = None
    counting: Choices = Choices()
    example: bool = False
    archived: bool = False
    revision: Annotated[int, Field(ge=0)] = 0
    made_at: AwareDatetime

    def put_away(self) -> Self:
        """The strategy in the archive: kept whole, out of the list."""
        return self.with_(archived=True)

    def brought_back(self) -> Self:
        """The strategy out of the archive."""
        return self.with_(archived=False)
