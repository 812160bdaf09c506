"""Customers' comments over HTTP: found a page at a time by members alone, and pinned by whoever may edit."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.actions import sortings, themes
from planner.model.change import Change
from planner.model.journey import Journey, Stage
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.quote import Quote
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import plan_of
from planner.web import feedback, news
from planner.web.caller import PLAIN_COOKIE
from planner.web.feedback import desk
from planner.web.guard import Guard
from tests.actions.ratings import MAIL, brought_in
from tests.doors import an_account

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # `tests/actions` has both kinds


@pytest.fixture
def heard() -> Iterator[list[Change]]:
    """The changes that were told; no reader outlives the test."""
    changes: list[Change] = []

    async def hear(change: Change) -> None:
        changes.append(change)

    before = list(news._listeners)
    news.heard_by(hear)
    yield changes
    news.heard_by(*before)
    desk.close_all()


def browser_of(member: Member, role: Role) -> TestClient:
    guard = Guard(Starlette(routes=feedback.ROUTES), feedback.ROUTES)
    return TestClient(guard, cookies={PLAIN_COOKIE: an_account(member, role).token})


def test_comments_are_found_sorted_and_pinned_and_the_same_reader_answers(
    by: Member, plan: Plan, heard: list[Change]
) -> None:
    brought_in(by, plan.strategy_id)
    at, journey = f"/strategy/{plan.strategy_id}/said", plan.all(Journey)[0]
    editor, viewer = browser_of(by, Role.EDITOR), browser_of(by, Role.VIEWER)
    with editor, viewer:
        found = viewer.get(at, params={"journey": journey.id}).json()
        assert (found["all"], found["total"], MAIL in str(found)) == (3, 3, False)
        readers = list(desk._readers.values())
        slow = viewer.get(at, params={"journey": journey.id, "words": "SLOW", "stage": ""}).json()["said"]
        assert [one["text"] for one in slow] == ["Too slow"]
        theme = themes.add(by, plan.strategy_id, "Speed", {"words": ["slow"]}).edits[0].id
        sortings.place(by, slow[0]["file_id"], slow[0]["id"], plan.all(Stage)[1].id)
        params = {"journey": journey.id, "stage": plan.all(Stage)[1].id, "theme": theme}
        again = viewer.get(at, params=params).json()
        assert [(one["how"], one["theme_ids"]) for one in again["said"]] == [("hand", [theme])]
        assert viewer.get(f"{at}/words", params=params).json() == {"words": []}
        assert list(desk._readers.values()) == readers
        readers[-1].close()
        assert viewer.get(at).json()["all"] == 3
        pin = {"said": slow[0]["id"], "touchpoint": plan.all(Touchpoint)[0].id, "left_out": [0]}
        assert viewer.post(f"{at}/pin", json=pin).status_code == 403
        done = editor.post(f"{at}/pin", json=pin)
        assert done.json() == {"change": heard[-1].id}
        kept = plan_of(by, plan.strategy_id).all(Quote, said_id=slow[0]["id"])
        assert [(one.text, one.theme_ids) for one in kept] == [("… slow", (theme,))]
        nowhere = editor.post(f"{at}/pin", json={**pin, "said": "nowhere"})
        assert (nowhere.status_code, "no longer there" in nowhere.json()["sentence"]) == (404, True)


def test_what_is_asked_oddly_is_a_sentence(by: Member, plan: Plan, heard: list[Change]) -> None:
    at = f"/strategy/{plan.strategy_id}/said"
    with browser_of(by, Role.EDITOR) as editor:
        assert editor.get(at).json()["total"] == 0
        for odd in (
            {"offset": "-1"},
            {"mood": "furious"},
            {"sort": "best"},
            {"else": "1"},
            {"first": "soon"},
        ):
            assert editor.get(at, params=odd).status_code == 400, odd
        assert editor.get(at, params={"journey": "nowhere"}).status_code == 404
        assert editor.post(f"{at}/pin", json={"text": "of my own"}).status_code == 400
    assert not heard
