"""How people were served: times and first contact resolution.

Source of the definitions: B. Cleveland, “Contact Center Management on Fast Forward”, 4th ed. (2019). Times are told as
median and 90th percentile, because a few that waited for weeks pull a mean up.
"""

from planner.model.formulas.share import percent


def hours(seconds: float) -> float:
    """A time in hours, as the metrics have it."""
    return seconds / 3600


def first_contact_resolution(at_once: int, solved: int) -> float | None:
    """Percent of the solved tickets that took one reply (and were not opened again, where the file tells)."""
    return percent(at_once, solved)
