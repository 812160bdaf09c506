"""The page of the history as its state holds it: rows, filters in the address, and undo."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from planner.actions import history, personas, strategies, touchpoints
from planner.cli import building
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import NotAllowed, Role
from planner.store import PAGE, Wanted
from planner.ui.desk import TAKEN_BACK
from planner.ui.live import acts
from planner.ui.screens.history import state as states
from planner.ui.screens.history.state import HistoryDesk
from planner.ui.screens.history.view import Row, address_of, asked, read
from tests.doors import a_guest, a_team

Sit = Callable[[type], Any]


def row_text(row: Row) -> str:
    return f"{row.name} " + "".join(bit.text for bit in row.bits)


def test_an_address_says_its_filters_and_nothing_else() -> None:
    assert asked("http://x/strategy/abc/history?by=m1&kind=persona&thing=t1&before=40") == (
        StrategyId("abc"),
        Wanted("m1", "persona", "t1", 40),
    )
    for nonsense in ("?by=<b>&kind=thing&thing=%00&before=-1", "?before=1e9&by=%ED%A0%80", "?kind=", ""):
        assert asked(f"http://x/strategy/abc/history{nonsense}") == (StrategyId("abc"), Wanted())
    assert asked("http://x/strategy/abc/history?before=999999999999")[1].before == 2**31 - 1
    assert asked("") == (StrategyId("-"), Wanted())


def test_an_address_made_is_an_address_read() -> None:
    address = address_of("abc", by="m1", kind="", thing="t1", before=9)
    assert address == "/strategy/abc/history?by=m1&thing=t1&before=9"
    assert asked(f"http://x{address}")[1] == Wanted("m1", "", "t1", 9)


def test_rows_say_who_where_and_whether_one_may_take_it_back(by: Member, plan: Plan) -> None:
    team = a_team(by)
    editor = team.member(Role.EDITOR)
    first = plan.all(Touchpoint)[0]
    touchpoints.edit(editor, first.id, {"channel": "Fair"})
    personas.edit(by, plan.all(Persona)[0].id, {"quote": "Up!"})
    address = address_of(plan.strategy_id)
    mine, theirs, start = read(by, address).rows
    assert row_text(mine) == "You set the quote of Weekend walker to “Up!”"
    assert row_text(theirs) == "The editor set the channel of Touchpoint 0 from “E-mail” to “Fair”"
    assert (mine.undoable, theirs.undoable, start.undoable) == (True, False, False)
    journey = first.journey_id
    assert (theirs.place, theirs.href) == (
        "First order",
        f"/strategy/{plan.strategy_id}/journeys/{journey}?touchpoint={first.id}",
    )
    assert [row.undoable for row in read(editor, address).rows] == [False, True, False]
    assert not any(row.undoable for row in read(team.member(Role.VIEWER), address).rows)
    with pytest.raises(NotAllowed):
        read(a_guest(by, plan.strategy_id), address)


def test_a_thing_that_is_gone_is_still_named(by: Member, plan: Plan) -> None:
    first = plan.all(Touchpoint)[0]
    touchpoints.remove(by, first.id)
    shown = read(by, address_of(plan.strategy_id, thing=first.id))
    assert shown.thing_name == "Touchpoint 0"
    assert [row.href.endswith(first.id) for row in shown.rows] == [False, False]
    assert read(by, address_of(plan.strategy_id, thing="nowhere")).rows == []


def at(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    """The page one is on."""
    monkeypatch.setattr(states, "read", lambda by, _: read(by, address))


async def test_taking_back_from_the_page_and_the_refusal(
    desk: Sit, told: list, by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, walker = desk(HistoryDesk), plan.all(Persona)[0]
    at(monkeypatch, address_of(plan.strategy_id))
    first = personas.edit(by, walker.id, {"role": "First"})
    second = personas.edit(by, walker.id, {"role": "Second"})
    await HistoryDesk.load.fn(state)
    assert [row.over for row in state.rows] == [False, False, False]
    await HistoryDesk.take.fn(state, first.id)
    assert "changed since" in state.refused
    assert told == []
    await HistoryDesk.take.fn(state, second.id)
    assert (state.refused, state.done, state.undoable) == ("", TAKEN_BACK, "")
    assert [change.action for change in told] == ["history.undo"]
    assert [(row.over, row.undoable) for row in state.rows] == [
        (False, True),
        (True, False),
        (False, True),
        (False, False),
    ]
    await HistoryDesk.take.fn(state, second.id)
    assert "already been taken back" in state.refused


async def test_older_pages_and_filters_have_addresses(
    desk: Sit, by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    state, walker = desk(HistoryDesk), plan.all(Persona)[0]
    for number in range(PAGE):
        personas.edit(by, walker.id, {"role": f"Role {number}"})
    at(monkeypatch, address_of(plan.strategy_id, kind="persona"))
    await HistoryDesk.load.fn(state)
    assert (state.older, len(state.rows), state.revision) == ("", PAGE, PAGE + 1)
    at(monkeypatch, address_of(plan.strategy_id))
    await HistoryDesk.load.fn(state)
    assert state.older == address_of(plan.strategy_id, before=2)
    for name, value, address in (
        ("by", by.id, address_of(plan.strategy_id, by=by.id)),
        ("made up", "x", address_of(plan.strategy_id)),
        ("kind", "persona", address_of(plan.strategy_id, kind="persona")),
    ):
        assert address in str(HistoryDesk.narrow.fn(state, name, value))


def test_a_notice_says_what_the_history_says(by: Member, plan: Plan) -> None:
    removal = {"action": "touchpoints.remove", "args": [plan.all(Touchpoint)[0].id]}
    answer = acts.do(by, *acts.asked([{"id": "an-edit", **removal, "seen": 1, "told": True}])).answer
    assert answer["said"] == "Removed the touchpoint Touchpoint 0 from Awareness."
    said = read(by, address_of(plan.strategy_id)).rows[0]
    assert row_text(said) == "You removed the touchpoint Touchpoint 0 from Awareness"
    assert history.undo(by, answer["change"]).edits
    assert strategies.opened(by, plan.strategy_id).records["touchpoint"] == plan.records["touchpoint"]


SCRIPT = """
const [source, rows, now] = JSON.parse(process.argv[1]);
const spoken = source.replaceAll("(undefined,", `("en-GB",`);
const said = await import("data:text/javascript," + encodeURIComponent(spoken));
const days = said.byDay(rows, new Date(now));
console.log(JSON.stringify([days.map((day) => [day.day, day.rows.length]), said.timeOf(rows[0].at)]));
"""


def test_changes_stand_under_the_readers_own_days() -> None:
    source = (Path(__file__).parents[3] / "assets" / "history.js").read_text()
    moments = ("2026-11-21T22:59:00Z", "2026-11-20T23:30:00Z", "2026-11-20T22:30:00Z", "2025-12-24T12:00:00Z")
    given = json.dumps([source, [{"at": at} for at in moments], "2026-11-21T23:30:00+01:00"])
    node = building.node_environment(building.ROOT)["PATH"].split(":")[0] + "/node"
    done = subprocess.run(
        [node, "--input-type=module", "-e", SCRIPT, given],
        capture_output=True,
        text=True,
        check=True,
        env={"TZ": "Europe/Berlin"},
    )
    days, time = json.loads(done.stdout)
    assert days == [["Today", 2], ["Yesterday", 1], ["Wednesday, 24 December 2025", 1]]
    assert time == "23:59"
