"""A brand for one's workspace, a picture of oneself, a name said at a link's door: brought by hand, seen by others."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from planner.actions import comments, links, strategies, workspaces
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.people import profile
from tests.browser.test_comments import at, say, shop, somebody, thing  # noqa: F401 (shop and thing are fixtures)
from tests.browser.waiting import until
from tests.doors import Team, an_account, behind, signed_in
from tests.pictures import a_file
from tests.servers import Planner

PICTURE = re.compile(r"/people/\w+/picture/[0-9a-f]{32}\.png$")


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    (tmp_path / "me.png").write_bytes(a_file("PNG", (400, 400)))
    return tmp_path / "me.png"


def drawn(picture: Locator) -> None:
    """A picture with something in it, not only an address."""
    expect(picture).to_be_visible()
    until(
        picture.page,
        f"document.querySelector('img[src=\"{picture.get_attribute('src')}\"]').naturalWidth > 0",
    )


def brings_a_picture(page: Page, picture: Path) -> None:
    page.goto("/profile")
    expect(page.locator(".person-head span.avatar")).to_be_visible()
    page.get_by_label("Upload a picture").set_input_files(picture)
    drawn(page.locator(".person-head img.avatar"))
    drawn(page.get_by_title("Your account").locator("img.avatar"))


def joins(page: Page, token: str, name: str) -> None:
    page.goto(f"/s/{token}")
    page.get_by_label("Your name").fill(name)
    page.get_by_role("button", name="Join").click()
    page.wait_for_url("**/strategy/**")
    expect(page.get_by_title("Your account")).to_contain_text(name)


def test_a_brand_is_given_and_a_guest_sees_it(
    browser: Browser, accounts_server: Planner, team: Team, picture: Path
) -> None:
    with kept_in(accounts_server):
        entry = an_account(team.owner, Role.VIEWER)
        workspaces.add(signed_in(entry.session.id), "Unnamed")
        token = links.share(behind(entry), strategies.start(behind(entry), "blank").strategy_id).token
    with profile(browser, accounts_server, entry.token) as ours, profile(browser, accounts_server) as theirs:
        page, guest = ours.new_page(), theirs.new_page()
        page.goto("/people")
        page.get_by_label("Upload a logo").set_input_files(picture)
        drawn(page.get_by_alt_text("Logo", exact=True))
        page.get_by_label("Name", exact=True).fill("Fell & Sons")
        page.get_by_label("Brand colour", exact=True).fill("#123a5a")
        expect(page.get_by_text("Text on the colour is white")).to_be_visible()
        page.get_by_role("button", name="Save", exact=True).click()
        expect(page.get_by_title("Your account")).to_contain_text("Fell & Sons")
        guest.goto(f"/s/{token}")
        expect(guest.get_by_role("heading")).to_contain_text("Fell & Sons shares a plan with you")
        drawn(guest.locator(".brand-band img"))
        guest.get_by_role("button", name="Open it").click()
        guest.wait_for_url("**/strategy/**")
        band = guest.locator(".brand-band")
        expect(band).to_contain_text("Fell & Sons")
        expect(band).to_have_css("background-color", "rgb(18, 58, 90)")
        drawn(band.locator("img"))


def test_a_picture_stands_beside_what_one_says_for_members_and_for_a_guest_who_joins_by_name(
    browser: Browser,
    accounts_server: Planner,
    team: Team,
    shop: Opened,  # noqa: F811
    thing: Touchpoint,  # noqa: F811
    picture: Path,
) -> None:
    ola = somebody(team, accounts_server, Role.COMMENTER, "Ola Brandt")
    with kept_in(accounts_server):
        token = links.share(
            team.owner, shop.strategy_id, shop.journey_id, allows="comment", asks_name=True
        ).token
    with profile(browser, accounts_server, ola) as ours, profile(browser, accounts_server) as theirs:
        page, guest = ours.new_page(), theirs.new_page()
        brings_a_picture(page, picture)
        page.goto(at(shop, thing))
        say(page, f"Comment on {thing.title}", "Nobody asks me.")
        said = page.locator(".panel .comment")
        drawn(said.locator("img.avatar"))
        joins(guest, token, "Kai")
        guest.goto(at(shop, thing))
        seen = guest.locator(".panel .comment")
        expect(seen.locator("img.avatar")).to_have_attribute("src", PICTURE)
        drawn(seen.locator("img.avatar"))
        say(guest, "Reply in this thread", "I ask you.", "Reply")
        expect(said.nth(1)).to_contain_text("Kai (guest)")
        guest.get_by_text("You speak as").click()
        guest.get_by_label("Your name").fill("Kai Berg")
        guest.get_by_role("button", name="Save", exact=True).click()
        expect(guest.get_by_title("Your account")).to_contain_text("Kai Berg")
        expect(seen.nth(1)).to_contain_text("Kai Berg (guest)")


def test_who_comes_later_is_offered_at_once_and_called_by_an_edit_not_by_what_is_old(
    browser: Browser,
    accounts_server: Planner,
    team: Team,
    shop: Opened,  # noqa: F811
    thing: Touchpoint,  # noqa: F811
) -> None:
    editor = team.entries[Role.EDITOR].token
    with kept_in(accounts_server):
        comments.add(behind(team.entries[Role.EDITOR]), "touchpoint", thing.id, "Who was there?")
    with profile(browser, accounts_server, editor) as ours:
        page = ours.new_page()
        page.goto(at(shop, thing))
        comment = page.locator(".panel .comment")
        expect(comment).to_have_count(1)
        nia = somebody(team, accounts_server, Role.VIEWER, "Nia Late")
        with profile(browser, accounts_server, nia) as theirs:
            late = theirs.new_page()
            late.goto(f"/strategy/{shop.strategy_id}/comments")
            expect(late.locator(".thread")).to_contain_text("Who was there?")
            unread = late.locator(".shell-link .count.loud")
            expect(unread).to_have_count(0)
            late.goto(f"/strategy/{shop.strategy_id}/owners")
            comment.get_by_label("More for this comment").click()
            comment.get_by_role("button", name="Edit", exact=True).click()
            page.get_by_label("Change your comment").press("End")
            page.get_by_label("Change your comment").press_sequentially(" @nia")
            expect(page.get_by_role("option", name="Nia Late")).to_have_attribute("aria-selected", "true")
            page.keyboard.press("Enter")
            page.keyboard.press("Control+Enter")
            expect(comment.locator(".mention")).to_have_text("@Nia Late")
            expect(unread).to_contain_text("1")
            late.goto("/")
            expect(late.get_by_role("link", name="1 unread mention of you")).to_be_visible()


def test_one_person_alone_finds_the_brand_in_the_navigation(page: Page, app_server: Planner) -> None:
    at_work = opened(app_server, "blank")
    for address in ("/", at_work.map):
        page.goto(address)
        page.get_by_role("link", name="Name and brand").click()
        page.wait_for_url("**/people")
        expect(page.get_by_role("heading", name="This workspace")).to_be_visible()
        expect(page.get_by_label("Brand colour", exact=True)).to_be_editable()
        expect(page.get_by_role("heading", name="Invite somebody")).to_have_count(0)
