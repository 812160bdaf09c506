"""What is drawn of estimates, as `estimates.js` hands it over; types for Vars only."""

from dataclasses import dataclass
from typing import Any

from planner.model.estimate import Estimate
from planner.model.ids import JourneyId, StageId, TouchpointId
from planner.ui.live.copy import hooked


class EstimateView(Estimate, frozen=True):
    """An estimate in words: `between` is its result, the `_text`s are its inputs; `needs` names those not known yet."""

    known: bool
    between: str
    needs: list[str]
    orders_text: str
    affected_text: str
    lost_text: str
    value_text: str


class RiskRow(EstimateView, frozen=True):
    """An estimate in the ranking, with its bar from `start` to `end` in percent of the largest of its currency.

    `rank` is 0 where an input is missing.
    """

    rank: int
    title: str
    stage: str
    stage_id: StageId
    colour: str
    journey: str
    to_be: bool
    start: float
    end: float


@dataclass(frozen=True)
class Sum:
    """What is at risk in all, in one currency."""

    currency: str
    between: str


@dataclass(frozen=True)
class StageSum:
    """What is at risk in a stage, in one currency; `colour` is a class."""

    id: str
    name: str
    colour: str
    currency: str
    between: str
    start: float
    end: float


@dataclass(frozen=True)
class JourneySum:
    """A journey with its sums, in all and by stage."""

    id: JourneyId
    name: str
    totals: list[Sum]
    stages: list[StageSum]


@dataclass(frozen=True)
class AtRisk:
    """`ranked`: the largest first, those that lack an input last; `left_out` counts those on to-be journeys."""

    ranked: list[RiskRow]
    totals: list[Sum]
    journeys: list[JourneySum]
    left_out: int
    any: bool


@dataclass(frozen=True)
class Offer:
    """A touchpoint without an estimate; `told` is the metric that tells who has a bad time there, or empty."""

    id: TouchpointId
    title: str
    journey_id: JourneyId
    journey: str
    stage: str
    told: str


@dataclass(frozen=True)
class Offers:
    """Touchpoints that are likely to have an estimate, and all others."""

    likely: list[Offer]
    others: list[Offer]


@dataclass(frozen=True)
class Asking:
    """For which touchpoint inputs are being looked up; why that did not work, and at which."""

    going: str
    at: str
    refused: str


at_risk: AtRisk = hooked("estimates.js", "useAtRisk", AtRisk)
offers: Offers = hooked("estimates.js", "useOffers", Offers)
orders_known: bool = hooked("estimates.js", "useOrdersKnown", bool)
asking: Asking = hooked("estimates.js", "useAsking", Asking)


def estimate_at(touchpoint_id: Any) -> Any:
    """The estimate at a touchpoint; with an empty id where there is none."""
    return hooked("estimates.js", "useEstimateAt", EstimateView, touchpoint_id)


def on_to_be(journey_id: Any) -> Any:
    """Whether a journey is the future of another."""
    return hooked("estimates.js", "useToBe", bool, journey_id)
