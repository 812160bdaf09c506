"""One's own picture: bring one, take it back."""

from planner.actions.entering import own
from planner.model.account import Account
from planner.model.emblem import Emblem
from planner.model.member import Visitor
from planner.model.needs import needs
from planner.model.picture import is_plain
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import gate


@needs(Permission.OWN_ACCOUNT)
def give(by: Visitor, png: bytes) -> Account:
    """A portrait made by `intake.picture`, in place of the one there was, in every workspace."""
    if not is_plain(png):
        raise Refusal("This is not a small square PNG. Your picture is as it was.")
    with gate(by, "own_picture.give") as work:
        account = own(work)
        emblem = Emblem.of(account.id, png, work.now)
        work.remove(Emblem, emblem.id)
        work.add(emblem)
        work.put(pictured := account.with_(picture=emblem.name))
        work.tell(account.id)
    return pictured


@needs(Permission.OWN_ACCOUNT)
def take_back(by: Visitor) -> Account:
    """Initials again."""
    with gate(by, "own_picture.take_back") as work:
        account = own(work).with_(picture="")
        work.remove(Emblem, account.id)
        work.put(account)
        work.tell(account.id)
    return account
