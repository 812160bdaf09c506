"""Who belongs to a workspace, in plain values, and the words of the page."""

from dataclasses import dataclass, field

from planner.actions import invitations, people, workspaces
from planner.actions.people import Person
from planner.model.account import INVITED_FOR, Invitation
from planner.model.ids import MemberId
from planner.model.member import Member
from planner.model.refusal import NotThere
from planner.model.workspace import Permission, Role, may
from planner.ui.who.view import ROLES, colour_class, initials, picture_of


@dataclass(frozen=True)
class PersonRow:
    """A member. `me`: oneself; `last`: the one owner there is, who stays owner."""

    id: str
    name: str
    initials: str
    who: str
    email: str
    role: str
    role_word: str
    second_factor: bool
    me: bool
    last: bool
    picture: str


@dataclass(frozen=True)
class InvitedRow:
    """An open invitation; `until` is the day it stops working."""

    id: str
    email: str
    role: str
    until: str


@dataclass(frozen=True)
class Shown:
    """Everything on the page."""

    workspace: str
    manages: bool
    people: list[PersonRow]
    invited: list[InvitedRow] = field(default_factory=list)


def read(by: Member) -> Shown:
    """The people of the workspace, and to owners the open invitations."""
    manages = may(by.role, Permission.MANAGE_PEOPLE)
    found = people.listed(by)
    owners = sum(one.member.role is Role.OWNER for one in found)
    return Shown(
        workspaces.here(by).name,
        manages,
        [_row(one, by, owners) for one in found],
        [_invited(one) for one in invitations.listed(by)] if manages else [],
    )


def _row(one: Person, by: Member, owners: int) -> PersonRow:
    member = one.member
    return PersonRow(
        id=member.id,
        name=member.name,
        initials=initials(member.name),
        who=colour_class(member.id),
        email=one.email,
        role=member.role.value,
        role_word=ROLES[member.role.value],
        second_factor=one.second_factor,
        me=member.id == by.id,
        last=member.role is Role.OWNER and owners == 1,
        picture=picture_of(member.id, one.picture),
    )


def _invited(one: Invitation) -> InvitedRow:
    return InvitedRow(one.id, one.email, ROLES[one.role.value], f"{one.made_at + INVITED_FOR:%-d %b}")


def role_named(word: object) -> Role:
    """The role a form asks for; what is none becomes a guest, which nobody is made."""
    return Role(word) if word in {role.value for role in Role} else Role.GUEST


def leave(by: Member, member_id: str) -> None:
    """Leave, if it is oneself who leaves."""
    if by.id != MemberId(member_id):
        raise NotThere("member")
    people.leave(by)


CAN = (
    ("Owner", "everything, and who belongs here"),
    ("Editor", "changes plans, shares them by link"),
    ("Commenter", "looks and comments"),
    ("Viewer", "looks, and reads what is said"),
)


def passed(kind: str, to: str, *, by_hand: bool, can_send: bool) -> str:
    """What is said of a letter: on its way, to be passed on by hand, and why where the mail server is at fault."""
    why = TEXT["not_taken"] if by_hand and can_send else ""
    return why + TEXT[f"{kind}_{'made' if by_hand else 'sent'}"].format(to=to)


LETTERS = {
    "join": (
        "You are invited to CX Planner",
        "{by} invites you to work on “{workspace}” in CX Planner.\n\n{link}\n\nThe link works once, for a week.\n",
    ),
    "reset": (
        "Set a new password for CX Planner",
        "{by} asked for a link with which you set a new password.\n\n{link}\n\nThe link works once, for an hour.\n",
    ),
}
TEXT = {
    "title": "People",
    "why": "Who belongs to this workspace, and what each may do.",
    "alone": "This planner runs for one person on this computer, so nobody signs in and nobody is invited. Start it"
    " without --just-me to work with others.",
    "you": "You",
    "second_factor": "Second factor",
    "role_of": "Role of ",
    "more": "More for ",
    "reset": "Link to set a new password",
    "hand_over": "Hand over ownership",
    "hand_over_title": "Hand over ownership?",
    "hand_over_why": "They become owner and you become an editor. What belongs to the workspace stays.",
    "remove": "Remove from workspace",
    "remove_title": "Remove from this workspace?",
    "remove_why": "They are signed out of it at once. What they made stays.",
    "remove_verb": "Remove",
    "removed": "Removed from the workspace. What they made stays.",
    "leave": "Leave this workspace",
    "leave_title": "Leave this workspace?",
    "leave_why": "You see nothing of it any more until somebody invites you again. What you made stays.",
    "leave_verb": "Leave",
    "last": "The last owner cannot leave or become something else. Make somebody owner or hand over first.",
    "invite": "Invite somebody",
    "invite_why": "They make an account of their own with the link.",
    "email": "E-mail",
    "role": "Role",
    "invite_verb": "Invite",
    "not_taken": "The mail server did not take the letter. ",
    "join_made": "Pass this link on to {to}. It works once, for a week, and is shown only now.",
    "join_sent": "A letter with the link is on its way to {to}.",
    "reset_made": "Pass this link on to {to}. It works once, for an hour, and is shown only now.",
    "reset_sent": "A letter with the link is on its way to {to}.",
    "link": "Link to pass on",
    "pending": "Invited, not here yet",
    "until": "until",
    "withdraw": "Take back",
    "withdrawn": "The invitation is taken back; its link no longer works.",
    "handed_over": "Ownership is handed over. You are an editor now.",
}
