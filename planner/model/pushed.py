"""A value that another system tells, and which metric at which touchpoint it means."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, NamedTuple, TypeVar

from pydantic import Field

from planner.model.ids import Id
from planner.model.journey import Journey
from planner.model.measure import Measure, Sample, Value
from planner.model.metric import Metric
from planner.model.numbers.mapping import loose
from planner.model.record import Part, Record
from planner.model.refusal import Refusal
from planner.model.text import Line
from planner.model.touchpoint import Touchpoint

Named = Annotated[Line, Field(max_length=300)]
KEPT = "Nothing was recorded."
R = TypeVar("R", bound=Record)


class Pushed(Part, frozen=True):
    """One value. What it measures is said by `measure`, an id, or by `touchpoint` and `metric`, each an id or a name.

    A metric is known by its name, its short label or its key in the metric library. `journey` (an id or a name) is
    needed only where two journeys have a touchpoint of that name, and for a to-be or one in the archive. `value` is in
    the metric's unit; without `on` it is today's, in UTC. `sample` counts the answers or orders behind it; `source`
    says where it comes from.
    """

    measure: Annotated[str, Field(max_length=40)] = ""
    touchpoint: Named = ""
    metric: Named = ""
    journey: Named = ""
    value: Value
    on: date | None = None
    sample: Sample | None = None
    source: Named = ""


class Measured(NamedTuple):
    """A measure with all it is known by."""

    measure: Measure
    metric: Metric
    touchpoint: Touchpoint
    journey: Journey


def measured(
    measures: Iterable[Measure],
    metrics: Iterable[Metric],
    touchpoints: Iterable[Touchpoint],
    journeys: Iterable[Journey],
) -> list[Measured]:
    """Every measure of a strategy with what it is known by."""
    metric, touchpoint, journey = _by_id(metrics), _by_id(touchpoints), _by_id(journeys)
    return [
        Measured(one, metric[one.metric_id], touchpoint[one.touchpoint_id], journey[one.journey_id])
        for one in measures
    ]


def meant(pushed: Pushed, known: Sequence[Measured]) -> Measured:
    """What a value is of. Raises Refusal where nothing, or more than one thing, fits."""
    if pushed.measure:
        found = [one for one in known if one.measure.id == pushed.measure]
    elif pushed.touchpoint and pushed.metric:
        found = [one for one in known if _is_meant(pushed, one)]
    else:
        raise Refusal(f"Say what the value is of: “measure”, or “touchpoint” and “metric”. {KEPT}")
    if len(found) == 1:
        return found[0]
    raise Refusal(_several(pushed, found) if found else _nothing(pushed, known))


def _is_meant(pushed: Pushed, one: Measured) -> bool:
    journey, metric = one.journey, one.metric
    today = not journey.archived and journey.future_of is None
    here = _is(pushed.journey, journey.id, journey.name) if pushed.journey else today
    return (
        here
        and _is(pushed.touchpoint, one.touchpoint.id, one.touchpoint.title)
        and _is(pushed.metric, metric.id, metric.name, metric.short, metric.library)
    )


def _several(pushed: Pushed, found: Sequence[Measured]) -> str:
    journeys = sorted({f"“{one.journey.name}”" for one in found})
    where = f"the journeys {', '.join(journeys)}" if len(journeys) > 1 else f"the journey {journeys[0]}"
    way = "Say which with “journey”" if len(journeys) > 1 else "Say which with “measure”"
    return f"“{pushed.metric}” at “{pushed.touchpoint}” is measured more than once, in {where}. {way}. {KEPT}"


def _nothing(pushed: Pushed, known: Sequence[Measured]) -> str:
    if pushed.measure:
        return f"Nothing is measured under the id “{pushed.measure}”. {KEPT} GET /api/push/measures lists what is."
    there = [one for one in known if _is(pushed.touchpoint, one.touchpoint.id, one.touchpoint.title)]
    if there:
        by = ", ".join(sorted({f"“{one.metric.name}”" for one in there}))
        return f"“{pushed.metric}” is not measured at “{pushed.touchpoint}”; {by} is. {KEPT}"
    return f"Nothing is measured at a touchpoint “{pushed.touchpoint}”. {KEPT} Put the metric on it first."


def _is(said: str, *known: str) -> bool:
    return said in known or (bool(loose(said)) and loose(said) in map(loose, known))


def _by_id(records: Iterable[R]) -> dict[Id, R]:
    return {one.id: one for one in records}
