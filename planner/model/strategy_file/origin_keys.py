"""Which things of a plan were made from which, as far as a strategy file can say it."""

from planner.model.card import Card
from planner.model.journey import Journey, Lane, Stage
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint


def origins_in(plan: Plan) -> dict[str, str]:
    """By id of a thing the id of what it was made from, where that stands on the map whose future this is."""
    future_of = {journey.id: journey.future_of for journey in plan.all(Journey)}
    found: dict[str, str] = {}
    for kind in (Stage, Lane, Touchpoint, Card):
        known = plan.by_id(kind)
        for one in known.values():
            origin = known.get(one.origin_id or "")
            if origin is not None and origin.journey_id == future_of.get(one.journey_id):
                found[one.id] = origin.id
    return found
