"""Every page under the strict content policy: nothing on it breaks the policy, nothing asks another origin."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Page

from planner.model.experiment import Experiment
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
    at = opened(app_server, "outdoor-gear")
    with kept_in(app_server) as by:
        persona = plan_of(by, at.strategy_id).all(Persona)[0]
        tried = plan_of(by, at.strategy_id).all(Experiment)[0]
    return {
        "strategy": at.strategy_id,
        "journey": at.journey_id,
        "persona": persona.id,
        "experiment": tried.id,
    }


@dataclass(frozen=True)
class Watched:
    """A tab that notes what breaks the policy; `asked` is what it asked of another origin."""

    page: Page
    asked: list[str]

    def settled(self, address: str) -> int:
        self.asked.clear()
        answer = self.page.goto(address)
        assert answer
        assert "'unsafe-eval'" not in answer.headers["content-security-policy"]
        self.page.wait_for_load_state("networkidle")
        self.page.locator("h1").first.wait_for()
        self.page.wait_for_timeout(300)
        return answer.status

    def keeps_to_the_policy(self, address: str) -> int:
        status = self.settled(address)
        assert self.page.evaluate("window.violations") == []
        assert self.asked == []
        return status


@contextlib.contextmanager
def watching(browser: Browser, planner: Planner, token: str = "") -> Iterator[Watched]:
    own, asked = (f"{planner.url}/", f"{planner.url.replace('http', 'ws', 1)}/", "data:", "blob:"), []
    with profile(browser, planner, token) as context:
        context.add_init_script(WATCH)
        page = context.new_page()
        page.on("request", lambda request: None if request.url.startswith(own) else asked.append(request.url))
        yield Watched(page, asked)


@pytest.fixture(scope="module")
def alone(browser: Browser, app_server: Planner) -> Iterator[Watched]:
    with watching(browser, app_server) as watched:
        yield watched


@pytest.fixture(scope="module")
def nobody(browser: Browser, accounts_server: Planner) -> Iterator[Watched]:
    with watching(browser, accounts_server) as watched:
        yield watched


@pytest.fixture(scope="module")
def owner(browser: Browser, accounts_server: Planner, team: Team) -> Iterator[Watched]:
    with watching(browser, accounts_server, team.entries[Role.OWNER].token) as watched:
        yield watched


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_keeps_to_the_policy(alone: Watched, names: dict[str, str], address: str) -> None:
    for name, id in names.items():
        address = address.replace(f"[{name}]", id)
    assert "[" not in address
    alone.keeps_to_the_policy(address)


@pytest.mark.parametrize("address", DOOR)
def test_a_page_at_the_door_keeps_to_the_policy(nobody: Watched, address: str) -> None:
    assert nobody.keeps_to_the_policy(address) < 500


@pytest.mark.parametrize("address", ["/people", "/profile"])
def test_a_page_of_an_account_keeps_to_the_policy(owner: Watched, address: str) -> None:
    assert owner.keeps_to_the_policy(address) == 200


def test_a_planted_script_does_not_run_and_is_seen(alone: Watched) -> None:
    alone.settled("/")
    page = alone.page
    page.evaluate(f"setTimeout({PLANT})")
    page.wait_for_timeout(500)
    assert page.evaluate("window.planted") is None
    said = page.evaluate("window.violations")
    assert any(line.startswith("script-src-elem inline") for line in said), said
    assert any(line.startswith("img-src https://elsewhere.example") for line in said), said
    assert alone.asked
