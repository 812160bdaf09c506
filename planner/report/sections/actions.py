"""Who does what: per owner the touchpoints they answer for, what has to move and by when."""

from datetime import date
from typing import Literal

from planner.model.measure import Measure
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.sections.cell import TONES
from planner.report.sections.section import Section, Tone
from planner.report.wording import (
    FIXED,
    PLANNED,
    STATUS_GLYPHS,
    STATUS_SAID,
    amount,
    counted,
    day,
    in_brief,
    listed,
    quoted,
    shortened,
    size_of,
)

SPELLED_OUT = 12


class Goal(Part, frozen=True):
    """What has to move at a touchpoint: “First response time from 19 h to 4 h”."""

    text: str
    due: str
    overdue: bool
    status: str
    tone: Tone


class Task(Part, frozen=True):
    """A touchpoint somebody answers for; `asks` names who is consulted."""

    title: str
    star: bool
    where: str
    goals: tuple[Goal, ...]
    asks: str


class OwnerActions(Part, frozen=True):
    """One owner's list. `about` is role, team and contact on a line; `consulted` a sentence."""

    anchor: str
    name: str
    size: str
    about: str
    load: str
    tasks: tuple[Task, ...]
    consulted: str


class Actions(Section, frozen=True):
    """Owners with something to do; `idle` names the others, `unowned` says what nobody answers for."""

    kind: Literal["actions"] = "actions"
    owners: tuple[OwnerActions, ...]
    idle: str
    unowned: str
    missing: str


def actions(atlas: Atlas) -> Actions:
    """Everyone's list, in the order of the strategy's owners; what is due first comes first."""
    lists = [_of_owner(atlas, owner) for owner in atlas.owners]
    busy = _busy(atlas)
    idle = [shortened(owner.name, 60) for owner in atlas.owners if owner.id not in busy]
    bare = sum(atlas.owner(point.responsible) is None for point in atlas.everything_met)
    return Actions(
        anchor="actions",
        title="Who does what",
        owners=tuple(each for each in lists if each.tasks or each.consulted),
        idle=f"Without a part in any touchpoint so far: {listed(idle)}." if idle else "",
        unowned=f"Nobody answers yet for {counted(bare, 'touchpoint')}; they are listed under gaps."
        if bare
        else "",
        missing="" if lists else "No person or team has been named yet, so nobody answers for a touchpoint.",
    )


def _busy(atlas: Atlas) -> set[str]:
    """Owners with a part in a touchpoint, and the teams they belong to."""
    busy: set[str] = set()
    for point in atlas.everything_met:
        for owner in map(atlas.owner, (point.responsible, *point.consulted)):
            above = owner
            while above is not None and above.id not in busy:
                busy.add(above.id)
                above = atlas.owner(above.part_of)
    return busy


def _of_owner(atlas: Atlas, owner: Owner) -> OwnerActions:
    mine = [point for point in atlas.everything_met if point.responsible == owner.id]
    mine.sort(key=lambda point: _first_due(atlas, point))
    return OwnerActions(
        anchor=f"owner-{owner.id}",
        name=owner.name,
        size=size_of(owner.name),
        about=_about(atlas, owner),
        load=f"Answers for {counted(len(mine), 'touchpoint')}" if mine else "",
        tasks=tuple(_task(atlas, point) for point in mine),
        consulted=_consulted(atlas, owner),
    )


def _first_due(atlas: Atlas, point: Touchpoint) -> date:
    open_dues = (m.due_on for m in atlas.measures_of(point) if m.due_on and m.status != "on_track")
    return min(open_dues, default=date.max)


def _about(atlas: Atlas, owner: Owner) -> str:
    team = atlas.owner(owner.part_of)
    kind = "Team" if owner.kind == "team" else ""
    part_of = f"part of {in_brief(team.name)}" if team else ""
    return " · ".join(part for part in (kind, owner.role, part_of, owner.contact) if part)


def _task(atlas: Atlas, point: Touchpoint) -> Task:
    asked = [in_brief(owner.name) for owner in map(atlas.owner, point.consulted) if owner]
    return Task(
        title=in_brief(point.title),
        star=point.moment_of_truth,
        where=f"{in_brief(atlas.stage(point).name)} · {in_brief(atlas.journey(point).name)}",
        goals=tuple(_goal(atlas, point_measure) for point_measure in atlas.measures_of(point)),
        asks=f"Asks {listed(asked)}" if asked else "",
    )


def _goal(atlas: Atlas, measure: Measure) -> Goal:
    metric, currency = atlas.metric(measure), atlas.strategy.currency
    glyph, planned = STATUS_GLYPHS[measure.status], atlas.is_planned(measure)
    return Goal(
        text=_planned(metric, measure, currency) if planned else _moving(metric, measure, currency),
        due=day(measure.due_on) if measure.due_on else "",
        overdue=bool(measure.due_on and measure.due_on < atlas.today and measure.status != "on_track"),
        status=PLANNED if planned else f"{glyph} {STATUS_SAID[measure.status]}".strip(),
        tone=TONES[measure.status],
    )


def _planned(metric: Metric, measure: Measure, currency: str) -> str:
    name, target = in_brief(metric.name), amount(measure.target, metric.unit, currency)
    return f"{name} to{FIXED}{target}" if measure.target is not None else f"{name}: no target yet"


def _moving(metric: Metric, measure: Measure, currency: str) -> str:
    """“First response time from 19 h to 4 h”, or that it is there already, or what is not known yet."""
    name = in_brief(metric.name)
    current, target = (amount(value, metric.unit, currency) for value in (measure.current, measure.target))
    if measure.current is None and measure.target is None:
        return f"{name}: no value and no target yet"
    if measure.current is None:
        return f"{name} to{FIXED}{target}; no value yet"
    if measure.target is None:
        return f"{name}: {current}, no target yet"
    if measure.status == "on_track":
        return f"{name} is at{FIXED}{current}; the target is{FIXED}{target}"
    return f"{name} from{FIXED}{current} to{FIXED}{target}"


def _consulted(atlas: Atlas, owner: Owner) -> str:
    about = [point.title for point in atlas.everything_met if owner.id in point.consulted]
    if not about:
        return ""
    named = [quoted(shortened(title, 80)) for title in about[:SPELLED_OUT]]
    more = len(about) - SPELLED_OUT
    return f"Is asked about {listed([*named, f'{more} more'] if more > 0 else named)}."
