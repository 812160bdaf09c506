"""Secrets are put into every place where one goes in, then looked for in every place where none may come to rest.

They go in through a real Chromium and plain requests; the planner says all it can be made to say, and keeps its states
in a real Redis. Each place also has something we do expect there, so that we know that we looked.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, quote_plus

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pyotp.totp import TOTP
from redis import Redis

from planner.actions import accounts, invitations, links, strategies
from planner.model.workspace import Role
from planner.web import provider
from planner.web.caller import PLAIN_COOKIE
from tests import servers
from tests.browser.opening import kept_in
from tests.browser.test_elsewhere import at_acme
from tests.doors import a_visitor, an_account, behind
from tests.openid import OpenID, openid, secret_of
from tests.servers import Planner
from tests.web.test_elsewhere import came_back

EMAIL, ELSEWHERE = "marked@example.com", "elsewhere@example.com"
SECRETS = {
    "password": "walnut marker-aa41 april",
    "changed password": "walnut marker-bb52 april",
    "reset password": "walnut marker-cc63 april",
    "wrong password": "walnut marker-dd74 april",
    "link password": "marker-ee85",
    "letters": "marker-ff96",
    "provider": secret_of("planner"),
}
STORAGE = """async () => {
    const bases = await indexedDB.databases();
    return JSON.stringify([{...localStorage}, {...sessionStorage}, bases.map((one) => one.name), document.cookie]);
}"""


@dataclass
class House:
    """A planner, where it keeps its states, and every secret that went into it so far."""

    planner: Planner
    states: str
    acme: OpenID
    secrets: dict[str, str] = field(default_factory=lambda: dict(SECRETS))


@pytest.fixture
def acme() -> Iterator[OpenID]:
    with openid() as started:
        yield started


@pytest.fixture
def house(tmp_path, redis_url: str, acme: OpenID) -> Iterator[House]:
    more = {
        "REFLEX_STATE_MANAGER_MODE": "redis",
        "REFLEX_REDIS_URL": redis_url,
        "REFLEX_LOGLEVEL": "debug",
        "PYTHONASYNCIODEBUG": "1",
        "PLANNER_SMTP": f"smtp://planner:{SECRETS['letters']}@127.0.0.1:9",
        "PLANNER_MAIL_FROM": "planner@example.com",
        provider.ISSUER: acme.url,
        provider.CLIENT_ID: "planner",
        provider.CLIENT_SECRET: SECRETS["provider"],
        provider.LABEL: "Acme",
    }
    with servers.planner(tmp_path / "home", "--accounts", module="tests.probes.talkative", **more) as planner:
        yield House(planner, redis_url, acme)


def owned(house: House) -> tuple[str, str]:
    """Its owner, with a password of ours; a strategy to share, and the links that people are sent."""
    with kept_in(house.planner):
        entry = accounts.first_owner(a_visitor(), "Marked", EMAIL, SECRETS["password"])
        by = behind(entry)
        strategy_id = strategies.start(by, "blank").strategy_id
        house.secrets["invitation"] = invitations.invite(by, "joins@example.com", Role.VIEWER).token
        house.secrets["invitation from elsewhere"] = invitations.invite(by, ELSEWHERE, Role.VIEWER).token
        shared = links.share(by, strategy_id, password=SECRETS["link password"])
        house.secrets["link"] = shared.token
        other = "resets@example.com"
        an_account(by, Role.VIEWER, other)
        letter = accounts.ask_reset(a_visitor(), other)
        house.secrets["reset link"] = letter.token if letter else ""
    return strategy_id, entry.token


def fill(client: httpx.Client, at: str, **fields: str) -> httpx.Response:
    """Open a page at the door, fill its form in, send it."""
    shown = client.get(at).text
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', shown))
    to = re.search(r'<form method="post" action="([^"]+)"', shown)
    assert to, shown
    return client.post(to[1], data={**hidden, **fields})


def at_the_door(house: House) -> None:
    """Every form at the door, each as somebody new."""
    secrets = house.secrets

    def somebody() -> httpx.Client:
        return httpx.Client(base_url=house.planner.url, headers={"origin": house.planner.url}, timeout=60)

    with somebody() as client:
        assert fill(client, "/sign-in", email=EMAIL, password=secrets["wrong password"]).status_code == 422
        assert fill(client, "/forgotten", email=EMAIL).status_code == 200
    for at, fields in (
        (f"/join/{secrets['invitation']}", {"name": "Joins", "password": secrets["password"] + " joins"}),
        (f"/reset/{secrets['reset link']}", {"password": secrets["reset password"]}),
        (f"/s/{secrets['link']}", {"password": secrets["link password"]}),
    ):
        with somebody() as client:
            assert fill(client, at, **fields).status_code == 303, at
            secrets[f"cookie after {at[:3]}"] = client.cookies[PLAIN_COOKIE]


def from_elsewhere(house: House, browser: Browser) -> dict[str, str]:
    """In with the provider, from its own pages; and once more past one that says our secret aloud."""
    context = browser.new_context(base_url=house.planner.url)
    page = context.new_page()
    page.goto(f"/join/{house.secrets['invitation from elsewhere']}")
    page.get_by_role("button", name="Sign in with Acme").click()
    at_acme(page, f"it:{ELSEWHERE}")
    expect(page.get_by_title("Your account")).to_be_visible()
    house.secrets["cookie from elsewhere"] = cookie_of(context)
    kept = {"storage from elsewhere": str(page.evaluate(STORAGE))}
    for path in ("/", "/profile", "/account/elsewhere"):
        kept[f"source from elsewhere of {path}"] = context.request.get(path).text()
    context.close()
    with httpx.Client(
        base_url=house.planner.url, headers={"origin": house.planner.url}, timeout=60
    ) as client:
        house.acme.answers_next({"error": "aloud", "error_description": SECRETS["provider"]})
        answer = came_back(client, house.acme, f"it:{ELSEWHERE}")  # pyright: ignore[reportArgumentType]
        assert answer.status_code == 422, answer.text
        kept["refused from elsewhere"] = answer.text + str(answer.headers) + str(dict(client.cookies))
    return kept


def signed_in(house: House, page: Page) -> None:
    page.goto("/sign-in")
    page.get_by_label("E-mail").fill(EMAIL)
    page.get_by_label("Password").fill(SECRETS["password"])
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(lambda url: "sign-in" not in url)


def shared(house: House, page: Page, strategy_id: str) -> None:
    """A link with a password, made in the dialog; its address is shown once."""
    page.goto(f"/strategy/{strategy_id}")
    page.get_by_role("button", name="Share", exact=True).click()
    page.get_by_label("Password, if you like").fill(SECRETS["link password"])
    page.get_by_role("button", name="Make a link").click()
    address = page.get_by_label("Link to pass on")
    expect(address).to_have_value(re.compile("/s/"))
    house.secrets["link of the dialog"] = address.input_value().rpartition("/")[2]


def with_second_factor(house: House, page: Page) -> None:
    page.goto("/account/second-factor")
    key = house.secrets["second factor"] = page.locator("input[name=key]").input_value()
    page.get_by_label("Code from the app").fill(TOTP(key).at(int(time.time())))
    page.get_by_label("Your password").fill(SECRETS["password"])
    page.get_by_role("button", name="Turn it on").click()
    page.wait_for_url(re.compile("/profile"))


def changed(page: Page) -> None:
    page.goto("/account/password")
    page.get_by_label("Password you have now").fill(SECRETS["password"])
    page.get_by_label("New password", exact=True).fill(SECRETS["changed password"])
    page.get_by_label("New password again").fill(SECRETS["changed password"])
    page.get_by_role("button", name="Change it").click()
    page.wait_for_url(re.compile("/profile"))


def cookie_of(context: BrowserContext) -> str:
    return next(one["value"] for one in context.cookies() if one["name"] == PLAIN_COOKIE)


def seen_in_chromium(house: House, browser: Browser, strategy_id: str) -> dict[str, str]:
    """What a person does, and what their browser then keeps and is sent."""
    context = browser.new_context(base_url=house.planner.url)
    page = context.new_page()
    signed_in(house, page)
    house.secrets["cookie"] = cookie_of(context)
    shared(house, page, strategy_id)
    with_second_factor(house, page)
    changed(page)
    house.secrets["cookie after the change"] = cookie_of(context)
    kept = {}
    for path in ("/", "/people", "/profile", f"/strategy/{strategy_id}"):
        page.goto(path)
        page.wait_for_selector("main, nav")
        kept[f"storage at {path}"] = str(page.evaluate(STORAGE))
        kept[f"source of {path}"] = context.request.get(path).text() + page.content()
    context.close()
    return kept


def kept_by_the_server(house: House) -> dict[str, bytes]:
    """Its log, its states, and every file in its home but the one key that makes all others."""
    states: Any = Redis.from_url(house.states)
    kept = {f"state {key!r}": key + value_of(states, key) for key in states.keys("*")}
    files = [path for path in house.planner.home.rglob("*") if path.is_file() and path.name != "key"]
    return (
        kept
        | {"log": house.planner.log.read_bytes()}
        | {f"file {path.name}": path.read_bytes() for path in files}
    )


def value_of(states: Any, key: bytes) -> bytes:
    """What Redis keeps under a key, of whatever kind."""
    kinds = {b"string": states.get, b"hash": states.hgetall, b"set": states.smembers}
    value = kinds.get(states.type(key), states.dump)(key)
    return value if isinstance(value, bytes) else repr(value).encode()


def test_no_secret_comes_to_rest_anywhere(house: House, browser: Browser) -> None:
    strategy_id, house.secrets["first cookie"] = owned(house)
    at_the_door(house)
    seen = from_elsewhere(house, browser) | seen_in_chromium(house, browser, strategy_id)
    kept: dict[str, bytes] = {where: what.encode() for where, what in seen.items()}
    kept |= kept_by_the_server(house)
    assert any(where.startswith("state") and b"planner-session" in what for where, what in kept.items())
    assert any(where.startswith("file") and EMAIL.encode() in what for where, what in kept.items())
    assert b"DEBUG" in kept["log"]
    assert b"provider's answer was refused: aloud" in kept["log"]
    assert all(len(secret) > 8 for secret in house.secrets.values())
    written = {
        (name, form.encode())
        for name, one in house.secrets.items()
        for form in (one, quote(one), quote_plus(one))
    }
    assert {(name, where) for name, secret in written for where in kept if secret in kept[where]} == set()
