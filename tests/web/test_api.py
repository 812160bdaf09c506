"""Values from other systems: a key records them in its own strategy, once, and does nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import validate
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.actions import measures, people, push_keys, strategies
from planner.actions.push_keys import Handed
from planner.model.change import Change
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.model.workspace import Role
from planner.store import gate, plan_of
from planner.web import news
from planner.web.api import ROUTES
from planner.web.api.description import described
from planner.web.caller import PLAIN_COOKIE
from planner.web.guard import Guard
from planner.web.origins import SameOrigin
from tests.doors import Team, a_stranger, a_team

WRITTEN = Path(__file__).parents[2] / "docs" / "openapi.json"
SHAPES = ("Values", "Kept", "Measures", "Refused")


@pytest.fixture
def team(by: Member) -> Team:
    return a_team(by)


@pytest.fixture
def handed(team: Team, plan: Plan) -> Handed:
    return push_keys.make(team.member(Role.EDITOR), plan.strategy_id, "Help desk")


@pytest.fixture
def heard() -> Iterator[list[Change]]:
    changes, before = list[Change](), list(news._listeners)

    async def hear(change: Change) -> None:
        changes.append(change)

    news.heard_by(hear)
    yield changes
    news.heard_by(*before)


def system(token: str = "", **more: Any) -> TestClient:
    app = SameOrigin(Guard(Starlette(routes=ROUTES), ROUTES), frozenset())
    key: dict[str, Any] = {"headers": {"authorization": f"Bearer {token}"}} if token else {}
    return TestClient(app, **key, **more)


def values(*values: dict[str, Any]) -> dict[str, Any]:
    return {"json": {"values": list(values)}}


def of(plan: Plan, **said: Any) -> dict[str, Any]:
    return {"measure": plan.all(Measure)[0].id, **said}


def readings(by: Member, plan: Plan) -> list[Reading]:
    return plan_of(by, plan.strategy_id).all(Reading, measure_id=plan.all(Measure)[0].id)


def test_a_value_is_recorded_told_and_kept_once(by: Member, plan: Plan, handed: Handed, heard) -> None:
    said = values(of(plan, value=81.5, on="2027-02-03", sample=412))
    first, again = (system(handed.token).post("/api/push/values", **said) for _ in range(2))
    assert first.status_code == 200, first.text
    told = first.json()
    assert (told["changed"], told["measures"][0]["current"]) == (1, 81.5)
    assert told["measures"][0]["current_on"] == "2027-02-03"
    assert (again.json()["changed"], again.json()["revision"]) == (0, told["revision"])
    kept = max(readings(by, plan), key=lambda one: one.on)
    assert (kept.value, kept.on, kept.sample) == (81.5, date(2027, 2, 3), 412)
    assert (kept.source, kept.counted) == ("Help desk", False)
    assert [change.action for change in heard if change.edits] == ["measures.record_all"]
    assert heard[0].by == handed.key.by


def test_without_a_day_it_is_todays_and_the_same_day_is_replaced(
    by: Member, plan: Plan, handed: Handed
) -> None:
    client = system(handed.token)
    for value in (70, 71):
        assert client.post("/api/push/values", **values(of(plan, value=value))).status_code == 200
    todays = [one.value for one in readings(by, plan) if one.on == datetime.now(UTC).date()]
    assert todays == [71]


def test_a_counted_value_gives_way(by: Member, plan: Plan, handed: Handed) -> None:
    measure = plan.all(Measure)[0]
    measures.record(by, measure.id, 5, date(2027, 2, 3))
    system(handed.token).post("/api/push/values", **values(of(plan, value=6, on="2027-02-03")))
    assert [one.value for one in readings(by, plan) if one.on == date(2027, 2, 3)] == [6]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (b"not json", "is not as it should be"),
        (b'{"values": []}', "“values” is not as it should be"),
        (b'{"values": [{"value": "many"}]}', "“values.0.value” is not as it should be"),
        (b'{"values": [{"value": NaN, "measure": "a"}]}', "is not as it should be"),
        (b'{"values": [{"value": 1e99, "measure": "a"}]}', "“values.0.value” is not as it should be"),
        (b'{"values": [{"value": 1, "colour": "red"}]}', "“values.0.colour” is not as it should be"),
        (b'{"values": [{"value": 1}]}', "Say what the value is of"),
        (b'{"values": [{"value": 1, "measure": "\\ud800"}]}', "is not as it should be"),
    ],
)
def test_what_means_nothing_is_refused_with_a_sentence(
    by: Member, plan: Plan, handed: Handed, body: bytes, sentence: str
) -> None:
    before = plan_of(by, plan.strategy_id).records
    answer = system(handed.token).post("/api/push/values", content=body)
    assert answer.status_code == 400, answer.text
    assert sentence in answer.json()["sentence"]
    assert plan_of(by, plan.strategy_id).records == before


def test_all_or_none(by: Member, plan: Plan, handed: Handed) -> None:
    before = plan_of(by, plan.strategy_id).records
    answer = system(handed.token).post(
        "/api/push/values", **values(of(plan, value=1), {"measure": "gone", "value": 2})
    )
    assert answer.json()["sentence"].startswith("Value 2: Nothing is measured under the id “gone”.")
    assert plan_of(by, plan.strategy_id).records == before


def test_too_many_are_refused(plan: Plan, handed: Handed) -> None:
    answer = system(handed.token).post("/api/push/values", **values(*[of(plan, value=1)] * 1_001))
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "said", [b"", b"Bearer", b"Bearer ", b"Bearer cxp_nothing", b"Basic YTpi", b"Bearer \xed\xa0\x80"]
)
def test_without_a_key_nothing_opens(plan: Plan, said: bytes) -> None:
    client = system(headers={"authorization": said})
    for answer in (
        client.get("/api/push/measures"),
        client.post("/api/push/values", **values(of(plan, value=1))),
    ):
        assert answer.status_code == 401, answer.text
        assert answer.headers["www-authenticate"] == "Bearer"
        assert "This key opens nothing" in answer.json()["sentence"]


def test_a_cookie_is_no_key(team: Team, plan: Plan) -> None:
    client = system(cookies={PLAIN_COOKIE: team.entries[Role.OWNER].token})
    assert client.post("/api/push/values", **values(of(plan, value=1))).status_code == 401


def test_a_key_opens_nothing_but_its_own_strategys_values(by: Member, plan: Plan, handed: Handed) -> None:
    stranger = a_stranger()
    client = system(handed.token)
    listed = client.get("/api/push/measures").json()
    assert {one["measure"] for one in listed["measures"]} == {one.id for one in plan.all(Measure)}
    other = strategies.start(stranger, "outdoor-gear", "Theirs").strategy_id
    theirs = plan_of(stranger, other).all(Measure)[0].id
    assert client.post("/api/push/values", **values({"measure": theirs, "value": 1})).status_code == 400
    mine = strategies.start(by, "outdoor-gear", "Another of ours").strategy_id
    other_mine = plan_of(by, mine).all(Measure)[0].id
    assert client.post("/api/push/values", **values({"measure": other_mine, "value": 1})).status_code == 400


def test_a_key_ends_when_it_is_taken_back_is_over_or_its_maker_may_no_more(
    by: Member, team: Team, plan: Plan, handed: Handed
) -> None:
    editor = team.member(Role.EDITOR)
    soon = push_keys.make(editor, plan.strategy_id, "Soon over", datetime.now(UTC) + timedelta(hours=1))
    taken = push_keys.make(editor, plan.strategy_id, "Taken back")
    said = values(of(plan, value=1))
    assert {
        system(one.token).post("/api/push/values", **said).status_code for one in (handed, soon, taken)
    } == {200}
    push_keys.revoke(editor, taken.key.id)
    with gate(by, "push_keys.make") as work:
        work.put(soon.key.with_(expires_at=datetime.now(UTC) - timedelta(seconds=1)))
    assert {system(one.token).post("/api/push/values", **said).status_code for one in (soon, taken)} == {401}
    people.give_role(team.owner, editor.id, Role.VIEWER)
    refused = system(handed.token).post("/api/push/values", **said)
    assert (refused.status_code, "not edit" in refused.text) == (403, True)
    people.remove(team.owner, editor.id)
    assert system(handed.token).post("/api/push/values", **said).status_code == 401


def test_only_a_hash_of_it_is_kept_and_that_it_was_used(team: Team, plan: Plan, handed: Handed) -> None:
    editor = team.member(Role.EDITOR)
    assert push_keys.listed(editor, plan.strategy_id)[0].used_at is None
    system(handed.token).get("/api/push/measures")
    (key,) = push_keys.listed(editor, plan.strategy_id)
    assert key.used_at is not None
    assert handed.token not in key.model_dump_json()


def test_there_are_not_endless_keys(monkeypatch: pytest.MonkeyPatch, by: Member, plan: Plan) -> None:
    monkeypatch.setattr(push_keys, "MOST", 1)
    push_keys.make(by, plan.strategy_id, "One")
    with pytest.raises(Refusal, match="No key was made"):
        push_keys.make(by, plan.strategy_id, "Two")


def test_the_description_is_valid_openapi_and_the_one_in_the_docs(plan: Plan, handed: Handed) -> None:
    told = system().get("/api/push/openapi.json").json()
    validate(told)
    assert set(SHAPES) <= set(told["components"]["schemas"])
    assert json.loads(WRITTEN.read_text()) == told, "python -m tests.web.test_api writes it anew"
    body = told["paths"]["/api/push/values"]["post"]["requestBody"]["content"]["application/json"]
    assert set(body["example"]["values"][0]) <= set(told["components"]["schemas"]["Pushed"]["properties"])


if __name__ == "__main__":
    WRITTEN.write_text(json.dumps(described(), indent=2, ensure_ascii=False) + "\n")
