"""Edits that wait: offline and over a reload; undo beside others; who is written over."""

from __future__ import annotations

import pytest

from planner.actions import touchpoints
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.test_map import SAVED, add, card, open_map, other, wire
from tests.browser.waiting import until
from tests.browser.wire import Wire
from tests.servers import Planner

__all__ = ["other", "wire"]

ALL_ANSWERED = "window.plannerEdits().length === 0"
UNSAVED = "Not saved yet: no connection"
LONG = "She compares three shops on her phone while the kettle boils."


@pytest.fixture
def blank(app_server: Planner) -> Opened:
    return opened(app_server, "blank")


def titles(server: Planner, at: Opened) -> list[str]:
    with kept_in(server) as by:
        return sorted(one.title for one in plan_of(by, at.strategy_id).all(Touchpoint))


def test_edits_made_offline_are_drawn_survive_a_reload_and_are_kept_once(
    page, app_server: Planner, blank: Opened, wire: Wire
) -> None:
    page.goto(f"http://127.0.0.1:{wire.port}{blank.map}")
    page.wait_for_selector(".board:not(.map-waiting) .cell")
    add(page, "Touchpoints, Awareness", "Kept at once")
    until(page, ALL_ANSWERED)
    wire.cut()
    until(page, "!window.plannerCopy().online")
    add(page, "Touchpoints, Awareness", "Made offline", "And another")
    card(page, "Made offline").click()
    page.get_by_label("Title", exact=True).fill("Made and renamed offline")
    page.keyboard.press("Enter")
    page.get_by_text(UNSAVED).first.wait_for()
    assert page.locator(".touchpoint-title").all_inner_texts() == [
        "Kept at once",
        "Made and renamed offline",
        "And another",
    ]
    assert titles(app_server, blank) == ["Kept at once"]
    assert (
        page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('planner-edit/')).length")
        == 3
    )
    page.on("dialog", lambda dialog: dialog.accept())
    wire.mend()
    page.goto("about:blank")
    page.goto(f"http://127.0.0.1:{wire.port}{blank.map}")
    page.get_by_text(SAVED).wait_for()
    card(page, "Made and renamed offline").wait_for()
    until(page, ALL_ANSWERED)
    assert titles(app_server, blank) == ["And another", "Kept at once", "Made and renamed offline"]
    assert (
        page.evaluate("Object.keys(localStorage).filter((key) => key.startsWith('planner-edit/')).length")
        == 0
    )


def test_undo_and_redo_are_mine_after_somebody_else_edited(
    page, other, app_server: Planner, blank: Opened
) -> None:
    for tab in (page, other):
        open_map(tab, blank)
    add(page, "Touchpoints, Awareness", "Mine")
    card(other, "Mine").wait_for()
    add(other, "Touchpoints, Awareness", "Theirs")
    card(page, "Theirs").wait_for()
    undo, redo = (page.get_by_role("button", name=name) for name in ("Undo (Ctrl+Z)", "Redo (Ctrl+Shift+Z)"))
    assert redo.is_disabled()
    page.locator(".board").focus()
    page.keyboard.press("Control+z")
    until(page, "document.querySelectorAll('.touchpoint').length === 1")
    until(page, ALL_ANSWERED)
    assert titles(app_server, blank) == ["Theirs"]
    assert undo.is_disabled()
    redo.click()
    card(other, "Mine").wait_for()
    assert titles(app_server, blank) == ["Mine", "Theirs"]
    undo.click()
    card(other, "Mine").wait_for(state="detached")


def test_what_cannot_be_undone_says_why(page, app_server: Planner, blank: Opened) -> None:
    open_map(page, blank)
    add(page, "Touchpoints, Awareness", "Mine")
    until(page, ALL_ANSWERED)
    with kept_in(app_server) as by:
        mine = plan_of(by, blank.strategy_id).all(Touchpoint)[0]
        touchpoints.edit(by, mine.id, {"title": "Somebody's now"})
    page.locator(".board").focus()
    page.keyboard.press("Control+z")
    page.get_by_text("has been changed since").wait_for()
    assert titles(app_server, blank) == ["Somebody's now"]


def test_who_is_written_over_unseen_is_told_and_can_put_theirs_back(
    page, app_server: Planner, blank: Opened, wire: Wire, other
) -> None:
    open_map(page, blank)
    add(page, "Touchpoints, Awareness", "Compares")
    other.goto(f"http://127.0.0.1:{wire.port}{blank.map}")
    card(other, "Compares").click()
    wire.cut()
    until(other, "!window.plannerCopy().online")
    other.get_by_label("What happens", exact=True).fill("Looks around in a few shops, we think.")
    other.keyboard.press("Control+Enter")
    card(page, "Compares").click()
    page.get_by_label("What happens", exact=True).fill(LONG)
    page.keyboard.press("Control+Enter")
    until(page, ALL_ANSWERED)
    wire.mend()
    page.get_by_text("wrote over your words").wait_for()
    assert page.get_by_label("What happens", exact=True).input_value().startswith("Looks around")
    page.get_by_role("button", name="Put mine back").click()
    until(other, f"Object.values(window.plannerCopy().records.touchpoint)[0].description === {LONG!r}")
    with kept_in(app_server) as by:
        assert plan_of(by, blank.strategy_id).all(Touchpoint)[0].description == LONG


def test_words_that_were_refused_stay_and_can_be_sent_again(page, app_server: Planner, blank: Opened) -> None:
    open_map(page, blank)
    add(page, "Touchpoints, Awareness", "Soon gone")
    card(page, "Soon gone").click()
    until(page, ALL_ANSWERED)
    field = page.get_by_label("What happens", exact=True)
    field.fill("Typed while somebody took it away")
    with kept_in(app_server) as by:
        touchpoints.remove(by, plan_of(by, blank.strategy_id).all(Touchpoint)[0].id)
    page.keyboard.press("Control+Enter")
    page.get_by_text("no longer there").first.wait_for()
    assert field.input_value() == "Typed while somebody took it away"
