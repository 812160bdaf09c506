"""What a metric of the library says of itself under the choices of a strategy: its unit and its formula."""

from typing import NamedTuple

from planner.model.metric import Metric, Unit
from planner.model.metric_library import BY_KEY
from planner.model.numbers.choices import Choices
from planner.model.wording import counted, number

CSAT_MEAN = "Mean of the answers in percent of the highest possible one; state the scale"
CES_AGREE = "Answers of 5 or more of 7 (4 or more of 5) / answers"


class Definition(NamedTuple):
    """The unit and the formula."""

    unit: Unit
    formula: str


def definition(key: str, choices: Choices) -> Definition | None:
    """How a metric of the library is defined; None for one of one's own."""
    entry = BY_KEY.get(key)
    if entry is None:
        return None
    usual = Definition(entry.unit, entry.formula)
    if key == "csat" and choices.csat == "mean":
        return usual._replace(formula=CSAT_MEAN)
    if key == "ces" and choices.ces == "agree":
        return Definition("percent", CES_AGREE)
    return usual._replace(formula=usual.formula + _ending(key, choices))


def redefined(metric: Metric, before: Choices, now: Choices, *, settled: bool = False) -> Metric:
    """The metric as `now` defines it, where it still says what `before` said: words of one's own stay.

    One that is `settled`, because people gave it numbers in its unit, keeps all of it when the unit would change.
    """
    was, becomes = definition(metric.library, before), definition(metric.library, now)
    if was is None or becomes is None or metric.unit != was.unit or (settled and was.unit != becomes.unit):
        return metric
    formula = becomes.formula if metric.formula == was.formula else metric.formula
    return metric.with_(unit=becomes.unit, formula=formula)


def _ending(key: str, choices: Choices) -> str:
    """What differs from the library; nothing where nothing was chosen."""
    usual = Choices()
    if key == "churn_rate" and choices.lost_after != usual.lost_after:
        return f"; lost is who has not ordered for {counted(choices.lost_after, 'day')}"
    if key == "clv" and (choices.years_kept or choices.margin):
        years = f"; years kept: {number(choices.years_kept, 1)}" if choices.years_kept else ""
        return years + (f"; margin: {number(choices.margin, 1)} %" if choices.margin else "")
    return ""
