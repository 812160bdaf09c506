"""Seeing each other on a map: who is here, what they have chosen, where they type, their pointers, and what is said."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.model.workspace import Role
from tests.browser.accessible import faults
from tests.browser.opening import Opened, opened
from tests.browser.people import profile
from tests.browser.test_comments import somebody
from tests.browser.test_map import add, card, open_map
from tests.browser.waiting import until
from tests.doors import Team
from tests.servers import Planner

FACES = ".here .avatars .avatar"
ALONE = "Object.keys(plannerHere().people).length === 0"


@dataclass
class Cast:
    """Two people with a page each; `says` is what Ben's page has said over the live line."""

    ada: Page
    ben: Page
    says: list[str]

    def until_they_see_each_other(self) -> None:
        for page in (self.ada, self.ben):
            until(page, "Object.values(plannerHere().people).some((one) => one.view)")


def heard_by(page: Page) -> list[str]:
    """What the page says of what its person does, as it says it."""
    said: list[str] = []
    page.on(
        "websocket",
        lambda line: line.on(
            "framesent", lambda frame: said.append(str(frame)) if "here" in str(frame) else None
        ),
    )
    return said


@contextlib.contextmanager
def as_somebody(browser: Browser, planner: Planner, token: str, **more) -> Iterator[Page]:
    with profile(browser, planner, token) as context:
        page = context.new_page()
        if more:
            page.emulate_media(**more)
        yield page


@pytest.fixture
def ben_token(team: Team, accounts_server: Planner) -> str:
    return somebody(team, accounts_server, Role.EDITOR, "Ben Okafor")


@pytest.fixture
def shop(team: Team, accounts_server: Planner) -> Opened:
    return opened(accounts_server, "outdoor-gear")


@pytest.fixture
def cast(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened, ben_token: str
) -> Iterator[Cast]:
    with (
        as_somebody(browser, accounts_server, team.entries[Role.OWNER].token) as ada,
        as_somebody(browser, accounts_server, ben_token) as ben,
    ):
        both = Cast(ada, ben, heard_by(ben))
        for page in (ada, ben):
            open_map(page, shop)
        both.until_they_see_each_other()
        yield both


def test_faces_come_and_go_and_two_tabs_are_one(cast: Cast, shop: Opened) -> None:
    expect(cast.ada.locator(FACES)).to_have_count(1)
    assert cast.ada.locator(".here > summary").get_attribute("title") == "Ben Okafor"
    twin = cast.ben.context.new_page()
    open_map(twin, shop)
    until(twin, "Object.keys(plannerHere().people).length === 1")
    expect(cast.ada.locator(FACES)).to_have_count(1)
    twin.goto(f"/strategy/{shop.strategy_id}/metrics")
    expect(twin.locator(FACES)).to_have_count(1)
    cast.ben.close()
    until(cast.ada, ALONE)
    expect(cast.ada.locator(FACES)).to_have_count(0)


def test_what_somebody_has_chosen_carries_their_name_and_who_types_is_shown(cast: Cast) -> None:
    cast.ben.locator(".touchpoint").first.click()
    title = cast.ben.locator(".touchpoint-title").first.inner_text().removeprefix("★").strip()
    chosen = cast.ada.locator(".touchpoint", has_text=title)
    expect(chosen.locator(".held-name")).to_have_text("Ben")
    chosen.click()
    cast.ben.get_by_label("What happens", exact=True).press("End")
    cast.ben.keyboard.type("!")
    expect(chosen.locator(".held-name")).to_have_text("Ben is typing…")
    expect(cast.ada.locator(".panel .typing")).to_have_text("Ben is typing…")
    cast.ada.locator(".here > summary").click()
    expect(cast.ada.locator(".here-person")).to_contain_text(f"is editing {title}")
    cast.ada.keyboard.press("Escape")
    cast.ben.get_by_label("What happens", exact=True).blur()
    expect(cast.ada.locator(".typing")).to_have_count(0)
    expect(chosen.locator(".held-name")).to_have_text("Ben")
    cast.ben.keyboard.press("Escape")
    expect(cast.ada.locator(".held")).to_have_count(0)


def test_who_adds_to_a_cell_is_shown_there(cast: Cast) -> None:
    cast.ben.get_by_role("button", name="Add to Touchpoints").first.click()
    cast.ben.keyboard.type("Sees")
    expect(cast.ada.locator(".cell > .typing")).to_have_text("Ben is typing…")
    cast.ben.keyboard.press("Escape")
    expect(cast.ada.locator(".cell > .typing")).to_have_count(0)


