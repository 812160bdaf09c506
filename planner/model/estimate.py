"""The money at risk at a touchpoint as it is kept: an estimate, its inputs, and where each comes from."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Self

from pydantic import StringConstraints, field_validator, model_validator

from planner.model.ids import EstimateId, TouchpointId
from planner.model.journey import MapRecord
from planner.model.money_at_risk import Percent, Plenty, Risk, RiskInputs, at_risk, low_to_high
from planner.model.text import Line

INPUTS: dict[str, tuple[str, ...]] = {
    "orders": ("orders",),
    "affected": ("affected_low", "affected_high"),
    "lost": ("lost_low", "lost_high"),
    "order_value": ("order_value", "currency"),
}
"""What the estimate is made of, in the order of the formula, and the fields of each; `NAME_from` says its source."""

MISSING = {
    "orders": "orders a year",
    "affected": "how many have a bad time",
    "lost": "how many of them are lost",
    "order_value": "average order value",
}


class Estimate(MapRecord, frozen=True):
    """One for a touchpoint. Shares in percent, orders a year, `order_value` and the result in `currency` (ISO 4217).

    `low` and `high` always follow from the inputs and are None as long as one is missing.
    """

    noun: ClassVar[str] = "estimate"
    editable: ClassVar[frozenset[str]] = frozenset(
        {*(field for fields in INPUTS.values() for field in fields), *(f"{name}_from" for name in INPUTS)}
    )

    id: EstimateId
    touchpoint_id: TouchpointId
    orders: Plenty | None = None
    orders_from: Line = ""
    affected_low: Percent | None = None
    affected_high: Percent | None = None
    affected_from: Line = ""
    lost_low: Percent | None = None
    lost_high: Percent | None = None
    lost_from: Line = ""
    order_value: Plenty | None = None
    currency: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$")]
    order_value_from: Line = ""
    low: float | None = None
    high: float | None = None

    ordered = field_validator("affected_high", "lost_high")(low_to_high)

    @model_validator(mode="after")
    def _result_follows(self) -> Self:
        found = self.risk
        object.__setattr__(self, "low", found and found.low)
        object.__setattr__(self, "high", found and found.high)
        return self

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the inputs that are not known yet, as in `INPUTS`."""
        return tuple(
            name for name, fields in INPUTS.items() if any(getattr(self, field) is None for field in fields)
        )

    @property
    def risk(self) -> Risk | None:
        """What is at risk, with the formula; None while an input is missing."""
        if self.missing:
            return None
        fields = (field for some in INPUTS.values() for field in some)
        return at_risk(RiskInputs.model_validate({field: getattr(self, field) for field in fields}))

    def changed(self, fields: Mapping[str, object]) -> Self:
        """As with every record; whoever gives another number says where it is from, or its source is forgotten."""
        forgotten = {
            f"{name}_from": ""
            for name, numbers in INPUTS.items()
            if not fields.keys().isdisjoint(numbers) and f"{name}_from" not in fields
        }
        return super().changed({**forgotten, **fields})
