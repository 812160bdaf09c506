"""The product's main job in one go: from a template to a PDF that holds what was typed, seen by a second tab."""

import io

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

TITLE = "Finds the parcel locker closed"


@pytest.fixture
def strategy(page: Page) -> str:
    """The path of a strategy just started from the online-store template."""
    page.goto("/")
    page.get_by_role("button", name="Online store").click()
    page.wait_for_url("**/strategy/*")
    return "/strategy/" + page.url.rsplit("/", 1)[1]


def test_from_the_template_to_the_pdf(page: Page, strategy: str) -> None:
    _add_persona(page, strategy, "Night shift nurse")
    second = _open_map(page, strategy)
    _add_touchpoint(page)
    expect(second.get_by_role("button", name=TITLE)).to_be_visible()
    panel = _measure_and_own(page)
    expect(second.get_by_role("button", name=TITLE)).to_contain_text("71")
    second.get_by_role("button", name=TITLE).click()
    seen = second.get_by_role("complementary", name="Touchpoint")
    expect(seen.get_by_role("textbox", name="Target")).to_have_value("85")
    for tab in (panel, seen):
        expect(tab.get_by_label("Owner", exact=True).locator("option:checked")).to_have_text("Rosa Klein")
    words = _report(page, strategy)
    for word in (TITLE, "Night shift nurse", "Rosa Klein", "Customer satisfaction"):
        assert word in words


def _add_persona(page: Page, strategy: str, name: str) -> None:
    page.goto(f"{strategy}/personas")
    page.get_by_role("button", name="Add a persona").first.click()
    page.wait_for_url("**/personas/*")
    field = page.get_by_role("textbox", name="Name")
    field.fill(name)
    field.press("Enter")
    expect(page.get_by_text("All changes saved")).to_be_visible()


def _open_map(page: Page, strategy: str) -> Page:
    """The template's map in this tab and in a second one, which is returned."""
    page.goto(f"{strategy}/journeys")
    page.get_by_role("main").locator("a[href*='/journeys/']").first.click()
    page.wait_for_url("**/journeys/*")
    second = page.context.new_page()
    second.goto(page.url)
    return second


def _add_touchpoint(page: Page) -> None:
    page.get_by_role("button", name="Add to Touchpoints, Service").click()
    page.keyboard.type(TITLE)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.get_by_role("button", name=TITLE).click()


def _measure_and_own(page: Page) -> Locator:
    panel = page.get_by_role("complementary", name="Touchpoint")
    panel.get_by_text("Someone new").click()
    panel.get_by_role("textbox", name="Name").first.fill("Rosa Klein")
    panel.get_by_role("button", name="Add and make responsible").click()
    panel.get_by_label("Add a metric").select_option(label="Customer satisfaction (CSAT)")
    for label, value in (("Baseline", "64"), ("Target", "85")):
        panel.get_by_role("textbox", name=label).fill(value)
        panel.get_by_role("textbox", name=label).press("Enter")
    panel.get_by_text("Record a value").click()
    panel.get_by_label("Value").fill("71")
    panel.get_by_role("button", name="Keep this value").click()
    return panel


def _report(page: Page, strategy: str) -> str:
    page.goto(f"{strategy}/report")
    with page.expect_download(timeout=120_000) as download:
        page.get_by_role("button", name="Download PDF").click()
    pages = PdfReader(io.BytesIO(download.value.path().read_bytes())).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)
