"""Edits over the live line: each is done once, told before it is answered, and read strictly."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from planner.actions import personas, strategies, touchpoints
from planner.model.ids import EditId
from planner.model.journey import Lane, Stage
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import Trouble
from planner.model.touchpoint import Touchpoint
from planner.store import changes_since, plan_of
from planner.ui.live import acts
from planner.ui.live.asks import act
from tests.live_client import LiveClient
from tests.ui.live.test_rooms import address, at

__all__ = ["address"]


def wanted(action: str, *args: Any, id: str = "an-edit", **more: Any) -> dict[str, Any]:
    return {"id": id, "action": action, "args": list(args), "seen": 1, **more}


def titled(plan: Plan, title: str, id: str = "an-edit") -> dict[str, Any]:
    return wanted("touchpoints.edit", plan.all(Touchpoint)[0].id, {"title": title}, id=id)


def done(by: Member, edit: dict[str, Any]) -> acts.Done:
    return acts.do(by, *acts.asked([edit]))


def title_now(by: Member, plan: Plan) -> str:
    return plan_of(by, plan.strategy_id).get(Touchpoint, plan.all(Touchpoint)[0].id).title


def test_an_edit_asked_for_again_is_done_once_and_answered_the_same(by: Member, plan: Plan) -> None:
    first = done(by, titled(plan, "Once"))
    touchpoints.edit(by, plan.all(Touchpoint)[0].id, {"title": "Somebody else's"})
    again = done(by, titled(plan, "Once"))
    assert again.answer == first.answer
    assert again.change is None
    assert title_now(by, plan) == "Somebody else's"


def test_an_edit_that_changed_nothing_changes_nothing_later_either(by: Member, plan: Plan) -> None:
    here = plan.all(Touchpoint)[0]
    assert done(by, titled(plan, here.title)).answer == {"revision": plan.strategy.revision, "change": None}
    touchpoints.edit(by, here.id, {"title": "Somebody else's"})
    assert done(by, titled(plan, here.title)).answer["change"] is None
    assert title_now(by, plan) == "Somebody else's"


def test_what_an_edit_makes_is_called_as_the_edit_is(by: Member, plan: Plan) -> None:
    stage, lane = plan.all(Stage)[0].id, plan.all(Lane, kind="touchpoints")[0].id
    adding = wanted("touchpoints.add", stage, lane, "Sees a poster", id="0123abcd")
    done(by, adding)
    done(by, adding)
    now = plan_of(by, plan.strategy_id)
    assert now.by_id(Touchpoint)["0123abcd"].title == "Sees a poster"  # pyright: ignore[reportArgumentType]
    assert len(now.all(Touchpoint)) == len(plan.all(Touchpoint)) + 1


def test_a_refused_edit_may_be_asked_for_again(by: Member, plan: Plan) -> None:
    assert "refused" in done(by, titled(plan, "")).answer
    assert "change" in done(by, titled(plan, "Now it is well")).answer


def test_two_people_may_use_the_same_id(by: Member, plan: Plan) -> None:
    other = by.model_copy(update={"id": "somebody"})
    done(by, titled(plan, "Mine"))
    with pytest.raises(
        AssertionError
    ):  # the store knows no such member, so it refuses; it does not say "done"
        assert "change" in done(other, titled(plan, "Theirs")).answer


def test_trouble_says_that_it_may_work_later(by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise Trouble("The disk is full.")

    monkeypatch.setitem(acts.ACTS, "touchpoints.edit", fails)
    monkeypatch.setattr(acts, "_arguments", lambda *_: [])
    assert done(by, titled(plan, "Later")).answer == {"refused": "The disk is full.", "again": True}


def test_nonsense_is_refused_and_changes_nothing(by: Member, plan: Plan) -> None:
    for number, (name, action) in enumerate(acts.ACTS.items()):
        _, arguments = acts.schema_of(action)
        for place, nonsense in enumerate([None, 7, True, "", "../..", [], ["a"], {}, {"a": {"b": []}}]):
            for count in (len(arguments), len(arguments) + 1, 0):
                edit = wanted(name, *[nonsense] * count, id=f"edit-{number}-{place}-{count}")
                assert "refused" in done(by, edit).answer, edit
        assert plan_of(by, plan.strategy_id) == plan, name


UNREADABLE = [
    None,
    [],
    "do",
    [1],
    [{}],
    [wanted("touchpoints.edit")] * (acts.MOST_EDITS + 1),
    [{**wanted("touchpoints.edit"), "more": 1}],
    [wanted("touchpoints.edit", id="Not an id!")],
    [wanted("touchpoints.edit", "x\ud800")],
    [wanted("touchpoints.edit", "x" * 30_000)],
    [{**wanted("touchpoints.edit"), "seen": -1}],
    [{**wanted("touchpoints.edit"), "seen": "1"}],
    [{**wanted("touchpoints.edit"), "told": "yes"}],
]


@pytest.mark.parametrize("said", UNREADABLE, ids=range(len(UNREADABLE)))
async def test_what_no_page_says_is_refused_whole(address: str, plan: Plan, said: Any) -> None:
    async with LiveClient(address, at(plan)) as page:
        assert await page.ask("do", said) == {"refused": acts.UNCLEAR}


async def test_an_edit_is_told_to_the_room_before_it_is_answered(
    address: str, by: Member, plan: Plan
) -> None:
    async with LiveClient(address, at(plan)) as page, LiveClient(address, at(plan)) as other:
        await page.ask("join")
        await other.ask("join")
        said = await page.ask("do", [titled(plan, "Told", "one"), titled(plan, "Twice", "two")])
        assert [answer["revision"] for answer in said["answers"]] == [2, 3]
        assert page.changes.qsize() == 2
        heard = [await other.change() for _ in range(2)]
        assert [change["edits"][0]["set"] for change in heard] == [{"title": "Told"}, {"title": "Twice"}]
        assert "seen" not in heard[0]
        assert heard[1]["seen"] == 1
        assert (await page.ask("do", [titled(plan, "Told", "one")]))["answers"][0]["revision"] == 2
        with pytest.raises(asyncio.TimeoutError):
            await other.change(0.3)
    assert [change.by for change in changes_since(by, plan.strategy_id, 1)] == [by.id, by.id]


def test_only_what_is_open_can_be_asked_for() -> None:
    assert "touchpoints.edit" in str(act(touchpoints.edit, "id", {}))
    for shut in (strategies.archive, personas.picture):
        with pytest.raises(LookupError):
            act(shut, "id")


def test_the_id_of_an_edit_is_no_part_of_a_member(by: Member) -> None:
    assert "edit_id" not in by.once(EditId("an-edit")).model_dump()
