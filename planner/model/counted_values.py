"""Which values the figures of the store's own data give to the metrics on the maps."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from planner.model.change import Edit
from planner.model.data_file import DataFile
from planner.model.measure import Measure, Reading
from planner.model.metric import Metric
from planner.model.numbers.figure import Figure
from planner.model.strategy import Strategy
from planner.model.wording import number


class Value(NamedTuple):
    """A month's figure for one measure."""

    measure: Measure
    figure: Figure
    on: date

    @property
    def rounded(self) -> float:
        """As it stands on the map: with two decimals; more would promise more than a sample holds."""
        return round(self.figure.value, 2)

    @property
    def source(self) -> str:
        """The files, and between what the value lies where people were asked."""
        files, low, high = ", ".join(self.figure.files), self.figure.low, self.figure.high
        if low is None or high is None:
            return files
        return f"{files}; between {number(round(low, 1))} and {number(round(high, 1))} (95 %)"


TELLS = {Strategy.noun: ("counting", "currency"), Metric.noun: ("unit",)}
"""What the counted values depend on besides the files, by noun."""


def are_about_counting(edits: Iterable[Edit]) -> bool:
    """Whether edits touch files, choices, what else a counted value is told by, or such a value itself."""
    return any(
        edit.noun == DataFile.noun
        or any(field in fields_of(edit) for field in TELLS.get(edit.noun, ()))
        or (edit.noun == Reading.noun and bool(fields_of(edit).get("counted")))
        for edit in edits
    )


def fields_of(edit: Edit) -> dict[str, Any]:
    """The fields an edit leaves, or of a record it removes those that were there."""
    return edit.after or edit.before or {}


def values_for(
    measures: Iterable[Measure],
    metrics: Iterable[Metric],
    figures: Iterable[Figure],
    currency: str,
    undated_on: date,
) -> Iterator[Value]:
    """One value for each measure of a metric of the library and each month; money only in the strategy's currency.

    Where several questions ask for one metric, the one with the most answers in all counts. What has no dates gives
    one value, on the day `undated_on`.
    """
    by_metric = _series(figures, currency)
    known = {metric.id: metric for metric in metrics}
    for measure in measures:
        metric = known[measure.metric_id]
        for figure in by_metric.get((metric.library, metric.unit), ()):
            yield Value(measure, figure, figure.last or undated_on)


def _series(figures: Iterable[Figure], currency: str) -> dict[tuple[str, str], list[Figure]]:
    """The figures of each metric and unit by month, or in total where there are no months."""
    asked: dict[tuple[str, str], dict[str, list[Figure]]] = {}
    for one in figures:
        if not one.split and one.currency in ("", currency):
            asked.setdefault((one.metric, one.unit), {}).setdefault(one.question, []).append(one)
    return {key: _most_answered(by_question.values()) for key, by_question in asked.items()}


def _most_answered(questions: Iterable[list[Figure]]) -> list[Figure]:
    most = max(questions, key=lambda series: max(one.sample for one in series))
    return [one for one in most if one.month] or most
