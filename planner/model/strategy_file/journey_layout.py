"""The layout of a journey in a strategy file: its stages, lanes, touchpoints and cards."""

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints, field_validator

from planner.model.evidence import EvidenceState
from planner.model.journey import LaneKind
from planner.model.measure import Sample, Value
from planner.model.money_at_risk import Percent, Plenty, low_to_high
from planner.model.quote import Score, Words
from planner.model.strategy_file.entry import Entry, Key, NamedEntry
from planner.model.text import Line, Name, Text
from planner.model.touchpoint import Emotion

Origin = Annotated[
    Key | None,
    Field(description="In a to-be: the `id` of what it was made from, in the journey of `future_of`"),
]


class PlacedEntry(Entry):
    """What stands in a cell; only an `origin` or an experiment refers to it."""

    id: Annotated[
        Key | None, Field(description="Needed only where the `origin` of another, or an experiment, names it")
    ] = None
    origin: Origin = None


class StageEntry(NamedEntry):
    """A column of the map."""

    name: Name
    hint: Line = ""
    colour: Annotated[
        int | None, Field(ge=1, le=5, description="One of five colours; in turn if left out")
    ] = None
    origin: Origin = None


class LaneEntry(NamedEntry):
    """A row of the map. “feeling” and “channels” draw themselves from the touchpoints."""

    kind: LaneKind
    name: Annotated[Name | None, Field(description="The kind’s usual name if left out")] = None
    hint: Line = ""
    hidden: bool = False
    origin: Origin = None


class ReadingEntry(Entry):
    """One value, on a day; the latest counts as the current one."""

    value: Value
    on: date
    sample: Annotated[Sample | None, Field(description="How many answers or orders")] = None
    source: Line = ""


class MeasureEntry(Entry):
    """A metric at a touchpoint, in the metric’s unit."""

    metric: Annotated[Key, Field(description="The `id` of a metric")]
    baseline: Value | None = None
    target: Value | None = None
    due_on: date | None = None
    readings: tuple[ReadingEntry, ...] = ()


class EstimateEntry(Entry):
    """The inputs of an estimate of the money at risk here, each with where it is from; the result follows from them."""

    currency: Annotated[str, StringConstraints(pattern="^[A-Z]{3}$"), Field(description="ISO 4217 code")]
    orders: Annotated[Plenty | None, Field(description="Orders a year that come by here")] = None
    orders_from: Line = ""
    affected_low: Annotated[Percent | None, Field(description="Percent of them who have a bad time")] = None
    affected_high: Percent | None = None
    affected_from: Line = ""
    lost_low: Annotated[Percent | None, Field(description="Percent of those who buy elsewhere")] = None
    lost_high: Percent | None = None
    lost_from: Line = ""
    order_value: Annotated[Plenty | None, Field(description="Average, in `currency`")] = None
    order_value_from: Line = ""

    ordered = field_validator("affected_high", "lost_high")(low_to_high)


class QuoteEntry(Entry):
    """What a customer said, without personal data, as evidence of a touchpoint."""

    text: Annotated[Words, Field(min_length=1)]
    score: Annotated[Score | None, Field(description="What they gave")] = None
    scale: Annotated[Score | None, Field(description="The highest they could give")] = None
    metric: Annotated[Line, Field(description="What was asked, as a key of the metric library")] = ""
    said_on: date | None = None
    source: Annotated[Line, Field(description="Where it comes from, for example a file’s name")] = ""
    themes: Annotated[tuple[Key, ...], Field(max_length=60, description="The `id`s of themes")] = ()


class FeelingEntry(Entry):
    """How one persona feels here, where that differs."""

    persona: Annotated[Key, Field(description="The `id` of a persona")]
    emotion: Emotion


class TouchpointEntry(PlacedEntry):
    """Where customer and store meet."""

    title: Name
    stage: Annotated[Key, Field(description="The `id` of a stage of this journey")]
    lane: Annotated[Key | None, Field(description="A lane of touchpoints; the first one if left out")] = None
    description: Text = ""
    channel: Line = ""
    personas: Annotated[tuple[Key, ...], Field(max_length=50, description="Everyone if empty")] = ()
    emotion: Annotated[Emotion | None, Field(description="From -2 (very bad) to 2 (very good)")] = None
    feelings: Annotated[tuple[FeelingEntry, ...], Field(max_length=50)] = ()
    moment_of_truth: bool = False
    evidence: EvidenceState = "assumed"
    evidence_source: Line = ""
    evidence_on: date | None = None
    responsible: Annotated[Key | None, Field(description="The `id` of an owner")] = None
    consulted: Annotated[tuple[Key, ...], Field(max_length=50, description="The `id`s of owners")] = ()
    measures: tuple[MeasureEntry, ...] = ()
    money_at_risk: EstimateEntry | None = None
    quotes: tuple[QuoteEntry, ...] = ()


class CardEntry(PlacedEntry):
    """A note in a cell, or over the cells of several stages."""

    stage: Annotated[Key, Field(description="The `id` of a stage of this journey")]
    until: Annotated[Key | None, Field(description="The `id` of a later stage it reaches to")] = None
    lane: Annotated[Key, Field(description="The `id` of a lane that holds cards")]
    text: Annotated[Text, Field(min_length=1)]
    evidence: EvidenceState = "assumed"
    evidence_source: Line = ""
    evidence_on: date | None = None


class JourneyEntry(NamedEntry):
    """One map."""

    name: Name
    summary: Text = ""
    personas: Annotated[
        tuple[Key, ...], Field(max_length=50, description="The `id`s of those who walk it")
    ] = ()
    archived: bool = False
    future_of: Annotated[
        Key | None, Field(description="The `id` of the journey whose future (to-be) this is")
    ] = None
    stages: Annotated[tuple[StageEntry, ...] | None, Field(description="The five usual ones if left out")] = (
        None
    )
    lanes: Annotated[tuple[LaneEntry, ...] | None, Field(description="The usual ones if left out")] = None
    touchpoints: tuple[TouchpointEntry, ...] = ()
    cards: tuple[CardEntry, ...] = ()
