"""What the state of a conversation does for whoever sits at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from planner.actions import comments, guests
from planner.model.comment import Comment
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.store import member_behind, plan_of
from planner.ui import desk as desks
from planner.ui.live import acts
from planner.ui.live.wire import Message
from planner.ui.screens.home.state import HomeDesk
from planner.ui.talk import state as talk
from planner.ui.talk.state import TalkDesk
from planner.ui.who.state import Who
from tests.doors import HERE, a_guest, a_team

Sit = Callable[[type], Any]


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Message]]:
    """What was told to one person alone: to whom, and what."""
    heard: list[tuple[str, Message]] = []

    async def tell_own(by: Member, _: str, news: Message) -> None:
        heard.append((by.author, news))

    monkeypatch.setattr(talk.rooms, "tell_own", tell_own)
    return heard


def sits(monkeypatch: pytest.MonkeyPatch, member: Member) -> None:
    again = lambda *_: member_behind(member.session_id, HERE)  # noqa: E731  as the app reads them each time
    monkeypatch.setattr(desks, "member_marked", again)


async def test_what_was_read_is_told_to_oneself_alone(desk: Sit, by: Member, plan: Plan, own: list) -> None:
    it, first = desk(TalkDesk), plan.all(Comment, thread_id=None)[0]
    await TalkDesk.read.fn(it, plan.strategy_id, {first.id: 4, "made-up": 2})
    assert own == [(by.id, {"read": {first.id: 4}})]
    await TalkDesk.read.fn(it, plan.strategy_id, {"made-up": 2})
    assert len(own) == 1


def says(by: Member, id: str, action: str, *args: str) -> acts.Answer:
    edit = {"id": id, "action": f"comments.{action}", "args": list(args), "seen": 1}
    return acts.do(by, *acts.asked([edit])).answer


def test_what_is_said_is_kept_once(by: Member, plan: Plan) -> None:
    first = plan.all(Comment, thread_id=None)[0]
    said = [
        *(
            ("add", "persona", next(iter(plan.records["persona"])), "Is she real?"),
            ("reply", first.id, "Nearly."),
        ),
        *(("edit", first.id, "Is this still so, Bo?"), ("resolve", first.id), ("reopen", first.id)),
        ("remove", first.id),
    ]
    for place, (action, *args) in enumerate(said):
        answer = says(by, f"edit-{place}", action, *args)
        assert answer["change"]
        assert says(by, f"edit-{place}", action, *args) == answer
    after = plan_of(by, plan.strategy_id)
    assert after.get(Comment, first.id).removed
    assert len(after.all(Comment)) == len(plan.all(Comment)) + 2


def test_a_guest_says_so_much_within_an_hour_and_a_retry_is_not_counted(by: Member, plan: Plan) -> None:
    guest = a_guest(by, plan.strategy_id, allows="comment")
    guests.introduce(guest, "Ann")
    thing = next(iter(plan.records["persona"]))
    answers = [
        says(guest, f"edit-{number}", "add", "persona", thing, f"No. {number}") for number in range(70)
    ]
    kept = [answer for answer in answers if "change" in answer]
    assert {answer["refused"] for answer in answers[len(kept) :]} == {guests.HURRIED}
    assert 0 < len(kept) < 70
    assert says(guest, "edit-0", "add", "persona", thing, "No. 0") == answers[0]


async def test_a_guest_says_their_name_and_hears_that_they_have_one(
    desk: Sit, by: Member, plan: Plan, own: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    guest = a_guest(by, plan.strategy_id, allows="comment")
    sits(monkeypatch, guest)
    it, thing = desk(TalkDesk), next(iter(plan.records["persona"]))
    assert "Say your name first" in says(guest, "an-edit", "add", "persona", thing, "Who is this?")["refused"]
    await TalkDesk.introduce.fn(it, plan.strategy_id, {"name": "  "})
    assert own == []
    await TalkDesk.introduce.fn(it, plan.strategy_id, {"name": "Ann"})
    assert it.refused == ""
    ((whom, news),) = own
    assert (whom, news["me"]["name"], news["me"]["guest"]) == (guest.author, "Ann", True)
    assert news["people"][guest.author].items() >= {"name": "Ann", "here": False, "guest": True}.items()
    assert says(guest, "an-edit", "add", "persona", thing, "Who is this?")["change"]
    who = desk(Who)
    await Who.load.fn(who)
    assert (who.name, who.comments, who.edits) == ("Ann", True, False)


async def test_the_first_page_counts_unread_mentions(
    desk: Sit, by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    viewer = a_team(by).member(Role.VIEWER)
    thing = next(iter(plan.records["persona"]))
    change = comments.add(by, "persona", thing, f"@[{viewer.id}], look")
    sits(monkeypatch, viewer)
    home = desk(HomeDesk)
    await HomeDesk.load.fn(home)
    assert [row.mentions for row in home.living] == [1]
    comments.read(viewer, plan.strategy_id, {change.edits[0].id: change.revision})
    await HomeDesk.load.fn(home)
    assert [row.mentions for row in home.living] == [0]
