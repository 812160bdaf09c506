"""Markup in names, labels and addresses is text wherever a page at the door shows it."""

import pytest
from starlette.testclient import TestClient

from planner.actions import invitations, links, workspaces
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.model.workspace import Role
from tests.doors import an_email
from tests.web.test_door import browser

MARKUP = "<img src=x onerror=alert(1)>\"'&{{7*7}}"
ESCAPED = "&lt;img src=x onerror=alert(1)&gt;&quot;&#x27;&amp;{{7*7}}"


@pytest.fixture
def client(by: Member) -> TestClient:
    workspaces.edit(by, {"name": MARKUP})
    return browser()


def test_in_the_name_of_a_workspace(client: TestClient, by: Member, plan: Plan) -> None:
    letter = invitations.invite(by, an_email(), Role.VIEWER)
    shared = links.share(by, plan.strategy_id, label=MARKUP)
    for path in (f"/join/{letter.token}", f"/s/{shared.token}"):
        shown = client.get(path).text
        assert ESCAPED in shown, path
        assert "<img" not in shown, path


@pytest.mark.parametrize(
    "address",
    ["<b>x</b>@example.com", '"<script>"@example.com', "x@<b>.com", "x@example.com\r\nBcc: y@example.com"],
)
def test_no_address_holds_any(address: str, by: Member) -> None:
    with pytest.raises(Refusal):
        invitations.invite(by, address, Role.VIEWER)


def test_nor_does_what_is_typed_into_an_address(client: TestClient) -> None:
    shown = client.get("/sign-in", params={"next": f"/{MARKUP}"}).text
    assert "<img" not in shown
