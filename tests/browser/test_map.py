"""The map in a real browser: two tabs, the keyboard alone, a database that will not answer."""

from __future__ import annotations

import random
import re
import sqlite3
from contextlib import suppress

import pytest

from planner.model.ids import JourneyId
from planner.model.refusal import Refusal
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from planner.ui.live.wire import copy_of
from tests.actions.every_action import ACTS
from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.waiting import until
from tests.browser.wire import Wire
from tests.builders import a_plan
from tests.servers import Planner

SAVED = "All changes saved"


@pytest.fixture
def blank(app_server: Planner) -> Opened:
    return opened(app_server, "blank")


@pytest.fixture
def wire(app_server: Planner):
    """A line to the planner that can be cut."""
    with Wire(app_server.port) as line:
        yield line


@pytest.fixture
def other(browser, app_server: Planner):
    """A second tab of another profile."""
    context = browser.new_context(base_url=app_server.url, viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


def add(page, cell: str, *titles: str) -> None:
    page.get_by_role("button", name=f"Add to {cell}").click()
    for title in titles:
        page.keyboard.type(title)
        page.keyboard.press("Enter")
    page.keyboard.press("Escape")


def card(page, title: str):
    return page.locator(".touchpoint", has_text=title)


def open_map(page, at: Opened) -> None:
    page.goto(at.map)
    page.wait_for_selector(".board:not(.map-waiting) .cell")


def test_a_touchpoint_with_metric_and_owner_shows_in_a_second_tab(page, other, blank: Opened) -> None:
    for tab in (page, other):
        open_map(tab, blank)
    add(page, "Touchpoints, Awareness", "Sees a poster")
    card(page, "Sees a poster").click()
    page.get_by_text("Someone new").click()
    page.locator("#new-owner-name").fill("Ana Blau")
    page.get_by_role("button", name="Add and make responsible").click()
    page.get_by_label("Add a metric").select_option("library/csat")
    page.get_by_text("Record a value").click()
    page.get_by_label("Value", exact=True).fill("71")
    page.get_by_role("button", name="Keep this value").click()
    page.get_by_label("Target", exact=True).fill("80")
    page.get_by_label("Target", exact=True).press("Enter")
    seen = card(other, "Sees a poster")
    seen.locator(".chip", has_text="CSAT 71%").wait_for()
    assert seen.locator(".avatar").get_attribute("title") == "Ana Blau"
    page.get_by_text(SAVED).wait_for()


def test_typing_in_one_tab_never_disturbs_what_is_typed_in_another(page, other, blank: Opened) -> None:
    for tab in (page, other):
        open_map(tab, blank)
    add(page, "Touchpoints, Awareness", "First")
    card(other, "First").click()
    card(page, "First").click()
    title = other.get_by_label("Title", exact=True)
    title.press("End")
    other.keyboard.type(" and mine")
    page.get_by_label("What happens", exact=True).fill("Told elsewhere")
    page.keyboard.press("Control+Enter")
    other.get_by_text("Told elsewhere").wait_for()
    assert title.input_value() == "First and mine"
    other.keyboard.press("Enter")
    card(page, "First and mine").wait_for()


def test_escape_takes_typing_back_then_closes_the_panel_and_returns_to_the_card(page, blank: Opened) -> None:
    open_map(page, blank)
    add(page, "Touchpoints, Awareness", "Kept")
    card(page, "Kept").click()
    title = page.get_by_label("Title", exact=True)
    title.fill("Thrown away")
    title.press("Escape")
    assert title.input_value() == "Kept"
    page.keyboard.press("Escape")
    page.locator("#panel").wait_for(state="detached")
    assert page.evaluate("document.activeElement.className").startswith("touchpoint")
    assert "touchpoint=" not in page.url


def test_what_is_typed_goes_to_the_touchpoint_it_was_typed_for(page, blank: Opened) -> None:
    open_map(page, blank)
    add(page, "Touchpoints, Awareness", "One", "Two")
    card(page, "One").click()
    page.get_by_label("Title", exact=True).fill("One, longer")
    card(page, "Two").click()
    page.get_by_text(SAVED).wait_for()
    card(page, "One, longer").wait_for()
    assert page.get_by_label("Title", exact=True).input_value() == "Two"
    assert page.locator(".touchpoint-title").all_inner_texts() == ["One, longer", "Two"]


def test_the_keyboard_alone_adds_walks_opens_and_edits(page, blank: Opened) -> None:
    open_map(page, blank)
    page.get_by_role("button", name="Add to Touchpoints, Awareness").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("One\n")
    page.keyboard.type("Two\n")
    page.keyboard.press("Escape")
    card(page, "Two").wait_for()
    focused = "document.activeElement.getAttribute('aria-label')"
    until(page, f"{focused} === 'Add to Touchpoints, Awareness'")
    page.keyboard.press("ArrowUp")
    until(page, "document.activeElement.textContent.includes('Two')")
    page.keyboard.press("ArrowUp")
    until(page, "document.activeElement.textContent.includes('One')")
    page.keyboard.press("ArrowRight")
    until(page, f"{focused} === 'Add to Touchpoints, Consideration'")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel")
    assert page.evaluate("document.activeElement.id") == "panel"
    assert "touchpoint=" in page.url
    for _ in ("Comments", "Close", "Title"):
        page.keyboard.press("Tab")
    assert page.evaluate(focused) == "Title"
    page.keyboard.press("End")
    page.keyboard.type(" by hand\n")
    card(page, "One by hand").wait_for()
    page.keyboard.press("Escape")
    page.locator("#panel").wait_for(state="detached")


def test_the_address_opens_the_panel(page, app_server: Planner) -> None:
    example = opened(app_server, "outdoor-gear")
    open_map(page, example)
    page.locator(".touchpoint").nth(3).click()
    page.wait_for_selector("#panel")
    title = page.get_by_label("Title", exact=True).input_value()
    page.reload()
    page.wait_for_selector("#panel")
    assert page.get_by_label("Title", exact=True).input_value() == title


def test_removing_can_be_taken_back(page, app_server: Planner) -> None:
    example = opened(app_server, "outdoor-gear")
    open_map(page, example)
    before = page.locator(".touchpoint").count()
    page.locator(".touchpoint").first.click()
    page.locator("#panel").get_by_role("button", name="Remove", exact=True).click()
    page.get_by_role("button", name="Undo", exact=True).wait_for()
    assert page.locator(".touchpoint").count() == before - 1
    page.get_by_role("button", name="Undo", exact=True).click()
    page.get_by_text("Taken back.").wait_for()
    assert page.locator(".touchpoint").count() == before


def test_a_stage_with_cards_asks_before_it_goes(page, app_server: Planner) -> None:
    example = opened(app_server, "outdoor-gear")
    open_map(page, example)
    head = page.locator(".stage-head").first
    head.hover()
    head.locator("summary").click()
    head.get_by_role("button", name="Remove stage").click()
    question = page.locator("dialog[open]")
    assert re.search(r"\d+ things stand here", question.inner_text())
    question.get_by_role("button", name="Keep it").click()
    assert page.locator(".stage-head").count() == 5
    head.hover()
    head.locator("summary").click()
    head.get_by_role("button", name="Remove stage").click()
    page.locator("dialog[open]").get_by_role("button", name="Remove stage").click()
    until(page, "document.querySelectorAll('.stage-head').length === 4")


def test_a_locked_database_keeps_the_typed_words(page, app_server: Planner, blank: Opened) -> None:
    open_map(page, blank)
    add(page, "Touchpoints, Awareness", "Before")
    card(page, "Before").click()
    page.get_by_text(SAVED).wait_for()
    lock = sqlite3.connect(app_server.home / "planner.db", isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    try:
        title = page.get_by_label("Title", exact=True)
        title.fill("Typed while locked")
        title.press("Enter")
        page.get_by_text("The database is busy with another program").first.wait_for(timeout=15000)
        assert title.input_value() == "Typed while locked"
        assert page.locator(".touchpoint").inner_text().startswith("Typed while locked")
        assert not page.get_by_text(SAVED).is_visible()
    finally:
        lock.execute("ROLLBACK")
        lock.close()
    page.get_by_text(SAVED).wait_for()
    with kept_in(app_server) as by:
        assert [one.title for one in plan_of(by, blank.strategy_id).all(Touchpoint)] == ["Typed while locked"]


def test_no_connection_keeps_the_typed_words_and_sends_them_later(page, wire: Wire, blank: Opened) -> None:
    page.goto(f"http://127.0.0.1:{wire.port}{blank.map}")
    page.wait_for_selector(".board:not(.map-waiting) .cell")
    add(page, "Touchpoints, Awareness", "Before")
    card(page, "Before").click()
    page.get_by_text(SAVED).wait_for()
    wire.cut()
    page.locator(".away").wait_for()
    title = page.get_by_label("Title", exact=True)
    title.fill("Typed offline")
    title.press("Enter")
    page.get_by_text("Not saved yet: no connection").wait_for()
    assert title.input_value() == "Typed offline"
    wire.mend()
    page.get_by_text(SAVED).wait_for()
    page.reload()
    card(page, "Typed offline").wait_for()
    assert page.locator(".touchpoint").count() == 1


def test_the_copy_after_many_edits_equals_a_fresh_one(page, app_server: Planner) -> None:
    """Everything one can do, in random order, while the tab is not told; then one edit in it fills the gap."""
    at = opened(app_server, a_plan())
    open_map(page, at)
    names = [name for name in ACTS if not name.startswith(("strategies.", "journeys.", "lanes.remove"))]
    random.Random(7).shuffle(names)
    with kept_in(app_server) as by:
        for name in names:
            with suppress(Refusal, IndexError):  # an earlier act may have taken away what this one is about
                ACTS[name](by, plan_of(by, at.strategy_id))
    page.get_by_role("button", name="Add a stage").click()
    page.get_by_text("New stage").first.wait_for(state="attached")
    until(page, "window.plannerEdits().length === 0")
    with kept_in(app_server) as by:
        fresh = copy_of(plan_of(by, at.strategy_id, JourneyId(at.journey_id)), by)
    until(page, f"window.plannerCopy().revision === {fresh['revision']}")
    held = page.evaluate("(({ revision, records }) => ({ revision, records }))(window.plannerCopy())")
    assert held["revision"] == fresh["revision"] > len(names) // 2
    assert held["records"] == fresh["records"]


@pytest.mark.parametrize(
    "words", ["<img src=x onerror=alert(1)>", "{{7*7}} ${1}", "שלום 👋🏽 مرحبا", "a" * 3000]
)
def test_any_words_are_shown_as_typed(page, blank: Opened, words: str) -> None:
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    open_map(page, blank)
    page.get_by_role("button", name="Add to Doing, Awareness").click()
    page.keyboard.insert_text(words)
    page.keyboard.press("Enter")
    note = page.locator(".note textarea").first
    note.wait_for()
    assert note.input_value() == words
    add(page, "Touchpoints, Awareness", "x")
    card(page, "x").click()
    page.get_by_label("Title", exact=True).fill(words)
    page.get_by_label("Title", exact=True).press("Enter")
    page.get_by_text(SAVED).wait_for()
    assert page.locator(".touchpoint-title").inner_text() == words
    assert asked == []


@pytest.mark.parametrize("width", [1440, 390])
def test_map_and_panel_are_accessible(browser, app_server: Planner, width: int) -> None:
    at = opened(app_server, "outdoor-gear")
    view = {"width": width, "height": 844}
    context = browser.new_context(base_url=app_server.url, viewport=view)
    page, found = context.new_page(), []
    open_map(page, at)
    for thing in (None, ".touchpoint >> nth=2", ".note-mark >> nth=0"):
        if thing:
            page.locator(thing).click()
            page.wait_for_selector("#panel")
        for more in page.locator(".panel-more > summary").all():
            more.click()
        found += [(thing, *one) for one in faults_in_every_light(page)]
        page.keyboard.press("Escape")
        page.locator("#panel").wait_for(state="detached")
    context.close()
    assert found == []
