"""Strategy files over HTTP: in and out, and what a broken one is answered."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.actions import strategies
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.web import strategy_files
from planner.web.caller import PLAIN_COOKIE
from planner.web.guard import Guard
from tests.doors import an_account


@pytest.fixture
def client(by: Member) -> TestClient:
    """A browser of an owner in `by`'s workspace, behind the guard."""
    guard = Guard(Starlette(routes=strategy_files.ROUTES), strategy_files.ROUTES)
    return TestClient(guard, cookies={PLAIN_COOKIE: an_account(by, Role.OWNER).token})


def test_what_goes_out_comes_back_in_the_same(client: TestClient, by: Member, plan: Plan) -> None:
    out = client.get(f"/strategy/{plan.strategy_id}/file")
    assert out.headers["content-disposition"].startswith("attachment")
    back = client.post("/strategies/file", content=out.content)
    made = back.json()["strategy"]
    assert made != plan.strategy_id
    assert client.get(f"/strategy/{made}/file").content == out.content


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{", b"\x00" * 9, b'{"format": "cx-planner"}', "\ufeff{}".encode()]
)
def test_a_broken_file_is_refused_in_a_sentence_and_nothing_is_made(
    client: TestClient, by: Member, data: bytes
) -> None:
    answer = client.post("/strategies/file", content=data)
    assert answer.status_code == 422
    assert answer.json()["refused"]
    assert strategies.listed(by) == []


def test_a_huge_file_is_not_read_to_its_end(client: TestClient, by: Member) -> None:
    answer = client.post("/strategies/file", content=(b" " * 2**20 for _ in range(50)))
    assert answer.status_code == 413
    assert "larger than" in answer.json()["refused"]
    assert strategies.listed(by) == []


def test_what_is_not_there_is_not_handed_out(client: TestClient, by: Member) -> None:
    answer = client.get("/strategy/nobody-made-this/file")
    assert answer.status_code == 404
    assert "no longer there" in answer.text
