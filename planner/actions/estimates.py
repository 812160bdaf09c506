"""Estimates of the money at risk: put one at a touchpoint, suggest its inputs anew, edit them, remove it."""

from collections.abc import Mapping, Sequence

from planner.model.change import Change
from planner.model.estimate import Estimate
from planner.model.ids import EstimateId, StrategyId, TouchpointId
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.needs import needs
from planner.model.numbers.figure import Figure
from planner.model.refusal import Refusal
from planner.model.strategy import Strategy
from planner.model.suggested_inputs import Fields, Measured, suggested
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission
from planner.store import Work, editing

THERE = "The money at risk at “{title}” is estimated already. Nothing was changed."
NONE = "There is no estimate at “{title}” any more. Nothing was changed."


@needs(Permission.EDIT_MAP)
def put(
    by: Member, strategy_id: StrategyId, touchpoint_id: TouchpointId, figures: Sequence[Figure] = ()
) -> Change:
    """Estimate what is at risk at a touchpoint, from what the strategy and its `figures` know. One for each.

    Raises Refusal where there is one.
    """
    with editing(by, "estimates.put", Strategy, strategy_id) as work:
        touchpoint = work.get(Touchpoint, touchpoint_id)
        if work.all(Estimate, touchpoint_id=touchpoint_id):
            raise Refusal(THERE.format(title=touchpoint.title))
        home = {
            "strategy_id": strategy_id,
            "journey_id": touchpoint.journey_id,
            "touchpoint_id": touchpoint_id,
        }
        given = {"currency": work.subject.currency, **_known(work, touchpoint_id, figures)}
        work.put(Estimate.made(id=work.fresh(EstimateId), **home, **given))
    return work.change


@needs(Permission.EDIT_MAP)
def suggest(
    by: Member, strategy_id: StrategyId, touchpoint_id: TouchpointId, figures: Sequence[Figure]
) -> Change:
    """Take the inputs as they are known now; what is not known stays, and so does what was set instead of the guess.

    Raises Refusal where there is no estimate.
    """
    with editing(by, "estimates.suggest", Strategy, strategy_id) as work:
        touchpoint, there = (
            work.get(Touchpoint, touchpoint_id),
            work.all(Estimate, touchpoint_id=touchpoint_id),
        )
        if not there:
            raise Refusal(NONE.format(title=touchpoint.title))
        known = _known(work, touchpoint_id, figures)
        if there[0].lost_low is not None or there[0].lost_high is not None:
            known = {field: one for field, one in known.items() if not field.startswith("lost")}
        work.put(there[0].changed(known))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, estimate_id: EstimateId, fields: Mapping[str, object]) -> Change:
    """Overrule inputs or say where they are from. Raises Refusal where a low value is above its high one."""
    with editing(by, "estimates.edit", Estimate, estimate_id) as work:
        work.put(work.subject.changed(fields))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, estimate_id: EstimateId) -> Change:
    """Estimate nothing at this touchpoint any more."""
    with editing(by, "estimates.remove", Estimate, estimate_id) as work:
        work.remove(work.subject)
    return work.change


def _known(work: Work[Strategy], touchpoint_id: TouchpointId, figures: Sequence[Figure]) -> Fields:
    """What can be suggested for the touchpoint."""
    measured: list[Measured] = []
    for measure in work.all(Measure, touchpoint_id=touchpoint_id):
        readings = work.all(Reading, measure_id=measure.id)
        latest = max(readings, key=lambda reading: reading.on, default=None)
        measured.append(Measured(work.get(Metric, measure.metric_id), latest))
    return suggested(measured, figures, work.subject.currency)
