"""The rooms on a bare socket server: who is let in, who is told what, and what misbehaving browsers get."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
import socketio
import uvicorn

from planner.actions import comments, personas, touchpoints
from planner.model.ids import StrategyId
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import plan_of, speakers_of
from planner.ui.live import rooms, seat, told
from planner.ui.live.wire import Message, copy_of
from planner.ui.who.view import colour_class
from tests.actions.every_action import ACTS
from tests.doors import a_guest, an_account, behind
from tests.live_client import LiveClient, unpacked
from tests.servers import free_port


@pytest_asyncio.fixture
async def address(by: Member, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """A server with nothing but the rooms, in which everyone is `by`."""
    monkeypatch.setattr(seat, "member_marked", lambda *_: by)
    server = socketio.AsyncServer(async_mode="asgi", async_handlers=False, cors_allowed_origins="*")
    opened = rooms.Rooms("/live")
    server.register_namespace(opened)
    monkeypatch.setattr(rooms, "_rooms", [opened])
    port = free_port()
    app = socketio.ASGIApp(server, socketio_path="_event")
    running = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", lifespan="off"))
    task = asyncio.create_task(running.serve())
    for _ in range(500):
        if running.started:
            break
        await asyncio.sleep(0.01)
    yield f"http://127.0.0.1:{port}"
    running.should_exit = True
    await task


def at(plan: Plan, journey_id: str | None = None) -> dict[str, str | None]:
    return {"strategy": plan.strategy_id, "journey": journey_id}


async def joined(client: LiveClient) -> Message:
    return unpacked((await client.ask("join"))["copy"])


async def test_joining_gives_the_copy_of_the_room(address: str, by: Member, plan: Plan) -> None:
    journey = plan.all(Journey)[0]
    async with (
        LiveClient(address, at(plan)) as everywhere,
        LiveClient(address, at(plan, journey.id)) as on_map,
    ):
        for browser, shown in (
            (everywhere, plan_of(by, plan.strategy_id)),
            (on_map, plan_of(by, plan.strategy_id, journey.id)),
        ):
            assert await joined(browser) == copy_of(shown, by, speakers_of(by, shown))


async def test_who_came_since_is_told_who_asks(address: str, by: Member, plan: Plan) -> None:
    async with LiveClient(address, at(plan)) as browser:
        before = (await joined(browser))["people"]
        new = behind(an_account(by, Role.VIEWER))
        people = (await browser.ask("people"))["people"]
        assert people.keys() - before.keys() == {new.id}
        assert people[new.id] == {
            "name": new.name, "here": True, "guest": False, "picture": "", "who": colour_class(new.id)
        }  # fmt: skip


MALFORMED = [
    None, ..., [], "x", 7, {}, {"strategy": 5}, {"strategy": None}, {"strategy": "x" * 41}, {"strategy": "../etc"},
    {"strategy": "unknown"}, {"strategy": ["a"]}, {"journey": "x"},
]  # fmt: skip


@pytest.mark.parametrize("auth", MALFORMED)
async def test_who_names_no_strategy_of_theirs_stays_outside(address: str, auth: object) -> None:
    async with LiveClient(address, auth) as stranger:
        assert stranger.refused
        assert stranger.said["message"].endswith(".")


async def test_a_strategy_of_another_workspace_looks_like_none(
    address: str, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner.store import new_member

    stranger = new_member("Elsewhere", "Eve")
    monkeypatch.setattr(seat, "member_marked", lambda *_: stranger)
    async with LiveClient(address, at(plan)) as one, LiveClient(address, {"strategy": "unknown"}) as other:
        assert one.refused
        assert one.said == other.said


async def test_a_journey_that_is_not_there_is_refused(address: str, plan: Plan) -> None:
    async with LiveClient(address, at(plan, "nowhere")) as lost:
        assert "no longer there" in (await lost.ask("join"))["refused"]


async def test_a_change_reaches_its_map_and_pages_whole_and_other_maps_as_a_tick(
    address: str, by: Member, plan: Plan
) -> None:
    ACTS["journeys.duplicate"](by, plan)
    first, second = plan_of(by, plan.strategy_id).all(Journey)[:2]
    touchpoint = plan.all(Touchpoint)[0]
    async with (
        LiveClient(address, at(plan, first.id)) as here,
        LiveClient(address, at(plan, second.id)) as there,
        LiveClient(address, at(plan)) as pages,
    ):
        change = touchpoints.edit(by, touchpoint.id, {"title": "Waits"})
        await rooms.tell(change)
        told = await here.change()
        assert told["edits"] == [{"noun": "touchpoint", "id": touchpoint.id, "set": {"title": "Waits"}}]
        assert await pages.change() == told
        assert await there.change() == {"revision": change.revision, "by": by.id, "edits": []}


async def test_what_is_not_of_one_map_is_told_to_all(address: str, by: Member, plan: Plan) -> None:
    journey = plan.all(Journey)[0]
    async with LiveClient(address, at(plan, journey.id)) as here, LiveClient(address, at(plan)) as pages:
        await rooms.tell(personas.edit(by, plan.all(Persona)[0].id, {"name": "Walker"}))
        assert (await here.change())["edits"] == (await pages.change())["edits"] != []


async def test_comments_do_not_exist_for_a_guest_who_may_only_look(
    address: str, by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    looking, commenting = a_guest(by, plan.strategy_id), a_guest(by, plan.strategy_id, allows="comment")
    heard = []
    monkeypatch.setattr(seat, "member_marked", lambda *_: looking)
    async with (
        LiveClient(address, at(plan)) as silent,
        LiveClient(address, at(plan, plan.all(Journey)[0].id)) as map_,
    ):
        monkeypatch.setattr(seat, "member_marked", lambda *_: commenting)
        async with LiveClient(address, at(plan)) as hearing:
            copies = [await joined(browser) for browser in (silent, map_, hearing)]
            change = comments.add(by, "persona", plan.all(Persona)[0].id, "Between us: too dear")
            await rooms.tell(change)
            heard = [await browser.change() for browser in (silent, map_, hearing)]
            missed = await silent.ask("since", 1)
    assert [bool(copy["records"]["comment"]) for copy in copies] == [False, False, True]
    assert [copy["people"] for copy in copies[:2]] == [{}, {}]
    tick = {"revision": change.revision, "by": by.id, "edits": []}
    assert heard[:2] == [tick, tick]
    assert "too dear" in str(heard[2])
    assert missed == {"changes": [tick]}


async def test_what_one_has_read_is_told_to_ones_own_pages_alone(
    address: str, by: Member, plan: Plan
) -> None:
    async with LiveClient(address, at(plan)) as page, LiveClient(address, at(plan)) as other:
        await rooms.tell_own(by, plan.strategy_id, {"read": {"t": 4}})
        assert await page.change() == await other.change() == {"read": {"t": 4}}
        await rooms.tell_own(a_guest(by, plan.strategy_id), plan.strategy_id, {"read": {"t": 5}})
        await rooms.tell(personas.edit(by, plan.all(Persona)[0].id, {"name": "Next"}))
        assert "edits" in await page.change()


async def test_nothing_changed_is_no_news(address: str, by: Member, plan: Plan) -> None:
    touchpoint = plan.all(Touchpoint)[0]
    async with LiveClient(address, at(plan)) as pages:
        await rooms.tell(touchpoints.edit(by, touchpoint.id, {"title": touchpoint.title}))
        await rooms.tell(touchpoints.edit(by, touchpoint.id, {"title": "Else"}))
        assert (await pages.change())["edits"] != []


async def test_since_gives_what_was_missed(address: str, by: Member, plan: Plan) -> None:
    touchpoint = plan.all(Touchpoint)[0]
    async with LiveClient(address, at(plan)) as late:
        revision = (await joined(late))["revision"]
        for title in ("One", "Two"):
            touchpoints.edit(by, touchpoint.id, {"title": title})
        missed = (await late.ask("since", revision))["changes"]
        assert [message["edits"][0]["set"]["title"] for message in missed] == ["One", "Two"]
        assert await late.ask("since", revision + 2) == {"changes": []}


async def test_who_missed_too_much_is_told_to_reload(
    address: str, by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rooms, "MOST_CHANGES", 1)
    async with LiveClient(address, at(plan)) as late:
        revision = (await joined(late))["revision"]
        for title in ("One", "Two"):
            touchpoints.edit(by, plan.all(Touchpoint)[0].id, {"title": title})
        assert await late.ask("since", revision) == {"reload": True}


@pytest.mark.parametrize("revision", [None, "1", -1, 1.5, True, [], {}, 2**60])
async def test_a_revision_that_is_none_is_refused(address: str, plan: Plan, revision: object) -> None:
    async with LiveClient(address, at(plan)) as odd:
        assert "refused" in await odd.ask("since", revision)


FRAMES = [
    "42/live,", "42/live,[]", '42/live,["tell",{}]', '42/live,["_seats"]', '42/live,["connect"]',
    '42/live,["connect",{},{"strategy":"x"}]', '42/live,["join",1,2,3]', '42/live,["since"]', "42/live,{}", "4", "49",
    "43/live,7[]", "451-/live,[]", "42/elsewhere,[1]", "", "zz",
]  # fmt: skip


@pytest.mark.parametrize("frame", FRAMES)
async def test_a_broken_frame_hurts_nobody_else(address: str, by: Member, plan: Plan, frame: str) -> None:
    async with LiveClient(address, at(plan)) as odd, LiveClient(address, at(plan)) as good:
        await odd.send(frame)
        await asyncio.sleep(0.05)
        assert (await joined(good))["revision"] >= 1
        await rooms.tell(touchpoints.edit(by, plan.all(Touchpoint)[0].id, {"title": "Still told"}))
        assert (await good.change())["edits"] != []


async def test_who_left_takes_no_room(address: str, by: Member, plan: Plan) -> None:
    async with LiveClient(address, at(plan, plan.all(Journey)[0].id)):
        pass
    for _ in range(50):
        if not rooms._rooms[0]._seats:
            break
        await asyncio.sleep(0.02)
    assert not rooms._rooms[0]._seats


async def test_a_busy_database_asks_to_come_back(
    address: str, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    from planner.model.refusal import Trouble

    def busy(*_: object) -> Plan:
        raise Trouble("The database is busy.")

    async with LiveClient(address, at(plan)) as patient:
        monkeypatch.setattr(told, "plan_of", busy)
        assert await patient.ask("join") == {"refused": "The database is busy.", "again": True}


def test_ids_are_what_they_say() -> None:
    assert seat.room_of(StrategyId("a"), None) == "a/"
