"""Experiments: what was believed, what was tried, what came of it, and what was decided."""

from collections.abc import Iterator
from typing import Literal

from planner.model.experiment import DECISION_WORDS, STATE_WORDS, Experiment
from planner.model.metric import Metric
from planner.model.numbers.interval_chart import Chart
from planner.model.numbers.trial import VERDICT_WORDS, Against, Finding, Verdict
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.sections.section import Section, Tone
from planner.report.wording import NOTHING, day, in_brief, number, quoted
from planner.statistics.experiments import assessed

TONES: dict[Verdict, Tone] = {"better": "good", "worse": "bad", "not_enough": "warn", "no_difference": ""}


class Bar(Part, frozen=True):
    """An interval as places from 0 to 1 on the scale all of an experiment share; `said` tells it in words."""

    low: float
    value: float
    high: float
    zero: float
    worth: float | None
    tone: Tone
    said: str


class VariantRow(Part, frozen=True):
    """A variant: its own result, and but for the control its difference, interval and verdict."""

    name: str
    about: str
    people: str
    result: str
    difference: str
    between: str
    bar: Bar | None
    verdict: str
    tone: Tone


class Trial(Part, frozen=True):
    """One experiment. `chips` are state, verdict and decision; `facts` a line of what it is about."""

    name: str
    chips: tuple[tuple[str, Tone], ...]
    facts: str
    hypothesis: str
    size: str
    rows: tuple[VariantRow, ...]
    legend: str
    sentences: tuple[str, ...]
    cautions: tuple[str, ...]
    method: str
    decision: str


class Experiments(Section, frozen=True):
    """Every experiment in order."""

    kind: Literal["experiments"] = "experiments"
    trials: tuple[Trial, ...]


def experiments(atlas: Atlas) -> Iterator[Experiments]:
    """All experiments as they stand; nothing where there are none."""
    found = atlas.plan.all(Experiment)
    if not found:
        return
    running = sum(one.state == "running" for one in found)
    yield Experiments(
        anchor="experiments",
        title="Experiments",
        note=f"{number(running)} running" if running else "",
        trials=tuple(_trial(atlas, one) for one in found),
    )


def _trial(atlas: Atlas, one: Experiment) -> Trial:
    found = assessed(one, atlas.plan.by_id(Metric).get(one.metric_id or ""), atlas.strategy.currency)
    return Trial(
        name=in_brief(one.name),
        chips=tuple(_chips(one, found)),
        facts=" · ".join(_facts(atlas, one)),
        hypothesis=one.hypothesis,
        size=found.size.sentence if found.needed else "",
        rows=tuple(_rows(one, found)),
        legend=_legend(found.chart) if found.chart else "",
        sentences=tuple(dict.fromkeys(each.sentence for each in found.against)) or _alone(found),
        cautions=found.cautions,
        method=found.method,
        decision=_decision(one),
    )


def _alone(found: Finding) -> tuple[str, ...]:
    return (found.sentence,) if found.sentence else ()


def _chips(one: Experiment, found: Finding) -> Iterator[tuple[str, Tone]]:
    yield STATE_WORDS[one.state], ""
    if found.verdict:
        yield VERDICT_WORDS[found.verdict], TONES[found.verdict]
    if one.decision != "none":
        yield DECISION_WORDS[one.decision], "good" if one.decision == "adopt" else ""


def _facts(atlas: Atlas, one: Experiment) -> Iterator[str]:
    point = atlas.plan.by_id(Touchpoint).get(one.touchpoint_id or "")
    if point is not None:
        yield f"{in_brief(point.title)} ({in_brief(atlas.journey(point).name)})"
    metric = atlas.plan.by_id(Metric).get(one.metric_id or "")
    if metric is not None:
        yield in_brief(metric.name)
    if one.started_on:
        yield (
            f"{day(one.started_on)} to {day(one.ends_on)}" if one.ends_on else f"since {day(one.started_on)}"
        )
    owner = atlas.owner(one.responsible)
    if owner is not None:
        yield in_brief(owner.name)
    if one.initiative:
        yield in_brief(one.initiative)


def _rows(one: Experiment, found: Finding) -> Iterator[VariantRow]:
    against = {each.key: each for each in found.against}
    bars = dict(_bars(found))
    for variant, arm in zip(one.variants, found.arms, strict=True):
        each = against.get(variant.key)
        yield VariantRow(
            name=in_brief(variant.name),
            about=in_brief(variant.description),
            people=arm.of.removesuffix(" people") or NOTHING,
            result=arm.said or NOTHING,
            difference=each.difference if each else "",
            between=each.between if each else "",
            bar=bars.get(variant.key),
            verdict=VERDICT_WORDS[each.verdict] if each else "",
            tone=TONES[each.verdict] if each else "",
        )


def _bars(found: Finding) -> Iterator[tuple[str, Bar]]:
    if found.chart is None:
        return
    said = {each.key: each for each in found.against}
    for row in found.chart.rows:
        each: Against = said[row.key]
        yield row.key, Bar(
            low=row.low, value=row.value, high=row.high, zero=found.chart.zero, worth=found.chart.worth,
            tone=TONES[each.verdict], said=f"{each.difference}, from {each.between}",
        )  # fmt: skip


def _legend(chart: Chart) -> str:
    line = "The line stands where nothing differs."
    return (
        f"{line} The dashed one at {chart.worth_said}: what is worth knowing." if chart.worth_said else line
    )


def _decision(one: Experiment) -> str:
    if one.decision == "none":
        return ""
    who = " · ".join(part for part in (one.decided_by, day(one.decided_on) if one.decided_on else "") if part)
    why = f" {quoted(one.decided_why)}" if one.decided_why else ""
    return f"{DECISION_WORDS[one.decision]}{f' ({who})' if who else ''}.{why}"
