"""The metric scorecard: where each metric started, where it is, where it should be, and how it moves."""

from itertools import groupby
from typing import Literal

from planner.model.journey import Journey
from planner.model.measure import Measure, Reading
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.sections.cell import TONES
from planner.report.sections.section import Section, Tone
from planner.report.wording import (
    NOTHING,
    PLANNED,
    STATUS_GLYPHS,
    STATUS_SAID,
    THIN,
    amount,
    counted,
    day,
    in_brief,
    number,
)

SPARKS = 24


class Trend(Part, frozen=True):
    """Readings as (day number, value), oldest first, with the target's value; `said` tells them in words."""

    points: tuple[tuple[float, float], ...]
    target: float | None
    tone: Tone
    said: str


class Score(Part, frozen=True):
    """One metric at one touchpoint. `now_note` is the day and the sample, `due` the day of the target."""

    metric: str
    touchpoint: str
    baseline: str
    now: str
    now_note: str
    stale: bool
    target: str
    due: str
    overdue: bool
    trend: Trend | None
    tone: Tone
    status: str
    status_glyph: str


class ScoreGroup(Part, frozen=True):
    """The scores of one stage of one journey."""

    journey: str
    stage: str
    colour: int
    scores: tuple[Score, ...]


class Definition(Part, frozen=True):
    """How a metric is worked out and read; `short` is what cards on the map call it, where that differs."""

    name: str
    short: str
    formula: str
    reading: str


class Scorecard(Section, frozen=True):
    """`tally` counts the states, in words; `missing` is said instead of an empty table."""

    kind: Literal["scorecard"] = "scorecard"
    tally: tuple[tuple[str, Tone], ...]
    groups: tuple[ScoreGroup, ...]
    definitions: tuple[Definition, ...]
    missing: str


def scorecard(atlas: Atlas) -> Scorecard:
    """Every measure of the strategy, journey by journey and stage by stage."""
    groups = tuple(group for journey in atlas.journeys for group in _groups(atlas, journey))
    nothing = (
        "No touchpoint has a metric yet. A metric with a target turns a wish into something one can check."
    )
    return Scorecard(
        anchor="scorecard",
        title="Metric scorecard",
        tally=_tally(atlas),
        groups=groups,
        definitions=_definitions(atlas),
        missing="" if groups else nothing,
    )


def _groups(atlas: Atlas, journey: Journey) -> list[ScoreGroup]:
    measured = [point for point in atlas.walks[journey.id] if atlas.measures_of(point)]
    found: list[ScoreGroup] = []
    for _, points in groupby(measured, key=lambda point: point.stage_id):
        met = list(points)
        stage = atlas.stage(met[0])
        scores = tuple(_score(atlas, point, m) for point in met for m in atlas.measures_of(point))
        found.append(
            ScoreGroup(
                journey=in_brief(journey.name), stage=in_brief(stage.name), colour=stage.colour, scores=scores
            )
        )
    return found


def _score(atlas: Atlas, point: Touchpoint, measure: Measure) -> Score:
    metric, currency = atlas.metric(measure), atlas.strategy.currency
    readings = atlas.readings.get(measure.id, [])
    reached = measure.status == "on_track"
    return Score(
        metric=in_brief(metric.name),
        touchpoint=in_brief(point.title),
        baseline=amount(measure.baseline, metric.unit, currency),
        now=amount(measure.current, metric.unit, currency),
        now_note=_now_note(measure, readings),
        stale=atlas.is_stale(measure),
        target=amount(measure.target, metric.unit, currency),
        due=f"by {day(measure.due_on)}" if measure.due_on else "",
        overdue=bool(measure.due_on and measure.due_on < atlas.today and not reached),
        trend=_trend(atlas, measure, readings),
        tone=TONES[measure.status],
        status=PLANNED if atlas.is_planned(measure) else STATUS_SAID[measure.status],
        status_glyph=STATUS_GLYPHS[measure.status],
    )


def _now_note(measure: Measure, readings: list[Reading]) -> str:
    latest = max(readings, key=lambda reading: reading.on, default=None)
    parts = [day(measure.current_on) if measure.current_on else ""]
    if latest and latest.sample is not None:
        parts.append(f"n{THIN}={THIN}{number(latest.sample)}")
    return ", ".join(part for part in parts if part)


def _trend(atlas: Atlas, measure: Measure, readings: list[Reading]) -> Trend | None:
    if len(readings) < 2:
        return None
    metric, currency = atlas.metric(measure), atlas.strategy.currency
    told = [f"{day(r.on)}: {amount(r.value, metric.unit, currency)}" for r in (readings[0], readings[-1])]
    return Trend(
        points=tuple((float(r.on.toordinal()), r.value) for r in readings[-SPARKS:]),
        target=measure.target,
        tone=TONES[measure.status],
        said=f"{counted(len(readings), 'value')}, from {told[0]} to {told[1]}",
    )


def _tally(atlas: Atlas) -> tuple[tuple[str, Tone], ...]:
    measured = [m for point in atlas.everything_met for m in atlas.measures_of(point)]
    everything = [measure for measure in measured if not atlas.is_planned(measure)]
    planned = len(measured) - len(everything)
    found: list[tuple[str, Tone]] = []
    for status in ("on_track", "at_risk", "off", "none"):
        count = sum(measure.status == status for measure in everything)
        if count:
            found.append((f"{number(count)} {STATUS_SAID[status].lower()}", TONES[status]))
    if planned:
        found.append((f"{number(planned)} planned on a to-be map, where no value is asked for", ""))
    return tuple(found)


def _definitions(atlas: Atlas) -> tuple[Definition, ...]:
    used = {measure.metric_id for point in atlas.everything_met for measure in atlas.measures_of(point)}
    metrics = [metric for metric in (atlas.metrics) if metric.id in used]
    return tuple(
        Definition(
            name=metric.name,
            short=metric.short if metric.short != metric.name else "",
            formula=metric.formula or NOTHING,
            reading=f"{'Higher' if metric.better == 'up' else 'Lower'} is better; "
            f"old after {counted(metric.stale_after, 'day')}",
        )
        for metric in metrics
    )
