"""One's own account: name, password, second factor, data, and leaving for good."""

from typing import Any

from planner.actions.entering import end_all, entered, forgiven, own, tried
from planner.model.account import Account, Entry, Session
from planner.model.comment import Comment
from planner.model.emblem import Emblem
from planner.model.member import Member, Visitor
from planner.model.needs import needs
from planner.model.password import accepted, normalised
from planner.model.picture import uri_of
from planner.model.refusal import Refusal
from planner.model.workspace import Permission, Role
from planner.store import (
    fits,
    gate,
    hashed,
    looking,
    new_second_factor,
    sealed,
    step_of,
)


@needs(Permission.OWN_ACCOUNT)
def change_password(by: Visitor, current: str, password: str) -> Entry:
    """Set a new password; every other session ends and this one goes on under a new token."""
    account = checked(by, current)
    kept = hashed(accepted(password, account.name, account.email))
    with gate(by, "accounts.change_password") as work:
        work.put(own(work).with_(password=kept))
        end_all(work, account.id)
        return entered(work, account.id)


@needs(Permission.OWN_ACCOUNT)
def edit(by: Visitor, fields: dict[str, object]) -> Account:
    """Change one's name, in every workspace."""
    with gate(by, "accounts.edit") as work:
        account = own(work).changed(fields)
        work.put(account)
        for member in work.all(Member, account_id=account.id):
            work.put(member.with_(name=account.name))
        work.tell(account.id)
    return account


@needs(Permission.OWN_ACCOUNT)
def download(by: Visitor) -> dict[str, Any]:
    """All that is kept about this person, without secrets, as plain JSON values."""
    with looking(by) as seen:
        account = own(seen)
        secret = {"password", "totp", "totp_step", "token"}
        sessions = [
            one.model_dump(mode="json", exclude=secret) for one in seen.all(Session, account_id=account.id)
        ]
        emblem = seen.one(Emblem, id=account.id)
        members = seen.all(Member, account_id=account.id)
        said = [one.as_json() for member in members for one in seen.all(Comment, by=member.id)]
        return {
            "account": account.model_dump(mode="json", exclude=secret),
            "members": [member.as_json() for member in members],
            "sessions": sessions,
            "picture": uri_of(emblem.data) if emblem else None,
            "comments": said,
        }


@needs(Permission.OWN_ACCOUNT)
def delete(by: Visitor, password: str) -> None:
    """Delete one's account: name and address go, what the person made stays, under “Former member”."""
    checked(by, password)
    with gate(by, "accounts.delete") as work:
        account = own(work)
        for member in work.all(Member, account_id=account.id, left_at=None):
            others = [
                one
                for one in work.all(Member, workspace_id=member.workspace_id, left_at=None)
                if one != member
            ]
            owners = sum(one.role is Role.OWNER for one in others) + 1 if others else 2
            work.put(member.gone(work.now, owners))
        for member in work.all(Member, account_id=account.id):
            work.put(member.with_(name="Former member"))
        end_all(work, account.id)
        work.remove(Emblem, account.id)
        nobody = {
            "name": "Former member",
            "email": f"{account.id}@deleted.invalid",
            "picture": "",
            "subject": None,
        }
        work.put(account.with_(**nobody, password="", totp="", closed_at=work.now))
        work.tell(account.id)


@needs(Permission.OWN_ACCOUNT)
def mine(by: Visitor) -> Account:
    """One's own account."""
    with looking(by) as seen:
        return own(seen)


@needs(Permission.OWN_ACCOUNT)
def checked(by: Visitor, password: str) -> Account:
    """One's own account, if this is its password; counted like signing in. Raises Refusal."""
    with gate(by, "accounts.checked") as work:
        account = own(work)
        tried(work, "familiar", account.email, by.address)
    if not fits(account.password, normalised(password)):
        raise Refusal("This is not your password. Nothing was changed.")
    with gate(by, "accounts.checked") as work:
        forgiven(work, "familiar", account.email, by.address)
    return account


@needs(Permission.OWN_ACCOUNT)
def second_factor_key(by: Visitor) -> str:
    """A fresh key for an authenticator app; nothing is kept before `turn_on_second_factor` proves it works."""
    mine(by)
    return new_second_factor()


@needs(Permission.OWN_ACCOUNT)
def turn_on_second_factor(by: Visitor, key: str, code: str, password: str) -> None:
    """From now on signing in asks for a code. `code` shows that the app has the key."""
    checked(by, password)
    with gate(by, "accounts.turn_on_second_factor") as work:
        account = own(work)
        step = step_of(key, code, work.now, account.totp_step)
        if step is None:
            raise Refusal(
                "This is not the code your app shows now. Nothing was changed; check its clock, try again."
            )
        work.put(account.with_(totp=sealed(key), totp_step=step))
        end_all(work, account.id, but=by.session_id)
        work.tell(account.id)


@needs(Permission.OWN_ACCOUNT)
def turn_off_second_factor(by: Visitor, password: str) -> None:
    """Signing in asks for the password alone again."""
    checked(by, password)
    with gate(by, "accounts.turn_off_second_factor") as work:
        account = own(work)
        work.put(account.with_(totp=""))
        work.tell(account.id)
