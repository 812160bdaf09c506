"""The words of the panel that says how figures are counted."""

from typing import NamedTuple


class Between(NamedTuple):
    """A choice between few: what it is about, what it changes and where vendors differ, and its ways."""

    title: str
    why: str
    ways: tuple[tuple[str, str, str], ...]
    """Value as the form has it, its words, and how the summary says it."""


class Number(NamedTuple):
    """A choice of a number: its bounds and step, the words behind it, and what an empty one means (or may not be)."""

    title: str
    why: str
    low: float
    high: float
    step: str
    unit: str
    empty: str
    short: str
    """How the summary says it: before and behind the number."""


BETWEEN: dict[str, Between] = {
    "csat": Between(
        "Customer satisfaction (CSAT)",
        "Some tools report the share of satisfied answers, others the mean: the two cannot be compared. Tickets rated"
        " good or bad are a share either way.",
        (
            ("top_two", "Share of answers in the two highest boxes", "CSAT: two highest boxes"),
            ("mean", "Mean of all answers, in percent of the highest", "CSAT: mean"),
        ),
    ),
    "ces": Between(
        "Customer effort score (CES)",
        "A mean shows small shifts, a share is easier to tell. The unit changes with it. Metrics that people gave"
        " values or targets in the other unit keep it, and get no counted values.",
        (
            ("mean", "Mean of all answers", "CES: mean"),
            ("agree", "Share who answered 5 or more of 7 (4 or more of 5)", "CES: share who agree"),
        ),
    ),
    "unpaid": Between(
        "Orders not paid yet",
        "Invoices and cash on delivery are paid later, so shop reports differ. Changes every figure made of orders.",
        (("true", "Count them", "Unpaid orders count"), ("false", "Leave them out", "Paid orders only")),
    ),
    "refunds": Between(
        "Money given back",
        "Net or gross sales: shop reports show both. Changes order value and lifetime value, not the return rate.",
        (
            ("true", "Take it off the revenue", "Refunds taken off"),
            ("false", "Leave it in the revenue", "Refunds left in"),
        ),
    ),
}
NUMBERS: dict[str, Number] = {
    "lost_after": Number(
        "When a customer counts as lost",
        "Nobody gives notice at a store, so silence decides. Take clearly longer than the usual pause between two"
        " orders. Changes churn, lifetime value and the groups of customers.",
        31, 1095, "1", "days without an order", "", "Lost after {} days",
    ),
    "years_kept": Number(
        "How long a customer stays",
        "Lifetime value multiplies by it. Some tools take a fixed number of years, others work it out from churn.",
        0.1, 50, "0.1", "years", "Worked out: 1 / churn, ten at most", "Kept {} years",
    ),
    "margin": Number(
        "What is left of the revenue",
        "Some tools show lifetime revenue, others what is earned. With a margin lifetime value is in money earned.",
        0.1, 100, "0.1", "% margin", "Lifetime value counts revenue", "{} % margin",
    ),
}  # fmt: skip
ORDER = ("csat", "ces", "lost_after", "years_kept", "margin", "unpaid", "refunds")
COUNTING = {
    "title": "How it is counted",
    "why": "Vendors define these differently. What is chosen here holds for every figure and for every counted value on"
    " the maps.",
    "why_looking": "Vendors define these differently. This is how they are counted here.",
    "count": "Count it this way",
    "leave": "Leave it as it is",
    "busy": "Counting everything anew",
    "done": "Figures and the values on the maps are counted anew.",
    "silent": "The planner did not answer. Either all is counted anew or nothing is: load the page again to see.",
}
HOMES = {
    "on_map": "On the map",
    "not_yet": "Not there yet.",
    "put": "Put on a touchpoint",
    "put_it_on": "Put it on:",
    "put_more": "Put on another touchpoint",
    "put_other": "Any other touchpoint",
    "fits": "Fits best",
    "other": "Any other touchpoint",
    "choose": "Choose a touchpoint",
    "done": "“{name}” stands at “{title}” now, with its values.",
    "question": "Another question about it has more answers; that one gives the maps their values.",
    "currency": "In another currency than the strategy, so it stays off the maps.",
    "no_place": "There is no touchpoint left to put it on.",
    "more": "more",
}
