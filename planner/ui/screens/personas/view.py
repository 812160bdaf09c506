"""What the persona gallery shows, and its words."""

from typing import Any

from planner.model.persona import Persona
from planner.ui.live.copy import hooked


class Face(Persona, frozen=True):
    """A persona as its card shows it: portrait address, shares as text, number of journeys.

    `earlier` and `later` are the ids to go behind in order to move one place; None where there is no such place.
    """

    portrait: str
    share: str
    revenue: str
    journeys: int
    earlier: str | None
    later: str | None


def faces(archived: bool = False) -> Any:
    """The personas in order, or the archived ones."""
    return hooked("pages.js", "usePage", list[Face], "archived" if archived else "personas")


NEW = "New persona"
TEXT = {
    "title": "Personas",
    "add": "Add a persona",
    "empty": "Who is the customer?",
    "why": "A persona is one kind of customer, told so well that everybody in the team recognises them: what they want,"
    " what gets in the way, how they like to reach you. Two or three are enough to begin with.",
    "draft": "Draft",
    "validated": "Validated",
    "of_customers": "of customers",
    "of_revenue": "of revenue",
    "journey": "journey",
    "journeys": "journeys",
    "archive": "Archive",
    "archived": "Archived personas",
    "archived_why": "Kept whole. Journeys still point at them; lists and reports leave them out.",
    "restore": "Bring back",
    "duplicate": "Duplicate",
    "duplicated": "A copy stands behind the original, as a draft.",
    "earlier": "Move earlier",
    "later": "Move later",
    "more": "More for this persona",
}
