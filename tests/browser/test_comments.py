"""A conversation as people have it: a mention, what is unread, resolving; and a client who comments by a link."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.actions import comments, invitations, links, touchpoints
from planner.model.journey import Lane, Stage
from planner.model.metric import Metric
from planner.model.persona import Persona
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import plan_of
from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.people import profile
from tests.browser.test_screens import DESK, PHONE, settled
from tests.browser.waiting import until
from tests.doors import PASSWORD, Team, a_visitor, an_email, behind
from tests.servers import Planner

PIERCING = "<img src=x onerror=window.pierced=1> & <b>bold</b>"


@pytest.fixture
def shop(team: Team, accounts_server: Planner) -> Opened:
    return opened(accounts_server, "outdoor-gear")


@pytest.fixture
def thing(team: Team, accounts_server: Planner, shop: Opened) -> Touchpoint:
    """A touchpoint nobody has said anything about yet."""
    with kept_in(accounts_server):
        plan = plan_of(team.owner, shop.strategy_id)
        stage = plan.all(Stage, journey_id=shop.journey_id)[0]
        lane = plan.all(Lane, journey_id=shop.journey_id, kind="touchpoints")[0]
        change = touchpoints.add(team.owner, stage.id, lane.id, "Asks at the counter", "")
        return plan_of(team.owner, shop.strategy_id).by_id(Touchpoint)[change.edits[0].id]


def somebody(team: Team, planner: Planner, role: Role, name: str) -> str:
    with kept_in(planner):
        letter = invitations.invite(team.owner, an_email(), role)
        entry = invitations.join(a_visitor(), letter.token, name, PASSWORD)
        return entry.token


def at(shop: Opened, thing: Touchpoint) -> str:
    return f"{shop.map}?touchpoint={thing.id}#said"


def say(page: Page, field: str, words: str, verb: str = "Comment") -> None:
    page.get_by_label(field).fill(words)
    page.get_by_role("button", name=verb, exact=True).click()
    expect(page.get_by_label(field)).to_have_value("")


def test_a_mention_reaches_its_person_who_reads_answers_and_resolves(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened, thing: Touchpoint
) -> None:
    jon = somebody(team, accounts_server, Role.COMMENTER, "Jon Okafor")
    field = f"Comment on {thing.title}"
    with (
        profile(browser, accounts_server, team.entries[Role.OWNER].token) as ours,
        profile(browser, accounts_server, jon) as theirs,
    ):
        home, page = theirs.new_page(), ours.new_page()
        page.goto(at(shop, thing))
        page.get_by_label(field).press_sequentially("Have you heard this too, @jon")
        option = page.get_by_role("option", name="Jon Okafor")
        expect(option).to_have_attribute("aria-selected", "true")
        page.keyboard.press("Enter")
        expect(page.get_by_label(field)).to_have_value("Have you heard this too, @Jon Okafor ")
        page.keyboard.press("Control+Enter")
        said = page.locator(".panel .comment")
        expect(said).to_have_count(1)
        expect(said.locator(".mention")).to_have_text("@Jon Okafor")
        say(page, "Reply in this thread", PIERCING, "Reply")
        expect(said.nth(1)).to_contain_text(PIERCING)
        assert page.evaluate("window.pierced === undefined")

        home.goto("/")
        home.get_by_role("link", name="1 unread mention of you").click()
        thread = home.locator(".thread").filter(has_text=thing.title)
        expect(thread.locator(".comment")).to_have_count(2)
        expect(thread.locator(".mention.mine")).to_have_text("@Jon Okafor")
        expect(home.locator(".shell-link .count.loud")).to_have_count(0)
        until(home, "Object.keys(window.plannerCopy().read).length > 0")
        other = theirs.new_page()
        other.goto("/")
        expect(other.get_by_role("link", name="Kit that keeps its promise").first).to_be_visible()
        expect(other.get_by_text("unread mention")).to_have_count(0)
        say(home, "Reply in this thread", "Every Saturday.", "Reply")
        expect(said).to_have_count(3)
        expect(said.nth(2)).to_contain_text("Jon Okafor")
        thread.get_by_role("button", name="Resolve").click()
        expect(thread.get_by_text("Resolved by Jon Okafor")).to_be_visible()
        page.locator(".threads-done > summary").click()
        expect(page.get_by_text("Resolved by Jon Okafor")).to_be_visible()
        page.get_by_role("button", name="Open again").click()
        expect(thread.get_by_text("Resolved by")).to_have_count(0)
        expect(page.get_by_label("Reply in this thread")).to_be_visible()


def test_ones_own_comment_is_changed_and_deleted(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened, thing: Touchpoint
) -> None:
    with kept_in(accounts_server):
        comments.add(behind(team.entries[Role.EDITOR]), "touchpoint", thing.id, "First thought")
    with profile(browser, accounts_server, team.entries[Role.EDITOR].token) as context:
        page = context.new_page()
        page.goto(at(shop, thing))
        comment = page.locator(".panel .comment")
        comment.get_by_label("More for this comment").click()
        comment.get_by_role("button", name="Edit", exact=True).click()
        page.get_by_label("Change your comment").fill("Second thought")
        page.get_by_role("button", name="Save", exact=True).click()
        expect(comment.locator(".comment-text")).to_have_text("Second thought")
        expect(comment).to_contain_text("edited")
        comment.get_by_label("More for this comment").click()
        comment.get_by_role("button", name="Delete", exact=True).filter(visible=True).click()
        page.get_by_role("dialog").get_by_role("button", name="Delete", exact=True).click()
        expect(comment).to_have_count(0)


def test_a_client_comments_by_a_link_and_another_who_may_look_sees_nothing_of_it(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened, thing: Touchpoint
) -> None:
    with kept_in(accounts_server):
        comments.add(team.owner, "touchpoint", thing.id, "Between us and the board")
        asking = {"journey_id": shop.journey_id}
        open_link = links.share(team.owner, shop.strategy_id, allows="comment", **asking).token
        shut_link = links.share(team.owner, shop.strategy_id, **asking).token
    with profile(browser, accounts_server) as board, profile(browser, accounts_server) as public:
        client, looker = board.new_page(), public.new_page()
        for page, token in ((client, open_link), (looker, shut_link)):
            page.goto(f"/s/{token}")
            page.get_by_role("button", name="Open it").click()
            page.wait_for_url(f"**{shop.map}")
            page.goto(at(shop, thing))
            expect(page.locator(".panel")).to_be_visible()
        expect(client.get_by_text("Between us and the board")).to_be_visible()
        client.get_by_label("Your name").fill("Ann Berg")
        client.get_by_role("button", name="Go on").click()
        say(client, f"Comment on {thing.title}", "The board asks why.")
        expect(client.locator(".panel .comment", has_text="The board asks why.")).to_contain_text(
            "Ann Berg (guest)"
        )
        client.reload()
        expect(client.get_by_label(f"Comment on {thing.title}")).to_be_visible()  # the name was given once
        expect(looker.get_by_text("View only")).to_be_visible()
        looker.reload()
        expect(looker.locator(".panel")).to_be_visible()
        settled(looker)
        for word in ("Between us", "Ann Berg", "Comments"):
            expect(looker.locator("body")).not_to_contain_text(word)
        assert "Between us" not in looker.evaluate("JSON.stringify(window.plannerCopy())")
    with profile(browser, accounts_server, team.entries[Role.VIEWER].token) as ours:
        viewer = ours.new_page()
        viewer.goto(at(shop, thing))
        expect(viewer.locator(".panel .comment", has_text="The board asks why.")).to_contain_text("(guest)")
        expect(viewer.get_by_text("You can read here but not comment")).to_be_visible()
        expect(viewer.locator(".panel .composer")).to_have_count(0)


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_conversations_are_accessible_and_fit(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened, thing: Touchpoint, size
) -> None:
    with kept_in(accounts_server):
        plan = plan_of(team.owner, shop.strategy_id)
        editor = behind(team.entries[Role.EDITOR])
        for noun, one in (
            ("touchpoint", thing),
            ("persona", plan.all(Persona)[0]),
            ("metric", plan.all(Metric)[0]),
        ):
            first = comments.add(editor, noun, one.id, f"@[{team.owner.id}] look").edits[0].id
            comments.reply(team.owner, first, "I did.")
    metric, found = plan.all(Metric)[0].id, []
    home = f"/strategy/{shop.strategy_id}"
    pages = (at(shop, thing), f"{home}/comments", f"{home}/metrics?talk=metric/{metric}")
    with profile(browser, accounts_server, team.entries[Role.OWNER].token) as context:
        page = context.new_page()
        page.set_viewport_size(size)
        page.emulate_media(reduced_motion="reduce")
        for address in pages:
            page.goto(address)
            page.locator(".thread").first.wait_for()
            settled(page)
            if address == pages[0]:
                page.get_by_label(f"Comment on {thing.title}").press_sequentially("@")
                expect(page.locator(".mention-list li").first).to_be_visible()
            found += [(address, *one) for one in faults_in_every_light(page)]
            wider = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
            assert wider <= 0, (address, wider)
    assert found == []
