"""People and teams who own touchpoints. They need no account."""

from collections.abc import Mapping
from typing import ClassVar, Literal

from planner.model.ids import OwnerId
from planner.model.record import Order, StrategyRecord
from planner.model.refusal import Refusal
from planner.model.text import Line, Name

OwnerKind = Literal["person", "team"]


class Owner(StrategyRecord, frozen=True):
    """A person or team; `part_of` names the team it belongs to, if any."""

    noun: ClassVar[str] = "owner"
    editable: ClassVar[frozenset[str]] = frozenset({"name", "kind", "role", "contact", "part_of"})

    id: OwnerId
    order: Order
    name: Name
    kind: OwnerKind = "person"
    role: Line = ""
    contact: Line = ""
    part_of: OwnerId | None = None

    def checked_among(self, owners: Mapping[str, "Owner"]) -> "Owner":
        """This owner, if its chain of teams ends. `owners` are all others by id. Raises Refusal on a circle."""
        seen, above = {self.id}, self.part_of
        while above is not None:
            if above in seen:
                raise Refusal(
                    f"“{self.name}” cannot be part of itself, not even by way of another team. Nothing was changed."
                )
            if above not in owners:
                raise Refusal(
                    f"The team that “{self.name}” should be part of is no longer there. Nothing was changed."
                )
            seen.add(above)
            above = owners[above].part_of
        return self
