"""Signing in with a provider, against a real one on loopback: who gets in, who does not, and what is not believed."""

import base64
import contextlib
import html
import json
import re
import socket
import time
from collections.abc import Iterator
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit, urlunsplit

import pytest
from pyotp.totp import TOTP
from starlette.testclient import TestClient

from planner.actions import invitations, own_account, people
from planner.model.account import Session
from planner.model.member import Member
from planner.model.workspace import Role
from planner.store import open_database, session_of
from planner.web import provider
from planner.web.caller import COOKIE, ERRAND, PLAIN_COOKIE, PLAIN_ERRAND
from tests.doors import PASSWORD, an_account, an_email, signed_in
from tests.openid import RETURN, OpenID, key, openid, secret_of
from tests.servers import free_port
from tests.web.test_door import HERE, HTTPS, browser, fill

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)  # `tests/actions` has both kinds

NEW = "harbour tulip seven lamps"
LOST = "not begun in this browser"
WRONG = "is not what was asked for"
VERIFIER, CHALLENGE = "v" * 50, "CrlVwe1WSHWuTQYh3iczmx3aS-faRx6C92k9_hNxl4A"
"""A verifier and its SHA-256, as PKCE has it."""


@pytest.fixture(scope="module")
def signing() -> dict:
    return key()


@pytest.fixture(scope="module")
def acme(signing: dict) -> Iterator[OpenID]:
    with openid(signing) as started:
        yield started


