"""Who is here, on a bare socket server: who hears of whom, how much and how often, and what is not let in."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from planner.actions import accounts, guests, strategies
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.store import open_database
from planner.ui.live import acts, presence, rooms, seat
from planner.ui.live.gathering import PAUSE
from planner.ui.live.wire import named
from planner.ui.who.view import colour_class
from planner.web.caller import PLAIN_COOKIE
from tests.doors import a_guest, a_stranger, a_team, an_account, behind
from tests.live_client import LiveClient
from tests.ui.live.test_rooms import address, at  # noqa: F401 (a fixture)

# ruff: noqa: F811 (the fixture's name)

POINTER = [2, "a-lane", 0.5, 0.25]
KEPT_TO_THE_MAP = {"chosen", "at", "view", "field"}


def untold(people: People) -> list[Any]:
    """What has come of others and was not listened to yet."""
    queue = people.line.presence
    came = [queue.get_nowait() for _ in range(queue.qsize())]
    return [one for said in came for number, one in said.items() if number != people.me]


class People(dict[str, Any]):
    """What a page knows of who is here, as it hears it."""

    def __init__(self, line: LiveClient) -> None:
        super().__init__()
        self.line = line
        self.messages: list[Any] = []
        self.me = ""

    @property
    def others(self) -> list[dict[str, Any]]:
        return [one for number, one in self.items() if number != self.me]

    async def until(self, holds) -> None:
        """Hear what comes until it holds."""
        while not holds(self):
            said = await asyncio.wait_for(self.line.presence.get(), 10)
            self.messages.append(said)
            if "me" in said:
                self.clear()
                self.me = str(said["me"])
            for number, one in said.items():
                if number != "me" and one is None:
                    self.pop(number, None)
                elif number != "me":
                    self[number] = {**self.get(number, {}), **one}


async def come(line: LiveClient, **doing: Any) -> People:
    people = People(line)
    await line.ask("here", doing)
    await people.until(lambda it: it.me)
    return people


@pytest.fixture
def sits(monkeypatch: pytest.MonkeyPatch):
    """`sits(member)`: whoever connects next is this one."""
    return lambda member: monkeypatch.setattr(seat, "member_marked", lambda *_: member)


@pytest.fixture
def bo(by: Member) -> Member:
    return behind(an_account(by, Role.VIEWER))


@pytest.fixture
def map_(plan: Plan) -> dict[str, str | None]:
    return at(plan, plan.all(Journey)[0].id)


async def test_who_comes_and_goes_is_told_to_the_others(address, by, bo, map_, sits) -> None:
    async with LiveClient(address, map_) as ana:
        first = await come(ana)
        assert first.others == []
        sits(bo)
        async with LiveClient(address, map_) as viewer:
            second = await come(viewer, chosen="a-touchpoint")
            assert [one["name"] for one in second.others] == [by.name]
            await first.until(lambda it: it.others)
            (seen,) = first.others
            assert (seen["name"], seen["who"], seen["guest"]) == (bo.name, colour_class(bo.id), False)
            await first.until(lambda it: it.others[0]["chosen"] == "a-touchpoint")
        await first.until(lambda it: not it.others)


async def test_what_one_does_is_told_by_what_changed(address, bo, map_, sits) -> None:
    async with LiveClient(address, map_) as ana:
        first = await come(ana)
        sits(bo)
        async with LiveClient(address, map_) as other:
            await come(other)
            await first.until(lambda it: it.others)
            await other.ask("here", {"field": "touchpoint/x/title", "at": POINTER})
            await first.until(lambda it: it.others[0]["field"])
            assert first.others[0]["at"] == POINTER
            await asyncio.sleep(2 * PAUSE)
            ana.bytes.clear()
            await other.ask("here", {"at": [3, "a-lane", 0.123456, 1]})
            await first.until(lambda it: it.others[0]["at"][0] == 3)
            assert list(first.messages[-1].values()) == [{"at": [3, "a-lane", 0.123, 1]}]
            assert max(ana.bytes) < 80


async def test_a_hurry_is_gathered_and_the_latest_wins(address, bo, map_, sits) -> None:
    async with LiveClient(address, map_) as ana:
        first = await come(ana)
        sits(bo)
        async with LiveClient(address, map_) as other:
            await come(other)
            await first.until(lambda it: it.others)
            before = len(first.messages)
            for step in range(200):
                await other.send(f'42/live,["here",{{"at":[{step},"a-lane",0,0]}}]')
            await first.until(lambda it: (it.others[0]["at"] or [0])[0] == 199)
            assert len(first.messages) - before < 50


async def test_two_tabs_of_one_person_are_one(address, by, bo, map_, sits) -> None:
    async with LiveClient(address, map_) as ana, LiveClient(address, map_) as twin:
        await come(ana, chosen="one")
        sits(bo)
        async with LiveClient(address, map_) as other:
            seen = await come(other)
            await twin.ask("here", {"chosen": "two"})
            await seen.until(lambda it: it.others[0]["chosen"] == "two")
            assert len(seen.others) == 1
            await twin.send("41/live,")
            await seen.until(lambda it: it.others[0]["chosen"] == "one")
            await ana.send("41/live,")
            await seen.until(lambda it: not it.others)


async def test_pages_beside_the_map_hear_who_is_there_but_not_what_they_do(
    address, plan, bo, map_, sits
) -> None:
    async with LiveClient(address, map_) as ana, LiveClient(address, at(plan)) as twin:
        await come(ana, chosen="one")
        await come(twin)
        sits(bo)
        async with LiveClient(address, at(plan)) as page, LiveClient(address, map_) as other:
            seen = await come(page)
            assert [one.keys() & KEPT_TO_THE_MAP for one in seen.others] == [set()]
            on_map = await come(other)
            assert len(on_map.others) == 1
            await ana.ask("here", {"at": POINTER})
            await on_map.until(lambda it: it.others[0]["at"])
            await ana.send("41/live,")
            await on_map.until(lambda it: not it.others)
            assert len(seen.others) == 1, "still here on another page"
            assert [one for one in untold(seen) if one is None or one.keys() & KEPT_TO_THE_MAP] == []


async def test_a_guest_knows_members_as_comments_name_them(address, by, plan, map_, sits) -> None:
    looking, commenting = a_guest(by, plan.strategy_id), a_guest(by, plan.strategy_id, allows="comment")
    async with LiveClient(address, map_) as ana:
        await come(ana)
        sits(looking)
        async with LiveClient(address, map_) as silent:
            silently = await come(silent)
            sits(commenting)
            async with LiveClient(address, map_) as hearing:
                heard = await come(hearing)
                names = {one["name"] for one in heard.others}
                assert names == {by.name.split()[0], ""}
                await silently.until(lambda it: len(it.others) == 2)
                assert {(one["name"], one["picture"]) for one in silently.others} == {("", "")}


async def test_a_guest_without_a_name_is_one_until_they_say_it(address, by, plan, map_, sits) -> None:
    guest = a_guest(by, plan.strategy_id, allows="comment")
    async with LiveClient(address, map_) as ana:
        seen = await come(ana)
        sits(guest)
        async with LiveClient(address, map_) as shy:
            await come(shy)
            await seen.until(lambda it: it.others)
            assert (seen.others[0]["name"], seen.others[0]["guest"]) == ("", True)
            said = guests.introduce(guest, "Cleo Client")
            await rooms.tell_own(guest, plan.strategy_id, named(guest, said.name))
            await seen.until(lambda it: it.others[0]["name"] == "Cleo Client")


async def test_another_workspace_hears_nothing(address, by, plan, map_, sits) -> None:
    stranger = a_stranger()
    elsewhere = strategies.start_blank(stranger, "Theirs").strategy_id
    async with LiveClient(address, map_) as ana:
        await come(ana)
        sits(stranger)
        async with LiveClient(address, map_) as refused:
            assert refused.refused
        async with LiveClient(address, {"strategy": elsewhere, "journey": None}) as other:
            alone = await come(other)
            await ana.ask("here", {"chosen": "one"})
            await ana.ask("here", {"at": POINTER})
            await asyncio.sleep(3 * PAUSE)
            assert untold(alone) == []


MALFORMED: list[Any] = [
    None, [], "x", 7, {"x": 1}, {"chosen": 5}, {"chosen": None}, {"chosen": "No Id"}, {"chosen": "x" * 41},
    {"field": "touchpoint/x/<b>"}, {"field": "x" * 500}, {"field": "a/b\n"}, {"at": []}, {"at": [1, "a", 0]},
    {"at": ["1", "a", 0, 0]}, {"at": [-1, "a", 0, 0]}, {"at": [501, "a", 0, 0]}, {"at": [1, "A B", 0, 0]},
    {"at": [1, "a", "0", 0]}, {"at": [1, "a", 3, 0]}, {"at": [True, "a", 0, 0]}, {"at": [1, "a", 0, 0, 0]},
    {"view": {"stage": 1}}, {"view": "ab"}, {"at": [1, "a", 1e400, 0]}, {"chosen": "a", "name": "Eve"},
]  # fmt: skip


async def test_what_no_page_says_is_refused_and_told_to_nobody(address, bo, map_, sits) -> None:
    async with LiveClient(address, map_) as ana:
        seen = await come(ana)
        sits(bo)
        async with LiveClient(address, map_) as odd:
            for said in MALFORMED:
                assert await odd.ask("here", said) == {"refused": acts.UNCLEAR}, said
            assert untold(seen) == []
            await come(odd)
            await seen.until(lambda it: it.others)
            for said in MALFORMED:
                assert await odd.ask("here", said) == {"refused": acts.UNCLEAR}, said
            assert untold(seen) == []


async def test_a_dead_line_leaves_within_seconds(address, bo, map_, sits, monkeypatch) -> None:
    monkeypatch.setattr(presence, "BEAT", 0.1)
    monkeypatch.setattr(presence, "SILENCE", 0.5)
    async with LiveClient(address, map_) as ana:
        seen = await come(ana)
        sits(bo)
        async with LiveClient(address, map_) as dead:
            await come(dead)
            await seen.until(lambda it: it.others)

            async def answers() -> None:
                while True:
                    await ana.send('42/live,["here",{}]')
                    await asyncio.sleep(0.1)

            beats = asyncio.create_task(answers())
            await seen.until(lambda it: not it.others)
            beats.cancel()
            again = await come(dead, chosen="awake")
            assert len(again.others) == 1, "who speaks again is here again"


async def test_who_is_let_in_no_more_is_gone_at_once(app_url: str, by: Member, map_) -> None:
    team = a_team(by)
    tokens = {role: f"{PLAIN_COOKIE}={team.entries[role].token}" for role in (Role.OWNER, Role.VIEWER)}
    async with LiveClient(app_url, map_, cookie=tokens[Role.OWNER]) as ana:
        seen = await come(ana)
        async with LiveClient(app_url, map_, cookie=tokens[Role.VIEWER]) as viewer:
            await come(viewer, chosen="one")
            await seen.until(lambda it: it.others and it.others[0]["chosen"])
            accounts.sign_out(team.visitor(Role.VIEWER))
            await seen.until(lambda it: not it.others)


async def test_a_pointer_asks_the_database_nothing(address, map_) -> None:
    from sqlalchemy import event

    async with LiveClient(address, map_) as ana:
        await come(ana)
        asked: list[str] = []
        for engine in {open_database().writer, open_database().readers}:
            event.listen(engine, "before_cursor_execute", lambda *said: asked.append(said[2]))
        for step in range(20):
            await ana.ask("here", {"at": [step, "a-lane", 0, 0]})
        assert asked == []
        await ana.ask("join")
        assert asked, "the control: this one does"


async def test_nothing_stays_behind(address, map_) -> None:
    async with LiveClient(address, map_) as ana:
        await come(ana, chosen="one")
    here = rooms._rooms[0]._presence
    for _ in range(100):
        if not here._tabs and not here._news:
            break
        await asyncio.sleep(0.02)
    assert not (here._tabs or here._front or here._numbers or here._news)
