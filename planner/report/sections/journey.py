"""A journey as a map: sheets of some stages each, rows that fit a page, every lane named on each."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Literal

from planner.model.journey import Journey, Lane, Stage
from planner.model.record import Part
from planner.report.atlas import Atlas
from planner.report.sections.across import Band, bands, reach_of
from planner.report.sections.cell import Item, card_item, channel_item, portions, touchpoint_item
from planner.report.sections.feelings import Curve, curves
from planner.report.sections.section import Place, Section
from planner.report.wording import counted, in_brief, listed, shortened, size_of

ABREAST = 5
"""So many stages stay readable beside each other on a page on its side."""
LETTERS = 178
"""About so many letters of card text fit on a line across the whole sheet."""
PAGE_LINES = 44
"""What is taller than a page must be allowed to break."""
HEAD = 120
"""So many letters of a stage's or lane's name fit in a head that every page repeats."""


class StageHead(Part, frozen=True):
    """The head of a column; `colour` is 1..5."""

    name: str
    hint: str
    colour: int


class Row(Part, frozen=True):
    """A lane, or as much of it as one row takes: `cells` stage by stage, or the `curves` across them all.

    `spans` says over how many stages each cell goes where that is not one each.
    """

    kind: str
    name: str
    hint: str = ""
    continued: bool = False
    breaks: bool = False
    cells: tuple[tuple[Item, ...], ...] = ()
    spans: tuple[int, ...] = ()
    curves: tuple[Curve, ...] = ()


class Sheet(Part, frozen=True):
    """A table of some stages. `title` names them where a journey takes more than one sheet."""

    anchor: str
    title: str
    stages: tuple[StageHead, ...]
    rows: tuple[Row, ...]


class JourneyMap(Section, frozen=True):
    """`facts` is one line of numbers; `in_full` are names too long for a head; `missing` says what is empty.

    A piece of a map that does not `opens` has no title, one that does not `closes` no legend.
    """

    kind: Literal["journey"] = "journey"
    opens: bool = True
    closes: bool = True
    size: str
    summary: str
    facts: str
    walkers: tuple[Place, ...]
    sheets: tuple[Sheet, ...]
    in_full: tuple[tuple[str, str], ...]
    missing: str


def journey_map(atlas: Atlas, journey: Journey) -> JourneyMap:
    """One journey with all its sheets."""
    stages = atlas.stages_of(journey)
    lanes = [lane for lane in atlas.lanes_of(journey) if _says_something(atlas, journey, lane)]
    groups = list(_abreast(stages)) if lanes else []
    return JourneyMap(
        anchor=f"journey-{journey.id}",
        title=journey.name,
        size=size_of(journey.name),
        summary=journey.summary,
        facts=_facts(atlas, journey),
        walkers=tuple(Place(name=in_brief(p.name), anchor=atlas.page_of(p)) for p in atlas.walkers(journey)),
        sheets=tuple(_sheet(atlas, journey, lanes, group, len(groups)) for group in groups),
        in_full=_in_full([*stages, *lanes]),
        missing=_missing(atlas, journey, lanes),
    )


def _facts(atlas: Atlas, journey: Journey) -> str:
    met = atlas.walks[journey.id]
    moments = sum(point.moment_of_truth for point in met)
    parts = [counted(len(atlas.stages_of(journey)), "stage"), counted(len(met), "touchpoint")]
    if moments:
        parts.append(counted(moments, "moment of truth", "moments of truth"))
    return " · ".join(parts)


def _abreast(stages: Sequence[Stage]) -> Iterator[Sequence[Stage]]:
    """The stages in groups as equal as can be, none larger than fits a page."""
    sheets = max(1, ceil(len(stages) / ABREAST))
    start = 0
    for place in range(sheets):
        end = start + ceil((len(stages) - start) / (sheets - place))
        yield stages[start:end]
        start = end


def _sheet(atlas: Atlas, journey: Journey, lanes: list[Lane], stages: Sequence[Stage], sheets: int) -> Sheet:
    first = atlas.stages_of(journey).index(stages[0]) + 1
    last = first + len(stages) - 1
    span = f"Stage {first}" if first == last else f"Stages {first} to {last}"
    names = listed([shortened(stage.name, 40) for stage in stages])
    return Sheet(
        anchor=f"journey-{journey.id}-{first}",
        title=f"{span}: {names}" if sheets > 1 else "",
        stages=tuple(_head(stage) for stage in stages),
        rows=tuple(row for lane in lanes for row in _rows(atlas, journey, lane, stages)),
    )


def _head(stage: Stage) -> StageHead:
    return StageHead(name=shortened(stage.name, HEAD), hint=shortened(stage.hint, HEAD), colour=stage.colour)


def _in_full(named: Sequence[Stage | Lane]) -> tuple[tuple[str, str], ...]:
    """The names and hints that the heads of the map can only begin."""
    texts = [text for one in named for text in (one.name, one.hint) if len(text) > HEAD]
    return tuple((shortened(text, 40), text) for text in texts)


def _rows(atlas: Atlas, journey: Journey, lane: Lane, stages: Sequence[Stage]) -> Iterator[Row]:
    name, hint = shortened(lane.name, HEAD), shortened(lane.hint, HEAD)
    if lane.kind == "feeling":
        yield Row(kind=lane.kind, name=name, hint=hint, curves=curves(atlas, journey, stages))
        return
    for place, (spans, cells) in enumerate(_filled(atlas, journey, lane, stages)):
        tallest = max((item.lines for cell in cells for item in cell), default=0)
        yield Row(
            kind=lane.kind,
            name=name,
            hint=hint if not place else "",
            continued=place > 0,
            breaks=tallest > PAGE_LINES,
            cells=cells,
            spans=spans,
        )


def _filled(atlas: Atlas, journey: Journey, lane: Lane, stages: Sequence[Stage]) -> Iterator[Band]:
    """What goes over several stages, then the cells in portions; one empty row where there is nothing at all."""
    width = LETTERS // len(stages)
    crossing = list(bands(atlas, journey, lane, stages, width)) if lane.holds_cards else []
    yield from crossing
    columns = [list(portions(_items(atlas, journey, lane, stage, width))) for stage in stages]
    for place in range(max(len(column) for column in columns)):
        cells = tuple(column[place] if place < len(column) else () for column in columns)
        if any(cells) or not crossing:
            yield (), cells


def _items(atlas: Atlas, journey: Journey, lane: Lane, stage: Stage, width: int) -> list[Item]:
    if lane.holds_touchpoints:
        return [touchpoint_item(atlas, point, width) for point in atlas.cell(stage.id, lane.id)]
    if lane.kind == "channels":
        names = [point.channel for point in atlas.met_in(journey, stage) if point.channel]
        return [channel_item(name, names.count(name), width) for name in dict.fromkeys(names)]
    cards = atlas.cards.get((stage.id, lane.id), [])
    return [card_item(card, lane.kind, width) for card in cards if len(reach_of(atlas, card)) == 1]


def _says_something(atlas: Atlas, journey: Journey, lane: Lane) -> bool:
    stages = atlas.stages_of(journey)
    if lane.kind == "feeling":
        return bool(curves(atlas, journey, stages))
    if lane.holds_cards:
        return any(atlas.cards.get((stage.id, lane.id)) for stage in stages)
    return any(_items(atlas, journey, lane, stage, LETTERS) for stage in stages)


def _missing(atlas: Atlas, journey: Journey, shown: list[Lane]) -> str:
    if not atlas.stages_of(journey):
        return "no stages yet"
    if not shown:
        return "nothing in them yet"
    empty = [shortened(lane.name, 60) for lane in atlas.lanes_of(journey) if lane not in shown]
    return f"nothing yet in {listed(empty)}" if empty else ""
