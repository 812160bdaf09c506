"""An experiment from the touchpoint it is about to the decision."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.browser.opening import kept_in, opened
from tests.browser.waiting import until
from tests.servers import Planner

PASTED = "Control\t1200\t700\nB\t1210\t820\n"


def test_an_experiment_is_planned_run_judged_and_decided(page: Page, app_server: Planner) -> None:
    shop = opened(app_server, "online-store")
    with kept_in(app_server) as by:
        first = plan_of(by, shop.strategy_id).all(Touchpoint)[0]
    page.goto(f"{shop.map}?touchpoint={first.id}")
    page.get_by_role("button", name="Plan an experiment here").click()
    page.wait_for_url("**/experiments/*")
    expect(page.locator(".trial").get_by_label("Touchpoint", exact=True)).to_have_value(first.id)

    page.get_by_label("Because we saw").fill("Half leave at the form")
    page.get_by_label("Where it stands").fill("58")
    page.get_by_label("Smallest difference worth knowing").fill("6")
    page.get_by_label("People a day, all variants").fill("200")
    page.get_by_label("People a day, all variants").blur()
    size = page.locator(".trial-size")
    expect(size.locator(".stat").first).to_have_text("1,037")
    expect(size).to_contain_text("11 days")

    page.get_by_role("button", name="Start it").click()
    page.get_by_text("Paste or bring a table").click()
    page.get_by_label("Paste rows here").fill("variant,people\nA,3\n")
    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_text("These columns are not what is needed")).to_be_visible()
    page.get_by_label("Paste rows here").fill("Control\t700\t400\nB\t700\t470\n")
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Take these numbers").click()
    says = page.locator(".trial-says")
    expect(says).to_contain_text("337 more people are needed")
    expect(says).to_contain_text("Looking early misleads")

    page.get_by_label("Paste rows here").fill(PASTED)
    page.get_by_role("button", name="Read it").click()
    page.get_by_role("button", name="Take these numbers").click()
    expect(says).to_contain_text("is better than")
    expect(says.locator(".trial-interval")).to_have_count(1)
    page.get_by_role("button", name="Finish it").click()
    page.get_by_role("button", name="Adopt it").click()
    page.get_by_label("Who decides").fill("Bo")
    page.get_by_label("Who decides").blur()
    until(page, "!window.plannerEdits().length")

    page.goto(f"/strategy/{shop.strategy_id}/experiments")
    row = page.get_by_role("row", name="New experiment")
    for words in ("Finished", "Better", "Adopt it", first.title):
        expect(row).to_contain_text(words)
