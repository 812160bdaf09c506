"""What the map costs a browser as a map, as tables and as an outline: `python -m tests.bench.sheets`.

The time the page's own thread works (not the clock, so that a busy machine counts for little), in milliseconds, and the
elements it holds: to open it, for one own edit (median) until the planner has answered and it is drawn, and to scroll
by twelve screens. "growth" is what an edit costs against the smallest map in the same run.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.opening import Opened, opened
from tests.browser.waiting import until
from tests.builders import a_plan
from tests.conftest import CHROMIUM, QUIET
from tests.servers import Planner, planner

SIZES = (25, 400, 1600)
FORMS = ("map", "table", "outline")
SCREENS, EDITS = 12, 9
READY = {"map": ".board:not(.map-waiting) .cell"}
SCROLL = "((it) => it.scrollBy(0, it.clientHeight))(document.querySelector('.sheet, .board'))"


def measured(browser: Browser, server: Planner, at: Opened, form: str) -> list[float]:
    """Milliseconds of work to open, edit and scroll (0 for the map, which is edited in its panel); elements."""
    context = browser.new_context(base_url=server.url, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Performance.enable", {"timeDomain": "threadTicks"})

    def worked() -> float:
        found = line.send("Performance.getMetrics")["metrics"]
        return next(one["value"] for one in found if one["name"] == "TaskDuration") * 1000

    page.goto(at.map + ("" if form == "map" else f"?as={form}"))
    page.wait_for_selector(READY.get(form, ".sheet [data-row] textarea"))
    page.wait_for_timeout(1500)
    opening, elements, editing = worked(), page.evaluate("document.querySelectorAll('*').length"), 0.0
    if form != "map":
        costs = []
        for _ in range(EDITS):
            page.locator(".sheet [data-row] textarea").first.press_sequentially("x")
            before = worked()
            page.keyboard.press("Enter")
            until(page, "window.plannerEdits().length === 0")
            costs.append(worked() - before)
        editing = statistics.median(costs)
    before = worked()
    for _ in range(SCREENS):
        page.evaluate(SCROLL)
        page.wait_for_timeout(100)
    scrolling = worked() - before
    context.close()
    return [opening, editing, scrolling, elements]


def main() -> None:
    print("The map in three forms: work of the page's thread, ms, and elements")
    print(
        f"{'touchpoints':>12} {'form':>8} {'open':>7} {'edit':>7} {'growth':>7} {'scroll':>7} {'elements':>9}"
    )
    with (
        tempfile.TemporaryDirectory() as folder,
        planner(Path(folder) / "home") as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        least: dict[str, float] = {}
        for size in SIZES:
            at = opened(server, a_plan(size))
            for form in FORMS:
                opening, editing, scrolling, elements = measured(browser, server, at, form)
                growth = editing / least.setdefault(form, editing or 1)
                told = f"{opening:7.0f} {editing:7.0f} {growth:7.2f} {scrolling:7.0f} {elements:9,.0f}"
                print(f"{size:>12,} {form:>8} {told}", flush=True)
        browser.close()


if __name__ == "__main__":
    main()
