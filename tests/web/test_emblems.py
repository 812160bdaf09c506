"""Logos and pictures of people over HTTP, and the head of a page at a link's door."""

import json

from starlette.testclient import TestClient

from planner.actions import brands, links, people, workspaces
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import UNNAMED, Role
from planner.store import new_member
from planner.ui.who.view import read
from planner.web.caller import PLAIN_COOKIE
from tests.doors import a_guest, an_account
from tests.pictures import BAD, a_file, a_picture, opened
from tests.web.test_door import browser


def browser_of(by: Member, role: Role = Role.OWNER) -> TestClient:
    client = browser()
    client.cookies.set(PLAIN_COOKIE, an_account(by, role).token)
    return client


def address(by: Member) -> str:
    return f"/brand/{by.workspace_id}/logo/{workspaces.here(by).logo}.png"


def test_a_logo_goes_in_and_comes_out(by: Member) -> None:
    client = browser_of(by)
    assert client.post("/brand/logo", content=a_file("PNG", (400, 100))).json() == {"change": ""}
    shown = client.get(address(by))
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/png")
    assert shown.headers["cache-control"].startswith("private")
    assert opened(shown.content).size == (400, 100)


def test_a_bad_logo_is_answered_with_one_sentence(by: Member) -> None:
    client = browser_of(by)
    for name in ("a drawing that could hold a script", "too many bytes", "half a PNG"):
        file, why = BAD[name]
        answer = client.post("/brand/logo", content=file)
        assert answer.status_code == 422
        assert why in answer.json()["refused"]
    assert workspaces.here(by).logo == ""


def test_editors_bring_none_and_strangers_see_none(by: Member) -> None:
    brands.give_logo(by, a_picture())
    assert browser_of(by, Role.EDITOR).post("/brand/logo", content=a_file()).status_code == 403
    assert browser_of(by, Role.VIEWER).get(address(by)).status_code == 200
    eve = browser_of(new_member("Another client", "Eve"))
    assert eve.get(address(by)).status_code == 404
    assert browser().get(address(by)).status_code == 401
    for slip in ("nothing", "%00", "0" * 32):
        assert eve.get(f"/brand/{by.workspace_id}/logo/{slip}.png").status_code == 404


def test_a_links_door_carries_the_brand_unless_it_is_locked(by: Member, plan: Plan) -> None:
    name = workspaces.edit(by, {"name": "Fell <b>& Co", "colour": "#123a5a"}).name
    logo = brands.give_logo(by, a_picture()).logo
    shared, locked = (
        links.share(by, plan.strategy_id),
        links.share(by, plan.strategy_id, password="open sesame"),
    )
    page = browser().get(f"/s/{shared.token}").text
    assert 'class="door branded"' in page
    assert "--brand: #123a5a; --brand-ink: #ffffff" in page
    assert f"/s/{shared.token}/logo/{logo}.png" in page
    assert name not in page
    assert "Fell &lt;b&gt;&amp; Co" in page
    assert browser().get(f"/s/{shared.token}/logo/{logo}.png").content == a_picture()
    hidden = browser().get(f"/s/{locked.token}").text
    assert not [word for word in ("#123a5a", "Fell", logo) if word in hidden]
    assert browser().get(f"/s/{locked.token}/logo/{logo}.png").status_code == 404


def test_a_workspace_that_was_never_named_shares_under_no_name(by: Member, plan: Plan) -> None:
    workspaces.edit(by, {"name": UNNAMED})
    shared, joins = (links.share(by, plan.strategy_id, asks_name=asks) for asks in (False, True))
    doors = [browser().get(f"/s/{one.token}").text for one in (shared, joins)]
    assert "A plan was shared with you" in doors[0]
    assert "You are invited to a plan" in doors[1]
    assert not [page for page in doors if UNNAMED in page]
    assert read(a_guest(by, plan.strategy_id)).workspace == ""
    assert read(by).workspace == UNNAMED


def test_ones_own_picture_goes_in_and_members_see_it(by: Member) -> None:
    client, other = browser_of(by, Role.EDITOR), browser_of(by, Role.VIEWER)
    assert client.post("/account/picture", content=a_file("JPEG", (400, 300))).json() == {"change": ""}
    assert "damaged" in client.post("/account/picture", content=BAD["half a PNG"][0]).json()["refused"]
    assert browser().post("/account/picture", content=a_file()).status_code == 401
    one = next(one for one in people.listed(by) if one.picture)
    address = f"/people/{one.member.id}/picture/{one.picture}.png"
    assert opened(other.get(address).content).size == (300, 300)
    assert browser_of(new_member("Another client", "Eve")).get(address).status_code == 404
    assert json.loads(client.get("/account/data").text)["picture"].startswith("data:image/png;base64,")
