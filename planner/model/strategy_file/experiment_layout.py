"""The layout of an experiment in a strategy file."""

from datetime import date
from typing import Annotated

from pydantic import Field

from planner.model.experiment import LEAST_VARIANTS, MOST, Decision, State
from planner.model.metric import Better
from planner.model.numbers.trial import Count, Deviation, Number
from planner.model.strategy_file.entry import Entry, Key
from planner.model.text import Line, Name, Text
from planner.model.variant import KEYS, Outcome

MOST_EXPERIMENTS = MOST


class VariantEntry(Entry):
    """One way that is tried, and what came of it: how many of the people did it, or mean and standard deviation."""

    name: Name
    description: Line = ""
    people: Annotated[Count | None, Field(description="How many met it")] = None
    did: Annotated[Count | None, Field(description="Of a share: how many of them did it")] = None
    mean: Annotated[Number | None, Field(description="Of a mean: the mean of all")] = None
    deviation: Annotated[Deviation | None, Field(description="Of a mean: their standard deviation")] = None


class ExperimentEntry(Entry):
    """A hypothesis, how it is tried, what came of it, and what was decided."""

    name: Name
    because: Annotated[Text, Field(description="Because we saw …")] = ""
    change: Annotated[Text, Field(description="we believe that …")] = ""
    audience: Annotated[Line, Field(description="for …")] = ""
    effect: Annotated[Text, Field(description="will …")] = ""
    signal: Annotated[Text, Field(description="We will know when …")] = ""
    metric: Annotated[Key | None, Field(description="The `id` of a metric")] = None
    journey: Annotated[Key | None, Field(description="The `id` of the journey its touchpoint is on")] = None
    touchpoint: Annotated[Key | None, Field(description="The `id` of a touchpoint there")] = None
    initiative: Annotated[Line, Field(description="What it belongs to, in your own words or as a link")] = ""
    responsible: Annotated[Key | None, Field(description="The `id` of an owner")] = None
    outcome: Outcome = "share"
    better: Annotated[Better | None, Field(description="Its metric’s, or “up”, if left out")] = None
    start: Annotated[Number | None, Field(description="Where it stands: percent, or the metric’s unit")] = (
        None
    )
    least: Annotated[
        float | None, Field(gt=0, le=1e12, description="The smallest difference worth knowing")
    ] = None
    deviation: Annotated[
        float | None, Field(gt=0, le=1e12, description="Of a mean: how far people differ")
    ] = None
    power: Annotated[int, Field(ge=50, le=99, description="Percent")] = 80
    planned: Annotated[
        int | None,
        Field(ge=2, le=2_000_000_000, description="People in each variant; worked out if left out"),
    ] = None
    a_day: Annotated[int | None, Field(ge=1, le=2_000_000_000, description="People a day, all together")] = (
        None
    )
    variants: Annotated[
        tuple[VariantEntry, ...],
        Field(min_length=LEAST_VARIANTS, max_length=len(KEYS), description="The first is the control"),
    ]
    state: State = "idea"
    started_on: date | None = None
    ends_on: date | None = None
    decision: Decision = "none"
    decided_by: Line = ""
    decided_on: date | None = None
    decided_why: Text = ""
