"""The strategy on one page: its aim, its numbers and what needs attention first."""

from typing import Literal

from planner.model.journey import Journey
from planner.model.measure import Measure
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.sections.findings import Finding, findings
from planner.report.sections.section import Place, Section
from planner.report.wording import (
    BRIEF,
    LONGEST,
    counted,
    felt,
    in_brief,
    listed,
    number,
    quoted,
    share,
    shortened,
)


class Figure(Part, frozen=True):
    """One number with what it counts; `note` says what stands behind it."""

    value: str
    label: str
    note: str


class JourneyLine(Part, frozen=True):
    """A journey in the overview."""

    place: Place
    stages: str
    touchpoints: str
    moments: str
    lowest: str


class Summary(Section, frozen=True):
    """`full_names` are what the cover can only begin; `missing` says what the strategy does not hold yet."""

    kind: Literal["summary"] = "summary"
    full_names: tuple[str, ...]
    aim: str
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    journeys: tuple[JourneyLine, ...]
    missing: tuple[str, ...]


def summary(atlas: Atlas) -> Summary:
    """The summary as of today."""
    return Summary(
        anchor="summary",
        title="The strategy in numbers",
        full_names=_full_names(atlas),
        aim=atlas.strategy.summary,
        figures=_figures(atlas) if atlas.everything_met or atlas.personas else (),
        findings=findings(atlas),
        journeys=tuple(_journey_line(atlas, journey) for journey in atlas.journeys),
        missing=_missing(atlas),
    )


def _full_names(atlas: Atlas) -> tuple[str, ...]:
    client, name = atlas.strategy.client, atlas.strategy.name
    return tuple(text for text, most in ((client, BRIEF), (name, LONGEST)) if len(text) > most)


def _figures(atlas: Atlas) -> tuple[Figure, ...]:
    met = atlas.everything_met
    moments = [point for point in met if point.moment_of_truth]
    owned = sum(atlas.owner(point.responsible) is not None for point in met)
    measured = sum(bool(atlas.measures_of(point)) for point in met)
    known = sum(point.evidence != "assumed" for point in met)
    judged = _judged(atlas)
    on_track = sum(measure.status == "on_track" for measure in judged)
    validated = sum(persona.validated for persona in atlas.personas)
    return (
        Figure(value=number(len(atlas.personas)), label="personas", note=f"{validated or 'none'} validated"),
        Figure(
            value=number(len(met)), label="touchpoints", note=f"on {counted(len(atlas.journeys), 'journey')}"
        ),
        Figure(value=number(len(moments)), label="moments of truth", note=_cared_for(atlas, moments)),
        Figure(value=share(owned, len(met)), label="have an owner", note=f"{owned} of {len(met)}"),
        Figure(value=share(measured, len(met)), label="have a metric", note=f"{measured} of {len(met)}"),
        Figure(value=share(known, len(met)), label="rest on evidence", note=f"{known} of {len(met)}"),
        Figure(value=number(on_track), label="metrics on track", note=f"of {len(judged)} with a value"),
        Figure(value=number(len(atlas.owners)), label="people and teams", note="with a part in it"),
    )


def _cared_for(atlas: Atlas, moments: list[Touchpoint]) -> str:
    owned = sum(atlas.owner(point.responsible) is not None for point in moments)
    return "none marked yet" if not moments else f"{owned or 'none'} with an owner"


def _judged(atlas: Atlas) -> list[Measure]:
    return [m for point in atlas.everything_met for m in atlas.measures_of(point) if m.status != "none"]


def _journey_line(atlas: Atlas, journey: Journey) -> JourneyLine:
    met = atlas.walks[journey.id]
    felt_points = [point for point in met if point.emotion is not None]
    lowest = min(felt_points, key=lambda point: point.emotion or 0, default=None)
    return JourneyLine(
        place=Place(name=in_brief(journey.name), anchor=atlas.map_of(journey)),
        stages=number(len(atlas.stages_of(journey))),
        touchpoints=number(len(met)),
        moments=number(sum(point.moment_of_truth for point in met)),
        lowest=f"{shortened(lowest.title, 80)}: {felt(lowest.emotion or 0)}" if lowest else "",
    )


def _missing(atlas: Atlas) -> tuple[str, ...]:
    empty = [
        quoted(in_brief(journey.name)) for journey in atlas.journeys if not atlas.holds_something(journey)
    ]
    said = (
        (not atlas.personas, "No persona has been described yet: who the customers are is still open."),
        (not atlas.journeys, "No journey has been mapped yet: where customers and store meet is still open."),
        (bool(atlas.journeys) and not atlas.everything_met, "No touchpoint has been put on a journey yet."),
        (bool(empty), f"Without a map, because nothing is on it yet: {listed(empty)}."),
        (
            bool(atlas.everything_met) and not _judged(atlas),
            "No metric has a value yet, so nothing can be on track.",
        ),
    )
    return tuple(text for is_so, text in said if is_so)
