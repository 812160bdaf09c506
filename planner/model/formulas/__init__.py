"""The metrics' formulas: plain numbers counted somewhere in, one value out, each with its source.

Nothing here reads files or facts; `planner.intake.numbers` counts and asks these. None means that nothing was counted
which the value could be made of.
"""

from planner.model.formulas.asked import ces_agree, csat_mean, csat_top_two, mean_score, nps
from planner.model.formulas.bought import (
    average_order_value,
    cart_abandonment,
    churn_rate,
    clv,
    conversion_rate,
    repeat_purchase_rate,
    return_rate,
    years_kept,
)
from planner.model.formulas.served import first_contact_resolution, hours

__all__ = [
    "average_order_value", "cart_abandonment", "ces_agree", "churn_rate", "clv", "conversion_rate", "csat_mean",
    "csat_top_two", "first_contact_resolution", "hours", "mean_score", "nps", "repeat_purchase_rate", "return_rate",
    "years_kept",
]  # fmt: skip
