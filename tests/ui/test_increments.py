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
from planner.web.caller import PLAIN_COOKIE
from tests.doors import an_account
from tests.live_client import LiveClient

SOCKETS, TIMES = 8, 50


async def count_up(url: str, token: str, plan: Plan, place: list[str], mine: str) -> None:
    """Add a card for each time, without waiting for the one before; then hear that all were done."""
    wanted = [
        {
            "id": f"{mine}-{n}".replace(" ", "-"),
            "action": "cards.add",
            "args": [*place, f"{mine} {n}"],
            "seen": 1,
        }
        for n in range(TIMES)
    ]
    async with LiveClient(
        url, {"strategy": plan.strategy_id, "journey": None}, cookie=f"{PLAIN_COOKIE}={token}"
    ) as page:
        said = await asyncio.gather(*(page.ask("do", [edit], seconds=120) for edit in wanted))
    assert all("change" in one["answers"][0] for one in said)


async def test_four_hundred_increments_through_sign_in_lose_none(
    app_url: str, by: Member, plan: Plan
) -> None:
    stage, lane = plan.all(Stage)[0], plan.all(Lane, kind="doing")[0]
    place, before = [stage.id, lane.id], len(plan.all(Card))
    tokens = [an_account(by, Role.EDITOR).token for _ in range(SOCKETS)]
    await asyncio.gather(
        *(count_up(app_url, token, plan, place, f"of {n}") for n, token in enumerate(tokens))
    )
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
