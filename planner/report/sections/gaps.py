"""Gaps and evidence: what nobody answers for, what nobody measures, what has grown old, and how sure we are."""

from collections.abc import Iterable
from typing import Literal

from planner.model.evidence import EvidenceState
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.sections.section import Place, Section
from planner.report.wording import (
    EVIDENCE_GLYPHS,
    EVIDENCE_WORDS,
    amount,
    counted,
    day,
    in_brief,
    number,
    share,
)

STATES: tuple[EvidenceState, ...] = ("researched", "partly", "assumed")


class Gap(Part, frozen=True):
    """One touchpoint where something is missing; `detail` says what, where that is not plain."""

    title: str
    star: bool
    where: str
    detail: str


class GapList(Part, frozen=True):
    """All gaps of one kind. `none` is said where there are none."""

    title: str
    count: str
    gaps: tuple[Gap, ...]
    none: str


class Coverage(Part, frozen=True):
    """The evidence behind the touchpoints and cards of one journey: counts in the order of STATES."""

    place: Place
    counts: tuple[int, int, int]
    shown: tuple[str, str, str]
    known: str
    said: str


class Gaps(Section, frozen=True):
    """`coverage_note` explains the states; `left_out` names what is archived."""

    kind: Literal["gaps"] = "gaps"
    states: tuple[str, ...]
    coverage: tuple[Coverage, ...]
    lists: tuple[GapList, ...]
    left_out: str
    missing: str


def gaps(atlas: Atlas) -> Gaps:
    """Everything that is still open, as of today."""
    met = atlas.everything_met
    return Gaps(
        anchor="gaps",
        title="Gaps and evidence",
        states=tuple(f"{EVIDENCE_GLYPHS[state]} {EVIDENCE_WORDS[state]}" for state in STATES),
        coverage=tuple(coverage for coverage in _coverages(atlas) if sum(coverage.counts)),
        lists=(_without_owner(atlas), _without_metric(atlas), _stale(atlas)) if met else (),
        left_out=_left_out(atlas),
        missing="" if met else "There are no touchpoints yet, so there is nothing to find gaps in.",
    )


def _without_owner(atlas: Atlas) -> GapList:
    bare = [point for point in atlas.everything_met if atlas.owner(point.responsible) is None]
    return _list("Without an owner", (_gap(atlas, point) for point in bare), "Every touchpoint has an owner.")


def _without_metric(atlas: Atlas) -> GapList:
    bare = [point for point in atlas.everything_met if not atlas.measures_of(point)]
    return _list("Without a metric", (_gap(atlas, point) for point in bare), "Every touchpoint has a metric.")


def _stale(atlas: Atlas) -> GapList:
    found: list[Gap] = []
    for point in atlas.everything_met:
        for measure in atlas.measures_of(point):
            if atlas.is_stale(measure) and measure.current_on:
                metric = atlas.metric(measure)
                value = amount(measure.current, metric.unit, atlas.strategy.currency)
                found.append(
                    _gap(atlas, point, f"{in_brief(metric.name)}: {value} of {day(measure.current_on)}")
                )
    return _list("With an old value", found, "No value is older than its metric allows.")


def _list(title: str, found: Iterable[Gap], none: str) -> GapList:
    rows = tuple(sorted(found, key=lambda gap: not gap.star))
    return GapList(title=title, count=number(len(rows)), gaps=rows, none=none)


def _gap(atlas: Atlas, point: Touchpoint, detail: str = "") -> Gap:
    where = f"{in_brief(atlas.stage(point).name)} · {in_brief(atlas.journey(point).name)}"
    return Gap(title=in_brief(point.title), star=point.moment_of_truth, where=where, detail=detail)


def _coverages(atlas: Atlas) -> Iterable[Coverage]:
    for journey in atlas.journeys:
        cards = (
            card
            for stage in atlas.stages_of(journey)
            for lane in atlas.lanes_of(journey)
            for card in atlas.cards.get((stage.id, lane.id), [])
        )
        states = [statement.evidence for statement in (*atlas.walks[journey.id], *cards)]
        counts = (states.count("researched"), states.count("partly"), states.count("assumed"))
        yield Coverage(
            place=Place(name=in_brief(journey.name), anchor=atlas.map_of(journey)),
            counts=counts,
            shown=(number(counts[0]), number(counts[1]), number(counts[2])),
            known=share(counts[0] + counts[1], len(states)),
            said=f"{counts[0]} researched, {counts[1]} partly known, {counts[2]} assumed",
        )


def _left_out(atlas: Atlas) -> str:
    parts = [
        counted(count, f"archived {noun}") if count else ""
        for count, noun in ((atlas.archived_personas, "persona"), (atlas.archived_journeys, "journey"))
    ]
    said = " and ".join(part for part in parts if part)
    return f"Left out of this report: {said}." if said else ""
