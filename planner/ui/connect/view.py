"""What the dialog of keys shows, and its words."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from planner.actions import push_keys
from planner.actions.push_keys import Handed
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.push_key import PushKey
from planner.model.wording import day

LASTS = (("90", "Three months"), ("365", "One year"), ("", "Until you take it back"))


@dataclass(frozen=True)
class KeyRow:
    """A key that opens something. `until` and `used` are days in words or empty."""

    id: str
    label: str
    until: str
    used: str


def rows(by: Member, strategy_id: str) -> list[KeyRow]:
    """The keys of a strategy, newest first."""
    return [_row(key) for key in push_keys.listed(by, StrategyId(strategy_id))]


def _row(key: PushKey) -> KeyRow:
    until = day(key.expires_at.date()) if key.expires_at else ""
    return KeyRow(key.id, key.label, until, day(key.used_at.date()) if key.used_at else "")


def make(by: Member, strategy_id: str, form: dict[str, object]) -> Handed:
    """A new key as the form asks for it. Raises Refusal."""
    asked = {name: str(form.get(name, "")) for name in ("label", "lasts")}
    days = int(asked["lasts"]) if asked["lasts"] in dict(LASTS) and asked["lasts"] else 0
    until = datetime.now(UTC) + timedelta(days=days) if days else None
    return push_keys.make(by, StrategyId(strategy_id), asked["label"], until)


EXAMPLE = """curl {address}/api/push/values \\
  -H "Authorization: Bearer $KEY" \\
  -d '{"values": [{"touchpoint": "Delivery",
       "metric": "CSAT", "value": 82.5}]}'"""

TEXT = {
    "section": "From another system",
    "why": "A help desk, a shop or a script can record values by itself: with a key, over HTTP.",
    "open": "Keys",
    "title": "Keys for other systems",
    "title_why": (
        "Whoever has a key records values in this strategy, in your name and as long as you may edit. It opens"
        " nothing else."
    ),
    "label": "Which system has it",
    "label_hint": "Values that do not say where they come from are marked with this name",
    "label_like": "Help desk",
    "lasts": "It works for",
    "make": "Make a key",
    "made": "The key to put into the other system. It is shown only now; make another if you lose it.",
    "made_label": "Key",
    "how": "How a value is sent",
    "how_more": "The touchpoint and the metric are named as they are here. All there is to know:",
    "described": "Description (OpenAPI)",
    "keys": "Keys that work now",
    "none": "No key yet. Nothing comes in by itself.",
    "until": "until",
    "endless": "no end",
    "used": "last used",
    "unused": "not used yet",
    "revoke": "Take back",
    "revoked": "Taken back. The key opens nothing any more.",
}
