"""Two planners on one PostgreSQL and one Redis: people and edits of either are seen on the other."""

from __future__ import annotations

import asyncio
import contextlib
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from redis.asyncio import Redis

from planner.actions import accounts, journeys, links, strategies
from planner.model.journey import Journey
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import close_database, new_member, plan_of
from planner.ui.live import exchange
from planner.ui.live.exchange import Exchange
from planner.ui.live.rooms import SOMETHING
from planner.ui.live.wire import Message
from planner.web.caller import PLAIN_COOKIE
from tests import servers
from tests.builders import a_plan, fresh_id
from tests.databases import loose
from tests.doors import Team, a_team, a_visitor
from tests.live_client import LiveClient
from tests.ui.live.test_presence import POINTER, People, come
from tests.ui.live.test_rooms import at, joined

SHARED = ("PLANNER_DATABASE", "PLANNER_KEY", "REFLEX_REDIS_URL", "REFLEX_STATE_MANAGER_MODE")


@dataclass(frozen=True)
class Server:
    """One of the two: where it answers and which process it is."""

    url: str
    process: subprocess.Popen[bytes]


@pytest.fixture
def house(
    shared_postgres: str, redis_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """What all servers share; they have a database of Redis of their own."""
    values = (shared_postgres, "5e" * 32, redis_url.replace("/0", "/1"), "redis")
    for name, value in zip(SHARED, values, strict=True):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path))
    yield tmp_path
    close_database()


@pytest.fixture
def pair(house: Path) -> Iterator[tuple[Server, Server]]:
    """Both start at once."""
    ports = servers.free_port(), servers.free_port()
    with contextlib.ExitStack() as up:
        started = [up.enter_context(a_server(house, port)) for port in ports]
        yield started[0], started[1]


@contextlib.contextmanager
def a_server(house: Path, port: int) -> Iterator[Server]:
    home = house / str(port)
    home.mkdir()
    command = [sys.executable, "-m", "tests.ui.one_of_several", str(port)]
    environment = {**os.environ, "PLANNER_HOME": str(home)}
    log = home.with_suffix(".log")
    up = servers.running(command, servers.listens(port), 120, log, cwd=servers.ROOT, env=environment)
    with up as process:
        yield Server(f"http://127.0.0.1:{port}", process)


@pytest.fixture
def plan(house: Path) -> Plan:
    return a_plan()


@pytest.fixture
def team(plan: Plan) -> Team:
    """People who share a strategy of two maps."""
    by = new_member("Fell and Sons", "Ada Fell")
    strategies.start_with(by, loose(plan))
    journeys.duplicate(by, plan.all(Journey)[0].id)
    return a_team(by)


def key(team: Team, role: Role) -> str:
    return f"{PLAIN_COOKIE}={team.entries[role].token}"


async def test_people_and_edits_of_another_server_are_seen(pair, plan: Plan, team: Team) -> None:
    """In one go, as two servers take a while to start."""
    one, other = pair
    await seen_and_heard(one, other, plan, team)
    await asked_by_each(one, other, plan, team)
    await no_ghosts(one, other, plan, team)


async def seen_and_heard(one: Server, other: Server, plan: Plan, team: Team) -> None:
    """Who comes, what they do, what they edit: whole on the same map, a tick on another; who leaves."""
    first, second = plan_of(team.owner, plan.strategy_id).all(Journey)[:2]
    here, there = at(plan, first.id), at(plan, second.id)
    async with LiveClient(one.url, here, cookie=key(team, Role.OWNER)) as ana:
        seen = await come(ana)
        async with LiveClient(other.url, here, cookie=key(team, Role.EDITOR)) as bo:
            back = await come(bo)
            await back.until(lambda it: [one["name"] for one in it.others] == ["The owner"])
            await seen.until(lambda it: [one["name"] for one in it.others] == ["The editor"])
            touchpoint = plan.all(Touchpoint)[0]
            await bo.ask("here", {"chosen": touchpoint.id, "field": f"touchpoint/{touchpoint.id}/title"})
            await seen.until(lambda it: only(it).get("field") and only(it)["chosen"] == touchpoint.id)
            await ana.ask("here", {"at": POINTER, "view": POINTER})
            await back.until(lambda it: only(it).get("at") == only(it).get("view") == POINTER)
            async with (
                LiveClient(other.url, there, cookie=key(team, Role.VIEWER)) as elsewhere,
                LiveClient(other.url, at(plan), cookie=key(team, Role.COMMENTER)) as pages,
            ):
                beside = await come(pages)
                assert {"The owner", "The editor"} <= {person["name"] for person in beside.others}
                assert all("chosen" not in person for person in beside.others)
                assert (await come(elsewhere)).others == [], "who is on one map is not told to another"
                told = await edited(ana, plan, fresh_id())
                assert (
                    (await bo.change(10))["edits"] == (await pages.change(10))["edits"] == told["edits"] != []
                )
                assert (await elsewhere.change(10)) == {**told, "edits": []}
        await seen.until(lambda it: not it.others)


