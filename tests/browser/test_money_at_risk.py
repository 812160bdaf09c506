"""The money at risk on its page and on the map, and a persona made of a group of customers."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import Page, expect

from planner.actions import data_files
from planner.model.numbers.mapping import Mapping, Use
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import kept_in, opened
from tests.servers import Planner

COLUMNS = {"Order": "key", "Date": "at", "Customer": "customer", "Total": "total", "Currency": "currency"}
MAPPING = Mapping(
    subject="orders", columns=tuple(Use(name=name, meaning=meaning) for name, meaning in COLUMNS.items())
)


def orders_brought_in(planner: Planner, strategy_id) -> None:
    """Two hundred orders of ten customers."""
    rows = [
        f"A{place},{date(2026, 1, 1) + timedelta(days=place)},c{place % 10}@example.org,{40 + place % 7},EUR"
        for place in range(200)
    ]
    with kept_in(planner) as by, tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write("\n".join([",".join(COLUMNS), *rows, ""]))
        file.flush()
        data_files.bring_in(by, strategy_id, Path(file.name), "orders.csv", MAPPING)


def test_what_is_at_risk_is_ranked_overruled_and_seen_on_the_map(page: Page, app_server: Planner) -> None:
    shop = opened(app_server, "outdoor-gear")
    orders_brought_in(app_server, shop.strategy_id)
    page.goto(f"/strategy/{shop.strategy_id}/money-at-risk")
    first = page.locator(".risk-row").first
    expect(first.locator(".risk-place b")).to_have_text("Sees the total with delivery")
    first.locator("summary").first.click()
    assert faults_in_every_light(page) == []
    orders = first.get_by_role("textbox", name="Orders a year that come by here", exact=True)
    orders.fill("12200")
    orders.press("Enter")
    expect(first.locator(".risk-range")).to_have_text("€32K – €89K")
    expect(first.get_by_label("Source: Orders a year")).to_have_value("")
    lacking = page.locator(".risk-row", has_text="Asks in the chat which size")
    expect(lacking.locator(".risk-lacking .chip")).to_have_count(2)
    lacking.locator("summary").first.click()
    lacking.locator(".menu > summary").click()
    lacking.get_by_role("button", name="Suggest the inputs again").click()
    expect(lacking.locator(".risk-lacking")).to_have_count(0)
    expect(lacking.get_by_label("Source: Orders a year")).to_have_value(
        "200 orders from 1 Jan 2026 to 19 Jul 2026, scaled to a year (orders.csv)"
    )
    with kept_in(app_server) as by:
        writes = plan_of(by, shop.strategy_id).all(Touchpoint, title="Sees the total with delivery")[0]
    page.goto(f"{shop.map}?touchpoint={writes.id}")
    expect(page.locator(".panel-risk .stat")).to_have_text("€32K – €89K")
    expect(page.locator(f"[data-item='{writes.id}'] .touchpoint-risk")).to_contain_text("at risk (est.)")


def test_a_persona_is_made_of_a_group_with_its_numbers(page: Page, app_server: Planner) -> None:
    shop = opened(app_server, "blank")
    orders_brought_in(app_server, shop.strategy_id)
    page.goto(f"/strategy/{shop.strategy_id}/data")
    loyal = page.locator(".data-segment", has=page.get_by_role("heading", name="Loyal customers"))
    loyal.get_by_role("button", name="Make a persona of: Loyal customers").click()
    expect(loyal.get_by_text("Has these numbers")).to_be_visible()
    assert faults_in_every_light(page) == []
    loyal.get_by_role("link", name="Loyal customers").click()
    page.wait_for_url("**/personas/*")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Loyal customers")
    expect(page.get_by_text("Draft").first).to_be_visible()
