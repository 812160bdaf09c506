"""A team in the running planner, and a Chromium profile for any of them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from playwright.sync_api import Browser, BrowserContext

from planner.actions import accounts
from planner.model.workspace import Role
from planner.web.caller import PLAIN_COOKIE
from tests.browser.opening import kept_in
from tests.doors import PASSWORD, Team, a_visitor, an_account, behind
from tests.servers import Planner

OWNER = "ada@example.com"


def first_team(planner: Planner) -> Team:
    """The planner's first owner, who signs in as `OWNER` with `PASSWORD`, and one person in every other role."""
    with kept_in(planner):
        entry = accounts.first_owner(a_visitor(), "Ada", OWNER, PASSWORD)
        team = Team(behind(entry), {Role.OWNER: entry})
        for role in (Role.EDITOR, Role.COMMENTER, Role.VIEWER):
            team.entries[role] = an_account(team.owner, role)
    return team


@contextlib.contextmanager
def profile(browser: Browser, planner: Planner, token: str = "") -> Iterator[BrowserContext]:
    """A fresh profile of the browser, signed in with a session's token; without one, of nobody."""
    context = browser.new_context(base_url=planner.url, viewport={"width": 1440, "height": 900})
    if token:
        cookie = {"name": PLAIN_COOKIE, "value": token, "url": planner.url, "httpOnly": True}
        context.add_cookies([{**cookie, "sameSite": "Lax"}])  # pyright: ignore[reportArgumentType]
    yield context
    context.close()
