"""What the screens ask for over the live line, as they ask for it, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest

from planner.model.journey import Journey
from planner.model.measure import Measure
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from planner.ui.live import acts

Ask = Callable[..., str]


@pytest.fixture
def ask(by: Member) -> Ask:
    """Asks for an action by name, and says why it was refused; "" where it was kept."""
    numbers = count()

    def asks(action: str, *args: Any) -> str:
        edit = {"id": f"edit-{next(numbers)}", "action": action, "args": list(args), "seen": 1}
        return acts.do(by, *acts.asked([edit])).answer.get("refused", "")

    return asks


def test_a_strategy_is_edited_where_it_stands(ask: Ask, by: Member, plan: Plan) -> None:
    for fields in ({"review_on": "2027-03-01"}, {"client": "Fell"}):
        assert ask("strategies.edit", plan.strategy_id, fields) == ""
    strategy = plan_of(by, plan.strategy_id).strategy
    assert (str(strategy.review_on), strategy.client) == ("2027-03-01", "Fell")
    assert ask("strategies.edit", plan.strategy_id, {"currency": "Taler"})


def test_personas_are_added_copied_moved_and_put_away(ask: Ask, by: Member, plan: Plan) -> None:
    """What is added is called as the edit is: the page goes there by that."""
    first = plan.all(Persona)[0]
    assert ask("personas.add", plan.strategy_id, "New persona") == ""
    added = plan_of(by, plan.strategy_id).all(Persona)[-1]
    assert added.id == "edit-0"
    assert ask("personas.duplicate", first.id) == ""
    assert plan_of(by, plan.strategy_id).by_id(Persona)["edit-1"].order > first.order
    assert ask("personas.move", added.id, "") == ""
    assert ask("personas.archive", first.id) == ""
    after = plan_of(by, plan.strategy_id)
    assert after.all(Persona)[0].id == added.id
    assert after.get(Persona, first.id).archived
    assert ask("personas.restore", first.id) == ""
    assert not plan_of(by, plan.strategy_id).get(Persona, first.id).archived


def test_a_persona_is_validated_and_goes_back_to_draft(ask: Ask, by: Member, plan: Plan) -> None:
    persona = plan.all(Persona)[0]

    def now() -> Persona:
        return plan_of(by, plan.strategy_id).get(Persona, persona.id)

    assert ask("personas.validate", persona.id, "Two ad tests") == ""
    assert (now().validated, now().validated_how) == (True, "Two ad tests")
    assert ask("personas.redraft", persona.id) == ""
    assert not now().validated
    assert "Say how" in ask("personas.validate", persona.id, "")
    before = now().portrait_seed
    assert ask("personas.edit", persona.id, {"picture": "0123456789abcdef"}) == ""
    assert now().portrait_seed != before


def test_lists_of_a_persona_come_whole(ask: Ask, by: Member, plan: Plan) -> None:
    persona = plan.all(Persona)[0]
    assert ask("personas.edit", persona.id, {"goals": ["Dry feet", "Light pack"]}) == ""
    behaviour = {"left": "Alone", "right": "In a group", "value": 20}
    assert ask("personas.edit", persona.id, {"behaviours": [behaviour]}) == ""
    after = plan_of(by, plan.strategy_id).get(Persona, persona.id)
    assert after.goals == ("Dry feet", "Light pack")
    assert after.behaviours[0].value == 20
    assert ask("personas.edit", persona.id, {"behaviours": [{**behaviour, "value": 200}]})


def test_only_editable_fields_can_be_reached_from_a_browser(ask: Ask, plan: Plan) -> None:
    for field in ("id", "strategy_id", "order", "validated", "archived", "__class__"):
        assert "has no field" in ask("personas.edit", plan.all(Persona)[0].id, {field: "x"})


@pytest.mark.parametrize("value", [None, 7, {"a": 1}, ["a", 3], "x" * 20_000, "  "], ids=range(6))
def test_whatever_a_browser_sends_as_a_name_is_kept_or_refused(
    ask: Ask, by: Member, plan: Plan, value: object
) -> None:
    persona = plan.all(Persona)[0]
    assert ask("personas.edit", persona.id, {"name": value})
    assert plan_of(by, plan.strategy_id).get(Persona, persona.id) == persona


def test_metrics_come_from_the_library_or_from_oneself(ask: Ask, by: Member, plan: Plan) -> None:
    assert ask("metrics.pick", plan.strategy_id, "cart_abandonment") == ""
    form = {"unit": "count", "better": "up", "short": "", "formula": ""}
    assert ask("metrics.add", plan.strategy_id, "Photos in parcels", form) == ""
    picked, own = plan_of(by, plan.strategy_id).all(Metric)[-2:]
    assert (picked.library, picked.better) == ("cart_abandonment", "down")
    assert (own.name, own.unit) == ("Photos in parcels", "count")
    assert ask("metrics.add", plan.strategy_id, "", form)
    assert "library" in ask("metrics.pick", plan.strategy_id, "nonsense")


def test_a_value_counts_from_its_day(ask: Ask, by: Member, plan: Plan) -> None:
    measure = plan.all(Measure)[0]
    assert ask("measures.edit", measure.id, {"target": 90}) == ""
    assert ask("measures.record", measure.id, "64", "2026-11-21", "12", "Door") == ""
    after = plan_of(by, plan.strategy_id).get(Measure, measure.id)
    assert (after.target, after.current, str(after.current_on)) == (90, 64, "2026-11-21")
    assert ask("measures.record", measure.id, None, "2026-11-21")
    assert ask("measures.record", measure.id, 3, "soon") == acts.UNCLEAR


def test_a_touchpoint_is_measured_by_what_is_chosen(ask: Ask, by: Member, plan: Plan) -> None:
    touchpoint = plan.all(Touchpoint)[3]
    assert ask("measures.attach_from_library", touchpoint.id, "nps") == ""
    assert ask("measures.attach", touchpoint.id, plan.all(Metric)[0].id) == ""
    assert ask("measures.attach_new", touchpoint.id, "Smiles", {"unit": "count", "better": "up"}) == ""
    after = plan_of(by, plan.strategy_id)
    measured = [
        after.get(Metric, one.metric_id).name for one in after.all(Measure, touchpoint_id=touchpoint.id)
    ]
    assert measured[1:] == [plan.all(Metric)[0].name, "Smiles"]
    assert after.all(Metric, library="nps")
    assert "library" in ask("measures.attach_from_library", touchpoint.id, "made up")


def test_owners_are_added_put_into_teams_and_removed(ask: Ask, by: Member, plan: Plan) -> None:
    assert ask("owners.add", plan.strategy_id, "Warehouse", {"kind": "team", "role": "Ships"}) == ""
    team, first = plan_of(by, plan.strategy_id).all(Owner)[-1], plan.all(Owner)[0]
    assert (team.kind, team.role) == ("team", "Ships")
    assert ask("owners.edit", first.id, {"part_of": team.id}) == ""
    assert "part of itself" in ask("owners.edit", team.id, {"part_of": first.id})
    assert ask("owners.edit", first.id, {"part_of": None}) == ""
    assert plan_of(by, plan.strategy_id).get(Owner, first.id).part_of is None
    assert ask("owners.remove", team.id) == ""
    assert team.id not in plan_of(by, plan.strategy_id).by_id(Owner)


def test_a_new_owner_is_responsible_at_once(ask: Ask, by: Member, plan: Plan) -> None:
    touchpoint = plan.all(Touchpoint)[2]
    assert ask("owners.add_responsible", touchpoint.id, "Warehouse", {"kind": "team"}) == ""
    after = plan_of(by, plan.strategy_id)
    owner = after.by_id(Owner)["edit-0"]
    assert after.get(Touchpoint, touchpoint.id).responsible == owner.id
    assert (owner.name, owner.kind) == ("Warehouse", "team")
    assert ask("owners.add_responsible", touchpoint.id, " ", {"kind": "team"})
    assert plan_of(by, plan.strategy_id).records == after.records


def test_journeys_are_listed_copied_and_put_away(ask: Ask, by: Member, plan: Plan) -> None:
    journey = plan.all(Journey)[0]
    assert ask("journeys.add", plan.strategy_id, "New journey") == ""
    assert "edit-0" in plan_of(by, plan.strategy_id).by_id(Journey)
    assert ask("journeys.edit", journey.id, {"summary": "From doubt to delight"}) == ""
    assert ask("journeys.duplicate", journey.id) == ""
    assert ask("journeys.move", journey.id, None) == ""
    assert ask("journeys.archive", journey.id) == ""
    after = plan_of(by, plan.strategy_id).all(Journey)
    assert len(after) == 3
    assert (after[-1].id, after[-1].archived, after[-1].summary) == (
        journey.id,
        True,
        "From doubt to delight",
    )
    assert ask("journeys.restore", journey.id) == ""
    assert not plan_of(by, plan.strategy_id).get(Journey, journey.id).archived
