"""A card over several stages: by its end, by keys, by choice; drawn across the map, on a phone stage by stage."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from planner.model.card import Card
from planner.model.journey import Stage
from planner.store import plan_of
from tests.browser.by_hand import box, cell, held, open_map, over, texts
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.waiting import until
from tests.builders import a_plan
from tests.servers import Planner

QUIET = "window.plannerEdits().length === 0"
OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll(".board .note")].map((note) => note.getBoundingClientRect());
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.some((a, at) => boxes.slice(at + 1).some((b) => meet(a, b)));
}"""


@pytest.fixture
def at(app_server: Planner) -> Opened:
    """A map with a card in each stage of most lanes."""
    return opened(app_server, a_plan())


def across(page: Page) -> Locator:
    return page.locator(".lane-doing .across:visible .note")


def reach(planner: Planner, at: Opened, text: str) -> list[str]:
    """The stages in which the planner holds a card."""
    with kept_in(planner) as by:
        plan = plan_of(by, at.strategy_id)
    card = next(one for one in plan.all(Card) if one.text == text)
    return [stage.name for stage in card.reach(plan.all(Stage, journey_id=at.journey_id))]


def columns(page: Page, first: int, last: int) -> tuple[float, float]:
    left, right = (box(page.locator(f".stage-head[data-column='{column}']")) for column in (first, last))
    return left["x"], right["x"] + right["width"]


def lies_over(page: Page, note: Locator, first: int, last: int) -> None:
    at, (left, right) = box(note), columns(page, first, last)
    assert left < at["x"] < left + 20 and right - 20 < at["x"] + at["width"] < right
    assert not page.evaluate(OVERLAPS)


def test_its_end_is_dragged_and_keys_and_a_choice_do_the_same(
    page: Page, app_server: Planner, at: Opened
) -> None:
    text = "doing in Consideration"
    open_map(page, at)
    note = cell(page, "doing", 1).locator(".note")
    note.hover()
    with held(page, note.locator(".reach-end"), x=0.5, y=0.5):
        over(page, page.locator(".stage-head[data-column='3']"))
        frame = box(page.locator(".reach-frame"))
        assert frame["width"] > 2.5 * box(note)["width"]
    across(page).wait_for()
    lies_over(page, across(page), 1, 3)
    until(page, QUIET)
    assert reach(app_server, at, text) == ["Consideration", "Acquisition", "Service"]

    across(page).locator("textarea").focus()
    page.keyboard.press("Alt+Shift+ArrowLeft")
    expect(page.get_by_text(f"“{text}” now reaches to Acquisition.")).to_be_attached()
    until(page, f"document.activeElement.value === '{text}'")
    lies_over(page, across(page), 1, 2)
    page.keyboard.press("Alt+ArrowRight")
    until(page, "document.querySelector('.lane-doing .across')?.dataset.column === '2'")
    lies_over(page, across(page), 2, 3)
    page.locator(".shell-head").get_by_role("button", name="Undo").click()
    until(page, "document.querySelector('.lane-doing .across')?.dataset.column === '1'")

    across(page).locator(".note-mark").click()
    panel = page.locator("#panel")
    panel.get_by_label("Reaches to").select_option(label="Loyalty")
    until(page, QUIET)
    page.keyboard.press("Escape")
    lies_over(page, across(page), 1, 4)
    assert reach(app_server, at, text)[-1] == "Loyalty"


def test_it_is_taken_where_it_is_grabbed_and_others_are_put_below_it(page: Page, at: Opened) -> None:
    open_map(page, at)
    stretched(page, 0, 2)
    with held(page, across(page), x=0.8, y=0.5):
        over(page, cell(page, "thinking", 3), x=0.3, y=0.5)
    until(page, "document.querySelector('.lane-thinking .across')?.dataset.column === '1'")
    assert not page.evaluate(OVERLAPS)
    with held(page, cell(page, "thinking", 4).locator(".note"), x=0.5, y=0.5):
        over(page, page.locator(".lane-thinking .across .note"), x=0.5, y=0.5)
    until(page, "document.querySelectorAll(`.lane-thinking .cell[data-column='2'] .note`).length === 2")
    assert texts(page, "thinking", 2)[-1] == "thinking in Acquisition"

    page.locator("[data-stage-head] .fold").nth(1).focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelector('.lane-thinking .across')?.dataset.column === '2'")
    assert not page.evaluate(OVERLAPS)


def test_on_a_phone_it_stands_in_each_of_its_stages_and_the_tables_say_how_far(
    page: Page, at: Opened
) -> None:
    open_map(page, at)
    stretched(page, 0, 2)
    page.set_viewport_size({"width": 390, "height": 844})
    for stage, there in ((0, True), (1, True), (2, True), (3, False)):
        page.locator(".stage-tab").nth(stage).click()
        expect(across(page)).to_have_count(int(there))
        if there:
            expect(across(page).get_by_text("Awareness to Acquisition")).to_be_visible()
            assert not page.locator(".reach-end:visible").count()
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{at.map}?as=table")
    row = page.locator(".of-cards [data-row]").first
    ends = row.get_by_label("Reaches to").locator("option:checked")
    expect(ends).to_have_text("Acquisition")
    row.get_by_label("More for this card").click()
    row.get_by_role("button", name="Reach one stage less").click()
    expect(ends).to_have_text("Consideration")
    page.goto(f"{at.map}?as=outline")
    page.get_by_text("Awareness to Consideration").first.wait_for()


def stretched(page: Page, column: int, further: int) -> None:
    """The card of a stage's cell of doing, so many stages further."""
    cell(page, "doing", column).locator(".note textarea").focus()
    drawn = "document.querySelector('.lane-doing .across')?.style.getPropertyValue('--until')"
    for step in range(further):
        page.keyboard.press("Alt+Shift+ArrowRight")
        until(page, f"{drawn} === '{column + step + 4}'")
        until(page, "document.activeElement.closest?.('.across')")
    page.locator(".board").focus()  # a thing that went elsewhere takes back a keyboard that nobody has
