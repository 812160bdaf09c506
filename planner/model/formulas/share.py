"""A share in percent."""


def percent(part: float, whole: float) -> float | None:
    """100 × part / whole; None of nothing."""
    return 100 * part / whole if whole > 0 else None
