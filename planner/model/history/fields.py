"""The words for every field that a person edits, and how its values are said."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from planner.model.evidence import EvidenceState
from planner.model.history.sentence import Piece, quoted, value
from planner.model.wording import amount, counted, day, felt, number

Say = Callable[[Any], Piece]


class Field(NamedTuple):
    """How a field is called, and how a value of it is said; None where its values are too long for a sentence.

    `flag` are the two sentences of a yes-or-no field, `many` says that its values are lists.
    """

    words: str
    say: Say | None = quoted
    flag: tuple[str, str] | None = None
    many: bool = False


EVIDENCE: dict[EvidenceState, str] = {
    "assumed": "assumed",
    "partly": "partly researched",
    "researched": "researched",
}
UNITS = {"percent": "percent", "money": "money", "hours": "hours", "score": "score", "count": "count"}
BETTER = {"up": "up", "down": "down"}
OUTCOMES = {"share": "a share of people", "mean": "a mean per person"}
OWNER_KINDS = {"person": "a person", "team": "a team"}


def among(words: Mapping[Any, str]) -> Say:
    """One of a few, in words."""
    return lambda one: value(words.get(one, ""))


def on_day(iso: Any) -> Piece:
    """A day."""
    return value(day(date.fromisoformat(str(iso))))


def _percent(part: Any) -> Piece:
    return value(amount(float(part), "percent", ""))


def _days(days: Any) -> Piece:
    return value(counted(int(days), "day"))


def feeling(emotion: Any) -> Piece:
    """How it feels."""
    return value(felt(float(emotion)))


def _number(one: Any) -> Piece:
    return value(number(float(one)))


_SURE = {
    "evidence": Field("evidence", among(EVIDENCE)),
    "evidence_source": Field("source"),
    "evidence_on": Field("date of the source", on_day),
}
FIELDS: dict[str, dict[str, Field]] = {
    "strategy": {
        "name": Field("name"),
        "client": Field("client or brand"),
        "summary": Field("summary", None),
        "currency": Field("currency", value),
        "review_on": Field("next review", on_day),
    },
    "persona": {
        "name": Field("name"),
        "role": Field("role"),
        "age_group": Field("age"),
        "career": Field("career"),
        "household": Field("household"),
        "market_share": Field("share of customers", _percent),
        "revenue_share": Field("share of revenue", _percent),
        "hobbies": Field("hobbies", many=True),
        "goals": Field("goals", many=True),
        "motivations": Field("motivations", many=True),
        "challenges": Field("challenges", many=True),
        "channels": Field("channels", many=True),
        "jobs": Field("jobs to be done", many=True),
        "quote": Field("quote"),
        "behaviours": Field("behaviour", None),
        "sources": Field("sources", None),
        "validated_how": Field("way it was validated"),
    },
    "owner": {
        "name": Field("name"),
        "kind": Field("kind", among(OWNER_KINDS)),
        "role": Field("role"),
        "contact": Field("contact"),
    },
    "metric": {
        "name": Field("name"),
        "short": Field("short label"),
        "unit": Field("unit", among(UNITS)),
        "formula": Field("formula", None),
        "stale_after": Field("time until a value is too old", _days),
    },
    "journey": {"name": Field("name"), "summary": Field("summary", None)},
    "stage": {"name": Field("name"), "hint": Field("hint"), "colour": Field("colour", None)},
    "lane": {
        "name": Field("name"),
        "hint": Field("hint"),
        "hidden": Field("", flag=("hid {it}", "showed {it} again")),
    },
    "saved_view": {"name": Field("name")},
    "theme": {"name": Field("name"), "colour": Field("colour", None), "words": Field("words", many=True)},
    "touchpoint": {
        "title": Field("name"),
        "description": Field("description", None),
        "channel": Field("channel"),
        "emotion": Field("feeling", feeling),
        "moment_of_truth": Field(
            "", flag=("marked {it} as a moment of truth", "took the mark of a moment of truth off {it}")
        ),
        **_SURE,
    },
    "card": {"text": Field("text", None), **_SURE},
    "estimate": {
        "orders": Field("orders a year", _number),
        "affected_low": Field("least share with a bad time", _percent),
        "affected_high": Field("largest share with a bad time", _percent),
        "lost_low": Field("least share of them who are lost", _percent),
        "lost_high": Field("largest share of them who are lost", _percent),
        "order_value": Field("average order value", _number),
        "currency": Field("currency", value),
        "orders_from": Field("source of the orders a year"),
        "affected_from": Field("source of who has a bad time"),
        "lost_from": Field("source of who is lost"),
        "order_value_from": Field("source of the average order value"),
    },
    "experiment": {
        "name": Field("name"),
        "because": Field("observation", None),
        "change": Field("change to try", None),
        "audience": Field("audience"),
        "effect": Field("expected effect", None),
        "signal": Field("sign of success", None),
        "initiative": Field("initiative"),
        "outcome": Field("kind of outcome", among(OUTCOMES)),
        "start": Field("starting value", _number),
        "least": Field("smallest difference worth knowing", _number),
        "deviation": Field("standard deviation", _number),
        "power": Field("power", _percent),
        "planned": Field("planned size", _number),
        "a_day": Field("people a day", _number),
        "started_on": Field("first day", on_day),
        "ends_on": Field("last day", on_day),
    },
    "measure": {"due_on": Field("due date", on_day)},
    "reading": {
        "on": Field("day", on_day),
        "sample": Field("sample", _number),
        "source": Field("source"),
    },
}
NAMING = frozenset({"name", "title"})
"""Fields whose change is a new name."""
LONG = frozenset(
    {"summary", "description", "formula", "text", "quote", "because", "change", "effect", "signal"}
)
"""Texts whose earlier words are worth reading in full."""
