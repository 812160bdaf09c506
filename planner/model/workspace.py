"""A workspace, the roles in it, and the one decision of who may do what."""

from enum import StrEnum
from typing import ClassVar

from planner.model.colour import Colour, Shades, shades
from planner.model.ids import WorkspaceId
from planner.model.picture import PictureName
from planner.model.record import Record
from planner.model.refusal import Refusal
from planner.model.text import Name


class Role(StrEnum):
    """What somebody is in a workspace, from the most to the least. A guest came by a link."""

    OWNER = "owner"
    EDITOR = "editor"
    COMMENTER = "commenter"
    VIEWER = "viewer"
    GUEST = "guest"


class Permission(StrEnum):
    """The one vocabulary of what may be done; every action, handler, socket event and route names one of these.

    `KNOCK` is open to everybody; `OWN_ACCOUNT` to everybody who has signed in. All others belong to a role in a
    workspace, but `PUSH`, which belongs to whoever has a key. `OWN_WORKSPACE` is also what a change needs that forgot
    to say what it needs.
    """

    KNOCK = "may knock"
    PUSH = "may record values by a key"
    OWN_ACCOUNT = "may manage their own account"
    VIEW = "may view"
    BROWSE = "may see every strategy"
    COMMENT = "may comment"
    EDIT_MAP = "may edit map"
    SHARE = "may share by link"
    CONNECT = "may let other systems in"
    ADD_STRATEGY = "may add strategies"
    SEE_PEOPLE = "may see people"
    MANAGE_PEOPLE = "may manage people"
    OWN_WORKSPACE = "may manage the workspace"


_P = Permission
_ANYBODY = frozenset({_P.KNOCK})
_GUEST = _ANYBODY | {_P.VIEW}
_VIEWER = _GUEST | {_P.BROWSE, _P.OWN_ACCOUNT, _P.SEE_PEOPLE}
_COMMENTER = _VIEWER | {_P.COMMENT}
_EDITOR = _COMMENTER | {_P.EDIT_MAP, _P.SHARE, _P.CONNECT, _P.ADD_STRATEGY}
_OWNER = _EDITOR | {_P.MANAGE_PEOPLE, _P.OWN_WORKSPACE}
GRANTED: dict[Role | None, frozenset[Permission]] = {
    None: _ANYBODY,
    Role.GUEST: _GUEST,
    Role.VIEWER: _VIEWER,
    Role.COMMENTER: _COMMENTER,
    Role.EDITOR: _EDITOR,
    Role.OWNER: _OWNER,
}
"""What each role may do. None is somebody without a role: a stranger."""

GIVEN_ROLES = (Role.OWNER, Role.EDITOR, Role.COMMENTER, Role.VIEWER)
"""The roles one person gives another; a guest's comes with a link."""


def may(role: Role | None, permission: Permission, *, link_comments: bool = False) -> bool:
    """Whether a role grants a permission. A guest may comment where `link_comments`: their link says so."""
    if role is Role.GUEST and permission is Permission.COMMENT:
        return link_comments
    return permission in GRANTED[role]


class NotAllowed(Refusal):
    """The thing is there and may be seen, but this role may not do that with it."""

    def __init__(self, permission: Permission) -> None:
        super().__init__(_SENTENCES.get(permission, _SENTENCES[Permission.OWN_WORKSPACE]))


_SENTENCES = {
    Permission.VIEW: "This is not open to you. Sign in again, or ask an owner of the workspace to let you in.",
    Permission.BROWSE: "This is not open to you. Sign in again, or ask an owner of the workspace to let you in.",
    Permission.OWN_ACCOUNT: "You are not signed in any more. Nothing was changed; sign in and try again.",
    Permission.COMMENT: "You can look here but not comment. Nothing was changed; an owner can give you the right.",
    Permission.EDIT_MAP: "You can look here but not edit. Nothing was changed; an owner can make you an editor.",
    Permission.SHARE: "Only editors and owners share by link. Nothing was changed; ask one of them.",
    Permission.CONNECT: "Only editors and owners let other systems in. Nothing was changed; ask one of them.",
    Permission.ADD_STRATEGY: "Only editors and owners add strategies. Nothing was added; ask one of them.",
    Permission.SEE_PEOPLE: "Only members of the workspace see who belongs to it.",
    Permission.MANAGE_PEOPLE: "Only owners manage people. Nothing was changed; ask an owner of the workspace.",
    Permission.OWN_WORKSPACE: "Only owners do this. Nothing was changed; ask an owner of the workspace.",
}


UNNAMED = "My workspace"
"""What the first workspace is called until its owner names it; no name to show to a client."""


class Workspace(Record, frozen=True):
    """One client or team; nothing of one workspace is visible in another.

    `colour` is the brand's own, `accent` a second one for what is pressed or chosen; `logo` names its emblem.
    """

    noun: ClassVar[str] = "workspace"
    editable: ClassVar[frozenset[str]] = frozenset({"name", "colour", "accent"})

    id: WorkspaceId
    name: Name
    colour: Colour = ""
    accent: Colour = ""
    logo: PictureName = ""

    @property
    def signed(self) -> str:
        """The name under which it shares; empty for one that was never named."""
        return "" if self.name == UNNAMED else self.name

    @property
    def shades(self) -> Shades:
        """How its colours are used."""
        return shades(self.colour, self.accent)
