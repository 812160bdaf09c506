"""Values that another system tells: what can be told, and keeping it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from planner.actions import measures
from planner.model.change import Change
from planner.model.ids import StrategyId
from planner.model.journey import Journey
from planner.model.measure import Given, Measure
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.needs import needs
from planner.model.pushed import Measured, Pushed, meant, measured
from planner.model.refusal import Refusal
from planner.model.strategy import Strategy
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission
from planner.store import plan_of


class Measurable(NamedTuple):
    """What values can be recorded of."""

    strategy: Strategy
    measured: Sequence[Measured]


class Recorded(NamedTuple):
    """What came of values, and what they are of, each once, as it stands now."""

    change: Change
    found: Measurable


@needs(Permission.VIEW)
def measurable(by: Member, strategy_id: StrategyId) -> Measurable:
    """All that values can be recorded of. Raises NotThere."""
    plan = plan_of(by, strategy_id)
    its = measured(plan.all(Measure), plan.all(Metric), plan.all(Touchpoint), plan.all(Journey))
    return Measurable(plan.strategy, its)


@needs(Permission.EDIT_MAP)
def record(by: Member, strategy_id: StrategyId, values: Sequence[Pushed], source: str = "") -> Recorded:
    """Record values, all or none; a second one for the same day replaces the first, the same again changes nothing.

    `source` is where values come from that do not say so. Raises Refusal.
    """
    known = measurable(by, strategy_id).measured
    found = [_meant(one, known, place, len(values)) for place, one in enumerate(values, start=1)]
    given = tuple(_given(value, its, source) for value, its in zip(values, found, strict=True))
    change = measures.record_all(by, strategy_id, given)
    strategy, now = measurable(by, strategy_id)
    ids = {its.measure.id for its in found}
    return Recorded(change, Measurable(strategy, [its for its in now if its.measure.id in ids]))


def _meant(value: Pushed, known: Sequence[Measured], place: int, all: int) -> Measured:
    try:
        return meant(value, known)
    except Refusal as refusal:
        raise Refusal(f"Value {place}: {refusal}" if all > 1 else str(refusal)) from None


def _given(value: Pushed, its: Measured, source: str) -> Given:
    return Given(
        measure_id=its.measure.id,
        value=value.value,
        on=value.on or datetime.now(UTC).date(),
        sample=value.sample,
        source=value.source or source,
    )
