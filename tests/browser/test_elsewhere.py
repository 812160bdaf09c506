"""Signing in with a provider as a person does it, in a real Chromium and with a real provider."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from planner.actions import accounts, invitations
from planner.model.workspace import Role
from planner.web import provider
from tests import servers
from tests.browser.accessible import faults_in_every_light
from tests.browser.opening import kept_in
from tests.browser.test_content_policy import WATCH
from tests.browser.test_screens import settled
from tests.doors import PASSWORD, a_visitor, an_email, behind
from tests.openid import openid, secret_of


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[servers.Planner, str, str]]:
    """A planner that offers a provider, somebody's e-mail there, and the token of their invitation."""
    with openid() as acme, pytest.MonkeyPatch.context() as patch:
        patch.setenv(provider.CLIENT_SECRET, secret_of("planner"))
        words = ("--oidc-issuer", acme.url, "--oidc-client-id", "planner", "--oidc-label", "Acme")
        with servers.planner(tmp_path_factory.mktemp("elsewhere"), "--accounts", *words) as planner:
            with kept_in(planner):
                owner = behind(accounts.first_owner(a_visitor(), "Ada", "ada@example.com", PASSWORD))
                email = an_email()
                letter = invitations.invite(owner, email, Role.EDITOR)
            yield planner, email, letter.token


def at_acme(page: Page, person: str) -> None:
    page.get_by_placeholder("Enter any login").fill(person)
    page.get_by_placeholder("and password").fill("theirs")
    page.get_by_role("button", name="Sign-in").click()


def test_invited_in_out_and_in_again_with_one_button(browser: Browser, house) -> None:
    planner, email, token = house
    context = browser.new_context(base_url=planner.url)
    context.add_init_script(WATCH)
    page = context.new_page()
    page.goto(f"/join/{token}")
    page.get_by_role("button", name="Sign in with Acme").click()
    at_acme(page, f"Bo Marsh:{email}")
    expect(page.get_by_title("Your account")).to_contain_text("Bo Marsh")
    assert page.evaluate("window.violations") == []
    page.goto("/profile")
    expect(page.get_by_text("Sign-in with Acme")).to_contain_text("Linked")
    settled(page)
    page.get_by_role("link", name="Set a password").click()
    expect(page.get_by_text("it is your only way in")).to_be_visible()
    page.goto("/")
    page.get_by_title("Your account").click()
    page.get_by_role("button", name="Sign out", exact=True).click()
    page.wait_for_url("**/sign-in*")
    page.get_by_role("button", name="Sign in with Acme").click()
    expect(page.get_by_title("Your account")).to_contain_text("Bo Marsh")
    kept = page.evaluate("JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])")
    assert all(word not in kept for word in ("nonce", "verifier", email))
    assert "errand" not in page.evaluate("document.cookie")
    context.close()


def test_the_sign_in_page_with_two_ways_is_accessible(browser: Browser, house) -> None:
    planner, _, _ = house
    context = browser.new_context(base_url=planner.url, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto("/sign-in")
    assert faults_in_every_light(page) == []
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
    context.close()
