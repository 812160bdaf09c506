"""What every record has in common: frozen, strict about its fields, changed only through its own rules."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from planner.model.ids import Id, StrategyId
from planner.model.order import PATTERN
from planner.model.refusal import Refusal, refusal_of

Order = Annotated[str, StringConstraints(pattern=PATTERN, max_length=400)]
"""A fractional order key; records sort by `(order, id)`."""


class Part(BaseModel, frozen=True):
    """A frozen value inside a record, without a life of its own."""

    model_config = ConfigDict(extra="forbid", allow_inf_nan=False)


class Record(Part, frozen=True):
    """A frozen record with an id. `noun` names it in the store, in changes and in sentences."""

    noun: ClassVar[str]
    spoken: ClassVar[str] = ""
    editable: ClassVar[frozenset[str]] = frozenset()

    id: Id

    @classmethod
    def made(cls, **fields: Any) -> Self:
        """A checked record of typed-in fields. Raises Refusal with a sentence when a field breaks its rule."""
        try:
            return cls.model_validate(fields)
        except ValidationError as error:
            raise refusal_of(cls.spoken or cls.noun, error) from None

    def changed(self, fields: Mapping[str, object]) -> Self:
        """This record with `fields` (JSON or Python values) put in and checked. Only `editable` fields may come."""
        unknown = sorted(set(fields) - self.editable)
        if unknown:
            raise Refusal(
                f"A {self.spoken or self.noun} has no field “{unknown[0]}” to edit. Nothing was changed."
            )
        return self.with_(**fields)

    def with_(self, **fields: Any) -> Self:
        """This record with any `fields` put in and checked; for the rules of the model itself."""
        return self.made(**{**self.model_dump(), **fields})

    def as_json(self) -> dict[str, Any]:
        """The record as plain JSON values, dates as ISO text."""
        return self.model_dump(mode="json")


class StrategyRecord(Record, frozen=True):
    """A record that belongs to one strategy."""

    strategy_id: StrategyId
