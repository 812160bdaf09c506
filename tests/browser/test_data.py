"""A survey of a garden store, from the file that is dropped to the value on the map."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from planner.actions import measures
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.browser.opening import kept_in, opened
from tests.intake.numbers.workbooks import book, row, with_tab
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
TABS = with_tab(
    book(
        "".join(row(n, *cells) for n, cells in enumerate([("Order", "Total"), ("#1", "5"), ("#2", "7")], 1))
    ),
    "Answers",
    "".join(
        row(n, *cells) for n, cells in enumerate([("Recommend", "Why"), ("10", "Kind"), ("3", "Slow")], 1)
    ),
)
DROP = """([zone, text, name]) => {
    const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([bytes], name));
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


def survey() -> bytes:
    lines = ['"","id","nps","satisfaction","intention","explication","NbPassageKS","CaTicket","t"']
    for place, (score, words) in enumerate(ROWS * 20):
        lines.append(f'"{place}",{2368 + place},{score},{score},{score},"{words}",23,12.85,11')
    return ("\n".join(lines) + "\n").encode("latin-1")


def drop(page: Page, data: bytes | None = None, name: str = "garden store.csv") -> None:
    zone = page.locator(".data-drop").element_handle()
    page.evaluate(DROP, [zone, (data or survey()).decode("latin-1"), name])


def accessible(page: Page) -> None:
    found = [
        one for one in Axe().run(page).response["violations"] if one["impact"] in ("serious", "critical")
    ]
    assert [(one["id"], one["nodes"][0]["html"][:120]) for one in found] == []


def feedback_is_sorted_and_pinned(page: Page, address: str) -> None:
    """A word becomes a theme, a comment is sorted by hand and pinned to the first touchpoint without its last word."""
    page.goto(address)
    said = page.locator(".said")
    expect(page.locator(".feedback-range")).to_contain_text("1–50 of 60")
    page.get_by_label("Look for words in the comments").fill("CAISSE")
    expect(page.locator(".feedback-range")).to_contain_text("1–20 of 20")
    expect(said.first.locator("mark")).to_have_text("caisse")
    expect(said.first.locator(".stage-chip")).to_have_text("Acquisition")
    page.get_by_label("New theme").fill("Caisse")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(said.first.locator(".theme-chip")).to_have_text("Caisse")
    said.first.get_by_role("button", name="Sort or pin").click()
    page.get_by_label("Stage", exact=True).select_option("Awareness")
    expect(said.first.locator(".said-stage small")).to_have_text("moved by hand")
    page.get_by_label("Touchpoint", exact=True).select_option(index=0)
    page.locator(".cut", has_text="de").click()
    page.locator(".cut", has_text="caisse").click()
    accessible(page)
    page.get_by_role("button", name="Pin the quote").click()
    expect(page.locator(".said-pinned")).to_have_count(1)


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
    page.get_by_role("button", name="Bring in another").click()
    drop(page, TABS, "tabs.xlsx")
    tabs = page.get_by_role("group", name="Sheet of the workbook")
    expect(tabs.get_by_role("button", pressed=True)).to_have_text("Data")
    tabs.get_by_role("button", name="Answers").click()
    expect(page.get_by_label("What this column means: Recommend", exact=True)).to_be_visible()
    page.get_by_role("button", name="Put it away").click()
    counted_another_way(page)
    feedback_is_sorted_and_pinned(page, data.replace("/data", "/feedback"))
    page.goto(touchpoint)
    expect(page.locator(".panel-quotes")).to_contain_text("“très peu …”")
    measured = page.locator(".measure", has=page.get_by_role("heading", name="Net promoter score"))
    expect(measured.locator(".stat")).to_have_text("40")
    measured.get_by_text("Where does this come from?").click()
    expect(measured.get_by_text("60 promoters, 20 passives, 20 detractors")).to_be_visible()
    expect(measured.locator(".origin-file")).to_contain_text("garden store.csv")


def counted_another_way(page: Page) -> None:
    """Ease is put on a touchpoint and counted as a share: its card, its unit and its touchpoints say so."""
    ease = page.locator("#figure-ces")
    ease.locator(".data-homes").get_by_role("button", name=re.compile("touchpoint")).click()
    ease.get_by_label("Any other touchpoint").select_option(index=1)
    expect(page.get_by_text(re.compile("“Customer effort score.*” stands at"))).to_be_visible()
    page.locator("summary", has_text="How it is counted").click()
    page.get_by_label("Share who answered 5 or more of 7 (4 or more of 5)").check()
    accessible(page)
    page.get_by_role("button", name="Count it this way").click()
    expect(page.locator(".data-ways")).to_contain_text("CES: share who agree")
    expect(ease.locator(".stat")).to_have_text(re.compile(r"\d\s?%"))
    expect(page.get_by_role("button", name="Count it this way")).to_be_disabled()
