"""Cards over several stages: rows of their own above the cells of their lane, each as high up as it can."""

from collections.abc import Iterator, Sequence

from planner.model.card import Card
from planner.model.journey import Journey, Lane, Stage
from planner.report.atlas import Atlas
from planner.report.sections.cell import Item, card_item
from planner.report.wording import in_brief

Band = tuple[tuple[int, ...], tuple[tuple[Item, ...], ...]]
"""Over how many stages each cell of a row goes, and what stands in them."""
Crossing = tuple[int, int, Card]
"""A card with the first and the last of the sheet's stages that it stands in."""


def reach_of(atlas: Atlas, card: Card) -> Sequence[Stage]:
    """The stages a card stands in."""
    return card.reach(atlas.stages.get(card.journey_id, []))


def reach_in_words(atlas: Atlas, card: Card) -> str:
    """“Awareness to Loyalty”; "" for a card of one stage."""
    names = [in_brief(stage.name) for stage in reach_of(atlas, card)]
    return f"{names[0]} to {names[-1]}" if len(names) > 1 else ""


def bands(atlas: Atlas, journey: Journey, lane: Lane, stages: Sequence[Stage], width: int) -> Iterator[Band]:
    """Rows for the cards of a lane that reach over several stages, as far as these `stages` of a sheet show them.

    `width` is a stage's in letters. A card that begins or ends on another sheet says so in words, as all of them do.
    """
    rows: list[list[Crossing]] = []
    for one in sorted(_crossing(atlas, journey, lane, stages), key=lambda each: each[0]):
        row = next((row for row in rows if row[-1][1] < one[0]), None)
        if row is None:
            rows.append(row := [])
        row.append(one)
    for row in rows:
        yield _band(atlas, lane, row, len(stages), width)


def _crossing(atlas: Atlas, journey: Journey, lane: Lane, stages: Sequence[Stage]) -> Iterator[Crossing]:
    places = {stage.id: place for place, stage in enumerate(stages)}
    for stage in atlas.stages_of(journey):
        for card in atlas.cards.get((stage.id, lane.id), []):
            reach = reach_of(atlas, card)
            here = [places[one.id] for one in reach if one.id in places]
            if len(reach) > 1 and here:
                yield here[0], here[-1], card


def _band(atlas: Atlas, lane: Lane, row: Sequence[Crossing], columns: int, width: int) -> Band:
    spans: list[int] = []
    cells: list[tuple[Item, ...]] = []
    for first, last, card in row:
        empty = first - sum(spans)
        count = last - first + 1
        spans += [*([1] * empty), count]
        cells += [*([()] * empty), (card_item(card, lane.kind, width * count, reach_in_words(atlas, card)),)]
    empty = columns - sum(spans)
    return (*spans, *([1] * empty)), (*cells, *([()] * empty))
