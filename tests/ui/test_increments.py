"""Four hundred increments by people who are signed in, over their own sockets, all at once: none is lost.

The control is beside the store's own test of this: without the lock some of them are (`tests/store/test_work.py`).
"""

import asyncio

from planner.model.card import Card
from planner.model.journey import Lane, Stage
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.store import changes_since, open_database, plan_of
from tests.doors import an_account
from tests.probes.line import Line, event
from tests.ui.doors_list import handlers, short

SOCKETS, TIMES = 8, 50


async def count_up(url: str, token: str, place: dict[str, str], mine: str) -> None:
    """Add a card for each time, without waiting for the one before; then hear that all were done."""
    add, show = (
        next(n for n in handlers() if short(n) == one) for one in ("map_desk.add_card", "metrics_desk.show")
    )
    async with Line(url, token) as page:
        await page.send("40/_event,", *(event(add, {**place, "text": f"{mine} {n}"}) for n in range(TIMES)))
        await page.send(event(show, {"status": f"done {mine}"}))
        await page.until(lambda frame: f"done {mine}" in frame, seconds=120)


async def test_four_hundred_increments_through_sign_in_lose_none(
    app_url: str, by: Member, plan: Plan
) -> None:
    stage, lane = plan.all(Stage)[0], plan.all(Lane, kind="doing")[0]
    place, before = {"stage_id": stage.id, "lane_id": lane.id}, len(plan.all(Card))
    tokens = [an_account(by, Role.EDITOR).token for _ in range(SOCKETS)]
    await asyncio.gather(*(count_up(app_url, token, place, f"of {n}") for n, token in enumerate(tokens)))
    after, changes = plan_of(by, plan.strategy_id), changes_since(by, plan.strategy_id, 1)
    texts = {card.text for card in after.all(Card)}
    assert len(after.all(Card)) == before + SOCKETS * TIMES
    assert {f"of {n} {time}" for n in range(SOCKETS) for time in range(TIMES)} <= texts
    assert [change.revision for change in changes] == list(range(2, 2 + SOCKETS * TIMES))
    with open_database().readers.connect() as connection:
        query = (
            f"SELECT count(*) FROM audit WHERE workspace_id = '{by.workspace_id}' AND action = 'cards.add'"
        )
        assert connection.exec_driver_sql(query).scalar_one() == SOCKETS * TIMES
