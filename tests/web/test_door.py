"""The pages at the door: forms in, cookies out, the same answer to what nobody may learn."""

import re

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from planner.actions import invitations, links
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.store import session_of
from planner.web import letters
from planner.web.answers import needed_by
from planner.web.caller import COOKIE, FORM, PLAIN_COOKIE
from planner.web.door.first import first_key
from planner.web.guard import Guard
from planner.web.server import routes
from tests.doors import PASSWORD, an_account, an_email

HERE = "http://127.0.0.1:8300"
HTTPS = "https://plan.example.com"


def browser(base: str = HERE) -> TestClient:
    guard = Guard(Starlette(routes=routes()), routes())
    return TestClient(guard, base_url=base, headers={"origin": base}, follow_redirects=False)


def fill(client: TestClient, at: str, **fields: str):
    """Open a page, fill its form in, send it."""
    shown = client.get(at)
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', shown.text))
    to = re.search(r'<form method="post" action="([^"]+)"', shown.text)
    assert to, shown.text
    return client.post(to[1], data={**hidden, **fields})


@pytest.fixture
def email(by: Member) -> str:
    email = an_email()
    an_account(by, Role.OWNER, email)
    return email


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_first_owner_needs_the_key_that_was_printed(database: str) -> None:
    client = browser()
    assert client.get("/first").status_code == 403
    assert client.get("/first?key=invented").status_code == 403
    fields = {"name": "Ada", "email": "ada@example.com", "password": PASSWORD}
    assert "12 to 200" in fill(client, f"/first?key={first_key()}", **{**fields, "password": "short"}).text
    answer = fill(client, f"/first?key={first_key()}", **fields)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert client.get(f"/first?key={first_key()}").headers["location"] == "/sign-in"


def test_signing_in_and_out(email: str) -> None:
    client = browser()
    answer = fill(client, "/sign-in?next=/strategy/abc", email=email, password=PASSWORD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/strategy/abc")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{PLAIN_COOKIE}=")
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    token = client.cookies[PLAIN_COOKIE]
    assert session_of(token) is not None
    assert client.get("/sign-in").status_code == 303
    out = client.post("/sign-out")
    assert (out.status_code, out.headers["clear-site-data"]) == (303, '"storage"')
    assert session_of(token) is None


def test_with_https_the_cookie_is_bound_to_the_host(email: str) -> None:
    answer = fill(browser(HTTPS), "/sign-in", email=email, password=PASSWORD)
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f"{COOKIE}=")
    assert {"Secure", "HttpOnly", "Path=/"} <= set(cookie.split("; "))
    assert "Domain" not in cookie


@pytest.mark.parametrize(
    "to",
    [
        "//evil.example.org",
        "/\\evil.example.org",
        "https://evil.example.org",
        "javascript:alert(1)",
        "/a\r\nx: y",
    ],
)
def test_after_signing_in_one_stays_here(to: str, email: str) -> None:
    client = browser()
    shown = client.get("/sign-in", params={"next": to})
    assert 'name="next" value="/"' in shown.text


def test_a_form_of_another_browser_or_site_does_nothing(email: str) -> None:
    """Login CSRF: somebody signs my browser in as themselves."""
    mine, theirs = browser(), browser()
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', theirs.get("/sign-in").text))
    mine.get("/sign-in")
    answer = mine.post("/sign-in", data={**hidden, "email": email, "password": PASSWORD})
    assert "open for too long" in answer.text
    assert PLAIN_COOKIE not in mine.cookies
    assert PLAIN_COOKIE not in browser().post("/sign-in", data={"email": email, "password": PASSWORD}).cookies


def test_wrong_and_unknown_look_the_same(email: str) -> None:
    def said(address: str) -> tuple[int, str]:
        client = browser()
        answer = fill(client, "/sign-in", email=address, password="wrong")
        plain = re.sub(r'value="[^"]*"', "", answer.text)
        return answer.status_code, plain

    assert said(email) == said(an_email())


def test_what_was_typed_comes_back_as_text(email: str) -> None:
    typed = '"><script>alert(1)</script>@example.com'
    answer = fill(browser(), "/sign-in", email=typed, password="wrong")
    assert "<script>alert" not in answer.text
    assert "&lt;script&gt;alert" in answer.text


