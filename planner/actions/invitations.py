"""Invitations into a workspace: send, withdraw, join with a new account, accept with the one there is."""

from typing import NamedTuple

from planner.actions.entering import entered
from planner.model.account import Account, Entry, Invitation, Letter
from planner.model.ids import InvitationId, MemberId
from planner.model.member import Member, Visitor
from planner.model.needs import needs
from planner.model.password import accepted
from planner.model.refusal import Refusal
from planner.model.workspace import GIVEN_ROLES, Permission, Role, Workspace
from planner.store import Gate, gate, hashed, kept_token, looking, new_token

OVER = "This invitation has been used, withdrawn, or is too old. Nothing was changed; ask for a new one."


class Invited(NamedTuple):
    """What somebody with an invitation is shown; `known` says whether the address has an account already."""

    invitation: Invitation
    workspace: str
    known: bool


@needs(Permission.MANAGE_PEOPLE)
def listed(by: Member) -> list[Invitation]:
    """The invitations still open, newest first."""
    with looking(by) as seen:
        still = [one for one in seen.all(Invitation) if one.open(seen.now)]
    return sorted(still, key=lambda one: one.made_at, reverse=True)


@needs(Permission.MANAGE_PEOPLE)
def invite(by: Member, email: str, role: Role) -> Letter:
    """A letter to somebody with the link to join; an earlier one to the same address stops working."""
    if role not in GIVEN_ROLES:
        raise Refusal("Nobody is invited as a guest; share a link instead. Nothing was changed.")
    token = new_token()
    with gate(by, "invitations.invite") as work:
        invitation = Invitation.made(
            id=InvitationId.new(),
            workspace_id=by.workspace_id,
            email=email,
            role=role,
            token=kept_token(token),
            by=by.id,
            made_at=work.now,
        )
        for earlier in work.all(Invitation, email=invitation.email, used_at=None, revoked_at=None):
            work.put(earlier.with_(revoked_at=work.now))
        work.add(invitation)
        work.tell(invitation.id)
    return Letter(invitation.email, "", token)


@needs(Permission.MANAGE_PEOPLE)
def withdraw(by: Member, invitation_id: InvitationId) -> None:
    """An invitation stops working."""
    with gate(by, "invitations.withdraw") as work:
        work.put(work.get(Invitation, invitation_id).with_(revoked_at=work.now))
        work.tell(invitation_id)


@needs(Permission.KNOCK)
def invited(by: Visitor, token: str) -> Invited:
    """What an invitation says to whoever holds its link. Raises Refusal for one that is over."""
    with looking(by) as seen:
        invitation = _open(seen, token)
        known = seen.one(Account, email=invitation.email, closed_at=None) is not None
        return Invited(invitation, seen.get(Workspace, invitation.workspace_id).name, known)


@needs(Permission.KNOCK)
def join(by: Visitor, token: str, name: str, password: str) -> Entry:
    """Make an account for the invited address and become a member. Raises Refusal where it has one: sign in first."""
    account = Account.fresh(name, invited(by, token).invitation.email)
    account = account.with_(password=hashed(accepted(password, account.name, account.email)))
    with gate(by, "invitations.join") as work:
        invitation = _open(work, token)
        if work.one(Account, email=account.email) is not None:
            raise Refusal(
                "This address has an account already. Nothing was changed; sign in, then open the link again."
            )
        work.add(account)
        become_member(work, invitation, account)
        return entered(work, account.id, invitation.workspace_id)


@needs(Permission.OWN_ACCOUNT)
def accept(by: Visitor, token: str) -> Entry:
    """Become a member with the account one is signed in with; it must be the invited address's."""
    with gate(by, "invitations.accept") as work:
        invitation = _open(work, token)
        account = work.one(Account, id=by.account_id, email=invitation.email, closed_at=None)
        if account is None:
            raise Refusal(
                "This invitation is for another address. Nothing was changed; sign in with that one."
            )
        become_member(work, invitation, account)
        return entered(work, account.id, invitation.workspace_id)


def _open(work: Gate, token: str) -> Invitation:
    invitation = work.one(Invitation, token=kept_token(token))
    if invitation is None or not invitation.open(work.now):
        raise Refusal(OVER)
    return invitation


def become_member(work: Gate, invitation: Invitation, account: Account) -> None:
    """The invitation is used, and its workspace has the account as a member (again)."""
    work.put(invitation.with_(used_at=work.now))
    home = {"workspace_id": invitation.workspace_id, "account_id": account.id}
    before = work.one(Member, **home)
    if before is None:
        fresh = {"role": invitation.role, "joined_at": work.now}
        work.add(Member.made(id=MemberId.new(), name=account.name, **fresh, **home))
    elif before.left_at is not None:
        work.put(before.back(invitation.role, account.name, work.now))
