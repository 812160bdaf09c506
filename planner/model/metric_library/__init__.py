"""The metric library: what shops usually measure, how it is worked out, and what to settle before comparing."""

from planner.model.metric_library.after_buying import AFTER_BUYING
from planner.model.metric_library.before_buying import BEFORE_BUYING
from planner.model.metric_library.entry import LibraryMetric
from planner.model.refusal import Refusal

LIBRARY: tuple[LibraryMetric, ...] = (*BEFORE_BUYING, *AFTER_BUYING)
"""Every entry, in the order a customer meets them."""

BY_KEY = {metric.key: metric for metric in LIBRARY}
BROUGHT = ("short", "unit", "better", "formula", "stale_after")


def from_library(key: str) -> tuple[str, dict[str, object]]:
    """Name and fields of the metric with this key. Raises Refusal where the library has none."""
    entry = BY_KEY.get(key)
    if entry is None:
        raise Refusal("The metric library has no such metric. Nothing was changed; load the page again.")
    return entry.name, {"library": key, **{name: getattr(entry, name) for name in BROUGHT}}


def usual_at(stage_name: str) -> tuple[LibraryMetric, ...]:
    """The metrics that usually sit at a stage of that name, in any case; none for a stage of one's own."""
    return tuple(metric for metric in LIBRARY if stage_name.strip().lower() in metric.stages)
