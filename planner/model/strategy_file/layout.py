"""The layout of a strategy file, version 1: what stands in it, in which order, and what may be left out.

Things are named by short `id`s that hold inside the file only; one that is left out is made from the name. The
order of a list is the order of the things. A field that is left out has the value given here.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from planner.model.metric import Better, Unit
from planner.model.numbers.choices import Ces, Csat
from planner.model.owner import OwnerKind
from planner.model.persona import Percent
from planner.model.strategy_file.entry import Entry, Key, NamedEntry
from planner.model.strategy_file.experiment_layout import MOST_EXPERIMENTS, ExperimentEntry
from planner.model.strategy_file.journey_layout import JourneyEntry
from planner.model.strategy_file.portrait import PortraitText
from planner.model.text import Line, Lines, Name, Text
from planner.model.theme import Words

FORMAT = "cx-planner-strategy"
VERSION = 1


class CountingEntry(Entry):
    """How the store’s own data becomes figures, where vendors differ."""

    csat: Annotated[Csat, Field(description="Share of the two highest boxes, or the mean")] = "top_two"
    ces: Annotated[Ces, Field(description="The mean, or the share who agree")] = "mean"
    lost_after: Annotated[
        int, Field(ge=31, le=1095, description="Days of silence until a customer counts as lost")
    ] = 180
    years_kept: Annotated[
        float | None, Field(gt=0, le=50, description="For the lifetime value; worked out if left out")
    ] = None
    margin: Annotated[
        float | None, Field(gt=0, le=100, description="Percent of the revenue; revenue itself if left out")
    ] = None
    unpaid: Annotated[bool, Field(description="Whether orders not paid yet count")] = True
    refunds: Annotated[bool, Field(description="Whether money given back is taken off")] = True


class StrategyEntry(Entry):
    """The strategy itself."""

    name: Name
    client: Line = ""
    summary: Text = ""
    currency: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$"), Field(description="ISO 4217 code")] = (
        "EUR"
    )
    review_on: Annotated[date | None, Field(description="When to look at it again")] = None
    counting: CountingEntry = CountingEntry()
    example: Annotated[bool, Field(description="An invented strategy, marked as such")] = False


class OwnerEntry(NamedEntry):
    """A person or team who owns touchpoints."""

    name: Name
    kind: OwnerKind = "person"
    role: Line = ""
    contact: Line = ""
    part_of: Annotated[Key | None, Field(description="The `id` of the team it belongs to")] = None


class MetricEntry(NamedEntry):
    """What is measured. With `library`, whatever is left out comes from the metric library."""

    library: Annotated[Line, Field(description="The metric’s key in the metric library")] = ""
    name: Annotated[Name | None, Field(description="Needed unless `library` gives it")] = None
    short: Annotated[Line | None, Field(description="The label on a card")] = None
    unit: Unit | None = None
    better: Better | None = None
    formula: Text | None = None
    stale_after: Annotated[int | None, Field(ge=1, le=3650, description="Days until a value is old")] = None


class BehaviourEntry(Entry):
    """A slider between two ends."""

    left: Line
    right: Line
    value: Annotated[Percent, Field(description="0 is left, 100 is right")] = 50


class SourceEntry(Entry):
    """Where a persona’s statements come from."""

    title: Name
    detail: Line = ""


class PersonaEntry(NamedEntry):
    """Who the customer is, and how far that is checked."""

    name: Name
    role: Line = ""
    picture: Annotated[
        PortraitText, Field(description="Seed of the drawn portrait, or a picture of its own, as a data URI")
    ] = ""
    age_group: Line = ""
    career: Line = ""
    household: Line = ""
    market_share: Annotated[Percent | None, Field(description="Percent of customers")] = None
    revenue_share: Annotated[Percent | None, Field(description="Percent of revenue")] = None
    hobbies: Lines = ()
    goals: Lines = ()
    motivations: Lines = ()
    challenges: Lines = ()
    channels: Lines = ()
    jobs: Annotated[Lines, Field(description="Jobs to be done")] = ()
    quote: Text = ""
    behaviours: Annotated[tuple[BehaviourEntry, ...], Field(max_length=20)] = ()
    sources: Annotated[tuple[SourceEntry, ...], Field(max_length=100)] = ()
    validated: bool = False
    validated_how: Line = ""
    segment: Annotated[Line, Field(description="The group of customers it was made from, as `loyal/EUR`")] = (
        ""
    )
    archived: bool = False


class ThemeEntry(NamedEntry):
    """What several comments of customers are about."""

    name: Name
    colour: Annotated[
        int | None, Field(ge=1, le=5, description="One of five colours; in turn if left out")
    ] = None
    words: Annotated[Words, Field(description="A comment that holds one of them belongs to it")] = ()


class StrategyFile(Entry):
    """A strategy with everything in it: who the customers are, what they meet, who owns and what measures it."""

    schema_uri: Annotated[str | None, Field(alias="$schema", description="For editors; not kept")] = None
    format: Literal["cx-planner-strategy"]
    version: Literal[1]
    strategy: StrategyEntry
    owners: tuple[OwnerEntry, ...] = ()
    metrics: tuple[MetricEntry, ...] = ()
    personas: tuple[PersonaEntry, ...] = ()
    themes: tuple[ThemeEntry, ...] = ()
    journeys: tuple[JourneyEntry, ...] = ()
    experiments: Annotated[tuple[ExperimentEntry, ...], Field(max_length=MOST_EXPERIMENTS)] = ()
