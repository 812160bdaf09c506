"""Join links: whoever opens one says a name and is a guest under it, with a guest's rights and no more."""

from datetime import UTC, datetime, timedelta

import pytest

from planner.actions import links, personas, strategies
from planner.model.account import Entry
from planner.model.comment import Guest
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.model.workspace import NotAllowed, Permission, Role
from planner.store import looking, open_database
from tests.doors import a_visitor, behind


def joined(by: Member, plan: Plan, name: str, **fields) -> Entry:
    shared = links.share(by, plan.strategy_id, asks_name=True, **fields)
    return links.open(a_visitor(), shared.token, fields.get("password", ""), name)


def test_a_guest_is_shown_under_the_name_they_said(by: Member, plan: Plan) -> None:
    shared = links.share(by, plan.strategy_id, label="Workshop of 4 May", asks_name=True)
    kai, jo = (behind(links.open(a_visitor(), shared.token, name=name)) for name in (" Kai  ", "Jo"))
    assert (kai.name, jo.name) == ("Kai", "Jo")
    assert kai.role is jo.role is Role.GUEST
    assert links.listed(by, plan.strategy_id)[0].opens == 2


def test_without_a_name_nobody_joins(by: Member, plan: Plan) -> None:
    shared = links.share(by, plan.strategy_id, asks_name=True)
    for name in ("", "   ", "x" * 81, "half \ud800"):
        with pytest.raises(Refusal):
            links.open(a_visitor(), shared.token, name=name)
    assert links.listed(by, plan.strategy_id)[0].opens == 0


def test_other_links_take_no_name_and_keep_their_label_to_the_team(by: Member, plan: Plan) -> None:
    shared = links.share(by, plan.strategy_id, label="Only for us to know")
    assert behind(links.open(a_visitor(), shared.token, name="Kai")).name == "Guest"


def test_a_guest_by_name_has_a_guests_rights(by: Member, plan: Plan) -> None:
    guest = behind(joined(by, plan, "Kai"))
    assert strategies.opened(guest, plan.strategy_id)
    for attempt in (
        lambda: personas.edit(guest, plan.all(Persona)[0].id, {"name": "Mine"}),
        lambda: strategies.listed(guest),
        lambda: links.share(guest, plan.strategy_id),
    ):
        with pytest.raises(NotAllowed):
            attempt()


def test_it_is_a_link_like_any_other(by: Member, plan: Plan) -> None:
    over = datetime.now(UTC) - timedelta(minutes=1)
    with pytest.raises(Refusal, match="its time is over"):
        joined(by, plan, "Kai", expires_at=over)
    locked = links.share(by, plan.strategy_id, password="open sesame", asks_name=True)
    with pytest.raises(Refusal, match="not the password"):
        links.open(a_visitor(), locked.token, "guess", "Kai")
    entry = links.open(a_visitor(), locked.token, "open sesame", "Kai")
    guest = behind(entry)
    links.revoke(by, locked.link.id)
    with pytest.raises(NotAllowed):
        strategies.opened(guest, plan.strategy_id)


def test_neither_token_nor_name_is_told_to_the_audit(by: Member, plan: Plan) -> None:
    shared = links.share(by, plan.strategy_id, asks_name=True)
    links.open(a_visitor(), shared.token, name="A name nobody else has")
    with open_database().readers.connect() as connection:
        rows = str(connection.exec_driver_sql("SELECT * FROM audit").all())
        kept = str(connection.exec_driver_sql("SELECT token FROM share_link").all())
    assert "A name nobody else has" not in rows
    assert shared.token not in rows + kept


def test_comments_stand_beside_the_name_they_joined_under(by: Member, plan: Plan) -> None:
    guest = behind(joined(by, plan, "Kai", allows="comment"))
    with looking(by.asking(Permission.VIEW)) as seen:
        assert [one.name for one in seen.all(Guest, id=guest.author)] == ["Kai"]
