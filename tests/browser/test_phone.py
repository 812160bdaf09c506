"""The map on a phone: one stage at a time, by button and by swipe; the panel as a sheet that going back closes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.opening import Opened, opened
from tests.browser.waiting import until
from tests.servers import Planner

SMALL = """(root) => [...root.querySelectorAll("button, input, select, textarea, summary, a")]
    .filter((one) => one.checkVisibility() && !one.closest(".hush, .menu-list") && one.type !== "checkbox")
    .map((one) => [one.getAttribute("aria-label") || one.textContent.trim(), one.getBoundingClientRect()])
    .filter(([, { height }]) => height < 39.5)
    .map(([name, { height }]) => [name, height])"""
"""What one can press or type into that is lower than a thumb needs."""
IN_SIGHT = """(field) => {
    const { top, bottom } = field.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
}"""


@pytest.fixture
def phone(browser: Browser, app_server: Planner) -> Iterator[Page]:
    context = browser.new_context(
        base_url=app_server.url, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True
    )
    yield context.new_page()
    context.close()


@pytest.fixture
def example(app_server: Planner) -> Opened:
    return opened(app_server, "outdoor-gear")


def open_map(page: Page, at: Opened) -> None:
    page.goto(at.map)
    page.wait_for_selector(".board:not(.map-waiting) .cell.open")


def swipe(page: Page, *, dx: int = 0, dy: int = 0) -> None:
    """A finger that goes over the middle of the map."""
    line = page.context.new_cdp_session(page)
    x, y, steps = 195, 560, 6
    line.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, steps + 1):
        at = {"x": x + dx * step / steps, "y": y + dy * step / steps}
        line.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [at]})
    line.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def test_a_swipe_goes_to_the_stage_beside_and_up_and_down_only_scrolls(phone: Page, example: Opened) -> None:
    open_map(phone, example)
    place = phone.locator(".stage-place p")
    expect(place).to_have_text("Awareness 1 of 5")
    swipe(phone, dx=-160)
    expect(place).to_have_text("Consideration 2 of 5")
    expect(phone.get_by_role("group", name="Touchpoints, Consideration")).to_be_visible()
    expect(phone.get_by_role("group", name="Touchpoints, Awareness")).to_be_hidden()
    expect(phone.get_by_role("button", name="Consideration", exact=True)).to_have_attribute(
        "aria-pressed", "true"
    )
    swipe(phone, dx=30, dy=-300)
    until(phone, "document.querySelector('.board').scrollTop > 0")
    expect(place).to_have_text("Consideration 2 of 5")
    expect(place).to_be_in_viewport()
    swipe(phone, dx=160)
    expect(place).to_have_text("Awareness 1 of 5")
    swipe(phone, dx=160)
    phone.get_by_role("button", name="Acquisition", exact=True).click()
    expect(place).to_have_text("Acquisition 3 of 5")


def test_going_back_closes_the_sheet_and_then_leaves_the_map(phone: Page, example: Opened) -> None:
    phone.goto(f"/strategy/{example.strategy_id}/journeys")
    open_map(phone, example)
    sheet = phone.get_by_role("complementary", name="Touchpoint")
    phone.locator(".cell.open .touchpoint").first.tap()
    expect(sheet).to_be_visible()
    phone.go_back()
    expect(sheet).to_have_count(0)
    expect(phone.locator(".stage-place p")).to_have_text("Awareness 1 of 5")
    phone.locator(".cell.open .touchpoint").first.tap()
    sheet.get_by_role("button", name="Close", exact=True).tap()
    expect(sheet).to_have_count(0)
    until(phone, "!window.location.search")
    phone.go_back()
    phone.wait_for_url("**/journeys")


def test_everything_is_high_enough_for_a_thumb(phone: Page, example: Opened) -> None:
    open_map(phone, example)
    assert phone.locator(".board").evaluate(SMALL) == []
    phone.locator(".cell.open .touchpoint").first.tap()
    panel = phone.locator("#panel")
    expect(panel.get_by_label("Title", exact=True)).to_be_visible()
    assert panel.evaluate(SMALL) == []
    for form in ("table", "outline"):
        phone.goto(f"{example.map}?as={form}")
        phone.wait_for_selector(".sheet .row-menu")
        assert phone.locator(".sheet").evaluate(SMALL) == []
    for name in ("Filter", "Views"):
        opened_by = phone.locator(".shell-tools summary", has_text=name)
        opened_by.click()
        box = phone.locator(".shell-tools .menu[open] > .menu-list").bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= 390, name
        phone.keyboard.press("Escape")


def test_a_keyboard_on_the_screen_leaves_the_field_in_sight(phone: Page, example: Opened) -> None:
    open_map(phone, example)
    add = phone.locator(".cell.open .add").last
    add.tap()
    field = phone.locator("textarea.adder")
    expect(field).to_be_focused()
    phone.set_viewport_size({"width": 390, "height": 460})
    until(phone, f"({IN_SIGHT})(document.querySelector('textarea.adder'))")
    phone.set_viewport_size({"width": 390, "height": 844})
    phone.locator(".cell.open .touchpoint").first.tap()
    source = phone.locator("#panel").get_by_label("Source", exact=True).last
    source.tap()
    phone.set_viewport_size({"width": 390, "height": 460})
    until_seen = f"({IN_SIGHT})(document.activeElement)"
    until(phone, until_seen)
    expect(source).to_be_focused()