def test_a_forgotten_password(email: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "sends no letters" in browser().get("/forgotten").text
    sent: list[tuple[str, str]] = []
    monkeypatch.setattr(letters, "can_send", lambda: True)
    monkeypatch.setattr(letters, "send", lambda to, _subject, words: sent.append((to, words)))
    texts = [
        re.sub(r'value="[^"]*"', "", fill(browser(), "/forgotten", email=one).text)
        for one in (email, an_email())
    ]
    assert texts[0] == texts[1]
    assert [to for to, _ in sent] == [email]
    link = re.search(r"http://127.0.0.1:8300(/reset/\S+)", sent[0][1])
    assert link
    answer = fill(browser(), link[1], password="harbour tulip seven lamps")
    assert answer.status_code == 303
    assert "used or is too old" in fill(browser(), link[1], password="harbour tulip seven lamps!").text


def test_joining_by_invitation(by: Member) -> None:
    letter = invitations.invite(by, an_email(), Role.EDITOR)
    client = browser()
    page = client.get(f"/join/{letter.token}")
    assert "Join Fell and Sons" in page.text
    assert page.headers["referrer-policy"] == "same-origin"
    assert page.headers["cache-control"] == "no-store"
    assert fill(client, f"/join/{letter.token}", name="Bo", password=PASSWORD).status_code == 303
    session = session_of(client.cookies[PLAIN_COOKIE])
    assert session is not None
    assert session.workspace_id == by.workspace_id
    assert client.get(f"/join/{letter.token}").status_code == 410
    assert browser().get("/join/invented").status_code == 410


def test_accepting_with_the_account_one_has(by: Member, email: str) -> None:
    from planner.store import new_member

    letter = invitations.invite(new_member("Second client", "Cleo"), email, Role.VIEWER)
    client = browser()
    assert f"/sign-in?next=/join/{letter.token}" in client.get(f"/join/{letter.token}").text
    fill(client, "/sign-in", email=email, password=PASSWORD)
    assert fill(client, f"/join/{letter.token}").status_code == 303


def test_a_client_opens_a_link(by: Member, plan: Plan) -> None:
    shared = links.share(by, plan.strategy_id, password="open sesame")
    client = browser()
    for _ in range(3):
        shown = client.get(f"/s/{shared.token}")
    assert "Fell" not in shown.text
    assert links.listed(by, plan.strategy_id)[0].opens == 0
    assert "not the password" in fill(client, f"/s/{shared.token}", password="guess!").text
    answer = fill(client, f"/s/{shared.token}", password="open sesame")
    assert answer.headers["location"] == f"/strategy/{plan.strategy_id}"
    session = session_of(client.cookies[PLAIN_COOKIE])
    assert session is not None
    assert (session.link_id, session.account_id) == (shared.link.id, None)
    assert "Fell and Sons shares" in client.get(f"/s/{links.share(by, plan.strategy_id).token}").text
    assert browser().get("/s/invented").status_code == 410


def test_a_guest_joins_by_a_name(by: Member, plan: Plan) -> None:
    shared = links.share(by, plan.strategy_id, asks_name=True)
    client = browser()
    assert "Fell and Sons invites you" in client.get(f"/s/{shared.token}").text
    assert "Say your name" in fill(client, f"/s/{shared.token}", name=" ").text
    assert PLAIN_COOKIE not in client.cookies
    answer = fill(client, f"/s/{shared.token}", name="<b>Kai")
    assert answer.headers["location"] == f"/strategy/{plan.strategy_id}"
    session = session_of(client.cookies[PLAIN_COOKIE])
    assert session is not None
    assert session.guest_name == "<b>Kai"


def test_the_second_factor(by: Member) -> None:
    import time

    from pyotp.totp import TOTP

    from planner.actions import own_account
    from tests.doors import signed_in

    email = an_email()
    visitor = signed_in(an_account(by, Role.EDITOR, email).session.id)
    key = own_account.second_factor_key(visitor)
    own_account.turn_on_second_factor(visitor, key, TOTP(key).at(int(time.time()) - 30), PASSWORD)
    client = browser()
    asked = fill(client, "/sign-in?next=/strategy/abc", email=email, password=PASSWORD)
    assert PLAIN_COOKIE not in client.cookies
    hidden = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', asked.text))
    assert "not the one" in client.post("/second-step", data={**hidden, "code": "000000"}).text
    answer = client.post("/second-step", data={**hidden, "code": TOTP(key).now()})
    assert (answer.status_code, answer.headers["location"]) == (303, "/strategy/abc")


def test_every_route_says_whom_it_answers() -> None:
    found = routes()
    assert [route for route in found if needed_by(getattr(route, "endpoint", None)) is None] == []
    assert len(found) > 20


def test_a_form_brings_a_mark_only_this_browser_has() -> None:
    assert FORM in browser().get("/sign-in").cookies


def test_no_file_comes_in_by_a_form(email: str) -> None:
    client = browser()
    client.get("/sign-in")
    answer = client.post("/sign-in", files={"form": ("x.txt", b"x" * 100)})
    assert answer.status_code in {400, 422}
