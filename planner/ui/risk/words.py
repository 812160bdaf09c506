"""The words of estimates of the money at risk."""

from planner.model.estimate import INPUTS, MISSING

TEXT = {
    "title": "Money at risk",
    "estimate": "Estimate",
    "short": "est.",
    "a_year": "a year",
    "at_risk": "at risk",
    "none": "What does it cost a year when this goes wrong? An estimate from low to high says where to begin.",
    "begin": "Estimate it",
    "begin_at": "Estimate the money at risk: ",
    "begun": "The money at risk is estimated, with what is known.",
    "again": "Suggest the inputs again",
    "taken": "The inputs are as known now.",
    "working": "Looking up what is known",
    "silent": "The planner did not answer, so nothing was estimated. Try again when the connection is back.",
    "remove": "Remove this estimate",
    "menu": "Change this estimate",
    "inputs": "Inputs",
    "formula": "orders a year × share with a bad time here × share of them lost × average order value",
    "orders_said": "orders a year",
    "affected_said": "have a bad time",
    "lost_said": "of them lost",
    "value_said": "an order",
    "missing": "Still missing",
    "to_be": "A to-be is a plan: what stands here is left out of the sums.",
    "by_hand": "By hand: where is it from?",
    "source_of": "Source: ",
    "low": "least",
    "high": "most",
    "currency": "Currency",
    "percent": "%",
    "to": "to",
    "range": "From low to high",
}
INPUT_WORDS = {
    "orders": ("Orders a year that come by here", ""),
    "affected": ("Have a bad time here", "Of 100 who come by"),
    "lost": ("Of them buy elsewhere", "Of 100 with a bad time"),
    "order_value": ("Average order value", ""),
}
"""The name of each input, and what its share is of."""
HELP = {
    "orders": "A file on the data page tells it: of orders, or where it is about those of tickets or checkouts.",
    "affected": "Measure CSAT, first contact resolution, returns or cart abandonment here, or put your own.",
    "lost": "Ask those who left, or start from 10 to 50 %.",
    "order_value": "A file of orders on the data page tells it.",
}
"""Where a missing input comes from."""
MISSING_WORDS = MISSING
FIELDS_OF = INPUTS
