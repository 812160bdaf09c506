"""The pictures of a strategy file: taken out, put back in another form, made records."""

from collections.abc import Mapping
from datetime import datetime

from planner.model.ids import StrategyId
from planner.model.picture import Picture, bytes_in, uri_of
from planner.model.strategy_file.layout import StrategyFile


def pictures_in(file: StrategyFile) -> dict[int, bytes]:
    """The bytes of each persona's own picture, by the persona's place in the list."""
    found = ((place, bytes_in(entry.picture)) for place, entry in enumerate(file.personas))
    return {place: png for place, png in found if png}


def with_pictures(file: StrategyFile, pngs: Mapping[int, bytes]) -> StrategyFile:
    """The file with these pictures in place of its own."""
    personas = tuple(
        entry.model_copy(update={"picture": uri_of(pngs[place])}) if place in pngs else entry
        for place, entry in enumerate(file.personas)
    )
    return file.model_copy(update={"personas": personas})


def pictures_of(file: StrategyFile, strategy_id: StrategyId, made_at: datetime) -> list[Picture]:
    """The pictures as records of a strategy, each once. Raises Refusal where one is no small square PNG."""
    once = dict.fromkeys(pictures_in(file).values())
    return [Picture.of(strategy_id, png, made_at) for png in once]
