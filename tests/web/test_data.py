"""The store's own data over HTTP: a file comes in, is mapped, tried out and brought in, and is nobody else's."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.actions import data_files, measures
from planner.model.change import Change
from planner.model.data_file import DataFile
from planner.model.measure import Reading
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import Refusal, Trouble
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import new_member, plan_of
from planner.web import data, news
from planner.web.caller import PLAIN_COOKIE
from planner.web.data import desk, receiving, slow, tray
from planner.web.guard import Guard
from tests.doors import an_account

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # `tests/actions` has both kinds

PLENTY = 120
SURVEY = (
    b"When,Score,Wo,Note\n"
    b"2026-03-01,10,Shop,good\n2026-03-02,9,Shop,\n2026-04-01,3,Web,slow\n2026-04-02,11,Web,\n2026-04-03,,Web,\n"
)
MEANT = {"When": "at", "Score": "nps", "Wo": "channel", "Note": "comment"}


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Change]]:
    """The changes that were told; the tray is this test's own."""
    changes: list[Change] = []

    async def hear(change: Change) -> None:
        changes.append(change)

    own, before = tray.Tray(tmp_path / "incoming"), list(news._listeners)
    monkeypatch.setattr(desk, "tray", lambda: own)
    desk._worked_out.clear()
    news.heard_by(hear)
    yield changes
    news.heard_by(*before)


@pytest.fixture
def client(by: Member, heard: list[Change]) -> Iterator[TestClient]:
    """A browser of an owner in `by`'s workspace."""
    with browser_of(by) as browser:
        yield browser


def browser_of(member: Member) -> TestClient:
    guard = Guard(Starlette(routes=data.ROUTES), data.ROUTES)
    return TestClient(guard, cookies={PLAIN_COOKIE: an_account(member, Role.OWNER).token})


def at(plan: Plan, token: str = "") -> str:
    return f"/strategy/{plan.strategy_id}/data{token and '/' + token}"


def over(client: TestClient, plan: Plan, told: dict[str, Any]) -> dict[str, Any]:
    end = time.monotonic() + PLENTY
    while told["state"] in ("waiting", "working"):
        assert time.monotonic() < end, told
        time.sleep(0.05)
        told = client.get(at(plan, told["token"])).json()
    return told


def sent(client: TestClient, plan: Plan, file: bytes = SURVEY, name: str = "nps.csv") -> dict[str, Any]:
    answer = client.post(at(plan), params={"name": name}, content=file)
    assert answer.status_code == 202, answer.text
    return over(client, plan, answer.json())


def mapped(told: dict[str, Any]) -> dict[str, Any]:
    columns = [
        {"name": use["name"], "meaning": MEANT[use["name"]]} for use in told["sheet"]["mapping"]["columns"]
    ]
    return {**told["sheet"]["mapping"], "subject": "answers", "columns": columns}


def done(client: TestClient, plan: Plan, told: dict[str, Any], do: str, **more: Any) -> dict[str, Any]:
    answer = client.post(at(plan, told["token"]), json={"do": do, **more})
    assert answer.status_code == 202, answer.text
    return over(client, plan, answer.json())


def test_a_file_is_mapped_tried_out_and_brought_in(
    client: TestClient, by: Member, plan: Plan, heard: list[Change]
) -> None:
    first = plan.all(Touchpoint)[0]
    measures.attach_from_library(by, first.id, "nps")
    told = sent(client, plan, name="C:\\me\\nps.csv")
    assert (told["name"], told["state"], told["sheet"]["rows"]) == ("nps.csv", "done", 5)
    parcel = desk.tray()._parcels[told["token"]]
    assert parcel.folder.stat().st_mode & 0o777 == 0o700
    tried = done(client, plan, told, "try", mapping=mapped(told))
    run = tried["run"]
    assert (run["rows"], run["used"], run["aside"]) == (5, 3, 2), run
    aside = client.get(f"{at(plan, told['token'])}/aside")
    assert (aside.headers["content-type"].split(";")[0], aside.text.count("\n")) == ("text/csv", 3)
    assert not plan_of(by, plan.strategy_id).all(DataFile, name="nps.csv")
    brought = done(client, plan, told, "import", mapping=mapped(told))
    assert brought["brought"]["change"] == heard[0].id
    assert brought["brought"]["values"] == 2
    kept = plan_of(by, plan.strategy_id)
    assert [(one.name, one.brought_by) for one in kept.all(DataFile, name="nps.csv")] == [
        ("nps.csv", heard[0].by)
    ]
    assert sorted(one.value for one in kept.all(Reading) if one.counted) == [-100, 100]
    assert not parcel.path.exists()
    assert not parcel.aside.exists()
    again = sent(client, plan)
    assert again["sheet"]["remembered"]
    assert done(client, plan, again, "import", mapping=again["sheet"]["mapping"])["brought"] == {
        "change": "",
        "values": 0,
    }


