"""Fractional order: a key between any two others, so that a move changes one row.

Keys are base-62 fractions without the leading point, compared as plain text; a key never ends in the lowest
digit, so there is always room before it. The idea is from D. Greenspan, "Implementing fractional indexing" (2020).
"""

from collections.abc import Iterator, Mapping

DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
PATTERN = r"^[0-9A-Za-z]*[1-9A-Za-z]$"


def between(before: str | None, after: str | None) -> str:
    """A key greater than `before` and less than `after`; None stands for the open end. Needs before < after."""
    low, high = before or "", after
    if high is not None and low >= high:
        raise ValueError(f"no key lies between {before!r} and {after!r}")
    return _middle(low, high)


def behind(keys: Mapping[str, str], after: str | None) -> str:
    """A key behind that of `after` among `keys` by id; None is last, "" first."""
    if after is None:
        return between(max(keys.values(), default=None), None)
    before = keys.get(after)
    return between(
        before, min((key for key in keys.values() if before is None or key > before), default=None)
    )


def _middle(low: str, high: str | None) -> str:
    if high:
        shared = 0
        while shared < len(high) and (low[shared : shared + 1] or DIGITS[0]) == high[shared]:
            shared += 1
        if shared:
            return high[:shared] + _middle(low[shared:], high[shared:])
    first = DIGITS.index(low[0]) if low else 0
    last = DIGITS.index(high[0]) if high else len(DIGITS)
    if last - first > 1:
        return DIGITS[first + 1] if high is None and low else DIGITS[(first + last) // 2]
    if high and len(high) > 1:
        return high[0]
    return DIGITS[first] + _middle(low[1:], None)


def spread(count: int) -> Iterator[str]:
    """`count` ascending keys of equal length, for a list made at once."""
    width = 1
    while 62**width <= count * 2:
        width += 1
    step = 62**width // (count + 1)
    for place in range(1, count + 1):
        number, key = place * step, ""
        for _ in range(width):
            number, digit = divmod(number, 62)
            key = DIGITS[digit] + key
        yield key.rstrip("0")
