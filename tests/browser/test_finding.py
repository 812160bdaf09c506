"""Looking for things on a map, its size, what is folded, and a map too large to be drawn whole."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import plan_of
from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.people import profile
from tests.browser.waiting import until
from tests.builders import a_plan
from tests.doors import Team
from tests.servers import Planner

SUM = ".found-sum"
ACTIVE = "document.activeElement.textContent"
NODES = "document.querySelectorAll('*').length"
IN_STAGE = """(stage) => ["touchpoint", "card"].flatMap((noun) => Object.values(window.plannerCopy().records[noun]))
    .filter(({ stage_id }) => stage_id === stage).length"""
FEW = 6_000
"""Nodes of a document; 1,600 touchpoints all drawn are 34,000."""


@pytest.fixture(scope="module")
def example(app_server: Planner) -> Opened:
    return opened(app_server, "outdoor-gear")


@pytest.fixture(scope="module")
def large(app_server: Planner) -> tuple[Opened, list[Touchpoint]]:
    """A map of 1,600 touchpoints, and these in order."""
    at = opened(app_server, a_plan(1600))
    with kept_in(app_server) as by:
        return at, plan_of(by, at.strategy_id).all(Touchpoint)


def open_map(page: Page, at: Opened, asked: str = "") -> None:
    page.goto(at.map + asked)
    page.wait_for_selector(".board:not(.map-waiting) .cell")


def inside_board(page: Page, selector: str) -> bool:
    """Whether the first such element is on the screen, between the heads and the foot of the board."""
    at, board, heads = (page.locator(one).first.bounding_box() for one in (selector, ".board", ".map-heads"))
    assert at and board and heads
    below, above = at["y"] >= heads["y"] + heads["height"] - 1, at["y"] <= board["y"] + board["height"]
    return below and above and board["x"] <= at["x"] <= board["x"] + board["width"]


def test_what_is_looked_for_is_a_link_that_shows_the_same_elsewhere(
    page: Page, browser, app_server: Planner, example: Opened
) -> None:
    with kept_in(app_server) as by:
        met = plan_of(by, example.strategy_id).all(Touchpoint)
        one = next(it for it in met if it.responsible and it.evidence == "researched")
    open_map(page, example)
    page.get_by_role("searchbox", name="Find on the map").fill(one.title[:7].upper())
    page.locator(".map-filter summary").click()
    page.get_by_label("Owner", exact=True).select_option(one.responsible)
    page.get_by_label("Evidence", exact=True).select_option("researched")
    page.get_by_role("button", name=re.compile("Smaller")).click()
    until(page, "location.search.includes('zoom=90') && location.search.includes('find=')")
    seen = page.locator(SUM).inner_text()
    assert re.fullmatch(r"[1-9]\d* of \d+ match", seen)
    bright = page.locator(".touchpoint:not(.dim)").all_inner_texts()

    other = browser.new_context(base_url=app_server.url, viewport={"width": 1440, "height": 900})
    there = other.new_page()
    there.goto(page.url)
    there.wait_for_selector(".board:not(.map-waiting) .cell")
    expect(there.locator(SUM)).to_have_text(seen)
    expect(there.locator(".zoom-now")).to_have_text("90%")
    assert there.get_by_role("searchbox").input_value() == one.title[:7].upper()
    assert there.locator(".touchpoint:not(.dim)").all_inner_texts() == bright
    there.get_by_role("button", name="Clear").click()
    expect(there.locator(SUM)).to_have_count(0)
    assert there.locator(".dim").count() == 0
    until(there, "location.search === '?zoom=90'")
    other.close()


def test_a_link_that_names_what_is_not_there_shows_the_map(page: Page, example: Opened) -> None:
    open_map(
        page, example, "?owner=gone&for=gone&channel=Fax&status=bad&evidence=no&zoom=many&fold=gone&view=gone"
    )
    expect(page.locator(".zoom-now")).to_have_text("100%")
    assert (
        page.locator(SUM).count() == page.locator(".dim").count() == page.locator(".fold-strip").count() == 0
    )


def test_the_keyboard_looks_for_and_lands_on_a_match(page: Page, example: Opened) -> None:
    open_map(page, example)
    page.locator(".board").focus()
    page.keyboard.press("/")
    page.keyboard.type("parcel")
    expect(page.locator(SUM)).to_contain_text("match")
    page.keyboard.press("Enter")
    expect(page.locator(".at-match")).to_have_count(1)
    first = page.locator(".at-match").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator(".at-match")).not_to_have_text(first)
    page.keyboard.press("Shift+Enter")
    page.keyboard.press("Escape")
    until(page, f"{ACTIVE}.toLowerCase().includes('parcel') || document.activeElement.matches('.note-mark')")
    page.keyboard.press("Control+f")
    assert page.evaluate("document.activeElement.id") == "find"


def test_stages_and_lanes_fold_and_stay_folded_in_this_tab(page: Page, example: Opened) -> None:
    open_map(page, example)
    page.locator(".touchpoint").first.focus()
    page.keyboard.press("Alt+s")
    strip = page.locator(".stage-head.folded")
    expect(strip).to_have_count(1)
    assert page.evaluate("document.activeElement.matches('.fold-strip')")
    assert strip.bounding_box()["width"] < 60  # type: ignore[index]
    page.locator(".lane-doing .lane-name").hover()
    page.get_by_role("button", name="Fold this lane: Doing").click()
    lane = page.locator(".map-row.folded")
    expect(lane).to_have_count(1)
    assert lane.bounding_box()["height"] < 40  # type: ignore[index]
    assert re.search(r"Doing\s*\d+", lane.inner_text())
    until(page, "location.search.includes('fold=')")
    page.goto(example.map)
    expect(page.locator(".fold-strip")).to_have_count(2)
    for _ in page.locator(".fold-strip").all():
        page.locator(".fold-strip").first.click()
    expect(page.locator(".fold-strip")).to_have_count(0)


@pytest.mark.parametrize("percent", [50, 200])
def test_heads_and_names_stick_at_every_size(page: Page, example: Opened, percent: int) -> None:
    page.set_viewport_size({"width": 900, "height": 600})
    open_map(page, example, f"?zoom={percent}")
    page.locator(".board").evaluate("(board) => board.scrollTo(120, 260)")
    until(page, "document.querySelector('.board').scrollTop > 200")
    board = page.locator(".board").bounding_box()
    heads = page.locator(".map-heads").bounding_box()
    name = page.locator(".lane-name").first.bounding_box()
    assert board and heads and name
    assert abs(heads["y"] - board["y"]) < 1
    assert abs(name["x"] - board["x"]) < 1


def test_the_point_under_the_pointer_stays_when_the_wheel_zooms(page: Page, example: Opened) -> None:
    open_map(page, example)
    page.locator(".board").evaluate("(board) => board.scrollTo(0, 300)")
    at = page.locator(".touchpoint").nth(8)
    box = at.bounding_box()
    assert box
    page.mouse.move(box["x"] + 10, box["y"] + 10)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -80)
    page.keyboard.up("Control")
    expect(page.locator(".zoom-now")).not_to_have_text("100%")
    after = at.bounding_box()
    assert after and after["width"] > box["width"]
    assert abs(after["y"] - box["y"]) < 10
    page.locator(".board").focus()
    page.keyboard.press("Control+0")
    expect(page.locator(".zoom-now")).to_have_text("100%")


def test_a_large_map_draws_what_is_near_and_the_keyboard_walks_on(page: Page, large) -> None:
    at, met = large
    open_map(page, at)
    page.wait_for_selector(".touchpoint")
    assert page.evaluate("document.querySelectorAll('*').length") < FEW
    page.locator(".touchpoint").first.focus()
    for _ in range(40):
        page.keyboard.press("ArrowDown")
    assert page.evaluate(ACTIVE).startswith(met[40].title)
    assert inside_board(page, ":focus")
    page.locator(".board").evaluate("(board) => board.scrollTo(0, board.scrollHeight / 2)")
    until(page, "document.querySelectorAll('.touchpoint').length > 20")
    assert page.evaluate(ACTIVE).startswith(met[40].title)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(ACTIVE).startswith(met[41].title)
    assert page.evaluate("document.querySelectorAll('*').length") < FEW


def test_what_is_far_away_is_found_opened_by_a_link_and_reached_on_the_overview(page: Page, large) -> None:
    at, met = large
    far = met[1111]
    open_map(page, at, f"?touchpoint={far.id}")
    expect(page.get_by_label("Title", exact=True)).to_have_value(far.title)
    until(page, f"document.querySelector('[data-thing=\"{far.id}\"]') !== null")
    page.keyboard.press("Escape")
    until(page, f"{ACTIVE}.startsWith({far.title!r})")
    assert inside_board(page, ":focus")
    page.keyboard.press("Control+f")
    page.keyboard.type(met[317].title)
    expect(page.locator(SUM)).to_contain_text("match")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('.at-match') !== null")
    page.keyboard.press("Escape")
    until(page, f"{ACTIVE}.startsWith({met[317].title!r})")
    assert inside_board(page, ":focus")
    small = page.locator(".minimap canvas").bounding_box()
    assert small
    page.mouse.click(small["x"] + small["width"] / 2, small["y"] + small["height"] * 0.75)
    until(
        page, "document.querySelector('.board').scrollTop > document.querySelector('.board').scrollHeight / 2"
    )
    until(page, "document.querySelectorAll('.touchpoint').length > 20")
    assert page.locator(".minimap").get_attribute("aria-hidden") == "true"


def test_a_large_map_fits_is_pinched_selected_and_printed(page: Page, large) -> None:
    at, met = large
    open_map(page, at)
    page.wait_for_selector(".touchpoint")
    page.get_by_role("button", name="Fit to screen").click()
    expect(page.locator(".zoom-now")).not_to_have_text("100%")
    fitted = int(page.locator(".zoom-now").inner_text().strip("%"))
    last, board = (page.locator(one).last.bounding_box() for one in (".stage-head", ".board"))
    assert last and board
    assert fitted == 25 or last["x"] + last["width"] <= board["x"] + board["width"] + 1
    page.locator(".board").focus()
    page.keyboard.press("Control+0")
    expect(page.locator(".zoom-now")).to_have_text("100%")
    line = page.context.new_cdp_session(page)
    for kind, apart in (("touchStart", 100), ("touchMove", 120), ("touchMove", 150), ("touchEnd", 0)):
        points = [{"x": 700 + way * apart, "y": 500} for way in (-1, 1) if apart]
        line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    expect(page.locator(".zoom-now")).to_have_text("150%")
    assert page.evaluate(NODES) < FEW
    page.locator(".touchpoint").first.focus()
    page.keyboard.press("Control+a")
    stage = page.evaluate("document.activeElement.closest('[data-cell]').dataset.cell.split('/')[1]")
    held = page.evaluate(IN_STAGE, stage)
    assert held > 300
    page.get_by_role("group", name="What is selected").get_by_text(str(held), exact=True).wait_for()
    assert page.evaluate(NODES) < FEW
    page.keyboard.press("Escape")
    until(page, "document.querySelectorAll('.picked').length === 0")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    until(page, f"document.querySelectorAll('.touchpoint').length === {len(met)}")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    until(page, f"{NODES} < {FEW}")


def test_a_saved_view_is_seen_by_another_member_at_once_and_chosen_in_one_press(
    browser, accounts_server: Planner, team: Team
) -> None:
    shop = opened(accounts_server, "outdoor-gear")
    editor, viewer = (team.entries[role].token for role in (Role.EDITOR, Role.VIEWER))
    with profile(browser, accounts_server, editor) as one, profile(browser, accounts_server, viewer) as two:
        maker, looker = one.new_page(), two.new_page()
        open_map(looker, shop)
        expect(looker.locator(".looking")).to_be_visible()
        open_map(maker, shop, "?evidence=assumed&zoom=75")
        maker.locator(".map-views summary").click()
        maker.get_by_label("Keep the map as it looks now").fill("What we only assume")
        maker.keyboard.press("Enter")
        looker.locator(".map-views summary").click()
        looker.get_by_role("button", name="What we only assume", exact=True).click()
        expect(looker.locator(".zoom-now")).to_have_text("75%")
        assert looker.locator(SUM).inner_text() == maker.locator(SUM).inner_text()
        until(looker, "location.search.includes('evidence=assumed')")
        looker.locator(".map-views summary").click()
        for words in ("Rename view", "Remove view", "Keep view"):
            expect(looker.get_by_role("button", name=words)).to_be_hidden()
        [view] = looker.evaluate("Object.keys(window.plannerCopy().records.saved_view)")
        open_map(looker, shop, f"?view={view}")
        expect(looker.locator(".zoom-now")).to_have_text("75%")
        maker.get_by_role("button", name="Remove view").click()
        until(looker, "Object.keys(window.plannerCopy().records.saved_view).length === 0")


def test_finding_folding_and_zooming_are_accessible(page: Page, example: Opened) -> None:
    open_map(page, example, "?find=pack")
    page.locator(".stage-head").first.hover()
    page.get_by_role("button", name=re.compile("Fold this stage: ")).first.click()
    page.locator(".map-filter summary").click()
    # what does not match is dimmed on purpose, and in full strength again when nothing is looked for
    found = faults_in_every_light(page)
    assert [one for one in found if "color-contrast" not in one or "fold-strip" in one[-1]] == []