async def asked_by_each(one: Server, other: Server, plan: Plan, team: Team) -> None:
    """Each server asks for its own people what they may know: guests, strangers, somebody who was signed out."""
    here = at(plan, plan.all(Journey)[0].id)
    guest = links.open(a_visitor(), links.share(team.owner, plan.strategy_id, allows="comment").token)
    stranger = a_team(new_member("Another client", "Eve"))
    async with LiveClient(one.url, here, cookie=key(team, Role.OWNER)) as ana:
        seen = await come(ana, chosen="one")
        async with LiveClient(other.url, here, cookie=f"{PLAIN_COOKIE}={guest.token}") as hearing:
            heard = await come(hearing)
            await heard.until(
                lambda it: [(one["name"], one["picture"]) for one in it.others] == [("The", "")]
            )
            await edited(ana, plan, "Seen by a guest")
            assert (await news(hearing))["reload"], "a guest on a map asks for a copy of what is theirs"
        async with LiveClient(other.url, here, cookie=key(stranger, Role.OWNER)) as refused:
            assert refused.refused
        async with LiveClient(other.url, here, cookie=key(team, Role.EDITOR)) as bo:
            await come(bo)
            await seen.until(lambda it: any(one["name"] == "The editor" for one in it.others))
            accounts.sign_out(team.visitor(Role.EDITOR))
            await seen.until(lambda it: not it.others)


async def no_ghosts(one: Server, other: Server, plan: Plan, team: Team) -> None:
    """A server that is killed tells nobody of it; its people are gone soon, and what it did last is asked for."""
    here = at(plan, plan.all(Journey)[0].id)
    async with LiveClient(one.url, here, cookie=key(team, Role.OWNER)) as ana:
        seen = await come(ana)
        revision = (await joined(ana))["revision"]
        async with LiveClient(other.url, here, cookie=key(team, Role.VIEWER)) as viewer:
            await come(viewer, chosen="one")
            await seen.until(lambda it: only(it).get("chosen") == "one")
            while not ana.changes.empty():
                ana.changes.get_nowait()
            other.process.kill()
        await seen.until(lambda it: not it.others)
        assert await ana.change(10) == SOMETHING, "a gap: the pages ask what came since"
        assert await ana.ask("since", revision) == {"changes": []}


async def edited(line: LiveClient, plan: Plan, title: str) -> Any:
    """An edit asked for on this line, as its own page hears of it."""
    revision = (await joined(line))["revision"]
    args = [plan.all(Touchpoint)[0].id, {"title": title}]
    edit = {"id": fresh_id(), "action": "touchpoints.edit", "args": args, "seen": revision}
    (answer,) = (await line.ask("do", [edit]))["answers"]
    assert "refused" not in answer, answer
    return await news(line)


async def news(line: LiveClient) -> Any:
    """The next change; that something may have been missed, as when a server is heard for the first time, is none."""
    while (told := await line.change(10)) == SOMETHING:
        pass
    return told


def only(people: People) -> dict[str, Any]:
    """What the one other person does."""
    return people.others[0] if people.others else {}


class Hearer:
    """What a server hears of the others: the numbers it was told, how often it missed something, whose end."""

    def __init__(self, url: str) -> None:
        self.line = Exchange(url)
        self.line.heard_by(self)
        self.numbers: list[int] = []
        self.asked = self.known = self.gaps = 0
        self.ended: list[str] = []

    async def heard(self, server: str, said: Message) -> None:
        self.asked += said["kind"] == "ask"
        self.known += said["kind"] == "all"
        if said["kind"] == "ask":
            self.line.say("all")
        self.numbers += [said["number"]] if "number" in said else []

    async def missed(self) -> None:
        self.gaps += 1

    def over(self, server: str) -> None:
        self.ended.append(server)


@contextlib.asynccontextmanager
async def works(hearer: Hearer) -> AsyncIterator[Hearer]:
    task = asyncio.create_task(hearer.line.works())
    yield hearer
    task.cancel()
    await asyncio.wait([task], timeout=10)
    assert task.done()


async def until(holds) -> None:
    for _ in range(1000):
        if holds():
            return
        await asyncio.sleep(0.02)
    pytest.fail("It did not come to that.")


@pytest.fixture
def breathless(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exchange, "BEAT", 0.1)
    monkeypatch.setattr(exchange, "AGAIN", 0.1)


async def test_what_did_not_come_is_noticed(redis_url: str, breathless, caplog) -> None:
    url = redis_url.replace("/0", "/2")
    async with works(Hearer(url)) as ana, Redis.from_url(url) as redis:
        async with works(Hearer(url)) as bo:
            await until(lambda: ana.known and bo.known)
            assert (ana.gaps, bo.gaps) == (1, 1), "somebody new: who knows what they said before"
            ana.line.say("change", number=1)
            await until(lambda: bo.numbers == [1])
            asked, known = ana.asked, bo.known
            ana.line._said += 1  # as if Redis had not taken one
            ana.line.say("change", number=2)
            await until(lambda: ana.asked > asked and bo.known > known)
            assert (bo.gaps, bo.numbers, ana.gaps) == (2, [1, 2], 1)
            await redis.publish("planner/live/2", "no message of ours")
            await redis.client_kill_filter(_type="pubsub")
            ana.line.say("change", number=3)
            await until(lambda: bo.gaps == 3 or bo.numbers == [1, 2, 3])
            assert ana.ended == []
        await until(lambda: ana.ended == [bo.line.server])
    assert "not understood" in caplog.text


async def test_another_planner_in_the_same_redis_is_no_neighbour(redis_url: str, breathless) -> None:
    async with (
        works(Hearer(redis_url.replace("/0", "/3"))) as ana,
        works(Hearer(redis_url.replace("/0", "/4"))) as eve,
        works(Hearer(redis_url.replace("/0", "/3"))) as bo,
    ):
        eve.line.say("change", number=1)
        bo.line.say("change", number=2)
        await until(lambda: ana.known and bo.known)
        assert ana.numbers in ([2], [])
        assert (eve.gaps, eve.known, eve.numbers) == (0, 0, [])
