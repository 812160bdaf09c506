"""From the quotes of a touchpoint in a strategy file to their records."""

from collections.abc import Iterator, Sequence
from typing import Any

from planner.model.ids import QuoteId, TouchpointId
from planner.model.quote import MOST, Quote
from planner.model.strategy_file.around import Around
from planner.model.strategy_file.journey_layout import QuoteEntry
from planner.model.strategy_file.json_text import Fault, Path
from planner.model.strategy_file.names import in_turn


def quote_records(
    entries: Sequence[QuoteEntry], path: Path, touchpoint: TouchpointId, home: dict[str, Any], around: Around
) -> Iterator[Quote]:
    """The quotes in the list at `path`. `home` names the strategy and the journey. Raises Fault on unknown themes."""
    if len(entries) > MOST:
        raise Fault((*path, MOST), f"a touchpoint holds {MOST} quotes; keep those that say most.")
    for place, entry, order in in_turn(entries):
        yield Quote.made(
            id=around.mint(QuoteId),
            touchpoint_id=touchpoint,
            order=order,
            theme_ids=around.themes.find_all(entry.themes, (*path, place, "themes")),
            **home,
            **entry.model_dump(exclude={"themes"}),
        )
