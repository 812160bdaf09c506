"""The choices in plain words, for the history and for pages."""

from collections.abc import Callable, Mapping
from typing import Any

from planner.model.wording import counted, number

WAYS: dict[str, dict[Any, str]] = {
    "csat": {
        "top_two": "CSAT is the share of the two highest boxes",
        "mean": "CSAT is the mean of all answers",
    },
    "ces": {"mean": "ease is the mean of all answers", "agree": "ease is the share who agree"},
    "unpaid": {True: "orders not paid yet count", False: "orders not paid yet do not count"},
    "refunds": {True: "money given back is taken off", False: "money given back is not taken off"},
}
"""What each value of a choice between few says."""


def _silence(days: int) -> str:
    return f"a customer is lost after {counted(days, 'day')} without an order"


def _years(years: float | None) -> str:
    if years is None:
        return "how long customers stay is worked out"
    return f"customers stay {number(years, 1)} {'year' if years == 1 else 'years'}"


def _margin(margin: float | None) -> str:
    return (
        "lifetime value counts revenue"
        if margin is None
        else f"lifetime value counts {number(margin, 1)} % margin"
    )


SAYS: dict[str, Callable[[Any], str]] = {
    **{name: ways.__getitem__ for name, ways in WAYS.items()},
    "lost_after": _silence,
    "years_kept": _years,
    "margin": _margin,
}
"""What each choice says with a value."""


def differing(before: Mapping[str, Any], after: Mapping[str, Any]) -> list[str]:
    """What is another choice now, each in a clause."""
    return [
        say(after[name]) for name, say in SAYS.items() if name in after and before.get(name) != after[name]
    ]
