"""What of the data a browser sends is let in at all."""

import math

from planner.model.text import UNSTORABLE

DEEPEST, MOST, LONGEST = 8, 2_000, 25_000


def is_clean(value: object, depth: int = 0) -> bool:
    """Whether a value from outside is plain data of a sensible size that can be kept and shown."""
    if depth > DEEPEST:
        return False
    if isinstance(value, str):
        return len(value) <= LONGEST and not UNSTORABLE.search(value)
    if isinstance(value, dict):
        return len(value) <= MOST and all(
            is_clean(key, depth + 1) and is_clean(one, depth + 1) for key, one in value.items()
        )
    if isinstance(value, list | tuple):
        return len(value) <= MOST and all(is_clean(one, depth + 1) for one in value)
    if isinstance(value, float):
        return math.isfinite(value)
    return value is None or isinstance(value, bool) or (isinstance(value, int) and abs(value) < 2**53)
