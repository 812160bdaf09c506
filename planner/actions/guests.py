"""Guests who came by a link: the name they go by, and how much they may say."""

from planner.actions.entering import tried
from planner.model.account import Session
from planner.model.comment import Guest
from planner.model.member import Member
from planner.model.needs import needs
from planner.model.refusal import Refusal
from planner.model.workspace import Permission, Role
from planner.store import gate, must_be_new

HURRIED = "That is more than guests may say within an hour. This was not kept; what you said before is. Go on later."


@needs(Permission.COMMENT)
def introduce(by: Member, name: str) -> Guest:
    """A guest says their name, or another one; it stands beside all they say."""
    if by.role is not Role.GUEST:
        raise Refusal("Your name is in your profile. Nothing was changed.")
    with gate(by, "guests.introduce") as work:
        guest = Guest.made(id=by.author, workspace_id=by.workspace_id, name=name)
        if work.one(Guest, id=by.author):
            work.put(guest)
        else:
            work.add(guest)
        if session := work.one(Session, id=by.session_id):
            work.put(session.with_(guest_name=guest.name))
        work.tell(by.author)
    return guest


@needs(Permission.COMMENT)
def must_not_hurry(by: Member) -> None:
    """Count what a guest says: anybody may have a link, and all that is said is kept and sent to everybody.

    Raises Refusal past the limit, and AlreadyDoneError for what was said before under the same id of an edit; members
    say as much as they like.
    """
    if by.role is not Role.GUEST:
        return
    must_be_new(by)
    with gate(by, "guests.say") as work:
        tried(work, "guest", by.author, otherwise=HURRIED)
        tried(work, "guests", by.id, by.address, otherwise=HURRIED)
