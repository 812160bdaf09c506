"""Accounts: the first owner, signing in and out, a forgotten password."""

from planner.actions.entering import (
    end,
    end_all,
    entered,
    forgiven,
    is_familiar,
    letter,
    own,
    tried,
)
from planner.model.account import Account, Entry, Letter, Ticket
from planner.model.member import Member, Visitor
from planner.model.needs import needs
from planner.model.password import accepted, normalised
from planner.model.refusal import Refusal
from planner.model.workspace import Permission, Role
from planner.store import first_member, fits, gate, hashed, kept_token, looking, step_of, unsealed

WRONG = "E-mail and password do not go together. Check both, or ask for a link to set a new password."
WRONG_CODE = (
    "This code is not the one your app shows now, or it was used before. Wait for the next one and try again."
)
OVER = "This link has been used or is too old. Nothing was changed; ask for a new one."


@needs(Permission.KNOCK)
def first_owner(by: Visitor, name: str, email: str, password: str) -> Entry:
    """The first account, which owns the first workspace and all that is in it. Refused once there is any account."""
    account = Account.fresh(name, email)
    account = account.with_(password=hashed(accepted(password, account.name, account.email)))
    local = first_member()
    with gate(by, "accounts.first_owner") as work:
        if work.one(Account) is not None:
            raise Refusal("This planner has its owner already. Nothing was changed; sign in instead.")
        member = work.get(Member, local.id)
        work.add(account)
        work.put(member.with_(name=account.name, account_id=account.id, role=Role.OWNER))
        return entered(work, account.id)


@needs(Permission.KNOCK)
def sign_in(by: Visitor, email: str, password: str) -> Entry | Letter:
    """Sign in; a Letter instead holds the ticket for `second_step`. Takes as long for an unknown address."""
    email = email.strip().lower()
    account, count = _counted(by, email)
    if not fits(account.password if account else "", normalised(password)) or account is None:
        raise Refusal(WRONG)
    with gate(by, "accounts.sign_in") as work:
        for kind, *what in count:
            forgiven(work, kind, *what)
        if not account.totp:
            return entered(work, account.id)
        return letter(work, account, "second_step")


def _counted(by: Visitor, email: str) -> tuple[Account | None, list[tuple[str, ...]]]:
    with gate(by, "accounts.sign_in") as work:
        account = work.one(Account, email=email, closed_at=None)
        own = ("familiar", email, by.address) if is_familiar(work, account) else ("account", email)
        count: list[tuple[str, ...]] = [own, ("address", by.address)]
        for kind, *what in count:
            tried(work, kind, *what)
    return account, count


@needs(Permission.KNOCK)
def second_step(by: Visitor, token: str, code: str) -> Entry:
    """Finish signing in with a code of the second factor. Five wrong codes end the ticket."""
    with gate(by, "accounts.second_step") as work:
        ticket = work.one(Ticket, token=kept_token(token), kind="second_step")
        if ticket is None or not ticket.open(work.now):
            raise Refusal(OVER)
        tried(work, "second", ticket.account_id)
    with gate(by, "accounts.second_step") as work:
        account = work.get(Account, ticket.account_id)
        key = unsealed(account.totp)
        step = step_of(key, code, work.now, account.totp_step) if key else None
        if step is None or not work.get(Ticket, ticket.id).open(work.now):
            raise Refusal(WRONG_CODE)
        work.put(account.with_(totp_step=step))
        work.put(ticket.with_(used_at=work.now))
        forgiven(work, "second", account.id)
        return entered(work, account.id)


@needs(Permission.KNOCK)
def sign_out(by: Visitor) -> None:
    """End this session; without one nothing happens."""
    with gate(by, "accounts.sign_out") as work:
        end(work, by.session_id)
        work.tell(by.session_id or "")


@needs(Permission.OWN_ACCOUNT)
def sign_out_everywhere(by: Visitor) -> None:
    """End every session of this account, this one too."""
    with gate(by, "accounts.sign_out_everywhere") as work:
        account = own(work)
        end_all(work, account.id)
        work.tell(account.id)


@needs(Permission.KNOCK)
def ask_reset(by: Visitor, email: str) -> Letter | None:
    """A letter with a link to set a new password; None for an address without account, which nobody may be told."""
    email = email.strip().lower()
    with gate(by, "accounts.ask_reset") as work:
        tried(work, "letter", email)
        tried(work, "address", by.address)
        account = work.one(Account, email=email, closed_at=None)
        work.tell(account.id if account else "nobody")
        return letter(work, account, "reset") if account else None


@needs(Permission.KNOCK)
def reset(by: Visitor, token: str, password: str) -> Entry | Letter:
    """Set a new password with the link of `ask_reset`; ends all sessions, then signs in as `sign_in` does."""
    with looking(by) as seen:
        ticket = seen.one(Ticket, token=kept_token(token), kind="reset")
        if ticket is None or not ticket.open(seen.now):
            raise Refusal(OVER)
        account = seen.get(Account, ticket.account_id)
    kept = hashed(accepted(password, account.name, account.email))
    with gate(by, "accounts.reset") as work:
        if not work.get(Ticket, ticket.id).open(work.now):
            raise Refusal(OVER)
        work.put(ticket.with_(used_at=work.now))
        work.put(work.get(Account, account.id).with_(password=kept))
        end_all(work, account.id)
        forgiven(work, "account", account.email)
        work.tell(account.id)
        if account.totp:
            return letter(work, account, "second_step")
        return entered(work, account.id)
