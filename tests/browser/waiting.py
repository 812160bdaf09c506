"""Waiting for what a page shows, asked from outside it: the content policy lets no page run text of ours itself."""

import time

from playwright.sync_api import Page


def until(page: Page, expression: str, seconds: float = 30) -> None:
    """Until an expression holds in the page."""
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"not within {seconds} seconds: {expression}"
        page.wait_for_timeout(50)
