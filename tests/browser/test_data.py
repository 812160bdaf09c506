"""A survey of a garden store, from the file that is dropped to the value on the map."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from planner.actions import measures
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.browser.opening import kept_in, opened
from tests.servers import Planner

ROWS = [
    (10, "bien"),
    (9, ""),
    (9, "NA"),
    (8, "tr\xe8s peu de caisse"),
    (3, "d\xe9lai d'attente"),
    ("NA", "NA"),
]
"""Scores as the store's tool writes them, in an encoding of its own."""
DROP = """([zone, text]) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], "garden store.csv", { type: "text/csv" }));
    zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
}"""


@pytest.fixture
def shop(app_server: Planner) -> tuple[str, str]:
    """The addresses of a store's data, and of a touchpoint that measures what its customers would recommend."""
    shop = opened(app_server, "online-store")
    with kept_in(app_server) as by:
        first = plan_of(by, shop.strategy_id).all(Touchpoint)[0]
        measures.attach_from_library(by, first.id, "nps")
    return f"/strategy/{shop.strategy_id}/data", f"{shop.map}?touchpoint={first.id}"


def drop(page: Page) -> None:
    lines = ['"","id","nps","satisfaction","intention","explication","NbPassageKS","CaTicket","t"']
    for place, (score, words) in enumerate(ROWS * 20):
        lines.append(f'"{place}",{2368 + place},{score},{score},{score},"{words}",23,12.85,11')
    zone = page.locator(".data-drop").element_handle()
    page.evaluate(DROP, [zone, "\n".join(lines) + "\n"])


def accessible(page: Page) -> None:
    found = [
        one for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")
    ]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []


def test_a_file_is_dropped_mapped_tried_out_and_seen_on_the_map(page: Page, shop: tuple[str, str]) -> None:
    data, touchpoint = shop
    page.goto(data)
    expect(page.get_by_text("Nothing leaves this machine")).to_be_visible()
    drop(page)
    expect(page.get_by_text("120 rows")).to_be_visible()
    page.locator("summary", has_text="Columns that are not read").click()
    page.get_by_label("What this column means: intention", exact=True).select_option("ces")
    accessible(page)
    page.get_by_role("button", name="Try it out").click()
    expect(page.get_by_text("This is what would come of it")).to_be_visible()
    promoters = page.get_by_text("60 promoters, 20 passives, 20 detractors")
    expect(promoters).to_be_visible()
    expect(page.get_by_role("heading", name="Customer effort score")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("heading", name="It is in")).to_be_visible()
    expect(page.locator(".data-says .data-card", has=promoters).locator(".stat")).to_have_text("40")
    accessible(page)
    page.get_by_role("button", name="Bring in another").click()
    drop(page)
    expect(page.get_by_text("Read as last time")).to_be_visible()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Bring it in").click()
    expect(page.get_by_role("heading", name="You brought in this very file before")).to_be_visible()
    page.goto(touchpoint)
    measured = page.locator(".measure", has=page.get_by_role("heading", name="Net promoter score"))
    expect(measured.locator(".stat")).to_have_text("40")
