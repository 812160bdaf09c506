"""A metric's value with all it takes to believe it."""

from datetime import date
from typing import Literal

from planner.model.metric import Unit
from planner.model.record import Part

Split = Literal["", "channel", "segment"]


class Figure(Part, frozen=True):
    """One value: of everything, of a month, of a channel or of a segment, and of a month within none of these.

    `metric` is a key of the metric library, or one of them with `_p90` for the 90th percentile of a time. `value` is in
    `unit` (percent 0..100, hours, money in `currency`); `sample` says of how many `counted` it was made; `low` and
    `high` bound the 95 % interval where people were asked, made as `interval` says. `first` and `last` are the days
    covered, `month` is `2026-03` or empty; `split` and `part` say which channel or segment, if any; `files` are where
    the facts came from. `question` tells apart several questions that were asked for one metric.
    """

    metric: str
    value: float
    unit: Unit
    sample: int
    counted: str
    formula: str
    first: date | None = None
    last: date | None = None
    month: str = ""
    split: Split = ""
    part: str = ""
    currency: str = ""
    question: str = ""
    low: float | None = None
    high: float | None = None
    interval: str = ""
    files: tuple[str, ...] = ()
    note: str = ""
