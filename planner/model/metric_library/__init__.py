"""The metric library: what shops usually measure, how it is worked out, and what to settle before comparing."""

from planner.model.metric_library.after_buying import AFTER_BUYING
from planner.model.metric_library.before_buying import BEFORE_BUYING
from planner.model.metric_library.entry import LibraryMetric

LIBRARY: tuple[LibraryMetric, ...] = (*BEFORE_BUYING, *AFTER_BUYING)
"""Every entry, in the order a customer meets them."""

BY_KEY = {metric.key: metric for metric in LIBRARY}


def usual_at(stage_name: str) -> tuple[LibraryMetric, ...]:
    """The metrics that usually sit at a stage of that name, in any case; none for a stage of one's own."""
    return tuple(metric for metric in LIBRARY if stage_name.strip().lower() in metric.stages)
