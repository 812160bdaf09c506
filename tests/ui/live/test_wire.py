"""What travels: a change folded into a stale copy equals a fresh copy, on a map and on every other page."""

from __future__ import annotations

import json
from collections.abc import Iterable

import pytest

from planner.model.ids import JourneyId
from planner.model.journey import Journey, Stage
from planner.model.member import Member
from planner.model.plan import MAP_NOUNS, Plan
from planner.store import changes_since, plan_of
from planner.ui.live.wire import LARGEST, Message, copy_of, message_for, message_of, tick_of
from tests.actions.every_action import ACTS


def fold(copy: Message, message: Message, journey_id: JourneyId | None) -> Message:
    """What assets/live.js does, told once more."""
    records = {noun: dict(table) for noun, table in copy["records"].items()}
    for edit in message["edits"]:
        table, fields = records[edit["noun"]], edit.get("set", {})
        known = edit["id"] in table
        elsewhere = journey_id and fields.get("journey_id") not in (None, journey_id)
        if not known and (edit.get("gone") or "id" not in fields or elsewhere):
            continue
        if edit.get("gone"):
            del table[edit["id"]]
        else:
            table[edit["id"]] = {**table.get(edit["id"], {}), **fields}
    return {**copy, "revision": message["revision"], "records": records}


def rooms_of(plan: Plan) -> Iterable[JourneyId | None]:
    return [None, *(journey.id for journey in plan.all(Journey))]


@pytest.mark.parametrize("name", sorted(name for name in ACTS if not name.startswith("strategies.")))
def test_a_change_on_a_stale_copy_equals_a_fresh_one(by: Member, plan: Plan, name: str) -> None:
    rooms = list(rooms_of(plan))
    stale = [copy_of(plan_of(by, plan.strategy_id, journey_id), by) for journey_id in rooms]
    ACTS[name](by, plan_of(by, plan.strategy_id))
    for journey_id, copy in zip(rooms, stale, strict=True):
        for change in changes_since(by, plan.strategy_id, copy["revision"]):
            copy = fold(copy, _sent(message_for(change, journey_id)), journey_id)
        assert copy == copy_of(plan_of(by, plan.strategy_id, journey_id), by)


def _sent(message: Message) -> Message:
    assert "reload" not in message
    return json.loads(json.dumps(message))


def test_a_small_edit_is_small(by: Member, plan: Plan) -> None:
    message = message_of(ACTS["touchpoints.edit"](by, plan))
    assert len(json.dumps(message)) < 1000


def test_a_huge_change_becomes_the_advice_to_reload(by: Member, plan: Plan) -> None:
    change = ACTS["journeys.duplicate"](by, plan)
    assert len(change.model_dump_json()) > LARGEST or "edits" in message_of(change)
    many = change.model_copy(update={"edits": change.edits * 20})
    assert message_of(many) == {"revision": change.revision, "reload": True}


def test_other_maps_hear_a_tick(by: Member, plan: Plan) -> None:
    change = ACTS["touchpoints.edit"](by, plan)
    assert message_for(change, JourneyId("elsewhere")) == tick_of(change)
    assert message_for(change, plan.all(Journey)[0].id) == message_for(change, None) == message_of(change)
    assert tick_of(change)["edits"] == []


def test_a_copy_of_a_map_holds_that_map_only(by: Member, plan: Plan) -> None:
    ACTS["journeys.duplicate"](by, plan)
    first = plan.all(Journey)[0]
    records = copy_of(plan_of(by, plan.strategy_id, first.id), by)["records"]
    assert {record["journey_id"] for noun in MAP_NOUNS for record in records[noun].values()} == {first.id}
    assert len(records["journey"]) == 2
    assert len(records["stage"]) == len(plan.all(Stage))
    assert "revision" not in records["strategy"][plan.strategy_id]
