"""Definitions on which vendors differ: one choice each, visible wherever a value is."""

from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError

from planner.model.record import Part
from planner.model.refusal import Refusal, refusal_of

Csat = Literal["top_two", "mean"]
Ces = Literal["mean", "agree"]


class Choices(Part, frozen=True):
    """How the figures of a strategy are worked out; changing one works all of them out anew.

    `csat`: share of answers in the two highest boxes, or the mean as a share of the scale. `ces`: the mean, or the
    share who answered 5 or more of 7 (4 or more of 5). `lost_after`: days without an order after which a customer
    counts as lost. `years_kept`: for the lifetime value; None works it out from the churn rate. `margin`: in
    percent of the revenue; None counts revenue. `unpaid`: whether orders not paid yet count. `refunds`: whether
    money given back is taken off the revenue.
    """

    csat: Csat = "top_two"
    ces: Ces = "mean"
    lost_after: Annotated[int, Field(ge=31, le=1095)] = 180
    years_kept: Annotated[float, Field(gt=0, le=50)] | None = None
    margin: Annotated[float, Field(gt=0, le=100)] | None = None
    unpaid: bool = True
    refunds: bool = True

    def chosen(self, fields: Mapping[str, object]) -> Self:
        """These choices with some of them changed. Raises Refusal with a sentence where one cannot be."""
        unknown = sorted(set(fields) - set(type(self).model_fields))
        if unknown:
            raise Refusal(f"There is no choice “{unknown[0][:40]}” of how to count. Nothing was changed.")
        try:
            return type(self).model_validate({**self.model_dump(), **fields})
        except ValidationError as error:
            raise refusal_of("choice", error) from None
