"""Lanes: the rows of a map."""

from collections.abc import Mapping

from planner.actions.cells import clear
from planner.model.change import Change
from planner.model.ids import JourneyId, LaneId
from planner.model.journey import Journey, Lane, LaneKind
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.workspace import Permission
from planner.store import editing


@needs(Permission.EDIT_MAP)
def add(by: Member, journey_id: JourneyId, kind: LaneKind, name: str, after: str | None = None) -> Change:
    """A new lane behind the one with id `after`; None is last, "" first."""
    with editing(by, "lanes.add", Journey, journey_id) as work:
        order = work.order(Lane, after, journey_id=journey_id)
        home = {"strategy_id": work.strategy_id, "journey_id": journey_id}
        work.put(Lane.made(id=work.fresh(LaneId), order=order, kind=kind, name=name, **home))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, lane_id: LaneId, fields: Mapping[str, object]) -> Change:
    """Change name or hint, hide or show."""
    with editing(by, "lanes.edit", Lane, lane_id) as work:
        work.put(work.subject.changed(fields))
    return work.change


@needs(Permission.EDIT_MAP)
def move(by: Member, lane_id: LaneId, after: str | None) -> Change:
    """Behind the lane with id `after`; None is last, "" first."""
    with editing(by, "lanes.move", Lane, lane_id) as work:
        place = work.order(Lane, after, moving=lane_id, journey_id=work.subject.journey_id)
        work.put(work.subject.with_(order=place))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, lane_id: LaneId) -> Change:
    """Remove a lane and everything in its row."""
    with editing(by, "lanes.remove", Lane, lane_id) as work:
        clear(work, lane_id=lane_id)
        work.remove(work.subject)
    return work.change
