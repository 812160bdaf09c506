"""Signing in with a provider elsewhere: in, linked to one's account, unlinked, and as proof to set a password.

An account is known by issuer and subject alone. An e-mail, verified or not, never opens an account that its owner did
not link: whoever made it first may not be whom the address belongs to.
"""

from planner.actions.entering import end_all, entered, letter, own
from planner.actions.invitations import become_member
from planner.actions.own_account import checked, mine
from planner.model.account import Account, Entry, Introduction, Invitation, Letter
from planner.model.member import Visitor
from planner.model.needs import needs
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import Gate, gate, kept_token

UNVERIFIED = (
    "Your e-mail is not verified there, so it does not say who you are here. Nobody was signed in; verify it there, "
    "or sign in with your password."
)
LINK_FIRST = (
    "{email} has an account here that this sign-in is not linked to. Nobody was signed in; sign in with your "
    "password, then link it on your profile."
)
STRANGER = (
    "{email} has no account here and no open invitation. Nobody was signed in; ask an owner of the workspace to "
    "invite this address, then sign in this way again."
)
TAKEN = "That sign-in is linked to another account here. Nothing was changed; unlink it there first."
NOT_YOURS = (
    "This was not a fresh sign-in as the person linked to this account. Nothing was changed; try again."
)


@needs(Permission.KNOCK)
def enter(by: Visitor, who: Introduction, invitation: str = "") -> Entry | Letter:
    """In with the account linked to this sign-in, or with a new one where the verified e-mail has an invitation.

    `invitation` is the token of a certain one; without it the newest counts. A Letter holds the ticket for
    `accounts.second_step`: the sign-in elsewhere stands for the password, not for our own second factor.
    """
    with gate(by, "elsewhere.enter") as work:
        account = work.one(Account, subject=who.subject, closed_at=None)
        if account is None:
            asked = _invitation(work, who, invitation)
            account = Account.fresh(who.name, who.email).with_(subject=who.subject)
            work.add(account)
            become_member(work, asked, account)
            return entered(work, account.id, asked.workspace_id)
        return letter(work, account, "second_step") if account.totp else entered(work, account.id)


@needs(Permission.OWN_ACCOUNT)
def link(by: Visitor, who: Introduction) -> None:
    """From now on this sign-in opens one's account. The password was asked for before (`own_account.checked`)."""
    with gate(by, "elsewhere.link") as work:
        if work.one(Account, subject=who.subject) is not None:
            raise Refusal(TAKEN)
        account = own(work).linked(who)
        work.put(account)
        work.tell(account.id)


@needs(Permission.OWN_ACCOUNT)
def unlink(by: Visitor, password: str) -> None:
    """Only the password opens one's account again; sessions of other browsers end. Refused without a password."""
    mine(by).unlinked()
    checked(by, password)
    with gate(by, "elsewhere.unlink") as work:
        account = own(work).unlinked()
        work.put(account)
        end_all(work, account.id, but=by.session_id)
        work.tell(account.id)


@needs(Permission.OWN_ACCOUNT)
def proved(by: Visitor, who: Introduction) -> Letter:
    """A ticket to set a password, for whoever just signed in elsewhere as the person linked to their account."""
    with gate(by, "elsewhere.proved") as work:
        account = own(work)
        if account.subject != who.subject or not who.lately:
            raise Refusal(NOT_YOURS)
        work.tell(account.id)
        return letter(work, account, "reset")


def _invitation(work: Gate, who: Introduction, token: str) -> Invitation:
    """The open invitation somebody without an account comes by. Raises Refusal with what to do instead."""
    if not who.verified:
        raise Refusal(UNVERIFIED)
    if work.one(Account, email=who.email) is not None:
        raise Refusal(LINK_FIRST.format(email=who.email))
    certain = {"token": kept_token(token)} if token else {}
    still = [one for one in work.all(Invitation, email=who.email, **certain) if one.open(work.now)]
    if not still:
        raise Refusal(STRANGER.format(email=who.email))
    return max(still, key=lambda one: one.made_at)
