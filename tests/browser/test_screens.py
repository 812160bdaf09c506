"""The screens beside the map, driven as a person drives them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.model.starts import start_named
from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import opened
from tests.builders import a_plan
from tests.servers import Planner

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
IN_A_STRATEGY = (
    "",
    "/personas",
    "/journeys",
    "/metrics",
    "/data",
    "/feedback",
    "/money-at-risk",
    "/experiments",
    "/owners",
    "/gaps",
    "/report",
    "/history",
)


def settled(page: Page) -> None:
    """Until nothing is on its way any more."""
    page.wait_for_load_state("networkidle")
    expect(page.locator("[aria-busy=true]")).to_have_count(0)


def started(page: Page, name: str) -> str:
    """A new strategy from a start on the first page; gives its address."""
    page.goto("/")
    page.get_by_role("button", name=re.compile(f"^{name}")).click()
    page.wait_for_url("**/strategy/*")
    settled(page)
    return "/" + page.url.split("/", 3)[3]


def test_a_persona_is_made_told_and_seen_in_a_second_tab(page: Page) -> None:
    strategy = started(page, "Blank")
    page.goto(f"{strategy}/personas")
    page.get_by_role("button", name="Add a persona").first.click()
    page.wait_for_url("**/personas/*")
    other = page.context.new_page()
    other.goto(page.url)
    page.get_by_label("Name", exact=True).fill("Sunday baker")
    page.get_by_label("Name", exact=True).press("Enter")
    goal = page.get_by_label("Add a goal")
    for words in ("Bread by nine", "A crust that sings"):
        goal.fill(words)
        goal.press("Enter")
        expect(goal).to_have_value("")
    expect(other.get_by_label("Name", exact=True)).to_have_value("Sunday baker")
    expect(other.get_by_label("Goals")).to_have_count(2)
    expect(page.get_by_text("All changes saved")).to_be_attached()
    other.reload()
    expect(other.get_by_label("Goals").nth(1)).to_have_value("A crust that sings")


def test_rows_move_and_go_and_a_persona_is_validated(page: Page) -> None:
    strategy = started(page, "Larkscree")
    page.goto(f"{strategy}/personas")
    page.locator(".persona-card").filter(has_text="Draft").get_by_role("link").first.click()
    goals = page.get_by_label("Goals")
    expect(goals.first).to_be_visible()
    first, second = goals.nth(0).input_value(), goals.nth(1).input_value()
    row = page.locator(".dots.good li").first
    row.hover()
    row.get_by_label("More for this line").click()
    row.get_by_role("button", name="Move down").click()
    expect(goals.nth(1)).to_have_value(first)
    expect(goals.nth(0)).to_have_value(second)
    page.get_by_text("Mark as validated").first.click()
    page.get_by_label("How was it validated?").fill("Four repair mornings in the shop")
    page.get_by_role("button", name="Mark as validated").click()
    expect(page.get_by_text("Validated", exact=True)).to_be_visible()
    expect(page.get_by_label("How was it validated?")).to_have_value("Four repair mornings in the shop")


def test_what_was_archived_is_brought_back_by_undo(page: Page) -> None:
    strategy = started(page, "Larkscree")
    page.goto(f"{strategy}/personas")
    cards = page.locator(".persona-card")
    expect(cards).to_have_count(3)
    cards.first.get_by_label("More for this persona").click()
    cards.first.get_by_role("button", name="Archive").click()
    expect(cards).to_have_count(2)
    page.get_by_role("button", name="Undo", exact=True).click()
    expect(cards).to_have_count(3)


def test_an_empty_name_is_refused_and_the_old_one_stays(page: Page) -> None:
    strategy = started(page, "Larkscree")
    page.goto(f"{strategy}/personas")
    page.locator(".persona-card").first.get_by_role("link").click()
    name = page.get_by_label("Name", exact=True)
    expect(name).not_to_have_value("")
    before = name.input_value()
    name.fill("")
    name.press("Enter")
    expect(page.get_by_role("alert").filter(has_text="cannot be empty")).to_be_visible()
    name.blur()
    expect(name).to_have_value(before)


def test_metrics_are_picked_defined_and_given_a_value(page: Page) -> None:
    strategy = started(page, "Larkscree")
    page.goto(f"{strategy}/metrics")
    entry = page.locator(".library-entry").filter(has_text="In this strategy").first
    expect(entry).to_be_visible()
    fresh = page.locator(".library-entry").filter(has=page.get_by_role("button", name="Add")).first
    name = fresh.locator("b").first.inner_text()
    fresh.get_by_role("button", name="Add").click()
    expect(
        page.get_by_role("table", name="Metrics of this strategy").locator("textarea").filter(has_text=name)
    ).to_have_count(1)
    page.get_by_label("Metric", exact=True).last.fill("Photos in parcels")
    page.get_by_role("button", name="Add this metric").click()
    expect(page.get_by_label("Metric", exact=True).last).to_have_value("")
    measured = page.get_by_role("table", name="Where it is measured").locator("tbody tr")
    row = measured.filter(has_text="Off target").first
    words = row.locator("th a").inner_text()
    target = row.get_by_label("Target").input_value()
    row.get_by_label("Now").fill(target)
    row.get_by_label("Now").press("Enter")
    expect(measured.filter(has_text=words).filter(has_text="On track")).not_to_have_count(0)


def test_an_owner_is_refused_with_their_words_kept_added_and_removed_after_being_asked(page: Page) -> None:
    strategy = started(page, "Online store")
    page.goto(f"{strategy}/owners")
    settled(page)
    before = page.locator(".owner").count()
    page.get_by_label("Role", exact=True).last.fill("Answers at night")
    page.get_by_label("Name", exact=True).last.fill("  ")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("alert").filter(has_text="cannot be empty")).to_be_visible()
    expect(page.get_by_label("Role", exact=True).last).to_have_value("Answers at night")
    expect(page.locator(".owner")).to_have_count(before)
    page.get_by_label("Name", exact=True).last.fill("Night shift")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator(".owner")).to_have_count(before + 1)
    expect(page.locator(".owner").last.get_by_label("Role", exact=True)).to_have_value("Answers at night")
    expect(page.get_by_label("Name", exact=True).last).to_have_value("")
    last = page.locator(".owner").last
    last.get_by_label("More for this owner").click()
    last.get_by_role("button", name="Remove").click()
    asked = page.get_by_role("dialog", name="Remove this owner?")
    expect(asked).to_be_visible()
    page.keyboard.press("Escape")
    expect(asked).to_be_hidden()
    last.get_by_label("More for this owner").click()
    last.get_by_role("button", name="Remove").click()
    asked.get_by_role("button", name="Remove").click()
    expect(page.locator(".owner")).to_have_count(before)


def test_a_gap_leads_to_the_touchpoint_on_its_map(page: Page) -> None:
    strategy = started(page, "Larkscree")
    page.goto(f"{strategy}/gaps")
    gap = page.locator(".gap-place a").first
    words = gap.inner_text()
    gap.click()
    page.wait_for_url("**/journeys/*touchpoint=*")
    expect(page.get_by_label("Title", exact=True)).to_have_value(words)


def test_a_strategy_file_comes_in_and_a_broken_one_is_refused_by_its_place(
    page: Page, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_bytes(start_named("cosmetics-boutique").data)
    broken = json.loads(good.read_bytes())
    broken["personas"][1]["market_share"] = 400
    bad.write_text(json.dumps(broken))
    page.goto("/")
    field = page.locator("input[type=file]")
    field.set_input_files(bad)
    expect(page.get_by_role("alert").filter(has_text="personas[1].market_share")).to_be_visible()
    field.set_input_files(good)
    page.wait_for_url("**/strategy/*")
    settled(page)
    expect(page.get_by_label("Client or brand")).to_have_value("Sorrel & Vane")


def test_markup_is_shown_as_typed(page: Page) -> None:
    strategy = started(page, "Blank")
    hostile = "<img src=x onerror=\"document.title='gone'\"> **b** {{x}} עברית 🧵"
    page.get_by_label("Name", exact=True).fill(hostile)
    page.get_by_label("Name", exact=True).press("Enter")
    expect(page.locator(".shell-brand b")).to_have_text(hostile)
    page.goto("/")
    expect(page.get_by_role("link", name=hostile)).to_be_visible()
    page.goto(f"{strategy}/report")
    expect(page.locator(".cover-name")).to_have_text(hostile)
    assert page.title() != "gone"


def test_the_chosen_light_is_kept(page: Page) -> None:
    page.goto("/")
    page.get_by_role("button", name="Dark").click()
    expect(page.locator("html.dark")).to_have_count(1)
    page.reload()
    expect(page.locator("html.dark")).to_have_count(1)
    expect(page.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")


def test_a_strategy_that_is_not_there_and_a_page_that_is_not_there(page: Page) -> None:
    page.goto("/strategy/nobody-made-this")
    expect(page.get_by_role("heading", name="This strategy cannot be opened")).to_be_visible()
    page.goto("/no/such/page")
    expect(page.get_by_role("heading", name="There is no page here")).to_be_visible()


@pytest.fixture(scope="module")
def filled(browser: Browser, app_server: Planner) -> list[str]:
    """Every address worth looking at: with an example and with nothing."""
    context = browser.new_context(base_url=app_server.url)
    page = context.new_page()
    addresses = ["/", "/no/such/page"]
    for name in ("Larkscree", "Blank"):
        strategy = started(page, name)
        addresses += [strategy + path for path in IN_A_STRATEGY]
    page.goto(addresses[3])
    page.locator(".persona-card h2 a").first.click()
    page.wait_for_url("**/personas/*")
    addresses.append("/" + page.url.split("/", 3)[3])
    page.goto(next(one for one in addresses if one.endswith("/experiments")))
    page.locator(".trial-list .cell-link").first.click()
    page.wait_for_url("**/experiments/*")
    addresses.append("/" + page.url.split("/", 3)[3])
    page.goto(addresses[4])
    page.get_by_label("Change this journey").first.click()
    page.get_by_text("Plan its future").first.click()
    page.get_by_role("link", name="See what changes").first.click()
    page.wait_for_url("**/compare")
    expect(page.get_by_role("heading", name="Nothing differs yet")).to_be_visible()
    addresses.append("/" + page.url.split("/", 3)[3])
    context.close()
    return addresses


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_every_page_is_accessible_fits_and_asks_nobody_else(
    browser: Browser, app_server: Planner, filled: list[str], size: dict[str, int]
) -> None:
    context = browser.new_context(base_url=app_server.url, viewport=size, reduced_motion="reduce")
    page, strangers, found = context.new_page(), [], []
    page.on(
        "request",
        lambda one: (
            None if one.url.startswith((app_server.url, "data:", "blob:")) else strangers.append(one.url)
        ),
    )
    for address in filled:
        page.goto(address)
        settled(page)
        found += [(address, *one) for one in faults_in_every_light(page)]
        wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= 0, (address, wider)
    context.close()
    assert found == []
    assert strangers == []


def test_a_tab_is_called_by_what_it_shows(page: Page, app_server: Planner) -> None:
    at = opened(app_server, "outdoor-gear")
    page.goto(at.map)
    expect(page).to_have_title("The first long walk · Kit that keeps its promise")
    page.get_by_role("link", name="Metrics").first.click()
    expect(page).to_have_title("Metrics · Kit that keeps its promise")
    page.get_by_role("link", name="All strategies").first.click()
    expect(page).to_have_title("CX Planner")


def test_a_small_curve_of_many_feelings_stays_a_line(page: Page, app_server: Planner) -> None:
    at = opened(app_server, a_plan(400))
    page.goto(f"/strategy/{at.strategy_id}")
    drawn = page.locator(".walk .curve-line").get_attribute("d") or ""
    assert 1 < drawn.count("C") < 30
