"""Links that show a strategy or a map to a client without an account: share, open, revoke."""

from datetime import datetime
from typing import Literal, NamedTuple

from planner.actions.entering import entered, forgiven, tried
from planner.model.account import Entry
from planner.model.comment import Guest
from planner.model.ids import JourneyId, ShareLinkId, StrategyId
from planner.model.journey import Journey
from planner.model.member import Member, Visitor, guest_at
from planner.model.needs import needs
from planner.model.password import normalised
from planner.model.refusal import NotThere, Refusal
from planner.model.share_link import ShareLink
from planner.model.strategy import Strategy
from planner.model.text import SHORT_LIMIT
from planner.model.workspace import Permission, Role, Workspace
from planner.store import Gate, fits, gate, hashed, kept_token, living, looking, new_token

OVER = "This link shows nothing any more: it was withdrawn or its time is over. Ask whoever sent it for a new one."
SHORTEST = 6


class Shared(NamedTuple):
    """A new link; `token` completes its address and is shown once."""

    link: ShareLink
    token: str


class Shown(NamedTuple):
    """What somebody at a link may know before they are in. `brand` only where no password stands before it."""

    locked: bool
    brand: Workspace | None
    asks_name: bool


@needs(Permission.SHARE)
def share(
    by: Member,
    strategy_id: StrategyId,
    journey_id: JourneyId | None = None,
    allows: Literal["view", "comment"] = "view",
    label: str = "",
    expires_at: datetime | None = None,
    password: str = "",
    *,
    asks_name: bool = False,
) -> Shared:
    """A link to a strategy, or to one map of it. `expires_at` is in UTC; None lasts until it is revoked.

    With `asks_name` it is a join link.
    """
    if password and len(password) < SHORTEST:
        raise Refusal(f"The password of a link has at least {SHORTEST} characters. Nothing was shared.")
    token, kept = new_token(), hashed(normalised(password)) if password else ""
    with gate(by, "links.share") as work:
        place = {"strategy_id": strategy_id, "journey_id": journey_id, "workspace_id": by.workspace_id}
        work.get(Strategy, strategy_id)
        if journey_id is not None and work.get(Journey, journey_id).strategy_id != strategy_id:
            raise NotThere("journey")
        link = ShareLink.made(
            id=ShareLinkId.new(),
            allows=allows,
            asks_name=asks_name,
            label=label,
            expires_at=expires_at,
            password=kept,
            token=kept_token(token),
            by=by.id,
            made_at=work.now,
            **place,
        )
        work.add(link)
        work.tell(link.id)
    return Shared(link, token)


@needs(Permission.SHARE)
def listed(by: Member, strategy_id: StrategyId) -> list[ShareLink]:
    """The links of a strategy that still show something, newest first. Raises NotThere."""
    with looking(by) as seen:
        seen.get(Strategy, strategy_id)
        links = [link for link in seen.all(ShareLink, strategy_id=strategy_id) if link.open(seen.now)]
    return sorted(links, key=lambda link: link.made_at, reverse=True)


@needs(Permission.SHARE)
def revoke(by: Member, link_id: ShareLinkId) -> None:
    """A link shows nothing from this moment on; whoever looks through it is shown out."""
    with gate(by, "links.revoke") as work:
        work.put(work.get(ShareLink, link_id).revoked(work.now))
        work.tell(link_id)


@needs(Permission.KNOCK)
def shown(by: Visitor, token: str) -> Shown:
    """What stands at a link's door. Raises Refusal for one that is over or never was."""
    with looking(by) as seen:
        link = living_link(seen, token)
        brand = None if link.password else seen.get(Workspace, link.workspace_id)
        return Shown(bool(link.password), brand, link.asks_name)


@needs(Permission.VIEW)
def looked_through(by: Member) -> ShareLink | None:
    """The link a guest came by; None for a member."""
    with looking(by) as seen:
        return seen.one(ShareLink, id=by.id) if by.role is Role.GUEST else None


@needs(Permission.KNOCK)
def place(by: Visitor, token: str) -> str:
    """The address of what an open link shows."""
    with looking(by) as seen:
        link = living_link(seen, token)
    return f"/strategy/{link.strategy_id}" + (f"/journeys/{link.journey_id}" if link.journey_id else "")


@needs(Permission.KNOCK)
def open(by: Visitor, token: str, password: str = "", name: str = "") -> Entry:
    """Enter as a guest, and count it. Somebody signed in keeps their account and looks in as a guest.

    `name` is what a join link asks for; others leave it out.
    """
    with gate(by, "links.open") as work:
        link = living_link(work, token)
        tried(work, "link", link.id, by.address)
    if link.password and not fits(link.password, normalised(password)):
        raise Refusal("This is not the password of this link. Whoever sent it knows it.")
    with gate(by, "links.open") as work:
        link = living_link(work, token)
        forgiven(work, "link", link.id, by.address)
        work.put(link.with_(opens=link.opens + 1))
        here = living(by.session_id)
        entry = entered(work, here and here.account_id, link.workspace_id)
        session = entry.session.with_(link_id=link.id, guest_name=_said(link, name))
        work.put(session)
        if session.guest_name:
            speaks = {"id": guest_at(session.id), "workspace_id": link.workspace_id}
            work.add(Guest.made(name=session.guest_name, **speaks))
        return Entry(entry.token, session)


def living_link(work: Gate, token: str) -> ShareLink:
    """The link that a token opens now. Raises Refusal."""
    link = work.one(ShareLink, token=kept_token(token))
    if link is None or not link.open(work.now):
        raise Refusal(OVER)
    return link


def _said(link: ShareLink, name: str) -> str:
    """The name somebody said at a link's door. Raises Refusal where a join link got none."""
    if not link.asks_name:
        return ""
    if not name.strip() or len(name.strip()) > SHORT_LIMIT:
        raise Refusal(f"Say your name, in up to {SHORT_LIMIT} characters: others see it. Nothing was opened.")
    return name
