"""Touchpoints: add, edit, move, give owners, duplicate, remove."""

from collections.abc import Mapping

from planner.actions.cells import cell, clear_touchpoint
from planner.actions.counted import fill
from planner.model.change import Change
from planner.model.fresh import fresh_touchpoint
from planner.model.ids import LaneId, OwnerId, StageId, TouchpointId
from planner.model.journey import Stage
from planner.model.measure import Measure
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission
from planner.store import editing


@needs(Permission.EDIT_MAP)
def add(by: Member, stage_id: StageId, lane_id: LaneId, title: str, after: str | None = None) -> Change:
    """A new touchpoint in a cell behind the one with id `after`; None is last, "" first."""
    with editing(by, "touchpoints.add", Stage, stage_id) as work:
        stage, lane = cell(work, work.subject.journey_id, stage_id, lane_id)
        home = {"strategy_id": stage.strategy_id, "journey_id": stage.journey_id}
        place = {"stage_id": stage_id, "lane_id": lane_id}
        order = work.order(Touchpoint, after, **place)
        touchpoint = Touchpoint.made(id=work.fresh(TouchpointId), title=title, order=order, **place, **home)
        work.put(touchpoint.moved(stage_id, lane, order))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, touchpoint_id: TouchpointId, fields: Mapping[str, object]) -> Change:
    """Change what the touchpoint says: title, description, channel, personas, emotion, evidence, moment of truth."""
    with editing(by, "touchpoints.edit", Touchpoint, touchpoint_id) as work:
        touchpoint = work.subject.changed(fields)
        for persona_id in {*touchpoint.persona_ids, *(feeling.persona_id for feeling in touchpoint.feelings)}:
            work.get(Persona, persona_id)
        work.put(touchpoint)
    return work.change


@needs(Permission.EDIT_MAP)
def move(
    by: Member, touchpoint_id: TouchpointId, stage_id: StageId, lane_id: LaneId, after: str | None
) -> Change:
    """Into a cell, behind the touchpoint with id `after`; None is last, "" first."""
    with editing(by, "touchpoints.move", Touchpoint, touchpoint_id) as work:
        _, lane = cell(work, work.subject.journey_id, stage_id, lane_id)
        place = work.order(Touchpoint, after, moving=touchpoint_id, stage_id=stage_id, lane_id=lane_id)
        work.put(work.subject.moved(stage_id, lane, place))
    return work.change


@needs(Permission.EDIT_MAP)
def assign_owner(by: Member, touchpoint_id: TouchpointId, owner_id: OwnerId | None) -> Change:
    """Make one owner responsible, or none."""
    with editing(by, "touchpoints.assign_owner", Touchpoint, touchpoint_id) as work:
        if owner_id is not None:
            work.get(Owner, owner_id)
        work.put(work.subject.owned_by(owner_id))
    return work.change


@needs(Permission.EDIT_MAP)
def consult(by: Member, touchpoint_id: TouchpointId, owner_ids: tuple[OwnerId, ...]) -> Change:
    """Set who is consulted."""
    with editing(by, "touchpoints.consult", Touchpoint, touchpoint_id) as work:
        for owner_id in owner_ids:
            work.get(Owner, owner_id)
        work.put(work.subject.consulting(owner_ids))
    return work.change


@needs(Permission.EDIT_MAP)
def duplicate(by: Member, touchpoint_id: TouchpointId) -> Change:
    """A copy right behind the original, with owners, metrics and targets; of their values only counted ones."""
    with editing(by, "touchpoints.duplicate", Touchpoint, touchpoint_id) as work:
        one = work.subject
        order = work.order(Touchpoint, touchpoint_id, stage_id=one.stage_id, lane_id=one.lane_id)
        id = work.fresh(TouchpointId)
        for record in fresh_touchpoint(one, id, work.all(Measure, touchpoint_id=one.id), order):
            work.put(record)
        fill(work, work.all(Measure, touchpoint_id=id))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, touchpoint_id: TouchpointId) -> Change:
    """Remove a touchpoint with its metrics, their values and its quotes."""
    with editing(by, "touchpoints.remove", Touchpoint, touchpoint_id) as work:
        clear_touchpoint(work, work.subject)
    return work.change
