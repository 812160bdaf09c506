"""Roles, permissions and the one decision; leaving and handing over."""

import pytest

from planner.model.ids import MemberId, WorkspaceId
from planner.model.member import Member
from planner.model.refusal import Refusal
from planner.model.workspace import GRANTED, NotAllowed, Permission, Role, may
from tests.builders import NOON

LADDER = [None, Role.GUEST, Role.VIEWER, Role.COMMENTER, Role.EDITOR, Role.OWNER]


def a_member(role: Role) -> Member:
    return Member.made(id=MemberId.new(), workspace_id=WorkspaceId.new(), name="Ada", role=role)


def test_each_role_may_do_what_the_lesser_may_and_something_more() -> None:
    for less, more in zip(LADDER, LADDER[1:], strict=False):
        assert GRANTED[less] < GRANTED[more]
    assert GRANTED[Role.OWNER] == set(Permission) - {Permission.PUSH}, (
        "which a key has, and nobody who signs in"
    )
    assert set(GRANTED) == {None, *Role}


@pytest.mark.parametrize(
    ("role", "permission", "granted"),
    [
        (None, Permission.KNOCK, True),
        (None, Permission.VIEW, False),
        (Role.GUEST, Permission.VIEW, True),
        (Role.GUEST, Permission.BROWSE, False),
        (Role.GUEST, Permission.COMMENT, False),
        (Role.VIEWER, Permission.COMMENT, False),
        (Role.COMMENTER, Permission.COMMENT, True),
        (Role.COMMENTER, Permission.EDIT_MAP, False),
        (Role.EDITOR, Permission.EDIT_MAP, True),
        (Role.EDITOR, Permission.MANAGE_PEOPLE, False),
        (Role.OWNER, Permission.OWN_WORKSPACE, True),
    ],
)
def test_who_may_what(role: Role | None, permission: Permission, granted: bool) -> None:
    assert may(role, permission) is granted


def test_a_guests_link_says_whether_they_comment_and_nothing_else() -> None:
    assert may(Role.GUEST, Permission.COMMENT, link_comments=True)
    assert not may(Role.GUEST, Permission.EDIT_MAP, link_comments=True)
    assert not may(Role.VIEWER, Permission.COMMENT, link_comments=True)


@pytest.mark.parametrize("permission", Permission)
def test_every_no_is_a_sentence(permission: Permission) -> None:
    assert str(NotAllowed(permission)).endswith(".")


def test_the_last_owner_stays_and_stays_owner() -> None:
    owner = a_member(Role.OWNER)
    with pytest.raises(Refusal, match="hand over ownership first"):
        owner.gone(NOON, owners=1)
    with pytest.raises(Refusal, match="hand over ownership first"):
        owner.given(Role.EDITOR, owners=1)
    assert owner.given(Role.EDITOR, owners=2).role is Role.EDITOR
    assert owner.gone(NOON, owners=2).left_at == NOON
    assert a_member(Role.EDITOR).gone(NOON, owners=1).left_at == NOON


def test_nobody_is_made_a_guest() -> None:
    with pytest.raises(Refusal, match="by a link"):
        a_member(Role.EDITOR).given(Role.GUEST, owners=1)


def test_what_somebody_asks_is_never_kept() -> None:
    asking = a_member(Role.VIEWER).asking(Permission.VIEW)
    assert asking.asks is Permission.VIEW
    assert not {"asks", "address", "session_id"} & set(asking.as_json())
