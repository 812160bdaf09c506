"""What the dialog that shares shows, and its words."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from planner.actions import links, strategies
from planner.actions.links import Shared
from planner.model.ids import JourneyId, StrategyId
from planner.model.journey import Journey
from planner.model.member import Member
from planner.model.share_link import ShareLink

LASTS = (("7", "One week"), ("30", "One month"), ("90", "Three months"), ("", "Until you take it back"))
ASKS = (("", "Open it at once"), ("name", "Say their name first"))
ALLOWS = (("view", "May look"), ("comment", "May look and comment"))


@dataclass(frozen=True)
class LinkRow:
    """A link that still shows something. `until` is a day in words or empty; `opens` counts."""

    id: str
    label: str
    what: str
    allows: str
    asks_name: bool
    until: str
    locked: bool
    opens: int


def rows(by: Member, strategy_id: str) -> list[LinkRow]:
    """The links of a strategy, newest first."""
    found = links.listed(by, StrategyId(strategy_id))
    of_a_map = any(link.journey_id for link in found)
    maps = strategies.opened(by, StrategyId(strategy_id)).all(Journey) if of_a_map else ()
    names = {journey.id: journey.name for journey in maps}
    return [_row(link, names) for link in found]


def _row(link: ShareLink, names: dict[JourneyId, str]) -> LinkRow:
    what = names.get(link.journey_id, TEXT["a_map"]) if link.journey_id else TEXT["whole"]
    until = f"{link.expires_at:%-d %b %Y}" if link.expires_at else ""
    label = link.label or TEXT["anyone"]
    return LinkRow(
        link.id,
        label,
        what,
        dict(ALLOWS)[link.allows],
        link.asks_name,
        until,
        bool(link.password),
        link.opens,
    )


def share(by: Member, strategy_id: str, journey_id: str, form: dict[str, object]) -> Shared:
    """A new link as the form asks for it. Raises Refusal."""
    asked = {name: str(form.get(name, "")) for name in ("label", "allows", "asks", "lasts", "password")}
    days = int(asked["lasts"]) if asked["lasts"] in dict(LASTS) and asked["lasts"] else 0
    return links.share(
        by,
        StrategyId(strategy_id),
        JourneyId(journey_id) if journey_id else None,
        "comment" if asked["allows"] == "comment" else "view",
        asked["label"],
        datetime.now(UTC) + timedelta(days=days) if days else None,
        asked["password"],
        asks_name=asked["asks"] == "name",
    )


TEXT = {
    "share": "Share",
    "title_strategy": "Share this strategy",
    "title_map": "Share this map",
    "why_strategy": "Whoever has the link sees the whole strategy, without an account, and nothing else.",
    "why_map": "Whoever has the link sees this map, without an account, and nothing else.",
    "label": "For whom",
    "label_hint": "Only you and your team see this",
    "asks": "Guests",
    "asks_hint": "Who says a name is shown under it, as in a workshop.",
    "says_name": "Guests say a name",
    "allows": "They",
    "allows_hint": "Who may only look sees no comments.",
    "lasts": "It works for",
    "password": "Password, if you like",
    "password_hint": "At least 6 characters. Tell it to them another way than the link.",
    "make": "Make a link",
    "made": "The link to pass on. It is shown only now; make another if you lose it.",
    "made_label": "Link to pass on",
    "links": "Links that work now",
    "none": "No link yet. Nobody outside your workspace sees anything.",
    "whole": "Whole strategy",
    "a_map": "One map",
    "anyone": "Anyone with the link",
    "locked": "Password",
    "until": "until",
    "endless": "no end",
    "opens": ("open", "opens"),
    "revoke": "Take back",
    "revoked": "Taken back. The link shows nothing any more.",
}
