"""Pasted rows over HTTP: read for those who may edit, and nothing is kept."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.model.measure import Measure
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.store import plan_of
from planner.web import values
from planner.web.caller import PLAIN_COOKIE
from planner.web.guard import Guard
from tests.doors import an_account


def test_rows_are_read_and_what_is_wrong_is_said_in_a_sentence(by: Member, plan: Plan) -> None:
    measure = plan.all(Measure)[0]
    guard = Guard(Starlette(routes=values.ROUTES), values.ROUTES)
    client = TestClient(guard, cookies={PLAIN_COOKIE: an_account(by, Role.OWNER).token})
    at = f"/strategy/{plan.strategy_id}/values"
    told = client.post(at, json={"text": "03/04/2026\t75\nsoon\t76", "only": measure.id})
    assert told.status_code == 200
    assert [row["standing"] for row in told.json()["rows"]] == ["asked", "refused"]
    assert [question["about"] for question in told.json()["questions"]] == ["dates"]
    answered = {"text": "03/04/2026\t75", "only": measure.id, "answers": {"dates": "month_first"}}
    assert client.post(at, json=answered).json()["rows"][0]["on"] == "2026-03-04"
    for wrong in ({}, {"text": "x", "more": 1}, {"text": "x", "only": "../x"}, {"text": 5}):
        assert client.post(at, json=wrong).status_code == 400
    too_long = client.post(at, json={"text": "1\t2\n" * 20_000})
    assert "Nothing was read" in too_long.json()["sentence"]
    assert client.post(at, json={"text": "1\t2", "only": "elsewhere"}).status_code == 404
    assert plan_of(by, plan.strategy_id).records == plan.records
