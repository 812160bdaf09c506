"""Money at risk at a touchpoint: an estimate from low to high, its formula and inputs for everybody to see."""

from collections.abc import Iterable
from math import floor, log10
from typing import Annotated

from pydantic import Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from planner.model.numbers.figure import Figure
from planner.model.record import Part
from planner.model.wording import number

Percent = Annotated[float, Field(ge=0, le=100)]
Plenty = Annotated[float, Field(ge=0, le=1e12)]
FORMULA = (
    "orders a year × share who have a bad time here × share of them who buy elsewhere × average order value"
)
SUPPOSED = (10.0, 50.0)
"""How many who have a bad time are lost: a wide guess of ours to start from, not a fact; to be set by hand."""

BAD_TIME: dict[str, bool] = {
    "csat": False, "first_contact_resolution": False, "return_rate": True, "cart_abandonment": True,
}  # fmt: skip
"""The metrics that tell a share of people who have a bad time: True as they are, False what is missing to 100.

Churn is none of them: it counts those who are lost already, wherever that was, so it would be counted twice.
"""


def low_to_high(high: float | None, info: ValidationInfo) -> float | None:
    """The upper end of a share, if it is not below the lower one, which is named alike."""
    low = info.data.get((info.field_name or "").replace("_high", "_low"))
    if low is not None and high is not None and low > high:
        raise PydanticCustomError("turned_round", "the low value is above the high one")
    return high


class RiskInputs(Part, frozen=True):
    """What the estimate is made of; every one can be changed by hand. Shares in percent, low to high."""

    orders: Plenty
    order_value: Plenty
    currency: str = ""
    affected_low: Percent
    affected_high: Percent
    lost_low: Percent = SUPPOSED[0]
    lost_high: Percent = SUPPOSED[1]

    ordered = field_validator("affected_high", "lost_high")(low_to_high)


class Risk(Part, frozen=True):
    """Money a year, low to high, in `currency`; `formula` with the numbers put in. Always an estimate."""

    low: float
    high: float
    currency: str
    formula: str


def at_risk(inputs: RiskInputs) -> Risk:
    """The estimate of one touchpoint by `FORMULA`.

    Source: cost-of-poor-service arithmetic as in J. Goodman, “Strategic Customer Service” (2009), the market damage
    model.
    """
    most = inputs.orders * inputs.order_value
    shares = (
        f"{_range(inputs.affected_low, inputs.affected_high)} × {_range(inputs.lost_low, inputs.lost_high)}"
    )
    return Risk(
        low=most * inputs.affected_low / 100 * inputs.lost_low / 100,
        high=most * inputs.affected_high / 100 * inputs.lost_high / 100,
        currency=inputs.currency,
        formula=f"{number(inputs.orders)} orders × {shares} × {number(inputs.order_value)} {inputs.currency}".strip(),
    )


def rough(money: float) -> float:
    """Money with the two digits that an estimate can stand for: 5,547 is 5,500."""
    if not money:
        return 0.0
    return round(money, 1 - floor(log10(abs(money))))


def affected(figure: Figure) -> tuple[float, float] | None:
    """The share with a bad time a figure tells, low to high in percent by its interval; None if it tells none."""
    if (bad := BAD_TIME.get(figure.metric)) is None or figure.unit != "percent":
        return None
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    low, high = (low, high) if bad else (100 - high, 100 - low)
    return max(0.0, low), min(100.0, high)


def summed(risks: Iterable[Risk]) -> tuple[Risk, ...]:
    """The sum of several touchpoints, one for each currency: low of all lows, high of all highs.

    A customer lost at one touchpoint cannot be lost at the next, so the sum is rather too high; say so beside it.
    """
    sums: dict[str, tuple[float, float]] = {}
    for risk in risks:
        low, high = sums.get(risk.currency, (0.0, 0.0))
        sums[risk.currency] = (low + risk.low, high + risk.high)
    return tuple(
        Risk(low=low, high=high, currency=currency, formula="sum of the touchpoints")
        for currency, (low, high) in sorted(sums.items())
    )


def _range(low: float, high: float) -> str:
    if low == high:
        return f"{number(low, 1)} %"
    return f"{number(low, 1)} to {number(high, 1)} %"
