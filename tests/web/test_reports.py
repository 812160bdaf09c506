"""Reports over HTTP: asked for, watched, fetched, given up, and kept from everybody else."""

from __future__ import annotations

import io
import time
from collections.abc import Iterator

import pytest
from pypdf import PdfReader
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import new_member
from planner.web import reports
from planner.web.caller import PLAIN_COOKIE
from planner.web.guard import Guard
from tests.doors import an_account

PLENTY = 120


@pytest.fixture
def client(by: Member) -> Iterator[TestClient]:
    """A browser of an owner in `by`'s workspace, and a press of this test's own."""
    reports.press.cache_clear()
    yield browser_of(by)
    reports.press().close()
    reports.press.cache_clear()


def browser_of(member: Member) -> TestClient:
    guard = Guard(Starlette(routes=reports.ROUTES), reports.ROUTES)
    return TestClient(guard, cookies={PLAIN_COOKIE: an_account(member, Role.OWNER).token})


def finished(client: TestClient, job: dict) -> dict:
    end = time.monotonic() + PLENTY
    while job["state"] in ("waiting", "working"):
        assert time.monotonic() < end, job
        time.sleep(0.05)
        job = client.get(f"/api/reports/{job['id']}").json()
    return job


def test_a_report_is_asked_for_watched_and_fetched(client: TestClient, plan: Plan) -> None:
    asked = client.post("/api/reports", json={"strategy": plan.strategy_id, "paper": "letter"})
    assert asked.status_code == 202
    assert asked.json()["file"] is None
    assert client.get(f"/api/reports/{asked.json()['id']}/file").status_code in (409, 200)
    job = finished(client, asked.json())
    assert (job["state"], job["sentence"]) == ("done", "The PDF is ready")
    answer = client.get(job["file"])
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"].startswith('attachment; filename="Spring relaunch.pdf"')
    words = "".join(page.extract_text() for page in PdfReader(io.BytesIO(answer.content)).pages)
    assert plan.all(Touchpoint)[3].title in words


def test_a_report_can_be_given_up(client: TestClient, plan: Plan) -> None:
    job = client.post("/api/reports", json={"strategy": plan.strategy_id}).json()
    assert client.delete(f"/api/reports/{job['id']}").json()["state"] == "cancelled"
    assert client.get(f"/api/reports/{job['id']}/file").status_code == 409


def test_nobody_else_can_ask_watch_fetch_or_stop(client: TestClient, plan: Plan) -> None:
    job = client.post("/api/reports", json={"strategy": plan.strategy_id, "chapters": ["gaps"]}).json()
    eve = browser_of(new_member("Elsewhere", "Eve"))
    assert eve.post("/api/reports", json={"strategy": plan.strategy_id}).status_code == 404
    assert eve.get(f"/api/reports/{job['id']}").status_code == 404
    assert eve.get(f"/api/reports/{job['id']}/file").status_code == 404
    assert eve.delete(f"/api/reports/{job['id']}").status_code == 404
    nobody = TestClient(client.app)
    assert nobody.get(f"/api/reports/{job['id']}").status_code == 401
    assert finished(client, job)["state"] == "done"


@pytest.mark.parametrize(
    "body",
    [
        b"", b"[]", b"{", b"null", b'{"strategy": 7}', b'{"strategy": "x", "paper": "a9"}', b'{"paper": "a4"}',
        b'{"strategy": "x", "chapters": ["nope"]}', b'{"strategy": "x", "more": 1}', b" " * 5000,
    ],
)  # fmt: skip
def test_a_broken_request_is_refused_in_a_sentence(client: TestClient, body: bytes) -> None:
    answer = client.post("/api/reports", content=body)
    assert (answer.status_code, answer.json()) == (400, {"sentence": reports.UNREADABLE})


def test_what_is_not_there_is_not_found(client: TestClient) -> None:
    assert client.post("/api/reports", json={"strategy": "nothing"}).status_code == 404
    assert client.get("/api/reports/nothing").json() == {"sentence": reports.GONE}


def test_a_crowd_has_to_wait(client: TestClient, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reports, "CROWD", 0)
    answer = client.post("/api/reports", json={"strategy": plan.strategy_id})
    assert (answer.status_code, answer.json()) == (503, {"sentence": reports.CROWDED})


@pytest.mark.parametrize(
    ("title", "header"),
    [
        ("Spring", "attachment; filename=\"Spring.pdf\"; filename*=UTF-8''Spring.pdf"),
        ('a/b"c\r\nx: y', "attachment; filename=\"a b c x y.pdf\"; filename*=UTF-8''a%20b%20c%20x%20y.pdf"),
        ("קיץ", "attachment; filename=\"Strategy.pdf\"; filename*=UTF-8''%D7%A7%D7%99%D7%A5.pdf"),
        ("...", "attachment; filename=\"Strategy.pdf\"; filename*=UTF-8''Strategy.pdf"),
    ],
)
def test_a_download_is_named_after_its_strategy(title: str, header: str) -> None:
    assert reports._as_file_named(title) == header
