"""A server that dies under somebody at work: the page stays as it is, and goes on with the next server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import servers
from tests.browser.opening import opened
from tests.servers import Planner

SAVED = "All changes saved"


@pytest.fixture
def mortal(tmp_path: Path) -> Iterator[Planner]:
    """A planner of this test's own."""
    with servers.planner(tmp_path / "home") as started:
        yield started


def test_a_server_that_dies_takes_nothing_from_who_is_typing(browser, mortal: Planner) -> None:
    context = browser.new_context(base_url=mortal.url, viewport={"width": 1440, "height": 900})
    page, here = context.new_page(), opened(mortal, "blank")
    page.goto(here.map)
    page.wait_for_selector(".board:not(.map-waiting) .cell")
    page.get_by_role("button", name="Add to Touchpoints, Awareness").click()
    page.keyboard.type("Before")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    page.locator(".touchpoint", has_text="Before").click()
    page.get_by_text(SAVED).wait_for()
    page.evaluate("window.sameAsBefore = true")
    title = page.get_by_label("Title", exact=True)
    title.fill("Half a wor")
    mortal.server.kill()
    mortal.get("/health")  # as soon as the next one answers
    page.locator(".away").wait_for(state="detached")
    assert title.input_value() == "Half a wor"
    page.keyboard.type("d")
    page.keyboard.press("Enter")
    page.get_by_text(SAVED).wait_for()
    page.get_by_role("link", name="Journeys").first.click()
    page.get_by_role(
        "button", name="Add a journey"
    ).first.click()  # what Reflex itself keeps of a page died as well
    page.wait_for_url(lambda url: "/journeys/" in url and here.journey_id not in url)
    assert page.evaluate("window.sameAsBefore")
    page.goto(here.map)
    page.locator(".touchpoint", has_text="Half a word").wait_for()
    context.close()
