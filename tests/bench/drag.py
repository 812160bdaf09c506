"""Whether dragging stays smooth on a large map: the time between frames from press to drop.

`python -m tests.bench.drag`. A touchpoint is carried across the board, past its edge so that it scrolls, and let go, on
a map of 1,600 touchpoints and, in the same run, on one of 5. Beside it the same way of the pointer without a press.
Printed are the deltas of `requestAnimationFrame` in milliseconds; a frame is due every 16.7.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.opening import opened
from tests.builders import a_plan
from tests.conftest import CHROMIUM, QUIET
from tests.servers import Planner, planner

SIZES = (5, 1600)
TIMES, STEPS = 5, 60
FRAMES = """void (window.frames = [], window.counting = true, (function next(before) {
  requestAnimationFrame((now) => { if (before) window.frames.push(now - before); window.counting && next(now); });
})(0))"""
COUNTED = "(window.counting = false, window.frames)"


def frames(page: Page, press: bool) -> list[float]:
    """The deltas of all frames while the pointer crosses the board and rests at its edge."""
    page.evaluate("document.querySelector('.board').scrollTo(0, 0)")
    page.wait_for_timeout(500)
    card, board = page.locator(".touchpoint").first.bounding_box(), page.locator(".board").bounding_box()
    assert card and board
    x, y = card["x"] + 40, card["y"] + 20
    page.mouse.move(x, y)
    page.evaluate(FRAMES)
    if press:
        page.mouse.down()
    for step in range(1, STEPS + 1):
        part = step / STEPS
        page.mouse.move(x + (board["width"] - 300) * part, y + (board["height"] - 80) * part)
    page.wait_for_timeout(700)  # it scrolls meanwhile
    page.mouse.move(x + 420, y + 200, steps=20)
    if press:
        assert page.locator(".lifted").count() == 1
        page.mouse.up()
        page.wait_for_selector(".lifted", state="detached")
        page.wait_for_timeout(100)
    return page.evaluate(COUNTED)


def measured(browser: Browser, server: Planner, size: int) -> dict[str, list[float]]:
    at = opened(server, a_plan(size))
    context = browser.new_context(base_url=server.url, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(at.map)
    page.wait_for_selector(".board:not(.map-waiting) .touchpoint")
    page.wait_for_timeout(3000)
    found = {kind: [] for kind in ("moving", "dragging")}
    for _ in range(TIMES):
        found["moving"] += frames(page, press=False)
        found["dragging"] += frames(page, press=True)
    context.close()
    return found


def p95(deltas: list[float]) -> float:
    return statistics.quantiles(deltas, n=20)[18]


def main() -> None:
    print("Frames while a touchpoint is dragged, ms between two (goal: under 50 at p95 with 1,600)")
    print(f"{'touchpoints':>12} {'pointer':>10} {'frames':>7} {'p50':>6} {'p95':>6} {'worst':>6}")
    with (
        tempfile.TemporaryDirectory() as folder,
        planner(Path(folder) / "home") as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for size in SIZES:
            for kind, deltas in measured(browser, server, size).items():
                told = f"{statistics.median(deltas):6.1f} {p95(deltas):6.1f} {max(deltas):6.1f}"
                print(f"{size:>12,} {kind:>10} {len(deltas):>7} {told}")
        browser.close()


if __name__ == "__main__":
    main()
