"""Owners: people and teams of the strategy."""

from collections.abc import Mapping

from planner.actions import experiments
from planner.model.change import Change
from planner.model.ids import OwnerId, StrategyId, TouchpointId
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.owner import Owner
from planner.model.strategy import Strategy
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission
from planner.store import Work, editing


@needs(Permission.EDIT_MAP)
def add(by: Member, strategy_id: StrategyId, name: str, fields: Mapping[str, object] | None = None) -> Change:
    """A new person (or team, by `fields`) at the end of the list."""
    with editing(by, "owners.add", Strategy, strategy_id) as work:
        order = work.order(Owner)
        owner = Owner.made(id=work.fresh(OwnerId), strategy_id=strategy_id, order=order, name=name)
        work.put(_among_the_others(work, owner.changed(fields or {})))
    return work.change


@needs(Permission.EDIT_MAP)
def add_responsible(
    by: Member, touchpoint_id: TouchpointId, name: str, fields: Mapping[str, object]
) -> Change:
    """A new person or team at the end of the list, responsible for this touchpoint."""
    with editing(by, "owners.add_responsible", Touchpoint, touchpoint_id) as work:
        home = {"strategy_id": work.strategy_id, "order": work.order(Owner)}
        owner = Owner.made(id=work.fresh(OwnerId), name=name, **home).changed(fields)
        work.put(_among_the_others(work, owner))
        work.put(work.subject.owned_by(owner.id))
    return work.change


@needs(Permission.EDIT_MAP)
def edit(by: Member, owner_id: OwnerId, fields: Mapping[str, object]) -> Change:
    """Change an owner's fields. Raises Refusal when its teams would form a circle."""
    with editing(by, "owners.edit", Owner, owner_id) as work:
        work.put(_among_the_others(work, work.subject.changed(fields)))
    return work.change


@needs(Permission.EDIT_MAP)
def move(by: Member, owner_id: OwnerId, after: str | None) -> Change:
    """Behind the owner with id `after`; None is last, "" first."""
    with editing(by, "owners.move", Owner, owner_id) as work:
        work.put(work.subject.with_(order=work.order(Owner, after, moving=owner_id)))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, owner_id: OwnerId) -> Change:
    """Remove an owner and take it off every touchpoint and experiment and out of every team."""
    with editing(by, "owners.remove", Owner, owner_id) as work:
        for touchpoint in work.all(Touchpoint):
            work.put(touchpoint.without_owner(owner_id))
        for member in work.all(Owner, part_of=owner_id):
            work.put(member.with_(part_of=None))
        experiments.unlink(work, responsible=owner_id)
        work.remove(work.subject)
    return work.change


def _among_the_others(work: Work[Strategy] | Work[Owner] | Work[Touchpoint], owner: Owner) -> Owner:
    return owner.checked_among({other.id: other for other in work.all(Owner) if other.id != owner.id})
