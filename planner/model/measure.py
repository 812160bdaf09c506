"""A metric at a touchpoint: where it started, where it should go, where it is now."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from planner.model.ids import MeasureId, MemberId, MetricId, ReadingId, TouchpointId
from planner.model.journey import MapRecord
from planner.model.metric import Better
from planner.model.record import Order, Part
from planner.model.text import Line

Value = Annotated[float, Field(ge=-1e12, le=1e12)]
Sample = Annotated[int, Field(ge=0, le=2_000_000_000)]
Status = Literal["none", "on_track", "at_risk", "off"]
STATUS_WORDS: dict[Status, str] = {
    "none": "No value yet", "on_track": "On track", "at_risk": "At risk", "off": "Off target",
}  # fmt: skip


def judged(better: Better, baseline: float | None, target: float | None, current: float | None) -> Status:
    """On track at or beyond the target; at risk from half of the way between baseline and target; else off.

    Without a baseline, within a tenth of the target counts as at risk. Without a target any value is on track.
    """
    if current is None:
        return "none"
    sign = 1 if better == "up" else -1
    if target is None or sign * (current - target) >= 0:
        return "on_track"
    if baseline is None or sign * (target - baseline) <= 0:
        half_way = target - sign * abs(target) / 10
    else:
        half_way = (baseline + target) / 2
    return "at_risk" if sign * (current - half_way) >= 0 else "off"


class Given(Part, frozen=True):
    """A value somebody hands over for a measure, before it is kept."""

    measure_id: MeasureId
    on: date
    value: Value
    sample: Sample | None = None
    source: Line = ""


class Reading(MapRecord, frozen=True):
    """One value of a measure: on a day, from `sample` answers or orders, told by `source`.

    `counted` says that it was worked out from the store's own data, and is again when another file comes; what a
    person entered says by whom, where that is known.
    """

    noun: ClassVar[str] = "reading"
    spoken: ClassVar[str] = "value"
    editable: ClassVar[frozenset[str]] = frozenset({"value", "on", "sample", "source"})

    id: ReadingId
    measure_id: MeasureId
    value: Value
    on: date
    sample: Sample | None = None
    source: Line = ""
    counted: bool = False
    by: MemberId | None = None


class Measure(MapRecord, frozen=True):
    """Baseline, target and current value in the metric's unit. `status` always follows from the other fields."""

    noun: ClassVar[str] = "measure"
    spoken: ClassVar[str] = "metric"
    editable: ClassVar[frozenset[str]] = frozenset({"baseline", "target", "due_on"})

    id: MeasureId
    touchpoint_id: TouchpointId
    metric_id: MetricId
    order: Order
    better: Better = "up"
    baseline: Value | None = None
    target: Value | None = None
    due_on: date | None = None
    current: Value | None = None
    current_on: date | None = None
    status: Status = "none"

    @model_validator(mode="after")
    def _status_follows(self) -> Self:
        status = judged(self.better, self.baseline, self.target, self.current)
        object.__setattr__(self, "status", status)
        return self

    def told_by(self, readings: Iterable[Reading]) -> Self:
        """With the latest of its readings as the current value; of one day the last entered counts."""
        latest = max(readings, key=lambda reading: reading.on, default=None)
        return self.with_(current=latest and latest.value, current_on=latest and latest.on)

    def next_due(self, stale_after: int) -> date | None:
        """The last day on which the current value is young enough; None where there is no value."""
        return self.current_on and self.current_on + timedelta(days=stale_after)

    def is_stale(self, stale_after: int, today: date) -> bool:
        """Whether the current value is older than `stale_after` days."""
        due = self.next_due(stale_after)
        return due is not None and due < today
