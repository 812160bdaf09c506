"""What signing in, joining, a new password and guests' words share: counted tries; and the new session at the end."""

import hashlib
from datetime import timedelta
from typing import Literal

from planner.model.account import Account, Entry, Letter, Session, Ticket
from planner.model.ids import AccountId, SessionId, TicketId, WorkspaceId
from planner.model.member import Member, Visitor
from planner.model.refusal import NotThere, Refusal
from planner.store import Gate, kept_token, new_token

WINDOW, HOUR = timedelta(minutes=15), timedelta(hours=1)
TRIES = {"account": 10, "familiar": 10, "address": 60, "second": 5, "link": 30, "letter": 5}
HOURLY = {"guest": 60, "guests": 300}
"""How often something may be tried in vain within the window: for one account from places it never signed in from,
for one account from one place it did, from one address, and so on. The owner's usual place has a count of its own,
so that nobody can lock them out from elsewhere; a reset link is the other way out. `HOURLY` is how often a guest may
say something, and all guests of one link from one address together, which may be a whole workshop."""
TOO_OFTEN = (
    "That was tried too often. Nothing was changed. Wait a quarter of an hour and try again; "
    "if you forgot the password, ask for a link to set a new one."
)


def tried(work: Gate, kind: str, *what: str, otherwise: str = TOO_OFTEN) -> None:
    """Count a try before it is made, so that many at once gain nothing. Raises Refusal past the limit."""
    key, window = _key(kind, *what), HOUR if kind in HOURLY else WINDOW
    if work.in_vain(key, window) >= (TRIES | HOURLY)[kind]:
        raise Refusal(otherwise)
    work.count(key, window)


def forgiven(work: Gate, kind: str, *what: str) -> None:
    """The try was good after all: forget those before it, but of an address only the one."""
    (work.give_back if kind == "address" else work.forget)(_key(kind, *what))


def is_familiar(work: Gate, account: Account | None) -> bool:
    """Whether this account has signed in from here before."""
    here = account is not None and work.by.address != ""
    return (
        here
        and work.one(Session, account_id=account.id if account else "", address=work.by.address) is not None
    )


def own(work: Gate) -> Account:
    """The account of whoever asks. Raises NotThere."""
    account = (
        work.one(Account, id=work.by.account_id, closed_at=None) if isinstance(work.by, Visitor) else None
    )
    if account is None:
        raise NotThere("account")
    return account


def letter(work: Gate, account: Account, kind: Literal["reset", "second_step"]) -> Letter:
    """A fresh ticket, as what to send or show."""
    token = new_token()
    here = {"account_id": account.id, "token": kept_token(token), "made_at": work.now}
    work.add(Ticket.made(id=TicketId.new(), kind=kind, **here))
    return Letter(account.email, account.name, token)


def entered(work: Gate, account_id: AccountId | None, workspace_id: WorkspaceId | None = None) -> Entry:
    """A new session under a new token; the one of before, if any, ends, so none can be planted. Told to the audit.

    Without `workspace_id` the person comes back to where they worked last.
    """
    agent = work.by.agent if isinstance(work.by, Visitor) else ""
    token = new_token()
    session = Session.made(
        id=SessionId.new(),
        token=kept_token(token),
        account_id=account_id,
        workspace_id=workspace_id or (account_id and _last_place(work, account_id)),
        made_at=work.now,
        seen_at=work.now,
        address=work.by.address,
        agent=agent[:200],
    )
    end(work, work.by.session_id)
    work.add(session)
    work.tell(session.id, workspace_id=session.workspace_id)
    return Entry(token, session)


def end(work: Gate, session_id: SessionId | None) -> None:
    """End one session, if it is there."""
    session = work.one(Session, id=session_id) if session_id else None
    if session is not None and session.revoked_at is None:
        work.put(session.with_(revoked_at=work.now))


def end_all(work: Gate, account_id: AccountId, but: SessionId | None = None) -> None:
    """End every session of an account, `but` one."""
    for session in work.all(Session, account_id=account_id, revoked_at=None):
        if session.id != but:
            work.put(session.with_(revoked_at=work.now))


def _last_place(work: Gate, account_id: AccountId) -> WorkspaceId | None:
    mine = [member.workspace_id for member in work.all(Member, account_id=account_id, left_at=None)]
    visits = sorted(
        work.all(Session, account_id=account_id), key=lambda session: session.seen_at, reverse=True
    )
    for session in visits:
        if session.workspace_id in mine and session.link_id is None:
            return session.workspace_id
    return mine[0] if mine else None


def _key(kind: str, *what: str) -> str:
    return hashlib.sha256("\0".join((kind, *what)).encode("utf-8", "replace")).hexdigest()
