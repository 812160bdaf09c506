"""Every way in times every role. A new handler, socket event or route is found by asking the program, never listed by
hand; what each needs is also written down in `matrix.json`, so that a right given away by accident is seen."""

from __future__ import annotations

import asyncio
import json
import re
from functools import cache
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.actions import accounts, links, people, strategies
from planner.model.member import Member
from planner.model.needs import needed
from planner.model.plan import NOUNS, Plan
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Permission, Role, may
from planner.store import member_marked, plan_of, records, strategies_of, work
from planner.store.door import Standing
from planner.ui import desk, policy
from planner.ui.live import acts
from planner.ui.policy import SIGN_IN, UNREADABLE, fits, is_clean, schema_of
from planner.web.caller import PLAIN_COOKIE
from planner.web.guard import Guard
from planner.web.server import routes
from tests.doors import Team, a_stranger, a_team, a_visitor, an_account
from tests.faults import unscoped
from tests.live_client import LiveClient
from tests.ui.doors_list import (
    every_door,
    handler_of,
    handlers,
    ours,
    payload_for,
    short,
    socket_events,
    web_routes,
)
from tests.ui.event_client import EventClient

WRITTEN = Path(__file__).with_name("matrix.json")
NOT_ALLOWED = ("Only ", "You can look here", "This is not open to you", "You are not signed in")
REFUSED = re.compile(r'"refused_rx_state_": "[^"]')
"""Any sentence of a refusal."""
ROLES = (*Role, None)
"""None is the owner of another workspace, who may everything there and nothing here."""
UNHURRIED = 0.06
"""Seconds between two events of one session: the guard lets a burst through, then a trickle."""


@pytest.fixture
def team(by: Member) -> Team:
    return a_team(by)


@pytest.fixture
def cookies(team: Team, plan: Plan) -> dict[Role | None, str]:
    """A session's token for every role."""
    tokens: dict[Role | None, str] = {role: entry.token for role, entry in team.entries.items()}
    shared = links.share(team.owner, plan.strategy_id, allows="comment")
    tokens[Role.GUEST] = links.open(a_visitor(), shared.token).token
    tokens[None] = an_account(a_stranger(), Role.OWNER).token
    return tokens


def real_ids(plan: Plan) -> dict[str, str]:
    ids = {f"{noun}_id": next(iter(plan.records[noun])) for noun in NOUNS}
    return ids | {"strategy": plan.strategy_id}


def granted(role: Role | None, permission: Permission) -> bool:
    return may(role or Role.OWNER, permission, link_comments=True)


def test_every_way_in_says_what_it_needs_and_is_written_down() -> None:
    found = every_door()
    assert [name for name, permission in found.items() if permission is None] == []
    written = json.loads(WRITTEN.read_text())
    assert {name: str(permission) for name, permission in found.items()} == written, (
        "python -m tests.test_matrix writes it anew"
    )


def test_every_argument_of_every_handler_is_checked() -> None:
    """One that begins with an underscore is none to the checker: what a page sends in it would be refused."""
    for name in (name for name, permission in handlers().items() if permission):
        arguments = list(signature(handler_of(name)).parameters)[1:]
        assert list(schema_of(handler_of(name)).model_fields) == arguments, name


def test_nothing_of_reflex_is_let_in_but_what_a_page_needs_to_live() -> None:
    let_in = {short(name) for name, permission in handlers().items() if not ours(name) and permission}
    assert let_in == {
        "state.hydrate",
        "state.hydrate_and_load",
        "state.set_is_hydrated",
        "on_load_internal_state.on_load_internal",
        "on_load_internal_state.set_is_hydrated",
    }


def test_an_unlisted_handler_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    from planner.ui.screens.home.state import HomeDesk

    monkeypatch.delattr(HomeDesk.event_handlers["start"].fn, "needs")
    assert every_door()["home_desk.start"] is None


def names() -> list[str]:
    return [name for name in handlers() if ours(name)]


def names_any_of(plan: Plan, payload: dict[str, Any]) -> bool:
    """Whether an event speaks of a thing in the plan; an owner elsewhere may all else, at home."""
    things = {id for of_noun in plan.records.values() for id in of_noun}
    return any(isinstance(value, str) and value in things for value in payload.values())


def turned_away(said: str) -> bool:
    """Whether this is the answer to somebody who may not, or does not see the thing."""
    return any(sentence in said for sentence in (*NOT_ALLOWED, "no longer there"))


async def test_every_handler_times_every_role(app_url: str, by: Member, plan: Plan, cookies) -> None:
    before, listed = plan_of(by, plan.strategy_id), len(strategies_of(by))
    await asyncio.gather(*(every_handler_as(role, app_url, plan, cookies) for role in ROLES))
    assert plan_of(by, plan.strategy_id).records == before.records
    assert len(strategies_of(by)) == listed


