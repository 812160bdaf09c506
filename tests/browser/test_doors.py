"""The doors in a real browser: signing in by hand, and what an open page does once its right has ended."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.actions import people
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import plan_of
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.people import OWNER, profile
from tests.doors import PASSWORD, Team, an_account, behind
from tests.live_client import text_in
from tests.servers import Planner

WITHIN = 1_000
"""Milliseconds until a page that is no longer let in has stopped hearing anything."""
SIGN_OUT = """() => {
    const form = document.createElement("form");
    form.method = "post"; form.action = "/sign-out";
    document.body.append(form); form.submit();
}"""


@pytest.fixture(scope="module")
def shop(team: Team, accounts_server: Planner) -> Opened:
    return opened(accounts_server, "blank")


def somebody(team: Team, planner: Planner, role: Role):
    """Somebody new in a role: how they are signed in, and as which member."""
    with kept_in(planner):
        entry = an_account(team.owner, role)
        return entry, behind(entry)


def open_map(page: Page, at: Opened) -> None:
    page.goto(at.map)
    page.wait_for_selector(".board:not(.map-waiting) .cell")


def add(page: Page, title: str) -> None:
    page.get_by_role("button", name="Add to Touchpoints, Awareness").click()
    page.keyboard.type(title)
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")


def titles(team: Team, planner: Planner, at: Opened) -> set[str]:
    with kept_in(planner):
        return {one.title for one in plan_of(team.owner, at.strategy_id).all(Touchpoint)}


def at_the_door(page: Page, within: float = 5_000) -> None:
    page.wait_for_url(re.compile(r"/sign-in\?next="), timeout=within)
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()


def test_signing_in_leads_to_the_page_that_was_asked_for(
    browser: Browser, accounts_server: Planner, shop: Opened
) -> None:
    with profile(browser, accounts_server) as context:
        page = context.new_page()
        page.goto(shop.map)
        at_the_door(page)
        page.get_by_label("E-mail").fill(OWNER)
        page.get_by_label("Password", exact=True).fill("not this one at all")
        page.get_by_role("button", name="Sign in").click()
        expect(page.get_by_role("alert")).to_contain_text("do not go together")
        page.get_by_label("Password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Sign in").click()
        page.wait_for_url(f"**{shop.map}")
        page.wait_for_selector(".board:not(.map-waiting) .cell")
        kept = page.evaluate(
            "[document.cookie, JSON.stringify(localStorage), JSON.stringify(sessionStorage)]"
        )
        secrets = {cookie.get("value", "") for cookie in context.cookies() if cookie.get("name") == "planner"}
        assert len(secrets) == 1
        assert not [secret for secret in {*secrets, PASSWORD} if secret in "".join(kept)]


def test_signing_out_in_one_tab_leads_every_tab_to_the_door(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened
) -> None:
    entry, _ = somebody(team, accounts_server, Role.EDITOR)
    with profile(browser, accounts_server, entry.token) as context:
        map_tab, home, leaving = context.new_page(), context.new_page(), context.new_page()
        open_map(map_tab, shop)
        for tab in (home, leaving):
            tab.goto("/")
            expect(tab.locator("h1")).to_be_visible()
        leaving.evaluate(SIGN_OUT)
        at_the_door(map_tab)
        home.bring_to_front()
        home.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        at_the_door(home)


def test_a_demotion_counts_at_the_next_edit_of_an_open_map(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened
) -> None:
    entry, member = somebody(team, accounts_server, Role.EDITOR)
    with profile(browser, accounts_server, entry.token) as context:
        page = context.new_page()
        open_map(page, shop)
        add(page, "Before the demotion")
        expect(page.locator(".touchpoint", has_text="Before the demotion")).to_be_visible()
        page.get_by_text("All changes saved").wait_for()
        with kept_in(accounts_server):
            people.give_role(team.owner, member.id, Role.VIEWER)
        add(page, "After the demotion")
        said = page.get_by_text("You can look here but not edit").filter(visible=True)
        expect(said.first).to_be_visible()
    assert "Before the demotion" in titles(team, accounts_server, shop)
    assert "After the demotion" not in titles(team, accounts_server, shop)


def test_somebody_removed_hears_nothing_after_a_second(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened
) -> None:
    entry, member = somebody(team, accounts_server, Role.VIEWER)
    heard: list[tuple[float, str]] = []
    owner = team.entries[Role.OWNER].token
    with (
        profile(browser, accounts_server, entry.token) as theirs,
        profile(browser, accounts_server, owner) as ours,
    ):
        page, editing = theirs.new_page(), ours.new_page()
        page.on(
            "websocket",
            lambda line: line.on(
                "framereceived", lambda frame: heard.append((time.monotonic(), text_in(frame)))
            ),
        )
        open_map(page, shop)
        open_map(editing, shop)
        add(editing, "While they are here")
        expect(page.locator(".touchpoint", has_text="While they are here")).to_be_visible()
        with kept_in(accounts_server):
            people.remove(team.owner, member.id)
        removed = time.monotonic()
        page.wait_for_timeout(WITHIN)
        add(editing, "After they have gone")
        expect(editing.get_by_text("All changes saved").first).to_be_attached()
        at_the_door(page)
        page.wait_for_timeout(500)
    assert any("While they are here" in frame for _, frame in heard)
    assert not [frame for at, frame in heard if at > removed + WITHIN / 1_000 or "they have gone" in frame]
    assert "After they have gone" in titles(team, accounts_server, shop)
