"""The words of the map as tables and as an outline."""

FORMS = (("map", "Map"), ("table", "Table"), ("outline", "Outline"))

SHEET = {
    "form": "Show as",
    "tables": "Journey as tables",
    "outline": "Journey as an outline",
    "jump": "On this page",
    "touchpoints": "Touchpoints",
    "stages": "Stages",
    "lanes": "Lanes",
    "sort": "Sort by",
    "as_on_map": "Sorted as on the map",
    "add_touchpoint": "Add a touchpoint",
    "add_card": "Add a card to",
    "into_stage": "Stage of the new one",
    "into_lane": "Lane of the new one",
    "add": "+ Add",
    "open": "Open the details",
    "touchpoint_menu": "More for this touchpoint",
    "card_menu": "More for this card",
    "earlier_stage": "To the stage before",
    "later_stage": "To the stage after",
    "further": "Reach one stage further",
    "nearer": "Reach one stage less",
    "add_metric": "Add a metric",
    "no_touchpoints": "No touchpoints yet. Add the first one above.",
    "no_cards": "Nothing here yet.",
    "nobody": "Nobody yet",
    "unknown": "Not known",
    "yes": "Yes",
    "hidden": "Hidden",
    "shown": "Shown",
    "things": "Things in it",
    "stage_name": "Stage",
    "stage_hint": "What the customer does",
    "lane_name": "Lane",
    "lane_hint": "What belongs in it",
    "lane_kind": "Kind",
    "lane_state": "On the map",
    "show": "Show on the map",
    "menu": "Actions",
    "no_metric": "No metric",
    "quote": "quote",
    "quotes": "quotes",
}

COLUMNS = {
    "title": "Touchpoint",
    "stage": "Stage",
    "lane": "Lane",
    "channel": "Channel",
    "emotion": "Emotion",
    "moment": "Moment of truth",
    "evidence": "Evidence",
    "owner": "Owner",
    "metric": "Metric",
    "baseline": "Baseline",
    "now": "Now",
    "target": "Target",
    "status": "Status",
    "risk": "At risk a year, estimate",
}
"""The columns of the touchpoints, by what they are sorted by."""
NUMBERS = ("baseline", "now", "target", "risk")
CARD_COLUMNS = {
    "text": "Text",
    "stage": "Stage",
    "until": "Reaches to",
    "lane": "Lane",
    "evidence": "Evidence",
}


def felt_options(emotions: tuple[tuple[int, str], ...]) -> list[dict[str, str]]:
    """The emotions for a select, best first, and that it is not known."""
    known = [{"value": str(value), "label": word} for value, word in reversed(emotions)]
    return [{"value": "", "label": SHEET["unknown"]}, *known]
