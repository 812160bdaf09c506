"""A person who can sign in, how they are signed in, and the tickets that let them do one thing once."""

import re
from datetime import UTC, datetime, timedelta
from typing import Annotated, ClassVar, Literal, NamedTuple, Self

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from planner.model.ids import AccountId, InvitationId, MemberId, SessionId, TicketId, WorkspaceId
from planner.model.picture import PictureName
from planner.model.record import Record
from planner.model.refusal import Refusal
from planner.model.text import Name, ShortLine, storable
from planner.model.workspace import Role

IDLE = timedelta(days=3)
LONGEST = timedelta(days=30)
INVITED_FOR = timedelta(days=7)
TICKETS_LAST = {"reset": timedelta(hours=1), "second_step": timedelta(minutes=10)}
_ADDRESS = re.compile(
    r"[^\s@<>()\[\],;:\\\"]{1,64}@(?:[^\s@<>()\[\],;:\\\".-][^\s@<>()\[\],;:\\\".]{0,62}\.)+[^\s@.]{2,63}"
)


def _normalised(text: str) -> str:
    address = text.strip().lower()
    if len(address) > 254 or not _ADDRESS.fullmatch(address):
        raise PydanticCustomError("email", "it does not look like name@example.com")
    return address


Email = Annotated[str, BeforeValidator(storable), AfterValidator(_normalised)]
"""An e-mail address in lower case, so that one person has one account."""

Secret = Annotated[str, Field(repr=False)]
"""Never in a log: left out where the record is printed."""


class Account(Record, frozen=True):
    """`password` is the argon2 hash, empty for one who signs in elsewhere; `totp` the second factor's key, sealed.

    `totp_step` is the last 30-second step whose code was used, so that a code works once. `subject` is issuer and
    subject of a sign-in elsewhere. `picture` names its emblem. `closed_at` is set when the person
    deleted their account.
    """

    noun: ClassVar[str] = "account"
    editable: ClassVar[frozenset[str]] = frozenset({"name"})

    id: AccountId
    name: Name
    email: Email
    picture: PictureName = ""
    password: Secret = ""
    totp: Secret = ""
    totp_step: int = 0
    subject: str | None = None
    made_at: AwareDatetime
    closed_at: AwareDatetime | None = None

    @classmethod
    def fresh(cls, name: str, email: str) -> Self:
        """A new account without a password yet. Raises Refusal."""
        return cls.made(id=AccountId.new(), name=name, email=email, made_at=datetime.now(UTC))

    def linked(self, who: "Introduction") -> Self:
        """The account with a sign-in elsewhere; the verified e-mail must be its own. Raises Refusal."""
        if self.subject:
            raise Refusal(
                "This account has another sign-in linked already. Nothing was changed; unlink it first."
            )
        if not who.verified or who.email != self.email:
            said = who.email if who.verified else "an e-mail that was never verified"
            raise Refusal(
                f"That sign-in is for {said}, and this account for {self.email}. Nothing was linked; "
                "sign in there with the same e-mail and try again."
            )
        return self.with_(subject=who.subject)

    def unlinked(self) -> Self:
        """The account without its sign-in elsewhere. Raises Refusal where there is no other way in."""
        if not self.password:
            raise Refusal("This is your only way to sign in. Nothing was changed; set a password first.")
        return self.with_(subject=None)


class Introduction(NamedTuple):
    """Who a provider of sign-ins says somebody is.

    `subject` is issuer and subject, and the one thing an account is known by; `email` counts where it is `verified`.
    `lately` says that they signed in there only now, not some time before.
    """

    subject: str
    email: str
    verified: bool
    name: str
    lately: bool = False


class Session(Record, frozen=True):
    """One sign-in in one browser. `workspace_id` is where the person works; `token` the SHA-256 of the cookie.

    A guest's session has no account but the `link_id` it came by, and the `guest_name` they said, here or there.
    """

    noun: ClassVar[str] = "session"

    id: SessionId
    token: Secret
    account_id: AccountId | None = None
    link_id: str | None = None
    guest_name: ShortLine = ""
    workspace_id: WorkspaceId | None = None
    made_at: AwareDatetime
    seen_at: AwareDatetime
    address: str = ""
    agent: str = ""
    revoked_at: AwareDatetime | None = None

    def alive(self, now: datetime) -> bool:
        """Whether it still counts: not revoked, used lately, not too old."""
        return self.revoked_at is None and now - self.seen_at < IDLE and now - self.made_at < LONGEST


class Invitation(Record, frozen=True):
    """An open invitation into a workspace; `token` is the SHA-256 of what the link carries. It works once."""

    noun: ClassVar[str] = "invitation"

    id: InvitationId
    workspace_id: WorkspaceId
    email: Email
    role: Role
    token: Secret
    by: MemberId
    made_at: AwareDatetime
    used_at: AwareDatetime | None = None
    revoked_at: AwareDatetime | None = None

    def open(self, now: datetime) -> bool:
        """Whether it can still be accepted."""
        return self.used_at is None and self.revoked_at is None and now - self.made_at < INVITED_FOR


class Ticket(Record, frozen=True):
    """A right to do one thing once, soon: set a new password, or finish signing in with the second factor."""

    noun: ClassVar[str] = "ticket"

    id: TicketId
    kind: Literal["reset", "second_step"]
    account_id: AccountId
    token: Secret
    made_at: AwareDatetime
    used_at: AwareDatetime | None = None

    def open(self, now: datetime) -> bool:
        """Whether it still works."""
        return self.used_at is None and now - self.made_at < TICKETS_LAST[self.kind]


class Entry(NamedTuple):
    """A sign-in that worked: `token` goes into the cookie and is kept nowhere."""

    token: str
    session: Session


class Letter(NamedTuple):
    """Something to send, or to pass on by hand: `token` completes the link in it. `to` is an e-mail address."""

    to: str
    name: str
    token: str