async def every_handler_as(role: Role | None, app_url: str, plan: Plan, cookies) -> None:
    async with EventClient(app_url, f"{PLAIN_COOKIE}={cookies[role]}") as browser:
        await browser.answer(next(name for name in handlers() if name.endswith("state.hydrate")))
        for name in names():
            permission = handlers()[name]
            assert permission
            if granted(role, permission) and role is not None:
                continue
            payload = payload_for(name, real_ids(plan))
            at_home = role is None and not names_any_of(plan, payload)
            refused = bool if at_home else REFUSED.search if role is None else turned_away
            said = await browser.answer(name, payload, wants=refused)
            await asyncio.sleep(UNHURRIED)
            assert at_home or refused(said), (role, name, said)
            assert plan.strategy_id not in said, (role, name, said)


async def test_those_who_may_are_not_refused(app_url: str, plan: Plan, cookies) -> None:
    may_edit = (Role.EDITOR, Role.OWNER)
    await asyncio.gather(*(every_handler_granted_to(role, app_url, plan, cookies) for role in may_edit))


async def every_handler_granted_to(role: Role, app_url: str, plan: Plan, cookies) -> None:
    made_up = dict.fromkeys(real_ids(plan), "nowhere")
    async with EventClient(app_url, f"{PLAIN_COOKIE}={cookies[role]}") as browser:
        for name in names():
            permission = handlers()[name]
            if permission is None or not granted(role, permission):
                continue
            said = await browser.answer(name, payload_for(name, made_up), seconds=0.5)
            await asyncio.sleep(UNHURRIED)
            refused = any(sentence in said for sentence in (*NOT_ALLOWED, SIGN_IN, UNREADABLE))
            assert not refused, (name, said)


async def test_what_says_nothing_is_refused_for_everybody(app_url: str, cookies) -> None:
    shut = [name for name, permission in handlers().items() if permission is None]
    assert shut
    async with EventClient(app_url, f"{PLAIN_COOKIE}={cookies[Role.OWNER]}") as browser:
        for name in shut:
            assert UNREADABLE in await browser.answer(name, {"var_name": "refused", "value": "planted"}), name
        assert "planted" not in json.dumps(browser.heard)


async def test_a_demotion_counts_at_the_next_event_of_an_open_page(
    app_url: str, team: Team, plan: Plan, cookies
) -> None:
    archive, restore = (
        next(name for name in names() if short(name) == f"home_desk.{one}") for one in ("archive", "restore")
    )
    payload = {"strategy_id": plan.strategy_id}
    async with EventClient(app_url, f"{PLAIN_COOKIE}={cookies[Role.EDITOR]}") as browser:
        assert "You can look here" not in await browser.answer(archive, payload)
        people.give_role(team.owner, team.member(Role.EDITOR).id, Role.VIEWER)
        assert "You can look here but not edit" in await browser.answer(restore, payload)
    assert plan_of(team.owner, plan.strategy_id).strategy.archived


def asked(name: str, ids: dict[str, str], edit_id: str = "an-edit") -> dict[str, Any]:
    """An edit as a page could ask for it: fitting its action, with real ids."""
    action = acts.ACTS[name]
    _, arguments = acts.schema_of(action)
    planted = {
        "noun": "touchpoint",
        "id": ids["touchpoint_id"],
        "kind": "notes",
        "value": 5,
        "on": "2026-11-22",
        "state": "running",
        "decision": "adopt",
        "wanted": "on",
    }
    lists: dict[str, Any] = {
        one: [] for one in ("owner_ids", "ids", "copies", "places", "rows", "more", "results")
    }
    lists["values"] = [{"measure_id": ids["measure_id"], "on": "2026-11-22", "value": 5}]
    lists["other"] = [ids["strategy_id"], ids["journey_id"]]
    given = {**planted, **ids, **lists, "fields": {}, "name": "Planted", "after": None}
    return {
        "id": edit_id,
        "action": name,
        "args": [given.get(one, "nowhere" if one.endswith("_id") else "Planted") for one in arguments],
        "seen": 1,
    }


async def edited_as(token: str, app_url: str, strategy_id: str, *edits: dict[str, Any]) -> list[Any]:
    at = {"strategy": strategy_id, "journey": None}
    async with LiveClient(app_url, at, cookie=f"{PLAIN_COOKIE}={token}") as browser:
        return [await browser.ask("do", [edit]) for edit in edits]


