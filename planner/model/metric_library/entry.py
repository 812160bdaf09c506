"""An entry of the metric library."""

from typing import Annotated, Literal

from pydantic import Field

from planner.model.metric import Better, Unit
from planner.model.record import Part

UsualStage = Literal["awareness", "consideration", "acquisition", "service", "loyalty"]


class LibraryMetric(Part, frozen=True):
    """A metric to pick: `tells` says what it is good for, `settle` what to decide once, `found` where it comes from.

    `asked` marks metrics people answer (shown with a 95 % interval); `stale_after` is in days.
    """

    key: str
    name: str
    short: str
    unit: Unit
    better: Better
    formula: str
    stages: tuple[UsualStage, ...]
    tells: str
    settle: str
    found: str
    asked: bool = False
    stale_after: Annotated[int, Field(ge=1, le=3650)] = 90
