"""A buyer persona: who the customer is, and how far that is checked."""

import re
from collections.abc import Mapping
from typing import Annotated, ClassVar, Self

from pydantic import Field

from planner.model.ids import Id, PersonaId, PictureId
from planner.model.record import Order, Part, StrategyRecord
from planner.model.refusal import Refusal
from planner.model.text import Line, Lines, Name, Text

PHOTO = re.compile("photo:([0-9a-f]{32})")
"""What stands in a persona's `picture` where it has one of its own."""

MOST_PHOTOS = 24
"""Personas with a picture of their own in one strategy: so many fit into its file with everything else."""

TOO_MANY_PHOTOS = (
    f"A strategy can have {MOST_PHOTOS} pictures of its own, and this one has them. Nothing was changed; give"
    " another persona its drawn portrait back and try again."
)
Percent = Annotated[float, Field(ge=0, le=100)]


class Behaviour(Part, frozen=True):
    """A slider between two ends; `value` runs from 0 (left) to 100 (right)."""

    left: Line
    right: Line
    value: Percent = 50


class Source(Part, frozen=True):
    """Where a statement comes from: "Order export, Jan to Oct", "4,112 orders"."""

    title: Name
    detail: Line = ""


class Persona(StrategyRecord, frozen=True):
    """`market_share` and `revenue_share` are percent of customers and of revenue.

    `picture` seeds the drawn portrait, or is `photo:` and the id of a picture of its own. `segment` names the group of
    customers in the store's own data that it was made from, as `Segment.mark` says it.
    """

    noun: ClassVar[str] = "persona"
    editable: ClassVar[frozenset[str]] = frozenset(
        [
            "name",
            "role",
            "picture",
            "age_group",
            "career",
            "household",
            "market_share",
            "revenue_share",
            "hobbies",
            "goals",
            "motivations",
            "challenges",
            "channels",
            "jobs",
            "quote",
            "behaviours",
            "sources",
        ]
    )

    id: PersonaId
    order: Order
    name: Name
    role: Line = ""
    picture: Line = ""
    age_group: Line = ""
    career: Line = ""
    household: Line = ""
    market_share: Percent | None = None
    revenue_share: Percent | None = None
    hobbies: Lines = ()
    goals: Lines = ()
    motivations: Lines = ()
    challenges: Lines = ()
    channels: Lines = ()
    jobs: Lines = ()
    quote: Text = ""
    behaviours: Annotated[tuple[Behaviour, ...], Field(max_length=20)] = ()
    sources: Annotated[tuple[Source, ...], Field(max_length=100)] = ()
    validated: bool = False
    validated_how: Line = ""
    segment: Line = ""
    archived: bool = False

    def changed(self, fields: Mapping[str, object]) -> Self:
        """As with every record; but a picture of its own comes by `pictured`, which keeps the picture first."""
        changed = super().changed(fields)
        if changed.photo not in (None, self.photo) or changed.picture.startswith("data:"):
            raise Refusal("A picture is given to a persona by uploading it. Nothing was changed.")
        return changed

    def pictured(self, id: PictureId, others: int) -> Self:
        """The persona with a picture of its own. Raises Refusal where too many `others` have one."""
        if others >= MOST_PHOTOS:
            raise Refusal(TOO_MANY_PHOTOS)
        return self.with_(picture=f"photo:{id}")

    def validated_by(self, how: str) -> Self:
        """The persona marked as validated. Raises Refusal when `how` is empty: a claim needs its ground."""
        if not how.strip():
            raise Refusal(
                "Say how this persona was validated, for example “two ad variants, May”. It is still a draft."
            )
        return self.with_(validated=True, validated_how=how)

    def as_draft(self) -> Self:
        """The persona back in draft; how it was validated is kept for the next time."""
        return self.with_(validated=False)

    def put_away(self) -> Self:
        """The persona in the archive; journeys keep pointing at it."""
        return self.with_(archived=True)

    def brought_back(self) -> Self:
        """The persona out of the archive."""
        return self.with_(archived=False)

    def copied(self, id: Id, order: str) -> Self:
        """A draft copy under a new id; its portrait stays the same."""
        name, picture = f"{self.name[:9_990]} (copy)", self.picture or self.id
        return self.with_(
            id=id, order=order, name=name, picture=picture, validated=False, archived=False, segment=""
        )

    @property
    def photo(self) -> PictureId | None:
        """The id of its own picture; None where the portrait is drawn."""
        own = PHOTO.fullmatch(self.picture)
        return PictureId(own[1]) if own else None

    @property
    def portrait_seed(self) -> str:
        """What the drawn portrait is drawn from."""
        return self.id if self.photo else self.picture or self.id
