"""What the comparison shows of two journeys, and what its address asks for."""

from __future__ import annotations

from planner.actions import journeys, strategies, touchpoints
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.ui.screens.compare.view import Shown, asked, read


def shown(by: Member, plan: Plan, to_be: str, query: str = "") -> Shown:
    return read(by, f"http://here/strategy/{plan.strategy_id}/journeys/{to_be}/compare{query}")


def test_an_address_says_which_two_and_whether_all() -> None:
    assert asked("http://a/strategy/s1/journeys/j1/compare?only=1") == ("s1", "j1", True)
    assert asked("/strategy/s1/journeys/j1/compare?only=<b>") == ("s1", "j1", False)
    assert asked("/strategy/../journeys/J 1") == ("-", "-", False)
    assert asked("/") == ("-", "-", False)


def test_a_fresh_future_differs_in_nothing_and_keeps_both_curves(by: Member, plan: Plan) -> None:
    to_be = journeys.plan_future(by, plan.all(Journey)[0].id).edits[0].id
    page = shown(by, plan, to_be)
    assert page.there and not page.differs and page.summary == "35 as they are."
    assert page.was_path == page.now_path != ""
    assert (page.as_is, page.to_be) == ("First order", "First order (to-be)")
    assert shown(by, plan, to_be, "?only=1").columns == []


def test_what_changed_is_shown_with_both_values_and_leads_to_both_maps(by: Member, plan: Plan) -> None:
    as_is = plan.all(Journey)[0].id
    to_be = journeys.plan_future(by, as_is).edits[0].id
    there = strategies.opened(by, plan.strategy_id).all(Touchpoint, journey_id=to_be)[0]
    touchpoints.edit(by, there.id, {"channel": "Chat"})
    page = shown(by, plan, to_be, "?only=1")
    (column,) = page.columns
    (thing,) = column.things
    assert (thing.glyph, thing.word, thing.lane) == ("≠", "changed", "Touchpoints")
    assert [(one.words, one.was, one.now) for one in thing.fields] == [("channel", "“E-mail”", "“Chat”")]
    root = f"/strategy/{plan.strategy_id}/journeys"
    assert thing.was_href == f"{root}/{as_is}?touchpoint={there.origin_id}"
    assert thing.now_href == f"{root}/{to_be}?touchpoint={there.id}"


def test_a_journey_that_is_no_future_has_nothing_to_compare(by: Member, plan: Plan) -> None:
    page = shown(by, plan, plan.all(Journey)[0].id)
    assert page.listed and not page.there
    assert not shown(by, plan, "no-such").there
