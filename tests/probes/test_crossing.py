"""Ten thousand probes across workspaces and roles, over real sockets and HTTP: nothing leaks, moves or breaks."""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

import httpx
import pytest

from planner.web.caller import PLAIN_COOKIE
from tests import servers
from tests.probes.complaints import complaints
from tests.probes.crossing import Mixer
from tests.probes.line import CLOSED, Line, event
from tests.probes.seed import chance, found
from tests.probes.world import BESIDE, HOME, VICTIM, World, a_world, rows_of, writers_in
from tests.servers import Planner
from tests.ui.doors_list import handlers, short

PROBES = 10_000
AT_ONCE = 90
SEATS_AT_ONCE = 24
"""Events and seats before the socket is renewed: more would be too fast for one page."""
TOGETHER = 15
"""Edits in one message."""
NOBODYS = {"nobody", "removed member", "guest of a revoked link"}
STRANGERS = NOBODYS | {"owner elsewhere"}
GUESTS = {"guest, view", "guest, comment"}

pytestmark = pytest.mark.alone


@dataclass
class Tally:
    """How many probes of each kind were answered, and all that was wrong with the answers."""

    sent: Counter[str] = field(default_factory=Counter)
    wrong: list[object] = field(default_factory=list)

    def look(self, who: str, answer: str, asked: object) -> None:
        """Whether an answer shows what this person may not see."""
        unseen = {VICTIM} | ({HOME, BESIDE} if who in STRANGERS else {BESIDE} if who in GUESTS else set())
        self.wrong += [(who, mark, asked, answer[:300]) for mark in unseen if mark in answer]


async def events(planner: Planner, world: World, who: str, count: int, tally: Tally) -> None:
    """So many events of one person; the last of each round is answered when all before it were done."""
    mixer, tab = Mixer(world, chance(f"events of {who}")), "11111111-2222-4333-8444-555555555555"
    show = next(name for name in handlers() if short(name) == "metrics_desk.show")
    for start in range(0, count, AT_ONCE):
        frames, end = [mixer.an_event() for _ in range(min(AT_ONCE, count - start))], f"round-{start}"
        async with Line(planner.url, world.tokens[who], tab) as line:
            await line.send("40/_event,", *frames, event(show, {"status": end}))
            await line.until(lambda frame, end=end: end in frame, seconds=90)
        tally.sent["events"] += len(frames)
        tally.look(who, "".join(line.heard), frames)


async def seats(planner: Planner, world: World, who: str, count: int, tally: Tally) -> None:
    """So many rooms one person tries to enter; once in, a copy and what was missed are asked for."""
    mixer = Mixer(world, chance(f"seats of {who}"))
    for start in range(0, count, SEATS_AT_ONCE):
        async with Line(planner.url, world.tokens[who]) as line:
            for _ in range(min(SEATS_AT_ONCE, count - start)):
                before, seat = len(line.heard), mixer.a_seat()
                await line.send(f"40/live,{json.dumps(seat)}")
                said = await line.until(lambda frame: frame.startswith(("40/live", "44/live")), before)
                if said.startswith("40"):
                    await line.ask("/live", "join")
                    await line.ask("/live", "people")
                    await line.ask("/live", "since", mixer.chance.randrange(3))
                    await line.send("41/live,")
                tally.look(who, "".join(line.heard[before:]), seat)
                tally.sent["seats"] += 1


async def edits(planner: Planner, world: World, who: str, count: int, tally: Tally) -> None:
    """So many edits over the live line, from a strategy this person may open, for things of anybody's."""
    mixer, home = Mixer(world, chance(f"edits of {who}")), world.own["strategy_id"][0]
    seat = {"strategy": world.elsewhere if who in STRANGERS else home, "journey": None}
    for start in range(0, count, AT_ONCE):
        wanted = [mixer.an_edit() for _ in range(min(AT_ONCE, count - start))]
        async with Line(planner.url, world.tokens[who]) as line:
            await line.send(f"40/live,{json.dumps(seat)}")
            await line.until(lambda frame: frame.startswith("40/live"))
            for first in range(0, len(wanted), TOGETHER):
                await line.ask("/live", "do", wanted[first : first + TOGETHER])
        tally.sent["edits"] += len(wanted)
        tally.look(who, "".join(line.heard), wanted)


