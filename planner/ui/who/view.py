"""Who is here, in plain values, and the words of the menu."""

from dataclasses import dataclass, field
from zlib import crc32

from planner.actions import links, own_account, workspaces
from planner.actions.workspaces import Place
from planner.model.ids import MemberId
from planner.model.member import Member
from planner.model.refusal import Refusal
from planner.model.workspace import Permission, Role, Workspace, may
from planner.store import visitor_of

ROLES = {
    "owner": "Owner",
    "editor": "Editor",
    "commenter": "Commenter",
    "viewer": "Viewer",
    "guest": "Guest",
}
GIVEN = (("owner", "Owner"), ("editor", "Editor"), ("commenter", "Commenter"), ("viewer", "Viewer"))


@dataclass(frozen=True)
class Paint:
    """A brand's colours in use (`model.colour.Shades`), all empty for one without a colour."""

    ground: str = ""
    ink: str = ""
    light: str = ""
    dark: str = ""


@dataclass(frozen=True)
class PlaceRow:
    """A workspace one belongs to; `here` is the one one works in now; `logo` an address or empty."""

    id: str
    name: str
    role: str
    here: bool
    logo: str
    letter: str
    brand: Paint


@dataclass(frozen=True)
class Known:
    """Who is here. `local`: nobody signs in here. `only` is the one address a guest's link reaches, else empty."""

    name: str
    initials: str
    colour: str
    picture: str
    role: str
    workspace: str
    logo: str
    letter: str
    brand: Paint
    local: bool
    edits: bool
    shares: bool
    comments: bool = False
    only: str = ""
    places: list[PlaceRow] = field(default_factory=list)


def initials(name: str) -> str:
    """Two letters at most, of the first and last word."""
    words = [word for word in name.split() if word[0].isalnum()]
    return "".join(word[0].upper() for word in ([words[0], words[-1]] if len(words) > 1 else words)) or "?"


def colour_class(id: str) -> str:
    """The class of somebody's colour, the same every time."""
    return f"who-{crc32(id.encode()) % 8 + 1}"


def read(by: Member) -> Known:
    """Who `by` is, for the frame of every page."""
    here = workspaces.here(by)
    return Known(
        name=by.name,
        initials=initials(by.name),
        colour=colour_class(by.author),
        picture=_own_picture(by),
        role=by.role.value,
        workspace=here.signed if by.role is Role.GUEST else here.name,
        logo=logo_of(here),
        letter=here.name[:1].upper(),
        brand=Paint(*here.shades),
        local=by.account_id is None and by.role is not Role.GUEST,
        edits=may(by.role, Permission.EDIT_MAP),
        shares=may(by.role, Permission.SHARE),
        comments=by.comments,
        only=_only(by),
        places=_places(by),
    )


def picture_of(member_id: MemberId, name: str) -> str:
    """The address of the picture somebody gave of themselves, or empty."""
    return f"/people/{member_id}/picture/{name}.png" if name else ""


def _own_picture(by: Member) -> str:
    if by.account_id is None or by.role is Role.GUEST:
        return ""
    return picture_of(by.id, own_account.mine(visitor_of(by.session_id, by.address)).picture)


def _places(by: Member) -> list[PlaceRow]:
    try:
        mine = workspaces.listed(visitor_of(by.session_id, by.address))
    except Refusal:  # a guest without an account, or the one person of a planner without accounts
        return []
    here = "" if by.role is Role.GUEST else by.workspace_id
    return [_place(one, here) for one in mine]


def _place(one: Place, here: str) -> PlaceRow:
    place = one.workspace
    return PlaceRow(
        id=place.id,
        name=place.name,
        role=ROLES[one.role.value],
        here=place.id == here,
        logo=logo_of(place),
        letter=place.name[:1].upper(),
        brand=Paint(*place.shades),
    )


def logo_of(workspace: Workspace) -> str:
    """The address of its logo, or empty."""
    return f"/brand/{workspace.id}/logo/{workspace.logo}.png" if workspace.logo else ""


def _only(by: Member) -> str:
    link = links.looked_through(by)
    if link is None or link.journey_id is None:
        return ""
    return f"/strategy/{link.strategy_id}/journeys/{link.journey_id}"


TEXT = {
    "you": "Your account",
    "profile": "Profile",
    "people": "People",
    "own_brand": "Name and brand",
    "workspaces": "Workspaces",
    "add": "Add a workspace",
    "add_title": "Add a workspace",
    "add_why": "A workspace of its own for a client or a team. Nothing of one is seen in another.",
    "add_name": "Name of the workspace",
    "add_verb": "Add it",
    "sign_out": "Sign out",
    "everywhere": "Sign out everywhere",
    "guest": "Shared with you",
    "guest_leave": "Close what was shared",
    "looking": "View only",
    "commenting": "Look and comment",
    "commenting_why": "You can look here and comment, but not edit. An owner of the workspace can make you an editor.",
    "looking_why": "You can look here but not edit. An owner of the workspace can make you an editor.",
}
