"""How long a map takes to open in Chromium, and how quick it is once open.

`python -m tests.bench.open_map`. "open" is from the address to the last card painted, in a profile that has been
here before; "panel" from a press on a card to its panel painted; "edit" from one tab's Enter to the other tab's
card painted, all in milliseconds. "nodes" are the elements of the document, "growth" is what opening takes against the
smallest map: on a large map only what is near the screen is drawn.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.opening import Opened, opened
from tests.builders import a_plan
from tests.conftest import CHROMIUM, QUIET
from tests.servers import Planner, planner

SIZES = (25, 400, 1600)
TIMES = 5
DRAWN = 25
"""Touchpoints a screen has room for: so many have to be there, however large the map."""
PAINTED = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
TO_PANEL = """async () => {
  const start = performance.now();
  document.querySelectorAll(".touchpoint")[7].click();
  while (!document.querySelector("#panel")) await new Promise(requestAnimationFrame);
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return performance.now() - start;
}"""
TOLD = """(title) => new Promise((done) => {
  const card = document.querySelectorAll(".touchpoint")[7];
  const look = () => card.textContent.includes(title) ? done(Date.now()) : requestAnimationFrame(look);
  look();
})"""


def open_map(page: Page, at: Opened, size: int) -> float:
    start = time.perf_counter()
    page.goto(at.map)
    page.wait_for_function(
        "(size) => document.querySelectorAll('.board:not(.map-waiting) .touchpoint').length >= size",
        arg=min(size, DRAWN),
    )
    page.evaluate(PAINTED)
    return (time.perf_counter() - start) * 1000


def to_panel(page: Page) -> float:
    waited = page.evaluate(TO_PANEL)
    page.keyboard.press("Escape")
    page.wait_for_selector("#panel", state="detached")
    return waited


def to_other(page: Page, other: Page, number: int) -> float:
    words = f"Edited for the {number}th time"
    page.locator(".touchpoint").nth(7).click()
    page.locator(".panel-title").fill(words)  # looking a field up by its label costs more than the edit
    other.evaluate(f"void (window.told = ({TOLD})({words!r}))")
    start = page.evaluate("Date.now()")
    page.keyboard.press("Enter")
    waited = other.evaluate("window.told") - start
    page.keyboard.press("Escape")
    return waited


def measured(browser: Browser, server: Planner, size: int) -> tuple[float, float, float, int]:
    at = opened(server, a_plan(size))
    shown = {
        "viewport": {"width": 1440, "height": 900},
        "bypass_csp": True,
    }  # so that it can wait inside the page
    context = browser.new_context(base_url=server.url, **shown)
    page, other = context.new_page(), context.new_page()
    open_map(page, at, size)
    opens = [open_map(page, at, size) for _ in range(TIMES)]
    open_map(other, at, size)
    panels = [to_panel(page) for _ in range(TIMES)]
    edits = [to_other(page, other, number) for number in range(TIMES)]
    nodes = page.evaluate("document.querySelectorAll('*').length")
    context.close()
    return statistics.median(opens), statistics.median(panels), statistics.median(edits), nodes


def main() -> None:
    print("A map in Chromium (medians, ms)\n")
    print(f"{'touchpoints':>12}  {'open':>8}  {'growth':>8}  {'panel':>8}  {'edit':>8}  {'nodes':>8}")
    least = 0.0
    with (
        tempfile.TemporaryDirectory() as home,
        planner(Path(home)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for size in SIZES:
            open_, panel, edit, nodes = measured(browser, server, size)
            least = least or open_
            print(
                f"{size:>12}  {open_:>8.0f}  {open_ / least:>8.2f}  {panel:>8.0f}  {edit:>8.0f}  {nodes:>8}"
            )
        browser.close()


if __name__ == "__main__":
    main()
