"""Every page under the strict content policy: nothing on it breaks the policy, nothing asks another origin."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from planner.model.persona import Persona
from planner.model.workspace import Role
from planner.store import plan_of
from planner.ui.pages import COMPARE, PAGES, STRATEGY
from planner.web.server import routes
from tests.browser.opening import kept_in, opened
from tests.browser.people import profile
from tests.doors import Team
from tests.servers import Planner

WATCH = """window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
    window.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));"""
PLANT = """() => {
    const script = document.createElement("script");
    script.textContent = "window.planted = true";
    document.body.append(script);
    try { window.planted = new Function("return true")(); } catch { /* refused */ }
    const picture = document.createElement("img");
    picture.src = "https://elsewhere.example/spy.png";
    document.body.append(picture);
}"""
DOOR = sorted(
    route.path.replace("{token}", "nowhere")  # pyright: ignore[reportAttributeAccessIssue]
    for route in routes()
    if route.endpoint.__module__.startswith("planner.web.door.")  # pyright: ignore[reportAttributeAccessIssue]
    and "GET" in (route.methods or ())  # pyright: ignore[reportAttributeAccessIssue]
)
ADDRESSES = ["/", "/no/such/page", f"{STRATEGY}/history", COMPARE, *(STRATEGY + path for path, _, _ in PAGES)]


@pytest.fixture(scope="module")
def names(app_server: Planner) -> dict[str, str]:
    """What stands in an address for each part in brackets."""
    at = opened(app_server, "online-store")
    with kept_in(app_server) as by:
        persona = plan_of(by, at.strategy_id).all(Persona)[0]
    return {"strategy": at.strategy_id, "journey": at.journey_id, "persona": persona.id}


@pytest.fixture
def watched(browser: Browser, app_server: Planner) -> Iterator[BrowserContext]:
    with profile(browser, app_server) as context:
        context.add_init_script(WATCH)
        yield context


def foreign(context: BrowserContext, planner: Planner) -> list[str]:
    """What is asked of another origin, from now on."""
    asked: list[str] = []
    own = (f"{planner.url}/", f"{planner.url.replace('http', 'ws', 1)}/", "data:", "blob:")
    context.on("request", lambda request: None if request.url.startswith(own) else asked.append(request.url))
    return asked


def settled(page: Page, address: str) -> int:
    answer = page.goto(address)
    assert answer
    assert "'unsafe-eval'" not in answer.headers["content-security-policy"]
    page.wait_for_load_state("networkidle")
    page.locator("h1").first.wait_for()
    page.wait_for_timeout(300)
    return answer.status


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_keeps_to_the_policy(
    watched: BrowserContext, app_server: Planner, names: dict[str, str], address: str
) -> None:
    for name, id in names.items():
        address = address.replace(f"[{name}]", id)
    assert "[" not in address
    elsewhere, page = foreign(watched, app_server), watched.new_page()
    settled(page, address)
    assert page.evaluate("window.violations") == []
    assert elsewhere == []


@pytest.mark.parametrize("address", DOOR)
def test_a_page_at_the_door_keeps_to_the_policy(
    browser: Browser, accounts_server: Planner, address: str
) -> None:
    with profile(browser, accounts_server) as context:
        context.add_init_script(WATCH)
        elsewhere, page = foreign(context, accounts_server), context.new_page()
        assert settled(page, address) < 500
        assert page.evaluate("window.violations") == []
        assert elsewhere == []


@pytest.mark.parametrize("address", ["/people", "/profile"])
def test_a_page_of_an_account_keeps_to_the_policy(
    browser: Browser, accounts_server: Planner, team: Team, address: str
) -> None:
    with profile(browser, accounts_server, team.entries[Role.OWNER].token) as context:
        context.add_init_script(WATCH)
        elsewhere, page = foreign(context, accounts_server), context.new_page()
        assert settled(page, address) == 200
        assert page.evaluate("window.violations") == []
        assert elsewhere == []


def test_a_planted_script_does_not_run_and_is_seen(watched: BrowserContext, app_server: Planner) -> None:
    page = watched.new_page()
    settled(page, "/")
    page.evaluate(f"setTimeout({PLANT})")
    page.wait_for_timeout(500)
    assert page.evaluate("window.planted") is None
    said = page.evaluate("window.violations")
    assert any(line.startswith("script-src-elem inline") for line in said), said
    assert any(line.startswith("img-src https://elsewhere.example") for line in said), said
