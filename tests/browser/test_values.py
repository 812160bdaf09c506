"""The page of metrics: a value that is asked for is entered there, values are looked at, rows are pasted."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import opened
from tests.servers import Planner

ROWS = "Day\tValue\n03/04/2024\t11,5\n05/04/2024\tmany\n06/04/2024\t10,9\n"


def test_values_are_asked_for_looked_at_and_pasted(page: Page, app_server: Planner) -> None:
    mistakes: list[str] = []
    page.on("console", lambda said: mistakes.append(said.text) if said.type == "error" else None)
    shop = opened(app_server, "outdoor-gear")
    page.goto(f"/strategy/{shop.strategy_id}/metrics")
    form = page.locator(".quick-value").first
    asked = form.get_by_role("spinbutton").get_attribute("aria-label") or ""
    form.get_by_role("spinbutton").fill("25")
    form.get_by_role("button", name="Keep").click()
    expect(page.get_by_label(asked, exact=True)).to_have_count(0)

    values = page.locator("#values")
    values.get_by_label("Values of").select_option(label="Measures her own back: Returns for fit")
    expect(values.locator(".chart-point")).to_have_count(6)
    expect(values.locator("tbody tr")).to_have_count(6)
    assert "measure=" in page.url
    assert faults_in_every_light(page) == []

    values.get_by_role("button", name="Paste from a spreadsheet").click()
    dialog = page.get_by_role("dialog", name="Paste from a spreadsheet")
    dialog.get_by_label("Rows from a spreadsheet").fill(ROWS)
    dialog.get_by_label("Which comes first here?").select_option("day_first")
    expect(dialog.get_by_text("“many” is no number.")).to_be_visible()
    expect(dialog.get_by_text("1 row is left out")).to_be_visible()
    assert faults_in_every_light(page) == []
    dialog.get_by_role("button", name="Enter 2 values").click()
    expect(dialog).to_be_hidden()
    expect(values.locator("tbody tr")).to_have_count(8)
    expect(values.locator(".chart-point")).to_have_count(8)
    page.get_by_role("button", name="Undo (Ctrl+Z)").click()
    expect(values.locator("tbody tr")).to_have_count(6)

    values.get_by_label("Values of").select_option(label="First response time (3)")
    expect(values.locator(".chart-line")).to_have_count(3)
    page.reload()
    expect(values.locator(".chart-line")).to_have_count(3)
    page.get_by_label("Find in the library").fill("délivery promised")
    expect(page.locator(".library-entry")).to_have_count(1)
    assert mistakes == [], "the content policy among them"
