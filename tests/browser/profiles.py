"""A Chromium whose profiles and tabs are used again, cleaned: a new tab would compile every script of a page anew."""

from __future__ import annotations

import contextlib
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Error, Page

DESK = {"width": 1440, "height": 900}
LOOKS = ("color_scheme", "reduced_motion")
UNUSED = {"media": "null", "color_scheme": "null", "reduced_motion": "null", "forced_colors": "null"}
LASTING = ("on", "once", "add_init_script", "route", "expose_function", "expose_binding")
"""What stays with a tab however often it is emptied: one on which these were called is not used again."""
KEPT = 4
"""Profiles that wait for the next test, and tabs in each."""


class Profiles:
    """The one Chromium most tests share, with what they ask of a browser."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._waiting: list[Profile] = []

    def new_context(self, **options: Any) -> Profile:
        """A profile as good as new; `close()` hands it back."""
        size = options.pop("viewport", {"width": 1280, "height": 720})
        looks = {name: options.pop(name) for name in LOOKS if name in options}
        fitting = (one for one in self._waiting if one.options == options)
        profile = next(fitting, None) or Profile(
            self, self._browser.new_context(viewport=DESK, **options), options
        )
        self._waiting = [one for one in self._waiting if one is not profile]
        profile.size, profile.looks = size, looks
        return profile

    def keep(self, profile: Profile) -> None:
        """Have it wait for the next test; who waited longest makes room."""
        self._waiting.append(profile)
        for one in self._waiting[:-KEPT]:
            one.context.close()
        self._waiting = self._waiting[-KEPT:]

    def close(self) -> None:
        """Close the browser."""
        self._browser.close()


class Profile:
    """A profile of somebody's: of a `BrowserContext` what tests use, and nothing that cannot be cleaned away."""

    def __init__(self, owner: Profiles, context: BrowserContext, options: dict[str, Any]) -> None:
        self.context, self.options = context, options
        self.size, self.looks = DESK, {}
        self.cookies, self.add_cookies, self.request = context.cookies, context.add_cookies, context.request
        self._owner = owner
        self._lent: list[Page] = []
        self._tabs: list[Page] = []
        self._marked: set[Page] = set()
        self._given_away = False

    def new_page(self) -> Page:
        """An empty tab."""
        page = self._tabs.pop() if self._tabs else self._fresh()
        page.set_viewport_size(self.size)  # pyright: ignore[reportArgumentType]
        page.emulate_media(**{**UNUSED, **self.looks})
        self._lent.append(page)
        return page

    def add_init_script(self, script: str) -> None:
        """A script before all others, in this profile's tabs from now on; nobody else gets this profile."""
        self._given_away, self._tabs = True, []
        self.context.add_init_script(script)

    def close(self) -> None:
        """Empty the tabs and forget whatever was kept in them."""
        fit = [] if self._given_away else [page for page in self._lent if self._fits(page)]
        self._tabs, self._lent = [*self._tabs, *fit][:KEPT], []
        for page in self.context.pages:
            if page not in self._tabs:
                page.close()
        if self._tabs and all(_left(page) for page in self._tabs):
            for page in self._tabs:
                page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
            self.context.clear_cookies()
            self._owner.keep(self)
        else:
            self.context.close()

    def _fresh(self) -> Page:
        page = self.context.new_page()
        for name in LASTING:
            setattr(page, name, self._marking(page, getattr(page, name)))
        return page

    def _marking(self, page: Page, method: Any) -> Any:
        def called(*words: Any, **more: Any) -> Any:
            self._marked.add(page)
            return method(*words, **more)

        return called

    def _fits(self, page: Page) -> bool:
        ours = page.url.startswith(self.options["base_url"] + "/")
        return ours and page not in self._marked and not page.is_closed()


def _left(page: Page) -> bool:
    """Whether a tab could be brought to a page of the planner that has no scripts."""
    with contextlib.suppress(Error):
        page.goto("/health", timeout=10_000)
        return True
    return False