def test_a_pointer_is_seen_where_it_is_and_not_sent_when_it_is_off(cast: Cast) -> None:
    target = card(
        cast.ben, cast.ben.locator(".touchpoint-title").first.inner_text().removeprefix("★").strip()
    )
    target.hover()
    until(cast.ben, "plannerHere().mine.at !== null")
    pointer = cast.ada.locator(".pointer")
    expect(pointer).to_contain_text("Ben")
    expect(pointer).to_be_visible()
    cast.ben.locator(".here > summary").click()
    switch = cast.ben.get_by_role("switch", name="Show pointers")
    expect(switch).to_be_checked()
    switch.click()
    expect(switch).not_to_be_checked()
    expect(pointer).to_have_count(0)
    until(cast.ben, "plannerHere().mine.at === null")
    cast.ben.keyboard.press("Escape")
    target.hover()
    target.click()
    expect(cast.ada.locator(".held-name")).to_have_text("Ben")
    off = next(place for place, said in enumerate(cast.says) if '"at":null' in said)
    assert [said for said in cast.says[off + 1 :] if '"at"' in said] == []
    cast.ben.reload()
    until(cast.ben, "window.plannerHere && plannerHere().me")
    cast.ben.locator(".here > summary").click()
    expect(cast.ben.get_by_role("switch", name="Show pointers")).not_to_be_checked()


def test_pointers_are_off_where_motion_is_reduced(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened, cast: Cast
) -> None:
    with as_somebody(
        browser, accounts_server, team.entries[Role.VIEWER].token, reduced_motion="reduce"
    ) as calm:
        open_map(calm, shop)
        expect(calm.locator(FACES)).to_have_count(2)
        calm.locator(".here > summary").click()
        expect(calm.get_by_role("switch", name="Show pointers")).not_to_be_checked()


def test_following_scrolls_along_until_one_scrolls_oneself(cast: Cast) -> None:
    cast.ada.set_viewport_size({"width": 900, "height": 600})
    cast.ben.set_viewport_size({"width": 900, "height": 600})
    cast.ada.locator(".here > summary").click()
    cast.ada.get_by_role("button", name="Follow Ben Okafor").click()
    banner = cast.ada.locator(".following")
    expect(banner).to_contain_text("Following Ben Okafor")
    here, there = ("document.querySelector('.board').scroll" + way for way in ("Left", "Top"))
    cast.ben.evaluate("document.querySelector('.board').scrollTo(300, 260)")
    until(cast.ada, f"Math.abs({here} - 300) < 20 && Math.abs({there} - 260) < 20")
    cast.ada.locator(".board").hover()
    cast.ada.mouse.wheel(0, -120)
    expect(banner).to_have_count(0)
    cast.ada.locator(".here > summary").click()
    cast.ada.get_by_role("button", name="Follow Ben Okafor").click()
    expect(banner).to_have_count(1)
    cast.ada.keyboard.press("Escape")
    expect(banner).to_have_count(0)


def test_edits_of_others_are_announced_and_ones_own_are_not(cast: Cast) -> None:
    said = cast.ada.locator("[data-announces]")
    add(cast.ben, "Touchpoints, " + cast.ben.locator(".stage-name").first.input_value(), "Sees a poster")
    expect(said).to_contain_text("Ben Okafor added Sees a poster in")
    expect(cast.ben.locator("[data-announces]")).to_have_text("")
    add(cast.ada, "Touchpoints, " + cast.ada.locator(".stage-name").first.input_value(), "Mine alone")
    expect(cast.ben.locator("[data-announces]")).to_contain_text("Ada added Mine alone in")
    assert "Mine alone" not in said.inner_text()


def test_many_edits_are_one_sentence(cast: Cast) -> None:
    stage = cast.ben.locator(".stage-name").first.input_value()
    add(cast.ben, "Touchpoints, " + stage, *[f"Thing {number}" for number in range(6)])
    said = cast.ada.locator("[data-announces]")
    heard: list[str] = []

    def holds() -> bool:
        text = said.inner_text()
        heard.extend([text] if text and text not in heard else [])
        return "6 things" in " ".join(heard) or len(heard) > 1

    for _ in range(200):
        if holds():
            break
        cast.ada.wait_for_timeout(50)
    assert any(sentence.endswith("things") for sentence in heard), heard
    assert len(heard) <= 2


@pytest.mark.parametrize("width", [1440, 390])
def test_a_crowded_map_is_accessible(cast: Cast, width: int) -> None:
    cast.ben.locator(".touchpoint").first.click()
    expect(cast.ada.locator(".held-name")).to_have_count(1)
    cast.ada.set_viewport_size({"width": width, "height": 844})
    cast.ada.locator(".here > summary").click()
    expect(cast.ada.locator(".here-person")).to_be_visible()
    assert faults(cast.ada) == []
