"""What a score says of whoever gave it, whatever was asked."""

from typing import Literal

Mood = Literal["low", "middle", "high"]
LOW, HIGH = 0.5, 0.75
"""Shares of the scale: up to two of five stars is low, from four of five (or eight of ten) high."""
NPS_LOW, NPS_HIGH = 6, 9
"""Detractors give up to 6, promoters 9 or 10 (Reichheld 2003, as the metric library says it)."""


def mood_of(metric: str, score: float, scale: float) -> Mood:
    """Low, in the middle or high."""
    low, high = (NPS_LOW, NPS_HIGH) if metric == "nps" else (LOW * scale, HIGH * scale)
    return "low" if score <= low else "high" if score >= high else "middle"
