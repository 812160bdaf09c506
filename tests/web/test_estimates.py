"""Estimates and personas of groups over HTTP: made of what the server works out, and told to everybody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.actions import data_files, measures
from planner.model.change import Change
from planner.model.data_file import DataFile
from planner.model.estimate import Estimate
from planner.model.member import Member
from planner.model.numbers.results import Results
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import plan_of
from planner.web import estimates, news, segments
from planner.web.caller import PLAIN_COOKIE
from planner.web.data import desk
from planner.web.guard import Guard
from tests.doors import an_account
from tests.figures import a_segment, some_figures

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # `tests/actions` has both kinds


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Change]]:
    """The changes that were told; what the files of the strategy say is worked out already."""
    changes: list[Change] = []
    known = Results(figures=some_figures(), segments=(a_segment(key="new"), a_segment()))

    async def hear(change: Change) -> None:
        changes.append(change)

    async def worked_out(*_: object) -> bytes:
        return known.model_dump_json().encode()

    before = list(news._listeners)
    monkeypatch.setattr(desk, "figures", worked_out)
    news.heard_by(hear)
    yield changes
    news.heard_by(*before)


@pytest.fixture
def client(by: Member, heard: list[Change]) -> Iterator[TestClient]:
    routes = [*estimates.ROUTES, *segments.ROUTES]
    token = an_account(by, Role.OWNER).token
    with TestClient(Guard(Starlette(routes=routes), routes), cookies={PLAIN_COOKIE: token}) as browser:
        yield browser


def test_an_estimate_takes_the_figures_of_the_server(
    client: TestClient, by: Member, plan: Plan, heard: list[Change]
) -> None:
    touchpoint = plan.all(Touchpoint)[3]
    measures.attach_from_library(by, touchpoint.id, "csat")
    at = f"/strategy/{plan.strategy_id}/estimates/{touchpoint.id}"
    answer = client.post(at, json={"orders": 5})
    assert (answer.status_code, answer.json()) == (200, {"change": heard[0].id})
    [made] = plan_of(by, plan.strategy_id).all(Estimate, touchpoint_id=touchpoint.id)
    assert (made.orders, made.affected_high) == (12_033, 29)
    again = client.post(at)
    assert again.status_code == 400
    assert "estimated already" in again.json()["sentence"]
    assert client.put(at).json() == {"change": ""}, "nothing is known that was not before"
    assert client.post(f"/strategy/{plan.strategy_id}/estimates/nowhere").status_code == 404
    assert client.post(at.replace(plan.strategy_id, "nowhere")).status_code == 404


def test_a_persona_takes_the_numbers_of_the_server(
    client: TestClient, by: Member, plan: Plan, heard: list[Change]
) -> None:
    at = f"/strategy/{plan.strategy_id}/segments/new?currency=EUR"
    answer = client.post(at, json={"customer_share": 99})
    made = answer.json()["persona"]
    assert plan_of(by, plan.strategy_id).records[Persona.noun][made].as_json()["market_share"] == 23
    assert heard[0].id == answer.json()["change"]
    assert "already" in client.post(at).json()["sentence"]
    renewed = client.put(at)
    assert renewed.status_code == 200
    assert client.post(at.replace("new", "lapsed")).status_code == 404
    assert client.post(at.replace("EUR", "USD")).status_code == 404
    assert [one.name for one in plan_of(by, plan.strategy_id).all(Persona)].count("New customers") == 1


def test_a_strategy_without_files_gives_no_figures(client: TestClient, by: Member, plan: Plan) -> None:
    data_files.remove(by, plan.strategy_id, plan.all(DataFile)[0].id)
    last = plan.all(Touchpoint)[-1]
    assert client.post(f"/strategy/{plan.strategy_id}/estimates/{last.id}").status_code == 200
    [made] = plan_of(by, plan.strategy_id).all(Estimate, touchpoint_id=last.id)
    assert made.orders is None
    assert client.post(f"/strategy/{plan.strategy_id}/segments/new?currency=EUR").status_code == 404
