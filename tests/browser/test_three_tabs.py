"""Three people on one map: what one drags, what two write over each other, and what one takes back, in every tab."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page

from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import changes_since, plan_of
from tests.browser.by_hand import cell, held, open_map, over, wait_titles
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.people import profile
from tests.browser.test_comments import somebody
from tests.browser.waiting import until
from tests.builders import a_plan
from tests.doors import Team
from tests.servers import Planner

FIRST, SECOND = ["Touchpoint 0", "Touchpoint 1"], ["Touchpoint 2", "Touchpoint 3"]
ANSWERED = "window.plannerEdits().length === 0"


@pytest.fixture
def at(team: Team, accounts_server: Planner) -> Opened:
    return opened(accounts_server, a_plan())


@pytest.fixture
def tabs(browser: Browser, accounts_server: Planner, team: Team, at: Opened) -> Iterator[list[Page]]:
    """The map in front of its owner and two editors."""
    ben = somebody(team, accounts_server, Role.EDITOR, "Ben Okafor")
    tokens = (team.entries[Role.OWNER].token, team.entries[Role.EDITOR].token, ben)
    with ExitStack() as stack:
        shown = [stack.enter_context(profile(browser, accounts_server, one)).new_page() for one in tokens]
        for page in shown:
            open_map(page, at)
        yield shown


def all_show(tabs: list[Page], column: int, titles: list[str]) -> None:
    for page in tabs:
        wait_titles(page, column, titles)


def test_a_drag_two_who_write_at_once_and_an_undo_after_them(
    tabs: list[Page], accounts_server: Planner, team: Team, at: Opened
) -> None:
    ada, *both = tabs
    things = cell(ada, "touchpoints", 1).locator(".touchpoint")
    with held(ada, cell(ada, "touchpoints", 0).locator(".touchpoint").first):
        over(ada, things.nth(1), y=0.2)
    all_show(tabs, 1, [SECOND[0], FIRST[0], SECOND[1]])

    for page, words in zip(both, ("Rings twice", "Knocks"), strict=True):
        cell(page, "touchpoints", 1).locator(".touchpoint").first.click()
        page.get_by_label("Title", exact=True).fill(words)
    both[0].keyboard.press("Enter")
    both[1].keyboard.press("Enter")
    for page in both:
        until(page, ANSWERED)
    with kept_in(accounts_server):
        kept = plan_of(team.owner, at.strategy_id).all(Touchpoint)
        said = [str(one.edits) for one in changes_since(team.owner, at.strategy_id, 1)]
    last = next(one.title for one in kept if one.title in {"Rings twice", "Knocks"})
    assert all(any(words in one for one in said) for words in ("Rings twice", "Knocks"))
    all_show(tabs, 1, [last, FIRST[0], SECOND[1]])

    ada.locator(".board").focus()
    ada.keyboard.press("Control+z")
    all_show(tabs, 0, FIRST)
    all_show(tabs, 1, [last, SECOND[1]])
