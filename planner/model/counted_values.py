"""Which values the figures of the store's own data give to the metrics on the maps."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from planner.model.measure import Measure
from planner.model.metric import Metric
from planner.model.numbers.figure import Figure
from planner.model.wording import number


class Value(NamedTuple):
    """A month's figure for one measure."""

    measure: Measure
    figure: Figure
    on: date

    @property
    def source(self) -> str:
        """The files, and between what the value lies where people were asked."""
        files, low, high = ", ".join(self.figure.files), self.figure.low, self.figure.high
        if low is None or high is None:
            return files
        return f"{files}; between {number(round(low, 1))} and {number(round(high, 1))} (95 %)"


def values_for(
    measures: Iterable[Measure], metrics: Iterable[Metric], figures: Iterable[Figure], currency: str
) -> Iterator[Value]:
    """One value for each measure of a metric of the library and each month; money only in the strategy's currency.

    Where several questions ask for one metric, the one with the most answers in all counts.
    """
    by_metric = _monthly(figures, currency)
    known = {metric.id: metric for metric in metrics}
    for measure in measures:
        metric = known[measure.metric_id]
        for figure in by_metric.get((metric.library, metric.unit), ()):
            yield Value(measure, figure, figure.last or date.max)


def _monthly(figures: Iterable[Figure], currency: str) -> dict[tuple[str, str], list[Figure]]:
    asked: dict[tuple[str, str], dict[str, list[Figure]]] = {}
    for one in figures:
        if one.month and one.last and not one.split and one.currency in ("", currency):
            asked.setdefault((one.metric, one.unit), {}).setdefault(one.question, []).append(one)
    return {
        key: max(by_question.values(), key=lambda months: sum(one.sample for one in months))
        for key, by_question in asked.items()
    }
