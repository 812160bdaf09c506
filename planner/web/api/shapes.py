"""What other systems send and get."""

from datetime import date
from typing import Annotated, Self

from pydantic import BaseModel, Field

from planner.actions.measures import MOST_VALUES
from planner.actions.pushes import Measurable, Recorded
from planner.model.measure import Status
from planner.model.metric import Better, Unit
from planner.model.pushed import Measured, Pushed


class Values(BaseModel, frozen=True, extra="forbid"):
    """Values to record, all of them or none."""

    values: Annotated[tuple[Pushed, ...], Field(min_length=1, max_length=MOST_VALUES)]


class MeasureNow(BaseModel, frozen=True):
    """A metric at a touchpoint as it stands. Values are in `unit`; money in `currency`."""

    measure: str
    touchpoint: str
    metric: str
    library: str
    journey: str
    unit: Unit
    currency: str
    better: Better
    baseline: float | None
    target: float | None
    due_on: date | None
    current: float | None
    current_on: date | None
    status: Status

    @classmethod
    def of(cls, its: Measured, currency: str) -> Self:
        """Told of a measure."""
        own = its.measure.model_dump(include=set(cls.model_fields))
        return cls(
            measure=its.measure.id,
            touchpoint=its.touchpoint.title,
            metric=its.metric.name,
            library=its.metric.library,
            journey=its.journey.name,
            unit=its.metric.unit,
            currency=currency if its.metric.unit == "money" else "",
            **own,
        )


class Measures(BaseModel, frozen=True):
    """All that values can be recorded of."""

    strategy: str
    currency: str
    measures: tuple[MeasureNow, ...]

    @classmethod
    def of(cls, found: Measurable) -> Self:
        """Told of what can be measured."""
        home = found.strategy
        told = tuple(MeasureNow.of(its, home.currency) for its in found.measured)
        return cls(strategy=home.name, currency=home.currency, measures=told)


class Kept(BaseModel, frozen=True):
    """What came of it. `changed` counts the values that are new or other than before; `revision` is the strategy's."""

    changed: int
    revision: int
    measures: tuple[MeasureNow, ...]

    @classmethod
    def of(cls, recorded: Recorded) -> Self:
        """Told of what was recorded, and of what it was recorded of."""
        change, found = recorded
        changed = sum(edit.noun == "reading" for edit in change.edits)
        return cls(changed=changed, revision=change.revision, measures=Measures.of(found).measures)


class Refused(BaseModel, frozen=True):
    """Why nothing was done, as a sentence."""

    sentence: str
