"""Everything the pointer does on the map, by keys; and copy and paste, also out of a spreadsheet."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from planner.actions import journeys
from planner.model.journey import Journey, Stage
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.browser.by_hand import cell, open_map, texts, titles, wait_titles
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.people import OWNER, profile
from tests.browser.waiting import until
from tests.builders import a_plan
from tests.doors import PASSWORD, Team
from tests.servers import Planner

FIRST, SECOND = ["Touchpoint 0", "Touchpoint 1"], ["Touchpoint 2", "Touchpoint 3"]
FOCUSED = "document.activeElement.textContent"
STOP = """() => {
  const it = document.activeElement;
  const around = [];
  for (let one = it; one; one = one.parentElement) around.push(one);
  const ringed = around.some((one) => getComputedStyle(one).outlineStyle !== "none");
  const { width, height } = it.getBoundingClientRect();
  const seen = it.type === "date" || (it.matches(":focus-visible") && ringed); // the parts of a date are Chromium's own
  const turns = it === document.body; // behind the last stop, before the first
  return [WANTED, turns || (seen && width * height > 0), it.outerHTML.slice(0, 200)];
}"""
"""Whether what has the keyboard is what is wanted, whether one sees that it has it, and what it is."""
PASTE = """(text) => {
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
}"""


@pytest.fixture
def at(app_server: Planner) -> Opened:
    return opened(app_server, a_plan())


def focus(page: Page, column: int, place: int = 0) -> None:
    cell(page, "touchpoints", column).locator(".touchpoint").nth(place).focus()


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def by_tab(page: Page, wanted: str, most: int = 300) -> None:
    """Press Tab until `wanted` is true of what has the keyboard; it can be seen each time."""
    for _ in range(most):
        page.keyboard.press("Tab")
        found, seen, where = page.evaluate(STOP.replace("WANTED", wanted))
        assert seen, where
        if found:
            return
    pytest.fail(f"no Tab leads to {wanted}")


def test_with_the_keyboard_alone_from_signing_in_to_moving_a_card(
    browser: Browser, accounts_server: Planner, team: Team
) -> None:
    at = opened(accounts_server, a_plan())
    with profile(browser, accounts_server) as context:
        page = context.new_page()
        page.goto("/")
        until(page, "document.activeElement.type === 'email'")
        page.keyboard.type(OWNER)
        by_tab(page, "it.type === 'password'")
        page.keyboard.type(PASSWORD)
        press(page, "Enter")
        page.wait_for_selector(".strategy-card")
        by_tab(page, f"it.getAttribute('href') === '/strategy/{at.strategy_id}'")
        press(page, "Enter")
        page.wait_for_url(f"**/strategy/{at.strategy_id}")
        page.wait_for_selector(f"a[href='{at.map}']")
        by_tab(page, f"it.getAttribute('href') === '{at.map}'")
        press(page, "Enter")
        page.wait_for_selector(".board:not(.map-waiting) .touchpoint")
        by_tab(page, "it.matches('.touchpoint')")
        press(page, "Alt+ArrowRight")
        wait_titles(page, 1, [FIRST[0], *SECOND])
        until(page, f"{FOCUSED}.includes('{FIRST[0]}') && document.activeElement.matches(':focus-visible')")
        until(page, "window.plannerEdits().length === 0")
    with kept_in(accounts_server):
        plan = plan_of(team.owner, at.strategy_id)
    moved = plan.all(Touchpoint, title=FIRST[0])[0]
    assert moved.stage_id == plan.all(Stage)[1].id


def test_alt_and_arrows_move_what_has_the_keyboard_and_it_keeps_it(page: Page, at: Opened) -> None:
    open_map(page, at)
    focus(page, 0)
    press(page, "Alt+ArrowRight")
    wait_titles(page, 1, [FIRST[0], *SECOND])
    until(page, f"{FOCUSED}.includes('{FIRST[0]}')")
    press(page, "Alt+ArrowDown")
    wait_titles(page, 1, [SECOND[0], FIRST[0], SECOND[1]])
    until(page, f"{FOCUSED}.includes('{FIRST[0]}')")
    press(page, "Alt+ArrowLeft")
    wait_titles(page, 0, [FIRST[1], FIRST[0]])
    until(page, f"{FOCUSED}.includes('{FIRST[0]}')")
    press(page, "Alt+ArrowLeft")
    page.get_by_text("It cannot go further that way.").wait_for(state="attached")
    page.get_by_label("Stage name").first.focus()
    press(page, "Alt+ArrowRight")
    until(page, "document.querySelectorAll('.stage-top h2.hush')[1].innerText === 'Awareness'")


def test_delete_can_be_taken_back_and_control_d_makes_a_copy(page: Page, at: Opened) -> None:
    open_map(page, at)
    focus(page, 0)
    press(page, "Control+d")
    wait_titles(page, 0, [FIRST[0], f"{FIRST[0]} (copy)", FIRST[1]])
    press(page, "ArrowDown", "Delete")
    wait_titles(page, 0, FIRST)
    until(page, "document.activeElement !== document.body")
    page.locator(".notice").get_by_role("button", name="Undo").click()
    wait_titles(page, 0, [FIRST[0], f"{FIRST[0]} (copy)", FIRST[1]])


def test_n_adds_and_tab_goes_on_in_the_next_stage(page: Page, at: Opened) -> None:
    open_map(page, at)
    focus(page, 3)
    press(page, "n")
    page.locator(".adder").wait_for()
    page.keyboard.type("Asks")
    press(page, "Tab")
    until(page, "document.activeElement.ariaLabel === 'Add to Touchpoints, Loyalty'")
    until(page, "document.activeElement.matches('.adder')")
    page.keyboard.type("Returns ? n\n")
    press(page, "Escape")
    wait_titles(page, 3, ["Touchpoint 6", "Touchpoint 7", "Asks"])
    wait_titles(page, 4, ["Touchpoint 8", "Touchpoint 9", "Returns ? n"])
    assert page.locator("#shortcuts[open]").count() == 0
    focus(page, 0)
    press(page, "?")
    page.locator("#shortcuts[open]").wait_for()
    press(page, "Escape")
    until(page, "!document.querySelector('#shortcuts[open]')")


def test_several_are_selected_and_moved_by_keys(page: Page, at: Opened) -> None:
    open_map(page, at)
    focus(page, 0)
    press(page, "Control+Space", "ArrowRight", "Control+Space")
    until(page, "document.querySelectorAll('.picked').length === 2")
    press(page, "Alt+ArrowRight")
    wait_titles(page, 2, [FIRST[0], SECOND[0], "Touchpoint 4", "Touchpoint 5"])
    press(page, "Escape", "Control+a")
    until(page, "document.querySelectorAll(`[data-column='2'] .picked`).length >= 4")
    press(page, "Escape")
    until(page, "document.querySelectorAll('.picked').length === 0")


def test_copies_and_what_was_cut_go_into_another_cell_and_another_map(
    page: Page, app_server: Planner, at: Opened
) -> None:
    with kept_in(app_server) as by:
        journeys.add(by, at.strategy_id, "Elsewhere")
        there = next(one for one in plan_of(by, at.strategy_id).all(Journey) if one.name == "Elsewhere")
    open_map(page, at)
    focus(page, 0)
    press(page, "Control+c")
    page.get_by_text("1 copied.").wait_for(state="attached")
    focus(page, 1)
    press(page, "Control+v")
    wait_titles(page, 1, [*SECOND, FIRST[0]])
    focus(page, 0)
    press(page, "Control+x")
    page.get_by_text("1 taken.").wait_for(state="attached")
    focus(page, 2)
    press(page, "Control+v")
    wait_titles(page, 2, ["Touchpoint 4", "Touchpoint 5", FIRST[0]])
    assert titles(page, 0) == FIRST[1:]
    focus(page, 2, 2)
    press(page, "Control+c")
    page.get_by_text("1 copied.").wait_for(state="attached")
    open_map(page, Opened(at.strategy_id, there.id))
    page.get_by_role("button", name="Add to Touchpoints, Service").focus()
    press(page, "Control+v")
    wait_titles(page, 3, [FIRST[0]])


def test_what_was_cut_waits_and_moves_to_another_map_or_strategy(
    page: Page, app_server: Planner, at: Opened
) -> None:
    with kept_in(app_server) as by:
        journeys.add(by, at.strategy_id, "Elsewhere")
        there = next(one for one in plan_of(by, at.strategy_id).all(Journey) if one.name == "Elsewhere")
    far = opened(app_server, a_plan(4))
    open_map(page, at)
    focus(page, 0)
    press(page, "Control+x")
    page.locator(".touchpoint.cut", has_text=FIRST[0]).wait_for()
    press(page, "Escape")
    page.get_by_text("They stay where they are.").wait_for(state="attached")
    assert page.locator(".cut").count() == 0
    press(page, "Control+x")
    page.locator(".touchpoint.cut", has_text=FIRST[0]).wait_for()
    open_map(page, Opened(at.strategy_id, there.id))
    page.get_by_role("button", name="Add to Touchpoints, Service").focus()
    press(page, "Control+v")
    wait_titles(page, 3, [FIRST[0]])
    open_map(page, at)
    wait_titles(page, 0, FIRST[1:])
    focus(page, 0)
    press(page, "Control+x")
    page.locator(".touchpoint.cut", has_text=FIRST[1]).wait_for()
    open_map(page, far)
    before = titles(page, 0)
    focus(page, 0)
    press(page, "Control+v")
    question = page.locator("dialog[open]")
    question.get_by_text("1 from another strategy.").wait_for()
    question.get_by_role("button", name="Move here").click()
    wait_titles(page, 0, [*before, FIRST[1]])
    until(page, "!window.plannerEdits().length")
    open_map(page, at)
    wait_titles(page, 0, [])
    press(page, "Control+z")
    wait_titles(page, 0, [FIRST[1]])


def test_rows_of_a_spreadsheet_become_cards_and_columns_stages(page: Page, at: Opened) -> None:
    open_map(page, at)
    page.get_by_role("button", name="Add to Frontstage, Service").focus()
    page.evaluate(PASTE, 'slow\t"no\nword"\r\nlate\t\r\n')
    until(page, "document.querySelectorAll(`.lane-frontstage [data-column='3'] .note`).length === 2")
    assert texts(page, "frontstage", 3) == ["slow", "late"]
    assert texts(page, "frontstage", 4) == ["no\nword"]
    page.get_by_role("button", name="Add to Frontstage, Loyalty").focus()
    page.evaluate(PASTE, "a\tReturning\nb\tc")
    question = page.locator("dialog[open]")
    question.get_by_text("It needs 1 stage more than there are from here on.").wait_for()
    question.get_by_role("button", name="The first row names the stages").click()
    until(page, "document.querySelectorAll('.stage-top h2.hush')[5]?.innerText === 'Returning'")
    assert texts(page, "frontstage", 4) == ["no\nword", "b"]
    assert texts(page, "frontstage", 5) == ["c"]


def test_much_is_asked_before_and_too_much_refused(page: Page, at: Opened) -> None:
    open_map(page, at)
    add = page.get_by_role("button", name="Add to Doing, Awareness")
    add.focus()
    page.evaluate(PASTE, "\n".join(f"line {number}" for number in range(12)))
    question = page.locator("dialog[open]")
    question.get_by_text("This adds 12 cards to Doing, in 1 stage").wait_for()
    before = len(texts(page, "doing", 0))
    question.get_by_role("button", name="Paste").click()
    until(page, f"document.querySelectorAll(`.lane-doing [data-column='0'] .note`).length === {before + 12}")
    add.focus()
    page.evaluate(PASTE, "x\n" * 201)
    question.get_by_text("200 is the most at once. Nothing was pasted.").wait_for()
    question.get_by_role("button", name="Close").last.click()
    cell(page, "feeling", 0)
    focus(page, 0)
    assert len(texts(page, "doing", 0)) == before + 12
