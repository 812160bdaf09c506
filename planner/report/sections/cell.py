"""What stands in a cell of the map, and about how tall it will be."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Literal

from planner.model.card import Card
from planner.model.journey import LaneKind
from planner.model.measure import Measure
from planner.model.record import Part
from planner.model.touchpoint import Touchpoint
from planner.report.atlas import Atlas
from planner.report.sections.risk import between
from planner.report.sections.section import Tone
from planner.report.wording import EVIDENCE_GLYPHS, EVIDENCE_WORDS, STATUS_GLYPHS, amount, in_brief, shortened

ItemKind = Literal["touchpoint", "note", "pain", "opportunity", "channel"]
TONES: dict[str, Tone] = {"none": "", "on_track": "good", "at_risk": "warn", "off": "bad"}
MOST = 600
"""So many letters of a text fit in a cell before the map stops being one."""
ROW_LINES = 14
"""A row that would be taller is cut into several, so that none fills a page."""
KINDS: dict[LaneKind, ItemKind] = {"pain_points": "pain", "opportunities": "opportunity"}


class Chip(Part, frozen=True):
    """A metric at a touchpoint in a few letters; the glyph says what the colour says."""

    text: str
    tone: Tone


class Item(Part, frozen=True):
    """One thing in a cell. `lines` is its height as estimated, in lines of text.

    `reach` says from where to where a card over several stages goes.
    """

    kind: ItemKind
    text: str
    star: bool = False
    where: str = ""
    evidence: str = ""
    evidence_said: str = ""
    chips: tuple[Chip, ...] = ()
    owner: str = ""
    owned: bool = False
    reach: str = ""
    lines: float


def touchpoint_item(atlas: Atlas, point: Touchpoint, width: int) -> Item:
    """A touchpoint as a card; `width` is the column's in letters. What is longer than MOST goes on behind the map."""
    owner = atlas.owner(point.responsible)
    measured = (_chip(atlas, measure) for measure in atlas.measures_of(point))
    chips = (*measured, *_at_risk(atlas, point))
    rows_of_chips = ceil(sum(len(chip.text) + 5 for chip in chips) / width)
    return Item(
        kind="touchpoint",
        text=shortened(point.title, MOST),
        star=point.moment_of_truth,
        where=shortened(point.channel, 80),
        evidence=EVIDENCE_GLYPHS[point.evidence],
        evidence_said=EVIDENCE_WORDS[point.evidence].lower(),
        chips=chips,
        owner=shortened(owner.name, 60) if owner else "No owner yet",
        owned=owner is not None,
        lines=_lines(point.title[:MOST], width) * 1.1
        + _lines(point.channel[:80], width)
        + rows_of_chips * 1.6
        + 3.2,
    )


def card_item(card: Card, kind: LaneKind, width: int, reach: str = "") -> Item:
    """A note as it stands in its lane, with its `reach` in words. What is longer than MOST goes on behind the map."""
    text = shortened(card.text, MOST)
    return Item(
        kind=KINDS.get(kind, "note"),
        text=text,
        evidence=EVIDENCE_GLYPHS[card.evidence],
        evidence_said=EVIDENCE_WORDS[card.evidence].lower(),
        reach=reach,
        lines=sum(_lines(paragraph, width) for paragraph in text.split("\n")) + 1.3 + 2 * bool(reach),
    )


def channel_item(name: str, times: int, width: int) -> Item:
    """A channel of a stage and how often it is met there."""
    text = f"{in_brief(name)} × {times}" if times > 1 else in_brief(name)
    return Item(kind="channel", text=text, lines=_lines(text, width) + 0.4)


def portions(items: Sequence[Item]) -> Iterator[tuple[Item, ...]]:
    """A cell's things in portions of about ROW_LINES; one empty portion where there is nothing."""
    portion: list[Item] = []
    for item in items:
        if portion and sum(each.lines for each in portion) + item.lines > ROW_LINES:
            yield tuple(portion)
            portion = []
        portion.append(item)
    yield tuple(portion)


def _chip(atlas: Atlas, measure: Measure) -> Chip:
    metric = atlas.metric(measure)
    label = shortened(metric.label, 22)
    if measure.current is None:
        return Chip(text=label, tone="")
    value = amount(measure.current, metric.unit, atlas.strategy.currency)
    return Chip(text=f"{STATUS_GLYPHS[measure.status]} {label} {value}", tone=TONES[measure.status])


def _at_risk(atlas: Atlas, point: Touchpoint) -> Iterator[Chip]:
    estimate = atlas.estimates.get(point.id)
    if estimate and (risk := estimate.risk):
        yield Chip(text=f"Estimate: {between(risk)} at risk a year", tone="warn")


def _lines(text: str, width: int) -> int:
    return ceil(len(text) / width) if text else 0
