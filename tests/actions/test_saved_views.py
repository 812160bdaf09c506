"""Saved views: what they may hold, and what becomes of them when things go or the map is copied."""

import pytest

from planner.actions import journeys, saved_views, stages, strategies
from planner.model import saved_view
from planner.model.ids import SavedViewId
from planner.model.journey import Journey, Stage
from planner.model.member import Member
from planner.model.owner import Owner
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.model.saved_view import SavedView
from planner.store import plan_of


def kept(by: Member, plan: Plan, name: str, **look: object) -> SavedView:
    change = saved_views.add(by, plan.all(Journey)[0].id, name, look)
    return strategies.opened(by, plan.strategy_id).get(SavedView, SavedViewId(change.edits[0].id))


def test_a_view_keeps_how_the_map_is_looked_at(by: Member, plan: Plan) -> None:
    owner, stage = plan.all(Owner)[0], plan.all(Stage)[0]
    look = {
        "owner": owner.id,
        "status": "off",
        "text": "parcel",
        "zoom": 75,
        "stages": [stage.id],
        "attention": True,
    }
    view = kept(by, plan, " For Monday ", **look)
    assert view.name == "For Monday"
    assert {name: value for name, value in view.as_json().items() if name in look} == look
    saved_views.rename(by, view.id, "For Tuesday")
    stages.remove(by, stage.id)
    after = plan_of(by, plan.strategy_id)
    assert after.get(SavedView, view.id).name == "For Tuesday"
    assert after.get(SavedView, view.id).stages == (stage.id,), "undoing the removal folds it again"
    saved_views.remove(by, view.id)
    assert view.id not in plan_of(by, plan.strategy_id).by_id(SavedView)


@pytest.mark.parametrize(
    "look",
    [{"zoom": 5}, {"zoom": 900}, {"status": "fine"}, {"evidence": "sure"}, {"lanes": "x"}, {"id": "x"}],
)
def test_a_view_that_no_page_could_make_is_refused(by: Member, plan: Plan, look: dict) -> None:
    with pytest.raises(Refusal):
        kept(by, plan, "Odd", **look)
    with pytest.raises(Refusal, match="empty"):
        kept(by, plan, " ")


def test_a_copied_map_has_its_views_with_its_own_stages(by: Member, plan: Plan) -> None:
    view = kept(by, plan, "Short", stages=[stage.id for stage in plan.all(Stage)[:2]])
    journeys.duplicate(by, view.journey_id)
    now = plan_of(by, plan.strategy_id)
    [copy] = [one for one in now.all(SavedView, name="Short") if one.id != view.id]
    assert copy.journey_id != view.journey_id
    assert [now.get(Stage, id).journey_id for id in copy.stages] == [copy.journey_id] * 2


def test_a_map_holds_so_many_views(by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saved_views, "MOST", 2)
    kept(by, plan, "Second")
    with pytest.raises(Refusal, match="the most there can be"):
        kept(by, plan, "Third")
    assert saved_view.MOST == 100