@pytest.fixture(autouse=True)
def _set_up(acme: OpenID, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(monkeypatch, acme.url)


def set_up(monkeypatch: pytest.MonkeyPatch, issuer: str, client: str = "planner") -> None:
    monkeypatch.setenv(provider.ISSUER, issuer)
    monkeypatch.setenv(provider.CLIENT_ID, client)
    monkeypatch.setenv(provider.CLIENT_SECRET, secret_of(client))
    monkeypatch.setenv(provider.LABEL, "Acme")


@pytest.fixture
def email(by: Member) -> str:
    """An editor's, whose account has a password."""
    email = an_email()
    an_account(by, Role.EDITOR, email)
    return email


def press(client: TestClient, at: str, to: str = "/sign-in/elsewhere", **fields: str):
    """Open a page and press the button that leads elsewhere."""
    return client.post(to, data={**hidden(client, at, to), **fields})


def hidden(client: TestClient, at: str, to: str = "/sign-in/elsewhere") -> dict[str, str]:
    """What a form brings along."""
    form = re.search(rf'<form method="post" action="{to}">(.*?)</form>', client.get(at).text, re.DOTALL)
    assert form
    return dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', form[1]))


def sent(answer) -> str:
    """Where a page sends the browser on to."""
    assert answer.status_code == 200, answer.text
    link = re.search(r'<a class="link" href="([^"]+)">Go on', answer.text)
    assert link
    assert answer.headers["refresh"] == f"0; url={html.unescape(link[1])}"
    return html.unescape(link[1])


def path_of(address: str) -> str:
    parts = urlsplit(address)
    return urlunsplit(("", "", parts.path, parts.query, ""))


def came_back(client: TestClient, acme: OpenID, person: str, at: str = "/sign-in", **fields: str):
    """The whole way there and back again."""
    return client.get(path_of(acme.sign_in(sent(press(client, at, **fields)), person)))


def linked(client: TestClient, acme: OpenID, email: str, person: str = "") -> None:
    """Sign in with the password and link `person` on the profile."""
    fill(client, "/sign-in", email=email, password=PASSWORD)
    there = sent(press(client, "/account/elsewhere", "/account/elsewhere", password=PASSWORD))
    answer = client.get(path_of(acme.sign_in(there, person or f"it:{email}")))
    assert (answer.status_code, answer.headers.get("location")) == (303, "/profile"), answer.text


def inside(client: TestClient) -> Session | None:
    return session_of(client.cookies.get(PLAIN_COOKIE, ""))


def test_without_a_provider_nothing_is_offered(email: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(provider.ISSUER)
    monkeypatch.delenv(provider.CLIENT_ID)
    client = browser()
    assert "elsewhere" not in client.get("/sign-in").text
    fill(client, "/sign-in", email=email, password=PASSWORD)
    assert "no other way" in client.get("/account/elsewhere").text


def test_what_is_asked_of_the_provider(email: str, acme: OpenID) -> None:
    client = browser()
    address = sent(press(client, "/sign-in?next=/strategy/abc"))
    asked = {name: value for name, (value,) in parse_qs(urlsplit(address).query).items()}
    assert asked["redirect_uri"] == f"{HERE}/sign-in/elsewhere/back"
    assert (asked["response_type"], asked["code_challenge_method"]) == ("code", "S256")
    assert set(asked["scope"].split()) == {"openid", "email", "profile"}
    assert len(asked["state"]) >= 30
    assert len(asked["nonce"]) >= 20
    assert secret_of("planner") not in client.cookies[PLAIN_ERRAND] + address


def test_linked_on_the_profile_it_signs_in_and_the_session_is_a_new_one(email: str, acme: OpenID) -> None:
    linked(browser(), acme, email)
    client = browser()
    form = hidden(client, "/sign-in?next=/strategy/abc")
    fill(client, "/sign-in", email=email, password=PASSWORD)
    before = client.cookies[PLAIN_COOKIE]
    there = sent(client.post("/sign-in/elsewhere", data=form))
    answer = client.get(path_of(acme.sign_in(there, f"it:{email}")))
    assert (answer.status_code, answer.headers["location"]) == (303, "/strategy/abc")
    assert session_of(before) is None
    assert inside(client) is not None


def test_the_cookies_are_out_of_reach_and_bound_to_the_host_with_https(email: str, acme: OpenID) -> None:
    linked(browser(), acme, email)
    client = browser(HTTPS)
    kept = press(client, "/sign-in").headers.get_list("set-cookie")
    assert [one for one in kept if one.startswith(ERRAND) and "Secure" in one and "HttpOnly" in one]
    client = browser()
    kept = press(client, "/sign-in").headers.get_list("set-cookie")
    errand = next(one for one in kept if one.startswith(PLAIN_ERRAND))
    assert {"HttpOnly", "SameSite=lax", "Path=/", "Max-Age=600"} <= set(errand.split("; "))


def test_behind_tls_the_session_cookie_is_secure_though_the_way_back_says_no_origin(
    email: str, acme: OpenID, monkeypatch: pytest.MonkeyPatch
) -> None:
    linked(browser(), acme, email)
    who = SimpleNamespace(subject=f"{acme.url} it:{email}", email=email, verified=True, name="It")

    async def known(*_args):
        return who

    client = browser(HTTPS)
    state = parse_qs(urlsplit(sent(press(client, "/sign-in"))).query)["state"][0]
    monkeypatch.setattr("planner.web.door.elsewhere.introduced", known)
    del client.headers["origin"]
    answer = client.get(f"/sign-in/elsewhere/back?code=x&state={state}")
    cookies = answer.headers.get_list("set-cookie")
    assert [one for one in cookies if one.startswith(f"{COOKIE}=") and "Secure" in one]


def test_a_stranger_gets_no_account(by: Member, acme: OpenID) -> None:
    email = an_email()
    answer = came_back(browser(), acme, f"eve:{email}")
    assert answer.status_code == 422
    assert f"{email} has no account here and no open invitation" in answer.text
    assert email not in str([person.email for person in people.listed(by)])


def test_somebody_invited_is_let_in_with_a_new_account(by: Member, acme: OpenID) -> None:
    email, client = an_email(), browser()
    letter = invitations.invite(by, email, Role.COMMENTER)
    answer = came_back(client, acme, f"Bo:{email.upper()}", f"/join/{letter.token}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    session = inside(client)
    assert session
    assert session.workspace_id == by.workspace_id
    found = [one for one in people.listed(by) if one.email == email]
    assert [(one.member.name, one.member.role) for one in found] == [("Bo", Role.COMMENTER)]
    assert "is over" in browser().get(f"/join/{letter.token}").text
    again = browser()
    assert came_back(again, acme, f"Bo:{email.upper()}").status_code == 303


def test_from_the_sign_in_page_the_newest_invitation_counts_and_no_other(by: Member, acme: OpenID) -> None:
    email = an_email()
    invitations.invite(by, email, Role.VIEWER)
    assert came_back(browser(), acme, f"Bo:{email}").headers["location"] == "/"
    other = an_email()
    invitation = invitations.invite(by, other, Role.OWNER)
    invitations.withdraw(by, next(one.id for one in invitations.listed(by) if one.email == other))
    assert "no open invitation" in came_back(browser(), acme, f"Cy:{other}").text
    assert invitation.token


def test_an_invitation_of_another_address_is_not_used(by: Member, acme: OpenID) -> None:
    letter = invitations.invite(by, an_email(), Role.OWNER)
    answer = came_back(browser(), acme, f"eve:{an_email()}", f"/join/{letter.token}")
    assert "no open invitation" in answer.text
    assert browser().get(f"/join/{letter.token}").status_code == 200


def test_an_unverified_e_mail_is_nobodys(by: Member, email: str, acme: OpenID) -> None:
    invited = an_email()
    invitations.invite(by, invited, Role.OWNER)
    for address in (invited, email, an_email()):
        answer = came_back(browser(), acme, f"unverified:{address}")
        assert "not verified there" in answer.text
        assert answer.status_code == 422
    client = browser()
    fill(client, "/sign-in", email=email, password=PASSWORD)
    there = sent(press(client, "/account/elsewhere", "/account/elsewhere", password=PASSWORD))
    assert "never verified" in client.get(path_of(acme.sign_in(there, f"unverified:{email}"))).text


def test_letters_that_only_look_alike_are_another_address(by: Member, acme: OpenID) -> None:
    name = an_email().replace("@", "k@")
    invitations.invite(by, name, Role.OWNER)
    kelvin = name.replace("k@", "\u212a@")
    assert kelvin.lower() == name
    assert "no open invitation" in came_back(browser(), acme, f"eve:{kelvin}").text


def test_a_password_account_is_not_taken_over_by_its_e_mail(email: str, acme: OpenID) -> None:
    client = browser()
    answer = came_back(client, acme, f"eve:{email}")
    assert "not linked to" in answer.text
    assert inside(client) is None
    linked(browser(), acme, email, f"owner:{email}")
    assert "not linked to" in came_back(browser(), acme, f"eve:{email}").text


def test_linking_asks_for_the_password_and_the_same_e_mail(email: str, by: Member, acme: OpenID) -> None:
    client = browser()
    fill(client, "/sign-in", email=email, password=PASSWORD)
    wrong = press(client, "/account/elsewhere", "/account/elsewhere", password="not it at all")
    assert "not your password" in wrong.text
    assert "refresh" not in wrong.headers
    there = sent(press(client, "/account/elsewhere", "/account/elsewhere", password=PASSWORD))
    other = an_email()
    answer = client.get(path_of(acme.sign_in(there, f"eve:{other}")))
    assert f"is for {other}, and this account for {email}" in answer.text
    assert "not linked to" in came_back(browser(), acme, f"it:{email}").text


def test_what_one_began_another_cannot_finish(email: str, by: Member, acme: OpenID) -> None:
    """Somebody lures a signed-in person to the way back of a link they began themselves, or changes sessions."""
    client = browser()
    fill(client, "/sign-in", email=email, password=PASSWORD)
    there = sent(press(client, "/account/elsewhere", "/account/elsewhere", password=PASSWORD))
    returned = path_of(acme.sign_in(there, f"it:{email}"))
    other = an_email()
    an_account(by, Role.OWNER, other)
    theirs = browser()
    fill(theirs, "/sign-in", email=other, password=PASSWORD)
    assert LOST in theirs.get(returned).text
    theirs.cookies.set(PLAIN_ERRAND, client.cookies[PLAIN_ERRAND])
    assert LOST in theirs.get(returned).text
    assert "not linked to" in came_back(browser(), acme, f"it:{email}").text


def test_login_csrf_does_not_work(email: str, acme: OpenID) -> None:
    """A site lets my browser finish a sign-in that somebody else began, or begin one from outside."""
    linked(browser(), acme, email)
    theirs, mine = browser(), browser()
    returned = path_of(acme.sign_in(sent(press(theirs, "/sign-in")), f"it:{email}"))
    assert LOST in mine.get(returned).text
    press(mine, "/sign-in")
    assert LOST in mine.get(returned).text
    assert PLAIN_COOKIE not in mine.cookies
    assert "open for too long" in browser().post("/sign-in/elsewhere", data={"next": "/"}).text


@pytest.mark.parametrize("state", ["", "invented", "\u20ac"])
def test_a_wrong_state(state: str, email: str, acme: OpenID) -> None:
    linked(browser(), acme, email)
    client = browser()
    returned = path_of(acme.sign_in(sent(press(client, "/sign-in")), f"it:{email}"))
    answer = client.get("/sign-in/elsewhere/back", params={"code": "x", "state": state})
    assert LOST in answer.text
    assert PLAIN_ERRAND not in client.cookies
    assert LOST in client.get(returned).text


def test_a_forged_or_old_errand(email: str, acme: OpenID, monkeypatch: pytest.MonkeyPatch) -> None:
    client = browser()
    address = sent(press(client, "/sign-in"))
    returned = path_of(acme.sign_in(address, f"it:{email}"))
    kept = client.cookies[PLAIN_ERRAND]
    for forged in (f"x{kept}", kept[:-1], kept.partition(".")[0], ".", ""):
        other = browser()
        other.cookies.set(PLAIN_ERRAND, forged)
        assert LOST in other.get(returned).text
    late = browser()
    late.cookies.set(PLAIN_ERRAND, kept)
    now = time.time()
    monkeypatch.setattr("planner.web.door.errand.time.time", lambda: now + 601)
    assert LOST in late.get(returned).text


def test_a_code_works_once(email: str, acme: OpenID) -> None:
    linked(browser(), acme, email)
    client = browser()
    returned = path_of(acme.sign_in(sent(press(client, "/sign-in")), f"it:{email}"))
    errand = client.cookies[PLAIN_ERRAND]
    assert client.get(returned).status_code == 303
    assert LOST in client.get(returned).text
    again = browser()
    again.cookies.set(PLAIN_ERRAND, errand)
    assert WRONG in again.get(returned).text
    assert inside(again) is None


def test_a_code_without_its_verifier_is_worth_nothing(email: str, acme: OpenID) -> None:
    """PKCE: a code caught on its way and used in another browser's sign-in."""
    linked(browser(), acme, email)
    caught = acme.sign_in(sent(press(browser(), "/sign-in")), f"it:{email}")
    code = parse_qs(urlsplit(caught).query)["code"][0]
    thief = browser()
    state = parse_qs(urlsplit(sent(press(thief, "/sign-in"))).query)["state"][0]
    answer = thief.get("/sign-in/elsewhere/back", params={"code": code, "state": state})
    assert WRONG in answer.text
    assert inside(thief) is None


def test_a_wrong_nonce(email: str, acme: OpenID) -> None:
    linked(browser(), acme, email)
    client = browser()
    address = re.sub(r"nonce=[^&]*", "nonce=anothers", sent(press(client, "/sign-in")))
    assert WRONG in client.get(path_of(acme.sign_in(address, f"it:{email}"))).text
    assert inside(client) is None


def test_another_issuer_in_the_address(email: str, acme: OpenID) -> None:
    linked(browser(), acme, email)
    client = browser()
    returned = path_of(acme.sign_in(sent(press(client, "/sign-in")), f"it:{email}"))
    assert WRONG in client.get(re.sub(r"iss=[^&]*", "iss=https://evil.example.org", returned)).text


def genuine(
    client: TestClient, made_by: OpenID, person: str, as_client: str, **headers: str
) -> tuple[dict, str]:
    """A token a provider really gave for what `client` asks, and where the planner sent `client` to get it."""
    asked = sent(press(client, "/sign-in"))
    theirs = re.sub(r"client_id=[^&]*", f"client_id={as_client}", asked)
    theirs = re.sub(r"code_challenge=[^&]*", f"code_challenge={CHALLENGE}", theirs)
    back = made_by.sign_in(made_by.url + path_of(theirs), person)
    code = parse_qs(urlsplit(back).query)["code"][0]
    return made_by.token(code, VERIFIER, f"{HERE}{RETURN}", as_client, **headers), asked


@pytest.mark.parametrize(
    "case", ["none", "audience", "issuer", "expired", "signature", "unsigned", "subject"]
)
def test_an_id_token_that_is_not_for_us(case: str, email: str, acme: OpenID, signing: dict) -> None:
    """Every token is a real one, and right but for one thing; untouched, as `none`, it lets in."""
    linked(browser(), acme, email)
    client, person = browser(), f"it:{email}"
    late = {"x-two-hours-ago": "yes"} if case == "expired" else {}
    with openid(signing) if case == "issuer" else contextlib.nullcontext(acme) as giver:
        client_id = "another" if case == "audience" else "planner"
        token, asked = genuine(client, giver, person, client_id, **late)
    if case in {"signature", "unsigned", "subject"}:
        token["id_token"] = spoiled(token["id_token"], case)
    returned = acme.sign_in(asked, person)
    acme.answers_next(token)
    answer = client.get(path_of(returned))
    if case == "none":
        assert answer.status_code == 303
    else:
        assert WRONG in answer.text
    assert (inside(client) is not None) == (case == "none")


def spoiled(token: str, case: str) -> str:
    head, body, signature = token.split(".")
    if case == "signature":
        return f"{head}.{body}.{'A' * len(signature)}"
    if case == "unsigned":
        none = base64.urlsafe_b64encode(b'{"alg":"none","kid":"one"}').decode().rstrip("=")
        return f"{none}.{body}."
    claims = json.loads(base64.urlsafe_b64decode(body + "=="))
    other = base64.urlsafe_b64encode(json.dumps({**claims, "sub": "eve"}).encode()).decode().rstrip("=")
    return f"{head}.{other}.{signature}"


def test_turned_back_there(by: Member) -> None:
    client = browser()
    state = parse_qs(urlsplit(sent(press(client, "/sign-in"))).query)["state"][0]
    back = {"error": "access_denied", "error_description": "<script>no</script>", "state": state}
    answer = client.get("/sign-in/elsewhere/back", params=back)
    assert "you turned back there" in answer.text
    assert "<script>no" not in answer.text


def test_a_provider_that_is_down_says_so_and_the_password_goes_on(
    email: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(monkeypatch, f"http://127.0.0.1:{free_port()}")
    client = browser()
    answer = press(client, "/sign-in")
    assert answer.status_code == 422
    assert "Acme does not answer at the moment" in answer.text
    assert fill(client, "/sign-in", email=email, password=PASSWORD).status_code == 303


def test_a_provider_that_goes_down_in_the_meantime(
    email: str, acme: OpenID, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = browser()
    returned = path_of(acme.sign_in(sent(press(client, "/sign-in")), f"it:{email}"))
    set_up(monkeypatch, f"http://127.0.0.1:{free_port()}")
    answer = client.get(re.sub(r"&iss=[^&]*", "", returned))
    assert "does not answer at the moment" in answer.text


def test_a_provider_that_takes_connections_and_says_nothing(
    by: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planner.web.door.openid.SECONDS", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        set_up(monkeypatch, f"http://127.0.0.1:{mute.getsockname()[1]}")
        assert "does not answer at the moment" in press(browser(), "/sign-in").text


def test_a_discovery_document_of_somebody_else(
    by: Member, acme: OpenID, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_up(monkeypatch, acme.url.replace("127.0.0.1", "localhost"))
    assert WRONG in press(browser(), "/sign-in").text


def test_a_wrong_secret_of_ours(
    email: str, acme: OpenID, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv(provider.CLIENT_SECRET, "a-secret-marker")
    client = browser()
    returned = path_of(acme.sign_in(sent(press(client, "/sign-in")), f"it:{email}"))
    assert WRONG in client.get(returned).text
    assert "invalid_client" in caplog.text
    code = parse_qs(urlsplit(returned).query)["code"][0]
    assert all(secret not in caplog.text for secret in ("a-secret-marker", code, email))


def test_our_own_second_factor_is_still_asked_for(email: str, by: Member, acme: OpenID) -> None:
    client = browser()
    linked(client, acme, email)
    session = inside(client)
    assert session
    visitor = signed_in(session.id)
    totp = own_account.second_factor_key(visitor)
    own_account.turn_on_second_factor(visitor, totp, TOTP(totp).at(int(time.time()) - 30), PASSWORD)
    fresh = browser()
    asked = came_back(fresh, acme, f"it:{email}", "/sign-in?next=/people")
    assert "One more step" in asked.text
    assert inside(fresh) is None
    form = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', asked.text))
    answer = fresh.post("/second-step", data={**form, "code": TOTP(totp).now()})
    assert (answer.status_code, answer.headers["location"]) == (303, "/people")
    assert inside(fresh) is not None


def test_unlinked_it_opens_nothing_and_other_browsers_are_out(email: str, acme: OpenID) -> None:
    client, elsewhere = browser(), browser()
    linked(client, acme, email)
    assert came_back(elsewhere, acme, f"it:{email}").status_code == 303
    wrong = press(client, "/account/elsewhere", "/account/elsewhere", password="not it")
    assert "not your password" in wrong.text
    answer = press(client, "/account/elsewhere", "/account/elsewhere", password=PASSWORD)
    assert answer.headers["location"] == "/profile"
    assert inside(client) is not None
    assert inside(elsewhere) is None
    assert "not linked to" in came_back(browser(), acme, f"it:{email}").text


def invited(by: Member, acme: OpenID, email: str) -> TestClient:
    """Somebody who came with the provider and has no password."""
    invitations.invite(by, email, Role.EDITOR)
    client = browser()
    assert came_back(client, acme, f"Bo:{email}").status_code == 303
    return client


def test_the_only_way_in_is_not_unlinked(by: Member, acme: OpenID) -> None:
    from planner.actions import elsewhere
    from planner.model.refusal import Refusal

    client = invited(by, acme, an_email())
    session = inside(client)
    assert session
    with pytest.raises(Refusal, match="only way to sign in"):
        elsewhere.unlink(signed_in(session.id), "")
    shown = client.get("/account/elsewhere").text
    assert "only way in" in shown
    assert "Unlink" not in shown


def test_without_a_password_one_is_set_after_signing_in_there_once_more(by: Member, acme: OpenID) -> None:
    email = an_email()
    client = invited(by, acme, email)
    address = sent(press(client, "/account/elsewhere", "/account/elsewhere"))
    assert "prompt=login" in address
    somebody = client.get(path_of(acme.sign_in(address, f"eve:{email}")))
    assert "not a fresh sign-in as the person linked" in somebody.text
    address = sent(press(client, "/account/elsewhere", "/account/elsewhere"))
    answer = client.get(path_of(acme.sign_in(address, f"Bo:{email}")))
    assert answer.headers["location"].startswith("/reset/")
    assert fill(client, answer.headers["location"], password=NEW).status_code == 303
    assert fill(browser(), "/sign-in", email=email, password=NEW).status_code == 303
    assert press(client, "/account/elsewhere", "/account/elsewhere", password=NEW).status_code == 303


def test_two_accounts_are_not_linked_to_one_sign_in(by: Member, email: str, acme: OpenID) -> None:
    from planner.actions import elsewhere
    from planner.model.account import Introduction
    from planner.model.refusal import Refusal

    linked(browser(), acme, email)
    other = an_email()
    visitor = signed_in(an_account(by, Role.EDITOR, other).session.id)
    who = Introduction(f"{acme.url} it:{email}", other, True, "It")
    with pytest.raises(Refusal, match="another account here"):
        elsewhere.link(visitor, who)


def test_a_deleted_account_frees_its_sign_in(by: Member, email: str, acme: OpenID) -> None:
    client = browser()
    linked(client, acme, email)
    assert fill(client, "/account/delete", password=PASSWORD).status_code == 303
    assert "no account here" in came_back(browser(), acme, f"it:{email}").text


def test_the_audit_tells_it(email: str, by: Member, acme: OpenID) -> None:
    client = browser()
    linked(client, acme, email)
    came_back(browser(), acme, f"it:{email}")
    press(client, "/account/elsewhere", "/account/elsewhere", password=PASSWORD)
    account = next(one.member.account_id for one in people.listed(by) if one.email == email)
    with open_database().readers.connect() as connection:
        rows = connection.exec_driver_sql("SELECT action, about FROM audit").all()
    actions = {row.action for row in rows if row.about == account}
    assert {"elsewhere.link", "elsewhere.unlink"} <= actions
    assert "elsewhere.enter" in {row.action for row in rows}
    assert email not in str(rows)


def test_settings_that_cannot_work(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for issuer in ("http://id.example.com", "https://", "id.example.com", "https://id.example.com/?x=1"):
        set_up(monkeypatch, issuer)
        named = provider.provider()
        assert named
        assert "https" in named.faults
    monkeypatch.setenv(provider.CLIENT_ID, "")
    named = provider.provider()
    assert named
    assert provider.CLIENT_ID in named.faults
    assert secret_of("planner") not in repr(named)
