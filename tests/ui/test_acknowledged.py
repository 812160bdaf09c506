"""Nobody is told of an edit before it is kept for good; one that could not be kept is told to nobody."""

import json
import time
from collections.abc import AsyncIterator

import pytest
from sqlalchemy.exc import OperationalError

from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import plan_of, work
from tests.doors import an_account
from tests.probes.line import Line

TITLE = "Told in time"


@pytest.fixture
async def lines(app_url: str, by: Member, plan: Plan) -> AsyncIterator[tuple[Line, Line]]:
    """An editor's line, and another in the same room that hears of edits."""
    token = an_account(by, Role.EDITOR).token
    async with Line(app_url, token) as page, Line(app_url, token) as room:
        for line in (page, room):
            await line.send(f"40/live,{json.dumps({'strategy': plan.strategy_id, 'journey': None})}")
            await line.ask("/live", "join")
        yield page, room


def edited(plan: Plan) -> str:
    edit = {
        "id": "an-edit",
        "action": "touchpoints.edit",
        "args": [plan.all(Touchpoint)[0].id, {"title": TITLE}],
        "seen": 1,
    }
    return f"42/live,99{json.dumps(['do', [edit]])}"


async def test_nothing_is_told_before_it_is_kept(lines, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    (page, room), kept, told_before = lines, work._commit, []

    def slowly(connection) -> None:
        time.sleep(0.3)
        told_before.extend(frame for frame in (*room.heard, *page.heard) if TITLE in frame)
        kept(connection)

    monkeypatch.setattr(work, "_commit", slowly)
    await page.send(edited(plan))
    await room.until(lambda frame: TITLE in frame, seconds=20)
    assert told_before == []


async def test_what_could_not_be_kept_is_told_to_nobody(
    lines, by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, room = lines

    def never(_) -> None:
        raise OperationalError("commit", {}, Exception("disk full"))

    monkeypatch.setattr(work, "_commit", never)
    await page.send(edited(plan))
    await page.until(lambda frame: "Nothing was saved" in frame, seconds=20)
    await room.ask("/live", "since", 1)
    assert not any(TITLE in frame for frame in room.heard)
    assert plan_of(by, plan.strategy_id).records == plan.records
