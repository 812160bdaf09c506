"""Dragging on the map with a mouse and with a finger: things, stages, lanes, the curve, and several at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.by_hand import Finger, box, cell, held, open_map, over, texts, titles, wait_titles
from tests.browser.opening import Opened, opened
from tests.browser.waiting import until
from tests.builders import a_plan
from tests.servers import Planner

FIRST, SECOND = ["Touchpoint 0", "Touchpoint 1"], ["Touchpoint 2", "Touchpoint 3"]
REVISION = "window.plannerCopy().revision"


@pytest.fixture
def at(app_server: Planner) -> Opened:
    """A map of two touchpoints in each of five stages."""
    return opened(app_server, a_plan())


@pytest.fixture
def other(browser: Browser, app_server: Planner) -> Iterator[Page]:
    context = browser.new_context(base_url=app_server.url, viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture
def phone(browser: Browser, app_server: Planner) -> Iterator[Page]:
    view = {"width": 390, "height": 844}
    context = browser.new_context(base_url=app_server.url, viewport=view, has_touch=True, is_mobile=True)
    yield context.new_page()
    context.close()


def things(page: Page, column: int):
    return cell(page, "touchpoints", column).locator(".touchpoint")


def test_a_touchpoint_goes_where_the_line_is_and_another_tab_sees_it(
    page: Page, other: Page, at: Opened
) -> None:
    for tab in (page, other):
        open_map(tab, at)
    assert (titles(page, 0), titles(page, 1)) == (FIRST, SECOND)
    with held(page, things(page, 0).first):
        over(page, things(page, 1).nth(1), y=0.2)
        page.locator(".drop-line:not([hidden])").wait_for()
        assert page.locator(".lifted .touchpoint").count() == 1
    wanted = [SECOND[0], FIRST[0], SECOND[1]]
    for tab in (page, other):
        wait_titles(tab, 1, wanted)
    assert titles(page, 0) == FIRST[1:]
    assert page.locator("#panel").count() == 0
    assert page.locator(".lifted, .drop-line").count() == 0
    page.get_by_text(f"“{FIRST[0]}” moved to Consideration.").wait_for(state="attached")


def test_what_somebody_removes_or_renames_while_it_is_dragged(page: Page, other: Page, at: Opened) -> None:
    for tab in (page, other):
        open_map(tab, at)
    with held(page, things(page, 0).first):
        things(other, 0).first.focus()
        other.keyboard.press("Delete")
        wait_titles(page, 0, FIRST[1:])
        over(page, things(page, 1).first)
    page.get_by_text("Somebody removed it meanwhile. Nothing was moved.").wait_for(state="attached")
    with held(page, page.locator(".stage-head").first, y=0.6):
        name = other.get_by_label("Stage name").first
        name.fill("Hears of us")
        name.press("Enter")
        until(page, "document.querySelector('.stage-top h2.hush').innerText === 'Hears of us'")
        over(page, page.locator(".stage-head").nth(1), x=0.9)
    for tab in (page, other):
        until(tab, "document.querySelectorAll('.stage-top h2.hush')[1].innerText === 'Hears of us'")
    wait_titles(page, 0, SECOND)


def test_it_changes_places_in_its_cell_and_stays_where_it_was_let_go(page: Page, at: Opened) -> None:
    open_map(page, at)
    before = page.evaluate(REVISION)
    with held(page, things(page, 0).first):
        over(page, things(page, 0).first, y=0.7)
    page.get_by_text("It stays where it was.").wait_for(state="attached")
    assert page.evaluate(REVISION) == before
    with held(page, things(page, 0).first):
        over(page, things(page, 0).nth(1), y=0.9)
    wait_titles(page, 0, FIRST[::-1])
    assert page.locator("#panel").count() == 0
    things(page, 0).first.click()
    page.wait_for_selector("#panel")


def test_a_lane_that_does_not_take_it_says_so_and_escape_lets_go(page: Page, at: Opened) -> None:
    open_map(page, at)
    before = page.evaluate(REVISION)
    with held(page, things(page, 0).first):
        over(page, cell(page, "doing", 1))
        page.locator("[data-refuses='No touchpoints here']").wait_for()
        assert page.locator(".drop-line").is_hidden()
    with held(page, things(page, 0).first):
        over(page, things(page, 1).first)
        page.locator(".drop-line:not([hidden])").wait_for()
        page.keyboard.press("Escape")
        page.locator(".lifted").wait_for(state="detached")
    assert page.locator("[data-refuses], [data-away]").count() == 0
    assert (titles(page, 0), page.evaluate(REVISION)) == (FIRST, before)


def test_a_card_is_dragged_by_its_words_and_a_press_still_writes(page: Page, at: Opened) -> None:
    open_map(page, at)
    page.get_by_role("button", name="Add to Doing, Loyalty").click()
    page.keyboard.type("Tells a friend\n")
    page.keyboard.press("Escape")
    words = cell(page, "doing", 4).locator(".note textarea").last
    words.wait_for()
    with held(page, words):
        over(page, cell(page, "thinking", 2), y=0.2)
    until(
        page,
        "document.querySelector(`.lane-thinking [data-column='2'] textarea`)?.value === 'Tells a friend'",
    )
    written = cell(page, "thinking", 2).locator(".note textarea").first
    written.click()
    page.keyboard.press("End")
    page.keyboard.type(" twice\n")
    page.get_by_text("All changes saved").wait_for()
    assert texts(page, "thinking", 2)[0] == "Tells a friend twice"


def test_a_stage_goes_by_its_head_and_a_lane_by_its_name(page: Page, at: Opened) -> None:
    open_map(page, at)
    with held(page, page.locator(".stage-head").first, y=0.6):
        over(page, page.locator(".stage-head").nth(2), x=0.9)
        page.locator(".drop-line.upright").wait_for()
    until(page, "document.querySelectorAll('.stage-top h2.hush')[2].innerText === 'Awareness'")
    wait_titles(page, 2, FIRST)
    names = page.locator("section.map-row")
    second = names.nth(1).get_attribute("aria-label")
    with held(page, page.locator(".lane-name").nth(1)):
        over(page, page.locator(".lane-name").first, y=0.1)
    until(page, f"document.querySelector('section.map-row').getAttribute('aria-label') === {second!r}")


def test_a_point_of_the_curve_follows_the_hand_and_the_keys(page: Page, app_server: Planner) -> None:
    open_map(page, opened(app_server, "outdoor-gear"))
    page.get_by_role("button", name="Mara the first-timer").click()
    until(page, "document.querySelectorAll('.feeling-curve').length === 1")
    point = page.locator(".feeling-point").first
    point.scroll_into_view_if_needed()
    id = str(point.get_attribute("data-point"))
    persona, touchpoint = id.split("/")
    lane = box(page.locator(".feeling"))
    path = page.locator(".feeling path").get_attribute("d")
    with held(page, point, x=0.5, y=0.5):
        page.mouse.move(box(point)["x"] + 8, lane["y"] + lane["height"] - 4, steps=6)
        until(page, f"document.querySelector('[data-point=\"{id}\"]').ariaValueNow === '-2'")
        assert page.locator(".feeling path").get_attribute("d") != path
    felt = f"window.plannerCopy().records.touchpoint['{touchpoint}'].feelings"
    own = f"{felt}.find((one) => one.persona_id === '{persona}')?.emotion"
    until(page, f"{own} === -2")
    point.focus()
    page.keyboard.press("ArrowUp")
    until(page, f"{own} === -1")
    assert point.get_attribute("aria-valuetext") == "Bad"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.dataset.point") != id


def test_what_a_frame_touches_goes_together_and_comes_back_with_one_undo(page: Page, at: Opened) -> None:
    open_map(page, at)
    first = box(things(page, 0).first)
    last = box(things(page, 1).nth(1))
    page.mouse.move(first["x"] - 5, first["y"] - 4)
    page.mouse.down()
    page.mouse.move(last["x"] + 40, last["y"] + 30, steps=8)
    page.mouse.up()
    page.get_by_role("group", name="What is selected").get_by_text("4", exact=True).wait_for()
    with held(page, things(page, 1).first):
        assert page.locator(".lifted-count").inner_text() == "4"
        over(page, things(page, 4).nth(1), y=0.9)
    wait_titles(page, 4, ["Touchpoint 8", "Touchpoint 9", *FIRST, *SECOND])
    page.get_by_role("button", name="Undo").last.click()
    wait_titles(page, 0, FIRST)
    wait_titles(page, 1, SECOND)
    page.locator(".board").focus()
    page.keyboard.press("Escape")
    until(page, "document.querySelectorAll('.picked').length === 0")


def test_a_press_with_shift_selects_and_the_bar_moves_copies_and_removes(page: Page, at: Opened) -> None:
    open_map(page, at)
    for column in (0, 1):
        things(page, column).first.click(modifiers=["Shift"])
    assert page.locator("#panel").count() == 0
    bar = page.get_by_role("group", name="What is selected")
    bar.get_by_text("Move to a stage").click()
    bar.get_by_role("button", name="Loyalty").click()
    wait_titles(page, 4, ["Touchpoint 8", "Touchpoint 9", FIRST[0], SECOND[0]])
    bar.get_by_role("button", name="Duplicate").click()
    until(page, "document.querySelectorAll(`.lane-touchpoints [data-column='4'] .touchpoint`).length === 6")
    bar.get_by_role("button", name="Remove").click()
    bar.wait_for(state="detached")
    wait_titles(page, 4, ["Touchpoint 8", "Touchpoint 9", f"{FIRST[0]} (copy)", f"{SECOND[0]} (copy)"])


def test_a_finger_scrolls_at_once_and_drags_after_resting(phone: Page, at: Opened) -> None:
    open_map(phone, at)
    finger, card = Finger(phone), box(things(phone, 0).first)
    x, y = card["x"] + 60, card["y"] + 30
    finger.down(x, y)
    for step in range(1, 9):
        finger.move(x, y - 20 * step)
    finger.up()
    until(phone, "document.querySelector('.board').scrollTop > 40")
    assert titles(phone, 0) == FIRST
    phone.evaluate("document.querySelector('.board').scrollTo(0, 0)")
    until(phone, "document.querySelector('.board').scrollTop === 0")
    finger.down(x, y)
    phone.wait_for_selector(".lifted")
    goal = box(things(phone, 0).nth(1))
    for step in range(1, 9):
        finger.move(x, y + (goal["y"] + goal["height"] - 8 - y) * step / 8)
    finger.up()
    wait_titles(phone, 0, FIRST[::-1])
    assert phone.locator("#panel").count() == 0


def test_a_finger_that_rests_selects_and_drops_on_the_name_of_another_stage(phone: Page, at: Opened) -> None:
    open_map(phone, at)
    finger = Finger(phone)
    for card in (things(phone, 0).first, things(phone, 0).nth(1)):
        place = box(card)
        finger.down(place["x"] + 60, place["y"] + 30)
        phone.wait_for_selector(".lifted")
        finger.up()
        phone.wait_for_selector(".board:not([data-dragging])")
    until(phone, "document.querySelectorAll('.picked').length === 2")
    place, tab = box(things(phone, 0).first), box(phone.get_by_role("button", name="Consideration").first)
    finger.down(place["x"] + 60, place["y"] + 30)
    phone.wait_for_selector(".lifted")
    for step in (0.5, 1.0):
        finger.move(tab["x"] + 40, place["y"] + 30 + (tab["y"] + 20 - place["y"] - 30) * step)
    finger.up()
    wait_titles(phone, 1, [*SECOND, *FIRST])
