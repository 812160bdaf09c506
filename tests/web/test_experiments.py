"""What experiments say over HTTP, and tables of results on their way in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.actions import strategies
from planner.model.experiment import Experiment
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.store import new_member
from planner.web import experiments
from planner.web.caller import PLAIN_COOKIE
from planner.web.guard import Guard
from tests.doors import an_account

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


def browser_of(member: Member, role: Role = Role.OWNER) -> TestClient:
    guard = Guard(Starlette(routes=experiments.ROUTES), experiments.ROUTES)
    return TestClient(guard, cookies={PLAIN_COOKIE: an_account(member, role).token})


@pytest.fixture
def client(by: Member) -> Iterator[TestClient]:
    with browser_of(by) as browser:
        yield browser


def test_findings_come_by_id_and_tables_are_read_and_not_kept(
    client: TestClient, by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = f"/strategy/{plan.strategy_id}/findings"
    one = plan.all(Experiment)[0]
    found = client.get(home).json()
    assert set(found) == {each.id for each in plan.all(Experiment)}
    assert found[one.id]["verdict"] is None and found[one.id]["needed"] > 1000
    before = strategies.opened(by, plan.strategy_id)
    said = client.post(f"{home}/{one.id}", content="variant,people,did\nControl,800,480\nB,700,520\n").json()
    assert [(each["name"], each["did"]) for each in said["results"]] == [("Control", 480), ("B", 520)]
    refused = client.post(f"{home}/{one.id}", content=b"%PDF-1.7")
    assert refused.status_code == 400 and "PDF" in refused.json()["sentence"]
    assert "nothing in it" in client.post(f"{home}/{one.id}", content=" \n").json()["sentence"]
    monkeypatch.setattr(experiments, "LARGEST", 10)
    assert "larger than" in client.post(f"{home}/{one.id}", content="variant,people,did").json()["sentence"]
    assert strategies.opened(by, plan.strategy_id).records == before.records


def test_decimals_that_are_in_doubt_are_asked_for(client: TestClient, by: Member, plan: Plan) -> None:
    from planner.actions import experiments as acting

    one = plan.all(Experiment)[0]
    acting.edit(by, one.id, {"outcome": "mean"})
    at = f"/strategy/{plan.strategy_id}/findings/{one.id}"
    table = 'variant,people,mean,sd\nA,10,"1,234","2,345"\nB,12,"1,456","2,111"\n'
    asked = client.post(at, content=table).json()
    assert asked["asks"] == "decimals" and "two ways" in asked["sentence"]
    assert client.post(f"{at}?decimals=comma", content=table).json()["results"][0]["mean"] == 1.234


def test_nobody_elsewhere_and_nobody_who_only_looks(by: Member, plan: Plan) -> None:
    one = plan.all(Experiment)[0]
    home = f"/strategy/{plan.strategy_id}/findings"
    with browser_of(new_member("Another client", "Eve")) as stranger:
        assert stranger.get(home).status_code == 404
        assert stranger.post(f"{home}/{one.id}", content="a,b\n1,2\n").status_code == 404
    with browser_of(by, Role.VIEWER) as viewer:
        assert viewer.get(home).status_code == 200
        assert viewer.post(f"{home}/{one.id}", content="a,b\n1,2\n").status_code == 403
