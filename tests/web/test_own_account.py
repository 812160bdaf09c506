"""The plain pages for one's own account: password, second factor, data, workspaces."""

import json
import re

import pytest
from pyotp import TOTP
from starlette.testclient import TestClient

from planner.actions import own_account, workspaces
from planner.model.member import Member
from planner.model.workspace import Role
from planner.store import session_of, unsealed
from planner.web.caller import PLAIN_COOKIE
from tests.doors import PASSWORD, an_account, an_email, signed_in
from tests.web.test_door import browser, fill

NEW = "harbour tulip seven lamps"


@pytest.fixture
def client(by: Member) -> TestClient:
    """A browser in which an editor is signed in."""
    email = an_email()
    an_account(by, Role.EDITOR, email)
    client = browser()
    fill(client, "/sign-in", email=email, password=PASSWORD)
    client.headers["x-email"] = email
    return client


def visitor(client: TestClient):
    session = session_of(client.cookies[PLAIN_COOKIE])
    assert session
    return signed_in(session.id)


def test_a_password_is_changed_and_the_session_goes_on_under_a_new_token(client: TestClient) -> None:
    before = client.cookies[PLAIN_COOKIE]
    wrong = fill(client, "/account/password", current="not it at all", password=NEW, again=NEW)
    assert "not your password" in wrong.text
    typo = fill(client, "/account/password", current=PASSWORD, password=NEW, again=NEW + "x")
    assert "not the same" in typo.text
    answer = fill(client, "/account/password", current=PASSWORD, password=NEW, again=NEW)
    assert (answer.status_code, answer.headers["location"]) == (303, "/profile")
    assert session_of(before) is None
    assert own_account.checked(visitor(client), NEW)


def test_a_second_factor_is_drawn_here_proved_by_a_code_and_turned_off(client: TestClient) -> None:
    shown = client.get("/account/second-factor")
    assert "<svg" in shown.text
    key = re.search(r'name="key" value="(\w+)"', shown.text)
    assert key
    assert " ".join(re.findall("....", key[1])) in shown.text
    wrong = fill(client, "/account/second-factor", key=key[1], code="000000", password=PASSWORD)
    assert "not the code" in wrong.text
    assert f'name="key" value="{key[1]}"' in wrong.text
    code = TOTP(key[1]).now()
    answer = fill(client, "/account/second-factor", key=key[1], code=code, password=PASSWORD)
    assert answer.headers["location"] == "/profile"
    assert unsealed(own_account.mine(visitor(client)).totp) == key[1]
    assert key[1] not in client.get("/account/second-factor").text
    assert fill(client, "/account/second-factor", password=PASSWORD).headers["location"] == "/profile"
    assert not own_account.mine(visitor(client)).totp


def test_a_key_of_somebody_else_is_not_drawn(client: TestClient) -> None:
    shown = fill(client, "/account/second-factor", key='"><script>', code="1", password=PASSWORD)
    assert "<script>" not in shown.text.replace('<script src="/screen.js"></script>', "")


def test_own_data_is_handed_out_without_secrets(client: TestClient) -> None:
    answer = client.get("/account/data")
    assert "attachment" in answer.headers["content-disposition"]
    kept = json.loads(answer.text)
    assert kept["account"]["email"] == client.headers["x-email"]
    assert "argon2" not in answer.text
    assert browser().get("/account/data").status_code == 401


def test_an_account_is_deleted_with_its_password_only(client: TestClient) -> None:
    assert "not your password" in fill(client, "/account/delete", password="wrong").text
    answer = fill(client, "/account/delete", password=PASSWORD)
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    again = fill(browser(), "/sign-in", email=client.headers["x-email"], password=PASSWORD)
    assert again.status_code == 422


def test_workspaces_are_added_and_switched_in_one_click(client: TestClient, by: Member) -> None:
    assert client.post("/workspaces", data={"name": " "}).status_code == 422
    assert client.post("/workspaces", data={"name": "Fell & Co"}).status_code == 303
    places = {place.workspace.name: place.workspace.id for place in workspaces.listed(visitor(client))}
    assert len(places) == 2
    assert session_of(client.cookies[PLAIN_COOKIE]).workspace_id == places["Fell & Co"]  # type: ignore[union-attr]
    assert client.post(f"/workspaces/{by.workspace_id}/switch").status_code == 303
    assert session_of(client.cookies[PLAIN_COOKIE]).workspace_id == by.workspace_id  # type: ignore[union-attr]
    assert client.post("/workspaces/nowhere/switch").status_code == 404