async def test_every_edit_times_every_role(app_url: str, by: Member, plan: Plan, cookies) -> None:
    """An owner elsewhere asks from a strategy of their own, for things of ours."""
    ids, before, stranger = (
        {**real_ids(plan), "change_id": "nowhere"},
        plan_of(by, plan.strategy_id),
        a_stranger(),
    )
    cookies[None] = an_account(stranger, Role.OWNER).token
    elsewhere = strategies.start_blank(stranger, "Their own").strategy_id
    for role in (Role.VIEWER, Role.COMMENTER, Role.GUEST, None):
        shut = [
            name for name, action in acts.ACTS.items() if role is None or not granted(role, needed(action))
        ]
        wanted = [asked(name, ids, f"edit-{place}") for place, name in enumerate(shut)]
        home = plan.strategy_id if role else elsewhere
        for name, said in zip(shut, await edited_as(cookies[role], app_url, home, *wanted), strict=True):
            refused = said["answers"][0]["refused"] if "answers" in said else said["refused"]
            assert role is None or refused.startswith(NOT_ALLOWED), (role, name, said)
    assert plan_of(by, plan.strategy_id).records == before.records


async def test_who_may_edit_is_not_refused_for_it(app_url: str, plan: Plan, cookies) -> None:
    ids = dict.fromkeys({**real_ids(plan), "change_id": ""}, "nowhere")
    wanted = [asked(name, ids, f"edit-{place}") for place, name in enumerate(acts.ACTS)]
    for edit, said in zip(
        wanted, await edited_as(cookies[Role.EDITOR], app_url, plan.strategy_id, *wanted), strict=True
    ):
        refused = said["answers"][0]["refused"]
        assert refused != acts.UNCLEAR, edit
        assert not refused.startswith(NOT_ALLOWED), edit


async def test_a_demotion_counts_at_the_next_edit_over_an_open_line(
    app_url: str, team: Team, plan: Plan, cookies
) -> None:
    first, at = real_ids(plan)["touchpoint_id"], {"strategy": plan.strategy_id, "journey": None}
    once, twice = (
        {"id": title, "action": "touchpoints.edit", "args": [first, {"title": title}], "seen": 1}
        for title in ("once", "twice")
    )
    async with LiveClient(app_url, at, cookie=f"{PLAIN_COOKIE}={cookies[Role.EDITOR]}") as browser:
        assert "change" in (await browser.ask("do", [once]))["answers"][0]
        people.give_role(team.owner, team.member(Role.EDITOR).id, Role.VIEWER)
        assert "You can look here but not edit" in str(await browser.ask("do", [twice]))
    titles = {one.title for one in plan_of(team.owner, plan.strategy_id).all(Touchpoint)}
    assert "once" in titles
    assert "twice" not in titles


async def test_after_signing_out_nothing_is_done_and_the_socket_closes(
    app_url: str, team: Team, plan: Plan, cookies
) -> None:
    archive = next(name for name in names() if short(name) == "home_desk.archive")
    async with EventClient(app_url, f"{PLAIN_COOKIE}={cookies[Role.EDITOR]}") as browser:
        accounts.sign_out(team.visitor(Role.EDITOR))
        said = await browser.answer(archive, {"strategy_id": plan.strategy_id}, seconds=1)
        assert SIGN_IN in said or browser.closed.is_set()
        await asyncio.wait_for(browser.closed.wait(), 1)
    assert not plan_of(team.owner, plan.strategy_id).strategy.archived


async def test_one_tab_does_not_open_anothers_state(app_url: str, cookies) -> None:
    """The token in the address is all Reflex asks for; with another session it is another state."""
    load = next(name for name in names() if short(name) == "home_desk.load")
    async with EventClient(app_url, f"{PLAIN_COOKIE}={cookies[Role.OWNER]}") as owner:
        assert "Spring relaunch" in await owner.answer(load)
    async with EventClient(app_url, f"{PLAIN_COOKIE}={cookies[None]}", tab=owner.tab) as eve:
        hydrate = next(name for name in handlers() if name.endswith("state.hydrate"))
        assert "Spring relaunch" not in await eve.answer(hydrate)


@pytest.mark.parametrize("event", list(socket_events()))
async def test_every_socket_event_times_every_role(event: str, app_url: str, plan: Plan, cookies) -> None:
    needs = socket_events()[event]
    assert needs
    for role in ROLES:
        client = LiveClient(
            app_url, {"strategy": plan.strategy_id, "journey": None}, cookie=f"{PLAIN_COOKIE}={cookies[role]}"
        )
        async with client as browser:
            assert browser.refused == (role is None or not granted(role, needs)), role
            if not browser.refused:
                assert "copy" in await browser.ask("join")
                assert "changes" in await browser.ask("since", 1)


