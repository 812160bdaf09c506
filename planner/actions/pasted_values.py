"""Rows pasted from a spreadsheet: what would come of them. `measures.record_all` keeps them."""

from datetime import date

from planner.intake import pasted
from planner.intake.pasted import Answers, Place, Places, Preview
from planner.model.ids import MeasureId, StrategyId
from planner.model.journey import Journey, Stage
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.needs import needs
from planner.model.plan import Plan
from planner.model.refusal import NotThere
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission
from planner.store import plan_of


@needs(Permission.EDIT_MAP)
def read(
    by: Member, strategy_id: StrategyId, text: str, answers: Answers, only: MeasureId | None = None
) -> Preview:
    """What the rows say, as values of one measure or of those their names mean. Raises Refusal for too many."""
    plan = plan_of(by, strategy_id)
    places = _places(plan)
    if only and only not in places.by_id:
        raise NotThere("metric")
    return pasted.read(text, places, answers, date.today(), only)


def _places(plan: Plan) -> Places:
    """The measures of all journeys outside the archive, in the order of their touchpoints."""
    journeys = {one.id: one for one in plan.all(Journey) if not one.archived}
    stages, metrics, touchpoints = plan.by_id(Stage), plan.by_id(Metric), plan.by_id(Touchpoint)

    def place(measure: Measure) -> Place:
        metric, touchpoint = metrics[measure.metric_id], touchpoints[measure.touchpoint_id]
        where = f"{journeys[measure.journey_id].name} · {stages[touchpoint.stage_id].name}"
        return Place(measure.id, touchpoint.title, metric.name, metric.short, metric.unit, where)

    known = [place(one) for one in plan.all(Measure) if one.journey_id in journeys]
    return Places(known, plan.all(Reading), plan.strategy.currency)
