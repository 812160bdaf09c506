"""What hands do on the map: press, drag and let go with a mouse, a finger on glass."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Locator, Page

from tests.browser.opening import Opened
from tests.browser.waiting import until

Box = dict[str, float]


def open_map(page: Page, at: Opened) -> None:
    page.goto(at.map)
    page.wait_for_selector(".board:not(.map-waiting) .cell")


def cell(page: Page, lane: str, column: int) -> Locator:
    return page.locator(f".lane-{lane} [data-column='{column}']")


def titles(page: Page, column: int) -> list[str]:
    return cell(page, "touchpoints", column).locator(".touchpoint-title").all_inner_texts()


def texts(page: Page, lane: str, column: int) -> list[str]:
    fields = cell(page, lane, column).locator(".note textarea")
    return fields.evaluate_all("all => all.map((field) => field.value)")


def box(thing: Locator) -> Any:
    found = thing.bounding_box()
    assert found is not None
    return found


def wait_titles(page: Page, column: int, wanted: list[str]) -> None:
    told = f"document.querySelectorAll(`.lane-touchpoints [data-column='{column}'] .touchpoint-title`)"
    until(page, f"JSON.stringify([...{told}].map((one) => one.innerText)) === JSON.stringify({wanted!r})")


@contextmanager
def held(page: Page, thing: Locator, *, x: float = 0.3, y: float = 0.3) -> Iterator[None]:
    """Pressed and moved so far that it is lifted; let go at the end."""
    at = box(thing)
    page.mouse.move(at["x"] + at["width"] * x, at["y"] + at["height"] * y)
    page.mouse.down()
    page.mouse.move(at["x"] + at["width"] * x + 8, at["y"] + at["height"] * y + 3, steps=3)
    page.wait_for_selector(".board[data-dragging]")
    yield
    page.mouse.up()
    page.wait_for_selector(".board:not([data-dragging])")


def over(page: Page, thing: Locator, *, x: float = 0.4, y: float = 0.5) -> None:
    at = box(thing)
    page.mouse.move(at["x"] + at["width"] * x, at["y"] + at["height"] * y, steps=6)


class Finger:
    """One finger on the glass."""

    def __init__(self, page: Page) -> None:
        self._line = page.context.new_cdp_session(page)
        self._page = page

    def down(self, x: float, y: float) -> None:
        self._send("touchStart", [{"x": x, "y": y}])

    def move(self, x: float, y: float) -> None:
        self._send("touchMove", [{"x": x, "y": y}])
        self._page.evaluate("new Promise(requestAnimationFrame)")

    def up(self) -> None:
        self._send("touchEnd", [])

    def _send(self, kind: str, points: list[dict[str, float]]) -> None:
        self._line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