def fetched(method: str, path: str, token: str | None, ids: dict[str, str]) -> int:
    inner = Starlette(routes=routes())
    cookies = {PLAIN_COOKIE: token} if token else {}
    client = TestClient(
        Guard(inner, routes()), base_url="http://127.0.0.1:8300", cookies=cookies, follow_redirects=False
    )
    address = path.replace("{strategy}", ids["strategy_id"]).replace("{seed:path}", "x")
    for one in ("{job}", "{token}", "{file}", "{touchpoint}", "{segment}"):
        address = address.replace(one, "nowhere")
    return client.request(
        method, address, json={"strategy": ids["strategy_id"]} if "reports" in path else None
    ).status_code


def test_every_route_times_every_role(by: Member, plan: Plan, cookies) -> None:
    for name in sorted(web_routes()):
        every_role_asks(name, by, plan, cookies)


def every_role_asks(name: str, by: Member, plan: Plan, cookies) -> None:
    method, _, path = name.partition(" ")
    needs = web_routes()[name]
    assert needs, name
    before, ids = plan_of(by, plan.strategy_id), real_ids(plan)
    assert (fetched(method, path, None, ids) == 401) == (needs is not Permission.KNOCK), name
    for role in ROLES:
        if path.startswith("/sign-out"):
            continue  # tested where sessions are
        status = fetched(method, path, cookies[role], ids)
        if needs is Permission.PUSH:
            assert status == 401, (name, role)  # no cookie counts; what a key may is tested where keys are
        elif needs is Permission.OWN_ACCOUNT:
            assert (status == 401) == (role is Role.GUEST), (name, role)
        elif role is None and "{" in path and needs is not Permission.KNOCK:
            assert status in {403, 404}, (name, role)
        else:
            assert path == "/first" or (status == 403) == (not granted(role, needs)), (name, role, status)
        assert status < 500, (name, role)
    assert plan_of(by, plan.strategy_id).records == before.records, name


UNCLEAN = [
    "half \ud800",
    "nul \x00",
    "x" * 30_000,
    [[[[[[[[[[1]]]]]]]]]],
    {"a": float("nan")},
    2**70,
    ["x"] * 3_000,
    b"bytes",
]


@pytest.mark.parametrize("value", UNCLEAN, ids=range(len(UNCLEAN)))
def test_what_cannot_be_kept_or_read_is_refused(value: object) -> None:
    assert not is_clean({"value": value})
    named = next(name for name in names() if short(name) == "talk_desk.introduce")
    assert not fits(named, {"strategy_id": "a", "form": {"name": value}})


def test_what_comes_with_an_event_fits_its_handler_strictly() -> None:
    named = next(name for name in names() if short(name) == "talk_desk.introduce")
    good = {"strategy_id": "a", "form": {"name": "Ann"}}
    assert fits(named, dict(good))
    for wrong in ({"strategy_id": 5}, {"form": None}, {"more": 1}, {"strategy_id": ["a"]}):
        assert not fits(named, {**good, **wrong})
    assert not fits(named, {"strategy_id": "a"})


@pytest.fixture
def _scope_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(records, "_query", unscoped)


@pytest.mark.usefixtures("_scope_dropped")
def test_a_dropped_scope_turns_the_matrix_red(by: Member, plan: Plan, cookies) -> None:
    with pytest.raises(AssertionError):
        every_role_asks("GET /strategy/{strategy}/file", by, plan, cookies)


@pytest.mark.usefixtures("_scope_dropped")
async def test_a_dropped_scope_turns_the_sockets_red(app_url: str, plan: Plan, cookies) -> None:
    with pytest.raises(AssertionError):
        await test_every_socket_event_times_every_role("/live join", app_url, plan, cookies)


async def test_a_cached_role_turns_the_demotion_red(
    app_url: str, team: Team, plan: Plan, cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault planted on purpose: who somebody is, is read once and then remembered."""
    once = cache(member_marked)
    monkeypatch.setattr(policy, "member_marked", once)
    monkeypatch.setattr(desk, "member_marked", once)
    monkeypatch.setattr(work, "admitted", lambda _, member, __: Standing(member.role))
    with pytest.raises(AssertionError):
        await test_a_demotion_counts_at_the_next_event_of_an_open_page(app_url, team, plan, cookies)


async def test_either_of_the_two_who_read_the_role_anew_is_enough(
    app_url: str, team: Team, plan: Plan, cookies, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control beside it: with the role remembered before the event, the store's door still refuses."""
    once = cache(member_marked)
    monkeypatch.setattr(policy, "member_marked", once)
    monkeypatch.setattr(desk, "member_marked", once)
    await test_a_demotion_counts_at_the_next_event_of_an_open_page(app_url, team, plan, cookies)


if __name__ == "__main__":
    WRITTEN.write_text(
        json.dumps({name: str(needs) for name, needs in sorted(every_door().items())}, indent=1) + "\n"
    )
