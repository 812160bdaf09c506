"""Saved views: ways to look at a map, kept under a name for everybody on it."""

from collections.abc import Mapping

from planner.model.change import Change
from planner.model.ids import JourneyId, SavedViewId
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.refusal import Refusal
from planner.model.saved_view import MOST, SavedView
from planner.model.workspace import Permission
from planner.store import editing


@needs(Permission.EDIT_MAP)
def add(by: Member, journey_id: JourneyId, name: str, fields: Mapping[str, object]) -> Change:
    """Keep a way to look at a map as its last view; `fields` are those of a `SavedView`."""
    with editing(by, "saved_views.add", Journey, journey_id) as work:
        if len(work.all(SavedView, journey_id=journey_id)) >= MOST:
            raise Refusal(f"This map holds {MOST} views, the most there can be. Remove one first.")
        home = {"strategy_id": work.subject.strategy_id, "journey_id": journey_id}
        order = work.order(SavedView, journey_id=journey_id)
        work.put(SavedView.made(id=work.fresh(SavedViewId), order=order, name=name, **home).changed(fields))
    return work.change


@needs(Permission.EDIT_MAP)
def rename(by: Member, saved_view_id: SavedViewId, name: str) -> Change:
    """Give a view another name."""
    with editing(by, "saved_views.rename", SavedView, saved_view_id) as work:
        work.put(work.subject.changed({"name": name}))
    return work.change


@needs(Permission.EDIT_MAP)
def remove(by: Member, saved_view_id: SavedViewId) -> Change:
    """Remove a view; the map and all that stands on it stay as they are."""
    with editing(by, "saved_views.remove", SavedView, saved_view_id) as work:
        work.remove(work.subject)
    return work.change
