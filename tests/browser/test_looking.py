"""What somebody meets who may only look: nothing that the planner would refuse, and a mark that says why."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from planner.actions import links
from planner.model.experiment import Experiment
from planner.model.persona import Persona
from planner.model.workspace import Role
from planner.store import plan_of
from tests.actions.ratings import brought_in
from tests.browser.by_hand import box
from tests.browser.opening import Opened, kept_in, opened
from tests.browser.people import profile
from tests.doors import Team, a_visitor
from tests.servers import Planner

OPERABLE = """(root) => [...root.querySelectorAll("button, input, textarea, select, summary")]
    .filter((one) => one.checkVisibility() && !one.matches(":disabled") && !one.readOnly)
    .filter((one) => !one.matches(".touchpoint, .note-mark, .feeling-point, .shell-tools .pill, [data-prints]"))
    .filter((one) => !one.matches(".talk-to, .menu:has(.menu-list a) > summary"))
    .filter((one) => !one.matches(".values-choice, .asked-whom, .asked-more, .risk-row > details > summary"))
    .filter((one) => !one.matches(".find-field, .fold, :is(.map-filter, .map-found, .map-views, .zoom) *"))
    .map((one) => one.getAttribute("aria-label") || one.textContent.trim())"""
"""What can be pressed or typed into, but for cards, finding, choosing, comments, printing and menus that lead on."""
DRAWN = "JSON.stringify(window.plannerCopy().records)"
FORMS = ("Map", "Table", "Outline")
PAGES = (
    "",
    "/personas",
    "/journeys",
    "/metrics",
    "/data",
    "/money-at-risk",
    "/experiments",
    "/owners",
)


@pytest.fixture(scope="module")
def shop(team: Team, accounts_server: Planner) -> Opened:
    return opened(accounts_server, "outdoor-gear")


@pytest.fixture(scope="module")
def tokens(team: Team, accounts_server: Planner, shop: Opened) -> dict[Role, str]:
    """How everybody is signed in; the guest came by a link to the whole strategy."""
    known = {role: entry.token for role, entry in team.entries.items()}
    with kept_in(accounts_server):
        shared = links.share(team.owner, shop.strategy_id)
        known[Role.GUEST] = links.open(a_visitor(), shared.token).token
    return known


def open_map(page: Page, at: Opened) -> None:
    page.goto(at.map)
    page.wait_for_selector(".board:not(.map-waiting) .cell")


def operable(page: Page, place: str = "main") -> list[str]:
    return page.locator(place).evaluate(OPERABLE)


def stays_where_it_is(page: Page, card: Locator) -> None:
    """A card is neither dragged nor moved by keys: it is not lifted and nothing is asked for."""
    before, at = page.evaluate(DRAWN), box(card)
    page.mouse.move(at["x"] + 40, at["y"] + 20)
    page.mouse.down()
    page.mouse.move(at["x"] + 400, at["y"] + 40, steps=8)
    assert page.locator("[data-dragging], .lifted").count() == 0
    page.mouse.up()
    card.focus()
    page.keyboard.press("Alt+ArrowRight")
    page.keyboard.press("Delete")
    assert page.evaluate("window.plannerEdits().length") == 0
    assert page.evaluate(DRAWN) == before


@pytest.mark.parametrize("form", ["table", "outline"])
def test_in_its_tables_and_outline_neither(
    browser: Browser, accounts_server: Planner, shop: Opened, tokens: dict[Role, str], form: str
) -> None:
    with profile(browser, accounts_server, tokens[Role.VIEWER]) as context:
        page = context.new_page()
        page.goto(f"{shop.map}?as={form}")
        page.wait_for_selector(".looking .sheet [data-row] textarea")
        own = ".form-switch *, .sorter, .sort-choice, .cell-button, [aria-label='Open the details']"
        offered = page.locator("main").evaluate(OPERABLE.replace(".talk-to,", f".talk-to, {own},"))
        assert offered == []


@pytest.mark.parametrize("role", [Role.VIEWER, Role.GUEST])
def test_on_a_map_nothing_is_offered_that_is_refused(
    browser: Browser, accounts_server: Planner, shop: Opened, tokens: dict[Role, str], role: Role
) -> None:
    with profile(browser, accounts_server, tokens[role]) as context:
        page = context.new_page()
        open_map(page, shop)
        expect(page.get_by_text("View only")).to_be_visible()
        expect(page.locator(".looking")).to_be_visible()
        assert [name for name in operable(page) if name not in FORMS] == []
        expect(page.get_by_role("button", name="Add")).to_have_count(0)
        expect(page.get_by_role("textbox", name="Stage name").first).not_to_be_editable()
        stays_where_it_is(page, page.locator(".touchpoint").first)
        page.locator(".touchpoint").first.click()
        panel = page.get_by_role("complementary", name="Touchpoint")
        expect(panel.get_by_label("Channel")).to_be_visible()
        assert [name for name in operable(page, "#panel") if not name.startswith("Earlier values")] == [
            "Close"
        ]


def test_on_no_other_page_either(
    browser: Browser, accounts_server: Planner, team: Team, shop: Opened, tokens: dict[Role, str]
) -> None:
    with kept_in(accounts_server):
        plan = plan_of(team.owner, shop.strategy_id)
        persona, tried = plan.all(Persona)[0], plan.all(Experiment)[0]
    with profile(browser, accounts_server, tokens[Role.VIEWER]) as context:
        page = context.new_page()
        for place in (*PAGES, f"/personas/{persona.id}", f"/experiments/{tried.id}"):
            page.goto(f"/strategy/{shop.strategy_id}{place}")
            page.locator(".looking .edited:disabled").first.wait_for()
            assert operable(page) == [], place
        with kept_in(accounts_server):
            brought_in(team.owner, shop.strategy_id)
        page.goto(f"/strategy/{shop.strategy_id}/data")
        page.locator("#figure-csat").wait_for()
        page.locator(".data-counting > summary").click()
        expect(page.get_by_text("Share of answers in the two highest boxes").last).to_be_visible()
        opens = ("How it is counted", "By month", "By channel")
        assert [one for one in operable(page) if not one.startswith(opens)] == []
        page.goto(f"/strategy/{shop.strategy_id}/feedback")
        page.locator(".said").first.wait_for()
        expect(page.get_by_role("button", name="Sort or pin")).to_have_count(0)
        expect(page.get_by_label("New theme")).to_be_hidden()
        page.goto("/")
        page.locator(".strategy-card").first.wait_for()
        expect(page.get_by_text("View only")).to_be_visible()
        assert operable(page) == []


def test_an_editor_has_them(
    browser: Browser, accounts_server: Planner, shop: Opened, tokens: dict[Role, str]
) -> None:
    with profile(browser, accounts_server, tokens[Role.EDITOR]) as context:
        page = context.new_page()
        open_map(page, shop)
        expect(page.get_by_text("All changes saved").first).to_be_attached()
        expect(page.get_by_role("button", name="Add to Touchpoints, Awareness")).to_be_visible()
        expect(page.get_by_text("Add a lane")).to_be_visible()
        expect(page.get_by_role("textbox", name="Stage name").first).to_be_editable()
        page.locator(".touchpoint").first.click()
        panel = page.get_by_role("complementary", name="Touchpoint")
        expect(panel.get_by_label("Channel")).to_be_editable()
        expect(panel.get_by_role("button", name="Remove")).to_be_visible()
        page.goto(f"/strategy/{shop.strategy_id}/personas")
        expect(page.get_by_role("button", name="Add a persona")).to_be_visible()
