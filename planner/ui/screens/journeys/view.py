"""The words of the list of journeys."""

NEW = "New journey"
TEXT = {
    "title": "Journeys",
    "add": "Add a journey",
    "empty": "What does the customer go through?",
    "why": "A journey follows one kind of customer from first hearing of you to telling others. It begins with five"
    " stages and the usual lanes; change them as you like.",
    "name": "Name of the journey",
    "summary": "What it is about",
    "summary_empty": "Say in a sentence what this journey is about",
    "walkers": "Personas who walk it",
    "open": "Open the map",
    "touchpoint": "touchpoint",
    "touchpoints": "touchpoints",
    "stages": "stages",
    "stage": "stage",
    "more": "Change this journey",
    "history": "History of this journey",
    "duplicate": "Duplicate",
    "future": "Plan its future",
    "planned": "Its to-be stands right behind it.",
    "to_be": "To-be of",
    "changes": "See what changes",
    "earlier": "Move up",
    "later": "Move down",
    "archive": "Archive",
    "archived": "Archived journeys",
    "archived_why": "Kept whole, left out of lists and reports.",
    "restore": "Bring back",
    "duplicated": "A copy stands behind the original.",
}
