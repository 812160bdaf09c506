"""A socket's own first word is said by the server alone: a browser that says it itself brings who it would like to be.

Seen in Reflex 0.10.1: `connect` sent as an event, its environment in pieces of bytes, made a viewer the owner.
"""

import asyncio
import json
import uuid

import pytest
from websockets.exceptions import ConnectionClosed

from planner.model.member import Member
from planner.model.workspace import Role
from planner.store import LOCAL, mark_of, member_marked
from planner.store.members import MARK
from planner.web.caller import PLAIN_COOKIE
from planner.web.frames import Talk
from tests.doors import Team, a_team
from tests.ui.doors_list import handlers, short
from tests.ui.event_client import EventClient

STOLEN = "stolen@example.com"


@pytest.fixture
def team(by: Member) -> Team:
    return a_team(by)


async def as_another(app_url: str, team: Team, mark: str) -> str:
    """What a viewer is told after claiming a mark, and asking for what only owners may."""
    invite = next(name for name in handlers() if short(name) == "people_desk.invite")
    headers = [[{"_placeholder": True, "num": 0}, {"_placeholder": True, "num": 1}]]
    invented = {"QUERY_STRING": f"token={uuid.uuid4()}", "asgi.scope": {"headers": headers}}
    async with EventClient(app_url, f"{PLAIN_COOKIE}={team.entries[Role.VIEWER].token}") as browser:
        await browser.answer(next(name for name in handlers() if name.endswith("state.hydrate")))
        try:
            await browser.raw(f"452-/_event,{json.dumps(['connect', invented])}")
            for piece in (b"cookie", mark.encode()):
                await browser.raw(piece)
            await asyncio.sleep(0.1)
            return await browser.answer(invite, {"form": {"email": STOLEN, "role": "viewer"}}, seconds=2)
        except ConnectionClosed:
            return "closed"


def marks(team: Team) -> dict[str, str]:
    owner = team.entries[Role.OWNER].session.id
    return {"local": f"{MARK}={LOCAL}", "owner": f"{MARK}={owner}", "proved": mark_of(owner)}


@pytest.mark.parametrize("who", ["local", "owner", "proved"])
async def test_nobody_says_who_they_are_by_an_event_of_the_servers_name(
    who: str, app_url: str, team: Team
) -> None:
    assert STOLEN not in await as_another(app_url, team, marks(team)[who])


async def test_a_mark_without_its_proof_is_nobody_even_where_frames_are_not_looked_at(
    app_url: str, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Talk, "takes", lambda *_: True)
    for who in ("local", "owner"):
        assert STOLEN not in await as_another(app_url, team, marks(team)[who])


async def test_the_first_of_the_two_is_needed(
    app_url: str, team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: with frames not looked at, and the proof known, the viewer is the owner."""
    monkeypatch.setattr(Talk, "takes", lambda *_: True)
    assert STOLEN in await as_another(app_url, team, marks(team)["proved"])


def test_only_the_guards_own_mark_counts(team: Team) -> None:
    viewer, owner = (team.entries[role].session.id for role in (Role.VIEWER, Role.OWNER))
    assert member_marked(mark_of(viewer)).role is Role.VIEWER
    for forged in ("", MARK, f"{MARK}={owner}", f"{MARK}={owner}.", mark_of(viewer).replace(viewer, owner)):
        with pytest.raises(Exception, match="not open to you"):
            member_marked(forged)