def test_figures_are_worked_out_once_and_a_file_is_taken_out(
    client: TestClient, by: Member, plan: Plan, heard: list[Change], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_figures = f"/strategy/{plan.strategy_id}/figures"
    assert client.get(at_figures).json()["figures"] == []
    told = sent(client, plan)
    done(client, plan, told, "import", mapping=mapped(told))
    said = client.get(at_figures).json()["figures"]
    assert {(one["month"], one["part"]) for one in said} >= {("", ""), ("2026-03", ""), ("", "Shop")}
    assert not any(one["month"] and one["split"] for one in said)
    wrong = client.patch(at_figures, json={"lost_after": 3})
    assert (wrong.status_code, "What was there before is kept" in wrong.json()["sentence"]) == (400, True)
    assert client.patch(at_figures, content=b"[]").status_code == 400
    assert client.patch(at_figures, json={"lost_after": 90}).json()["change"] == heard[-1].id
    assert plan_of(by, plan.strategy_id).strategy.counting.lost_after == 90
    known = len(desk._worked_out)
    assert client.get(at_figures).json()["figures"] == said
    assert len(desk._worked_out) == known + 1
    with monkeypatch.context() as known_now:
        known_now.setattr(data_files, "results", None)
        assert client.get(at_figures).json()["figures"] == said
    kept = plan_of(by, plan.strategy_id).all(DataFile, name="nps.csv")[0]
    assert client.delete(f"{at_figures}/nowhere").status_code == 404
    gone = client.delete(f"{at_figures}/{kept.id}")
    assert gone.json() == {"change": heard[-1].id, "values": 0}
    assert client.get(at_figures).json()["figures"] == []


def test_what_cannot_be_read_or_is_not_answered_is_a_sentence_and_nothing_is_lost(
    client: TestClient, by: Member, plan: Plan
) -> None:
    assert client.post(at(plan), content=b"").json()["sentence"] == receiving.EMPTY
    page = sent(client, plan, b"<!doctype html><html><body>Sign in</body></html>")
    assert page["state"] == "failed"
    assert "Nothing was brought in" in page["sentence"]
    told = sent(client, plan)
    nothing = {**mapped(told), "columns": [{"name": "Score", "meaning": "ignored"}]}
    refused = done(client, plan, told, "try", mapping=nothing)
    assert refused["state"] == "failed"
    assert "No column means" in refused["sentence"]
    for wrong in ({"do": "fly"}, {"do": "try"}, {"do": "try", "mapping": {"subject": "no"}}):
        assert client.post(at(plan, told["token"]), json=wrong).status_code == 400
    assert done(client, plan, told, "try", mapping=mapped(told))["state"] == "done"
    assert client.delete(at(plan, told["token"])).status_code == 204
    assert client.get(at(plan, told["token"])).json()["sentence"] == tray.GONE
    assert not plan_of(by, plan.strategy_id).all(DataFile, name="nps.csv")


def test_nobody_else_reaches_a_file_that_waits(client: TestClient, plan: Plan) -> None:
    token = sent(client, plan)["token"]
    eve = browser_of(new_member("Elsewhere", "Eve"))
    assert eve.post(at(plan), content=SURVEY).status_code == 404
    for method, address in (
        ("GET", at(plan, token)),
        ("GET", at(plan, token) + "/aside"),
        ("DELETE", at(plan, token)),
    ):
        assert eve.request(method, address).status_code == 404
    assert eve.post(at(plan, token), json={"do": "stop"}).status_code == 404
    assert eve.get(f"/strategy/{plan.strategy_id}/figures").status_code == 404
    assert TestClient(client.app).post(at(plan), content=SURVEY).status_code == 401
    assert client.get(at(plan, token)).status_code == 200


def test_an_import_can_be_stopped_and_the_file_stays(
    client: TestClient, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, begun = sent(client, plan), Event()

    def slow_one(*_: Any) -> Change:
        stopped = _[-1]
        begun.set()
        while not stopped():
            time.sleep(0.01)
        raise Refusal(slow.STOPPED)

    with monkeypatch.context() as planted:
        planted.setattr(data_files, "bring_in", slow_one)
        asked = client.post(at(plan, told["token"]), json={"do": "import", "mapping": mapped(told)}).json()
        assert begun.wait(PLENTY)
        busy = client.post(at(plan, told["token"]), json={"do": "try", "mapping": mapped(told)})
        assert (busy.status_code, "still busy" in busy.json()["sentence"]) == (400, True)
        client.post(at(plan, told["token"]), json={"do": "stop"})
        assert over(client, plan, asked)["state"] == "stopped"
    assert done(client, plan, told, "try", mapping=mapped(told))["state"] == "done"


def test_a_file_waits_an_hour_and_few_of_one_member_wait(by: Member, plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "incoming").mkdir()
    (tmp_path / "incoming" / "left").touch()
    waiting = tray.Tray(tmp_path / "incoming")
    tokens = []
    for name in ("a", "b", "c", "d"):
        with waiting.place(by, plan.strategy_id, name) as parcel:
            parcel.path.touch()
        tokens.append(parcel.token)
    assert sorted(one.name for one in (tmp_path / "incoming").iterdir()) == sorted(tokens[1:])
    kept = waiting.find(by, plan.strategy_id, tokens[3])
    with pytest.raises(tray.Gone):
        waiting.find(by, plan.strategy_id, tokens[0])
    kept.until = 0
    with pytest.raises(tray.Gone):
        waiting.find(by, plan.strategy_id, tokens[3])
    assert not kept.folder.exists()
    with pytest.raises(Trouble, match="not enough room"):
        waiting.must_have_room(2**60)
    with pytest.raises(ValueError, match="torn"), waiting.place(by, plan.strategy_id, "e") as torn:
        raise ValueError("torn")
    assert not torn.folder.exists()


@pytest.mark.usefixtures("by")
def test_too_much_at_once_is_refused_with_a_sentence() -> None:
    held = Event()
    begun = [slow.slowly(held.wait) for _ in range(slow.AT_ONCE + slow.MOST_WAITING)]
    with pytest.raises(Trouble, match="Many files"):
        slow.slowly(held.wait)
    assert begun[-1].cancel()
    held.set()
    for one in begun[:-1]:
        assert one.result(PLENTY)
    assert slow.slowly(lambda: 5).result(PLENTY) == 5
