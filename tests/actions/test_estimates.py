"""Estimates of the money at risk: put from what is known, overruled, taken along and away; and personas of groups."""

from __future__ import annotations

import pytest

from planner.actions import (
    estimates,
    history,
    journeys,
    measures,
    personas,
    several,
    stages,
    strategies,
    touchpoints,
)
from planner.model.estimate import Estimate
from planner.model.ids import PersonaId
from planner.model.journey import Journey, Lane, Stage
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.refusal import NotThere, Refusal
from planner.model.touchpoint import Touchpoint
from planner.store import new_member, plan_of
from tests.figures import a_segment, some_figures

pytestmark = pytest.mark.parametrize(
    "database", ["sqlite"], indirect=True
)  # `test_every_action` has both kinds


def estimate_at(by: Member, touchpoint: Touchpoint) -> list[Estimate]:
    return plan_of(by, touchpoint.strategy_id).all(Estimate, touchpoint_id=touchpoint.id)


def test_an_estimate_begins_with_what_is_known_and_what_one_overrules_stays(by: Member, plan: Plan) -> None:
    third = plan.all(Touchpoint)[3]
    measures.attach_from_library(by, third.id, "csat")
    estimates.put(by, plan.strategy_id, third.id, some_figures())
    [made] = estimate_at(by, third)
    assert (made.orders, made.affected_low, made.order_value, made.missing) == (12_033, 13, 64.2, ())
    assert round(made.low or 0) == round(12_033 * 0.13 * 0.1 * 64.2)
    with pytest.raises(Refusal, match="estimated already"):
        estimates.put(by, plan.strategy_id, third.id, some_figures())
    estimates.edit(by, made.id, {"lost_high": 30, "order_value": "70"})
    estimates.suggest(by, plan.strategy_id, third.id, some_figures())
    [again] = estimate_at(by, third)
    assert (again.lost_high, again.lost_from) == (30, ""), "the guess is not suggested a second time"
    assert (again.order_value, again.order_value_from) == (64.2, "Average of 6,000 orders (orders.csv)")
    with pytest.raises(Refusal, match="low value is above"):
        estimates.edit(by, made.id, {"lost_low": 31})
    estimates.remove(by, made.id)
    assert estimate_at(by, third) == []
    with pytest.raises(Refusal, match="no estimate"):
        estimates.suggest(by, plan.strategy_id, third.id, some_figures())


def test_without_data_it_begins_bare_and_in_the_strategys_currency(by: Member, plan: Plan) -> None:
    strategies.edit(by, plan.strategy_id, {"currency": "GBP"})
    last = plan.all(Touchpoint)[-1]
    change = estimates.put(by, plan.strategy_id, last.id)
    [made] = estimate_at(by, last)
    assert (made.currency, made.missing) == ("GBP", ("orders", "affected", "order_value"))
    history.undo(by, change.id)
    assert estimate_at(by, last) == []


def test_it_goes_and_comes_back_with_its_touchpoint_and_moves_with_it(by: Member, plan: Plan) -> None:
    first, copied = plan.all(Touchpoint)[0], plan.all(Journey)[0].id
    [kept] = estimate_at(by, first)
    for remove, id in ((touchpoints.remove, first.id), (stages.remove, first.stage_id)):
        gone = remove(by, id)
        assert estimate_at(by, first) == []
        history.undo(by, gone.id)
        assert estimate_at(by, first) == [kept]
    touchpoints.duplicate(by, first.id)
    assert len(plan_of(by, plan.strategy_id).all(Estimate)) == 1, "the same money is not at risk twice"
    journeys.duplicate(by, copied)
    now = plan_of(by, plan.strategy_id)
    assert len(now.all(Estimate)) == 2
    other = next(one for one in now.all(Journey) if one.id != copied)
    lane = now.all(Lane, journey_id=other.id, kind="touchpoints")[0]
    several.bring(by, other.id, ((first.id, now.all(Stage, journey_id=other.id)[0].id, lane.id),))
    assert [one.journey_id for one in estimate_at(by, first)] == [other.id]
    journeys.plan_future(by, other.id)
    assert len(plan_of(by, plan.strategy_id).all(Estimate)) == 2, "a to-be begins without"


def test_estimates_are_found_only_in_their_own_strategy(by: Member, plan: Plan) -> None:
    first = plan.all(Touchpoint)[3]
    elsewhere = strategies.start_blank(by, "Another").strategy_id
    for put in (estimates.put, estimates.suggest):
        with pytest.raises(NotThere):
            put(by, elsewhere, first.id, some_figures())
        with pytest.raises(NotThere):
            put(new_member("Elsewhere", "Mallory"), plan.strategy_id, first.id, some_figures())


def test_a_persona_is_made_of_a_group_once_and_keeps_what_people_wrote(by: Member, plan: Plan) -> None:
    made = personas.make_from_segment(by, plan.strategy_id, a_segment(key="new")).edits[0].id
    persona = plan_of(by, plan.strategy_id).by_id(Persona)[PersonaId(made)]
    assert (persona.name, persona.segment, persona.validated) == ("New customers", "new/EUR", False)
    assert (persona.market_share, persona.revenue_share, persona.channels) == (
        23.0,
        41.3,
        ("Website", "Shop"),
    )
    told = persona.sources[0].detail
    assert all(
        one in told for one in ("812 customers", "One order so far".lower(), "orders.csv", "€\u202f64.20")
    )
    with pytest.raises(Refusal, match="“New customers” was made from these customers already"):
        personas.make_from_segment(by, plan.strategy_id, a_segment(key="new"))
    sources = [persona.sources[0].model_dump(), {"title": "Six interviews"}]
    personas.edit(by, persona.id, {"name": "Ana", "channels": ["Market"], "sources": sources})
    change = personas.update_from_segment(
        by, plan.strategy_id, a_segment(key="new", customers=900, customer_share=25)
    )
    now = plan_of(by, plan.strategy_id).by_id(Persona)[persona.id]
    assert (now.name, now.channels, now.market_share) == ("Ana", ("Market",), 25)
    assert [one.title for one in now.sources] == [persona.sources[0].title, "Six interviews"]
    assert "900 customers" in now.sources[0].detail
    history.undo(by, change.id)
    assert plan_of(by, plan.strategy_id).by_id(Persona)[persona.id].market_share == 23
    with pytest.raises(Refusal, match="No persona was made"):
        personas.update_from_segment(by, plan.strategy_id, a_segment(key="lapsed"))
    copy = personas.duplicate(by, persona.id).edits[0].id
    assert plan_of(by, plan.strategy_id).by_id(Persona)[PersonaId(copy)].segment == ""
    assert personas.make_from_segment(by, plan.strategy_id, a_segment(key="new", currency="USD")).edits
