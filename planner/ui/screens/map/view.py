"""The words of the map."""

from planner.model.measure import STATUS_WORDS
from planner.model.metric_library import LIBRARY

TEXT = {
    "journeys": "Journeys",
    "canvas": "Journey map",
    "to_be": "To-be of",
    "changes": "See what changes",
    "gone": "This journey is no longer here",
    "gone_why": "Somebody may have removed it, or the address is not complete.",
    "to_journeys": "All journeys",
    "report": "Report",
    "add": "+ Add",
    "add_to": "Add to",
    "add_touchpoint": "Touchpoint",
    "say_touchpoint": "What happens here?",
    "say_card": "Write a line, Enter keeps it",
    "retry": "Try again",
    "forget": "Throw away",
    "nobody": "No owner yet",
    "read_for": "Read the map for",
    "hidden": "Hidden lanes",
    "add_lane": "Add a lane",
    "add_stage": "Add a stage",
    "frame": "Stages and lanes",
    "show": "Show",
    "no_metric": "No metric",
    "stage": "Stage",
    "stage_name": "Stage name",
    "stage_hint": "What the customer does in this stage",
    "stage_hint_empty": "Add a line about it",
    "stage_menu": "Change this stage",
    "lane_menu": "Change this lane",
    "lane_name": "Lane name",
    "lane_hint": "What belongs in this lane",
    "colour": "Colour",
    "left": "Move left",
    "right": "Move right",
    "up": "Move up",
    "down": "Move down",
    "stage_before": "Add a stage before",
    "stage_after": "Add a stage after",
    "stage_remove": "Remove stage",
    "lane_hide": "Hide lane",
    "lane_remove": "Remove lane",
    "remove_stage_title": "Remove this stage?",
    "remove_stage_why": "What stands in it goes with it: touchpoints with their metrics and values, and cards.",
    "remove_lane_title": "Remove this lane?",
    "remove_lane_why": "What stands in it goes with it. Hiding the lane keeps everything.",
    "things_one": "1 thing stands here.",
    "things": "things stand here.",
    "duplicated": "A copy stands right behind it.",
    "new_stage": "New stage",
    "empty": "A map begins with its stages",
    "empty_why": "Add the stages a customer goes through, from the first sight of you to telling others. Lanes for"
    " touchpoints, feelings and pain points follow below them.",
    "feeling_none": "Say how a touchpoint feels, and its curve appears here.",
    "feeling_all": "Everyone",
    "away": "No connection. You can read the map; what you type is kept here and sent when the connection is back.",
    "previous_stage": "Previous stage",
    "next_stage": "Next stage",
    "stages": "Stages",
    "of": "of",
    "to": "to",
    "reach": "Drag to let it reach over more stages, or fewer",
}

LANE_NAMES = {
    "touchpoints": "Touchpoints",
    "doing": "Doing",
    "thinking": "Thinking",
    "feeling": "Feeling",
    "channels": "Channels",
    "pain_points": "Pain points",
    "opportunities": "Opportunities",
    "frontstage": "Frontstage",
    "backstage": "Backstage",
    "notes": "Notes",
}
EMOTIONS = (
    (-2, "Very bad"),
    (-1, "Bad"),
    (0, "Neutral"),
    (1, "Good"),
    (2, "Very good"),
)
EVIDENCE = (("assumed", "Assumed"), ("partly", "Partly researched"), ("researched", "Researched"))
UNITS = (
    ("percent", "Percent"),
    ("money", "Money"),
    ("hours", "Hours"),
    ("score", "Score"),
    ("count", "Count"),
)
BETTER = (("up", "Up"), ("down", "Down"))
STATUS = tuple((state, words) for state, words in STATUS_WORDS.items() if state != "none")
SHELF = tuple((f"library/{metric.key}", metric.name) for metric in LIBRARY)
