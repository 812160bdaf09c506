"""The history in a real browser: read, filtered by its address, taken back, refused, and closed to guests by link."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.actions import links
from planner.model.persona import Persona
from planner.model.workspace import Role
from planner.store import plan_of
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.people import profile
from tests.browser.test_screens import settled
from tests.doors import Team
from tests.servers import Planner


@pytest.fixture(scope="module")
def shop(team: Team, accounts_server: Planner) -> Opened:
    return opened(accounts_server, "outdoor-gear")


@pytest.fixture
def persona(team: Team, accounts_server: Planner, shop: Opened) -> Persona:
    with kept_in(accounts_server):
        return plan_of(team.owner, shop.strategy_id).all(Persona)[0]


@pytest.fixture
def owner(browser: Browser, accounts_server: Planner, team: Team) -> Iterator[Page]:
    with profile(browser, accounts_server, team.entries[Role.OWNER].token) as context:
        yield context.new_page()


@pytest.fixture
def editor(browser: Browser, accounts_server: Planner, team: Team) -> Iterator[Page]:
    with profile(browser, accounts_server, team.entries[Role.EDITOR].token) as context:
        yield context.new_page()


def set_role(page: Page, shop: Opened, persona: Persona, *roles: str) -> None:
    page.goto(f"/strategy/{shop.strategy_id}/personas/{persona.id}")
    field = page.get_by_label("Role or segment")
    for role in roles:
        field.fill(role)
        field.press("Enter")
        expect(page.get_by_text("All changes saved")).to_be_attached()
        expect(field).to_have_value(role)


def row(page: Page, words: str):
    return page.locator(".history-row").filter(has_text=words)


def test_a_change_is_found_from_its_thing_and_taken_back(
    owner: Page, accounts_server: Planner, team: Team, shop: Opened, persona: Persona
) -> None:
    set_role(owner, shop, persona, "Walks in the rain", "Walks in the snow")
    owner.get_by_label("More for this persona").click()
    owner.get_by_role("link", name="History of this persona").click()
    owner.wait_for_url(re.compile(rf"/history\?thing={persona.id}$"))
    expect(owner.get_by_role("heading", name="Today")).to_be_visible()
    second = row(owner, "to “Walks in the snow”").last
    expect(second).to_contain_text(f"You set the role of {persona.name} from “Walks in the rain”")
    first = row(owner, "to “Walks in the rain”").last
    first.get_by_role("button", name="Undo").click()
    expect(owner.get_by_role("alert")).to_contain_text("has been changed since. Nothing was changed.")
    owner.get_by_role("alert").get_by_role("button", name="Dismiss").click()
    second.get_by_role("button", name="Undo").click()
    expect(second.get_by_text("Taken back")).to_be_visible()
    expect(second.get_by_role("button", name="Undo")).to_have_count(0)
    expect(row(owner, "took back: set the role of")).to_be_visible()
    with kept_in(accounts_server):
        assert plan_of(team.owner, shop.strategy_id).get(Persona, persona.id).role == "Walks in the rain"


def test_what_others_change_is_a_calm_line_until_it_is_asked_for(
    owner: Page, editor: Page, shop: Opened, persona: Persona
) -> None:
    owner.goto(f"/strategy/{shop.strategy_id}/history")
    settled(owner)
    expect(owner.locator(".history-row").first).to_be_visible()
    set_role(editor, shop, persona, "Walks at night")
    expect(owner.get_by_text(re.compile("^1 newer change$"))).to_be_visible()
    expect(row(owner, "“Walks at night”")).to_have_count(0)
    owner.get_by_role("button", name="Show", exact=True).click()
    theirs = row(owner, "to “Walks at night”")
    expect(theirs).to_contain_text("The editor set the role of")
    expect(theirs.get_by_role("button", name="Undo")).to_have_count(0)
    expect(owner.get_by_text("newer change")).to_have_count(0)


def test_filters_stand_in_an_address_that_a_viewer_can_open(
    browser: Browser, owner: Page, accounts_server: Planner, team: Team, shop: Opened, persona: Persona
) -> None:
    set_role(owner, shop, persona, "Walks with others")
    owner.goto(f"/strategy/{shop.strategy_id}/history")
    owner.get_by_label("Changes to").select_option(label="Personas")
    owner.wait_for_url(re.compile(r"/history\?kind=persona$"))
    expect(row(owner, "“Walks with others”").last).to_be_visible()
    expect(row(owner, "started the strategy")).to_have_count(0)
    owner.get_by_label("Whose changes").select_option(label="Ada")
    owner.wait_for_url(re.compile(r"/history\?by=\w+&kind=persona$"))
    with profile(browser, accounts_server, team.entries[Role.VIEWER].token) as context:
        viewer = context.new_page()
        viewer.goto(owner.url)
        seen = row(viewer, "“Walks with others”").last
        expect(seen).to_contain_text("Ada set the role of")
        expect(viewer.get_by_label("Changes to")).to_have_value("persona")
        expect(viewer.get_by_role("button", name="Undo")).to_have_count(0)
        viewer.get_by_label("Changes to").select_option(label="Cards")
        viewer.wait_for_url(re.compile(r"kind=card$"))
        expect(viewer.get_by_role("heading", name="No such change")).to_be_visible()
        viewer.get_by_role("link", name="Show everything").click()
        expect(row(viewer, "started the strategy")).to_be_visible()


def test_a_guest_by_link_sees_no_history(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened
) -> None:
    with kept_in(accounts_server):
        token = links.share(team.owner, shop.strategy_id).token
    with profile(browser, accounts_server) as context:
        guest = context.new_page()
        guest.goto(f"/s/{token}")
        guest.get_by_role("button", name="Open it").click()
        guest.wait_for_url("**/strategy/**")
        guest.goto(f"/strategy/{shop.strategy_id}/personas")
        settled(guest)
        expect(guest.get_by_role("link", name="Personas").first).to_be_visible()
        expect(guest.get_by_role("link", name="History")).to_have_count(0)
        guest.goto(f"/strategy/{shop.strategy_id}/history")
        expect(guest.get_by_role("heading", name="The history is for members")).to_be_visible()
        expect(guest.locator(".history-row")).to_have_count(0)
