"""The screens of the doors, driven as a person drives them: invite and join, a link with a password, a demotion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.actions import accounts, strategies
from planner.model.journey import Journey
from planner.model.member import Visitor
from planner.store import member_behind, plan_of
from tests import servers
from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import kept_in
from tests.browser.test_screens import DESK, PHONE, settled
from tests.doors import PASSWORD, an_email

OWNER = "mara@example.com"


@dataclass(frozen=True)
class House:
    """A planner with accounts, its owner, and a strategy with a map."""

    planner: servers.Planner
    strategy: str
    map: str


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with servers.planner(tmp_path_factory.mktemp("people"), "--accounts") as planner:
        with kept_in(planner):
            entry = accounts.first_owner(Visitor(address="127.0.0.1"), "Mara Lindqvist", OWNER, PASSWORD)
            by = member_behind(entry.session.id, "127.0.0.1")
            assert by
            change = strategies.start(by, "outdoor-gear")
            journey = plan_of(by, change.strategy_id).all(Journey)[0]
        address = f"/strategy/{change.strategy_id}"
        yield House(planner, address, f"{address}/journeys/{journey.id}")


@pytest.fixture
def tab(browser: Browser, house: House) -> Iterator:
    """`tab()` is a page of somebody else's browser each time."""
    contexts = []

    def opened(**options) -> Page:
        contexts.append(browser.new_context(base_url=house.planner.url, **{"viewport": DESK, **options}))
        return contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


def signed_in(page: Page, email: str = OWNER) -> Page:
    page.goto("/sign-in")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url(lambda url: "sign-in" not in url)
    return page


def invited(owner: Page, email: str, role: str) -> str:
    owner.goto("/people")
    owner.get_by_label("E-mail").fill(email)
    owner.get_by_label("Role", exact=True).select_option(role)
    owner.get_by_role("button", name="Invite", exact=True).click()
    expect(owner.get_by_text(f"Pass this link on to {email}")).to_be_visible()
    expect(owner.get_by_label("Link to pass on")).to_have_value(re.compile("/join/"))
    return owner.get_by_label("Link to pass on").input_value()


def joined(page: Page, link: str, name: str) -> Page:
    page.goto(link)
    page.get_by_label("Your name").fill(name)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Join").click()
    page.wait_for_url(lambda url: "/join/" not in url)
    return page


def test_somebody_is_invited_joins_as_editor_and_edits(tab, house: House) -> None:
    owner, email = signed_in(tab()), an_email()
    editor = joined(tab(), invited(owner, email, "editor"), "Jon Okafor")
    expect(editor.get_by_title("Your account")).to_contain_text("Jon Okafor")
    editor.goto(house.strategy)
    name = editor.get_by_label("Name", exact=True)
    name.fill("Kit for the long walk")
    name.press("Enter")
    owner.goto(house.strategy)
    expect(owner.get_by_label("Name", exact=True)).to_have_value("Kit for the long walk")
    owner.goto("/people")
    expect(owner.get_by_label("Role of Jon Okafor")).to_have_value("editor")
    expect(owner.get_by_text(email)).to_be_visible()


def test_a_client_opens_a_link_with_its_password_and_sees_that_map_alone(tab, house: House) -> None:
    owner = signed_in(tab())
    owner.goto(house.map)
    owner.get_by_role("button", name="Share", exact=True).click()
    owner.get_by_label("For whom").fill("The board")
    owner.get_by_label("Password, if you like").fill("seagull")
    owner.get_by_role("button", name="Make a link").click()
    expect(owner.get_by_label("Link to pass on")).to_be_visible()
    expect(owner.get_by_label("Link to pass on")).to_have_value(re.compile("/s/"))
    link = owner.get_by_label("Link to pass on").input_value()
    client = tab()
    client.goto(link)
    client.get_by_label("Password of the link").fill("albatross")
    client.get_by_role("button", name="Open it").click()
    expect(client.get_by_role("alert")).to_contain_text("not the password of this link")
    client.get_by_label("Password of the link").fill("seagull")
    client.get_by_role("button", name="Open it").click()
    client.wait_for_url(f"**{house.map}")
    expect(client.get_by_text("View only")).to_be_visible()
    expect(client.get_by_role("link", name="Personas")).to_have_count(0)
    expect(client.get_by_role("link", name="All strategies")).to_have_count(0)
    client.goto(house.strategy)
    expect(client.get_by_text("This strategy cannot be opened")).to_be_visible()
    client.goto(house.map)
    settled(client)
    owner.reload()
    owner.get_by_role("button", name="Share", exact=True).click()
    row = owner.get_by_role("listitem").filter(has_text="The board")
    expect(row).to_contain_text("1 open")
    row.get_by_role("button", name="Take back").click()
    expect(row).to_have_count(0)
    client.wait_for_url("**/sign-in*", timeout=10_000)


def test_a_demotion_counts_while_the_page_is_open(tab, house: House) -> None:
    owner, email = signed_in(tab()), an_email()
    editor = joined(tab(), invited(owner, email, "editor"), "Tess Weiland")
    editor.goto(house.strategy)
    field = editor.get_by_label("Client or brand")
    expect(field).to_be_enabled()
    before = field.input_value()
    owner.goto("/people")
    owner.get_by_label("Role of Tess Weiland").select_option("viewer")
    expect(owner.get_by_label("Role of Tess Weiland")).to_have_value("viewer")
    settled(owner)
    field.fill("Planted")
    field.press("Enter")
    expect(editor.get_by_text("You can look here but not edit").first).to_be_attached()
    owner.goto(house.strategy)
    expect(owner.get_by_label("Client or brand")).to_have_value(before)
    editor.reload()
    expect(editor.get_by_text("View only")).to_be_visible()
    expect(editor.get_by_label("Client or brand")).to_be_disabled()


def test_a_workspace_is_added_with_the_keyboard_and_left_in_one_click(tab, house: House) -> None:
    owner = signed_in(tab())
    owner.get_by_title("Your account").focus()
    owner.keyboard.press("Enter")
    owner.get_by_role("button", name="Add a workspace").press("Enter")
    owner.get_by_label("Name of the workspace").fill("Another client")
    owner.keyboard.press("Enter")
    expect(owner.get_by_title("Your account")).to_contain_text("Another client")
    expect(owner.get_by_text("Kit")).to_have_count(0)
    owner.get_by_title("Your account").click()
    owner.get_by_role("button", name="My workspace").click()
    expect(owner.get_by_title("Your account")).to_contain_text("My workspace")
    expect(owner.get_by_role("link", name="Kit")).to_be_visible()
    owner.get_by_title("Your account").click()
    owner.get_by_role("button", name="Sign out", exact=True).click()
    owner.wait_for_url("**/sign-in*")


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_screens_of_the_doors_are_accessible_and_fit(tab, house: House, size: dict[str, int]) -> None:
    page, found = signed_in(tab(viewport=size, reduced_motion="reduce")), []
    addresses = ("/people", "/profile", "/account/password", "/account/second-factor", "/account/delete")
    for address in (*addresses, house.strategy, "/"):
        page.goto(address)
        settled(page)
        if address == house.strategy:
            page.get_by_role("button", name="Share", exact=True).click()
            expect(page.get_by_label("For whom")).to_be_visible()
        elif not address.startswith("/account"):
            page.get_by_title("Your account").click()
        found += [(address, *one) for one in faults_in_every_light(page)]
        wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= 0, (address, wider)
    assert found == []