async def knocks(planner: Planner, world: World, who: str, count: int, tally: Tally) -> None:
    """So many sockets of somebody who may have none."""
    for _ in range(count):
        with pytest.raises(CLOSED):
            async with Line(planner.url, world.tokens[who]):
                tally.wrong.append((who, "has a socket"))
        tally.sent["sockets"] += 1


async def requests(planner: Planner, world: World, who: str, count: int, tally: Tally) -> None:
    """So many plain requests of one person, who comes from a new address now and then."""
    mixer = Mixer(world, chance(f"requests of {who}"))
    cookies = {PLAIN_COOKIE: world.tokens[who]} if world.tokens[who] else {}
    async with httpx.AsyncClient(base_url=planner.url, headers={"origin": planner.url}) as client:
        for number in range(count):
            method, path, body = mixer.a_request()
            headers = {"x-forwarded-for": f"192.0.2.{20 * [*world.tokens].index(who) + number // 40}"}
            client.cookies = httpx.Cookies(cookies)
            answer = await client.request(method, path, headers=headers, timeout=60, **body)
            tally.look(who, answer.text + str(answer.headers), (method, path))
            if answer.status_code >= 500 or answer.status_code == 429:
                tally.wrong.append((who, answer.status_code, method, path, answer.text[:300]))
            tally.sent["requests"] += 1


async def probe(planner: Planner, world: World, count: int) -> Tally:
    """So many probes, everybody the same share: of those with a socket events, edits and seats are a fifth each."""
    tally, share = Tally(), -(-count // len(world.tokens))
    for who in world.tokens:
        if who in NOBODYS:
            parts = {knocks: share // 10, requests: share - share // 10}
        else:
            fifth = share // 5
            parts = {events: fifth, edits: fifth, seats: fifth, requests: share - 3 * fifth}
        await asyncio.gather(*(part(planner, world, who, many, tally) for part, many in parts.items()))
    return tally


async def all_still_here(planner: Planner, world: World) -> list[str]:
    """Those who could see nothing because they were no longer let in at all; their probes would prove nothing."""
    lost = []
    for who in world.tokens.keys() - NOBODYS - {"owner elsewhere"}:
        async with Line(planner.url, world.tokens[who]) as line:
            await line.send(
                f"40/live,{json.dumps({'strategy': world.own['strategy_id'][0], 'journey': None})}"
            )
            await line.until(lambda frame: frame.startswith(("40/live", "44/live")))
            if line.heard[-1].startswith("44") or HOME not in await line.ask("/live", "join"):
                lost.append(who)
    return lost


async def test_ten_thousand_probes_across_workspaces_and_roles(probed: Planner, world: World) -> None:
    before, began = rows_of(probed.home, world.victim), time.monotonic()
    tally = await probe(probed, world, PROBES)
    print(f"\n{dict(tally.sent)} in {time.monotonic() - began:.0f} s")
    assert tally.sent.total() >= PROBES
    assert tally.wrong == [], found(tally.wrong[:5])
    assert rows_of(probed.home, world.victim) == before, found("something of the victim's moved")
    assert writers_in(probed.home, world.home) <= world.writers, found("somebody wrote who may not")
    assert await all_still_here(probed, world) == []
    assert complaints(probed) == [], found(complaints(probed)[:20])


@pytest.fixture(params=["scope", "roles"])
def faulty(request: pytest.FixtureRequest, tmp_path) -> Iterator[Planner]:
    fault = {"module": "tests.probes.faulty", "PLANNER_FAULT": request.param}
    with servers.planner(tmp_path / request.param, "--accounts", **fault) as started:
        yield started


async def test_a_fault_turns_the_probes_red(faulty: Planner) -> None:
    world = a_world(faulty)
    tally = await probe(faulty, world, 400)
    leaks = any(mark == VICTIM for _, mark, *_ in tally.wrong)
    wrote = not writers_in(faulty.home, world.home) <= world.writers
    assert (leaks, wrote) == (faulty.home.name == "scope", faulty.home.name == "roles")
