"""What the page of owners shows, and its words."""

from dataclasses import dataclass
from typing import Any

from planner.model.ids import JourneyId, TouchpointId
from planner.model.owner import Owner
from planner.ui.live.copy import hooked


@dataclass(frozen=True)
class Duty:
    """A touchpoint somebody answers for or is asked about."""

    id: TouchpointId
    title: str
    journey_id: JourneyId
    journey: str
    stage: str


class Dutiful(Owner, frozen=True):
    """An owner with initials, its colour's class, the team above, and what it does.

    `members` are names in a row, `through` counts the touchpoints they answer for. `earlier` and `later` are the ids
    to go behind to move one place; None where there is no such place.
    """

    initials: str
    who: str
    team: str
    members: str
    answers: list[Duty]
    through: int
    earlier: str | None
    later: str | None
    asked: list[Duty]


def owners() -> Any:
    """Every owner with its touchpoints."""
    return hooked("pages.js", "usePage", list[Dutiful], "duties")


def teams() -> Any:
    """The teams to choose from, as options of a select."""
    return hooked("pages.js", "usePage", list[dict[str, str]], "teams")


KINDS = (("person", "Person"), ("team", "Team"))

TEXT = {
    "title": "Owners",
    "empty": "Who sees to it?",
    "empty_why": "People and teams who answer for a touchpoint. They need no account here. One answers, others are"
    " asked before something changes.",
    "add": "Add",
    "add_title": "Add a person or team",
    "name": "Name",
    "name_hint": "Support team, or Sana Khan",
    "kind": "Kind",
    "role": "Role",
    "role_hint": "What they do",
    "contact": "Reach them by",
    "contact_hint": "E-mail, phone or channel",
    "part_of": "Part of",
    "members": "With",
    "answers": "Answers for",
    "asked": "Is asked about",
    "through": ("touchpoint is with its members", "touchpoints are with its members"),
    "hidden": "more",
    "nothing": "No touchpoint yet. Choose this owner on a map.",
    "more": "More for this owner",
    "history": "History of this owner",
    "remove": "Remove",
    "remove_title": "Remove this owner?",
    "removes": ("No one will answer for ", " touchpoints, and ", " lose somebody who is asked."),
    "removes_nothing": "No touchpoint on any map changes.",
    "earlier": "Move up",
    "later": "Move down",
}
