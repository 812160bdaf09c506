"""Strategy files from outside: read and checked by the model, and their pictures opened and drawn anew."""

from planner.intake.picture import Unusable, portraits
from planner.model import strategy_file
from planner.model.persona import MOST_PHOTOS
from planner.model.strategy_file import Fault, StrategyFile


def read(data: bytes) -> StrategyFile:
    """The file with every picture as we keep it. Raises Fault with one sentence and the place in the file."""
    file = strategy_file.read(data)
    found = strategy_file.pictures_in(file)
    if len(found) > MOST_PHOTOS:
        said = f"{len(found)} personas have a picture of their own, and {MOST_PHOTOS} is the most."
        raise Fault(("personas",), said)
    try:
        drawn = portraits([*found.values()]) if found else []
    except Unusable as unusable:
        place = ("personas", [*found][unusable.place], "picture")
        raise Fault(place, f"the picture cannot be used: {unusable.why}.") from None
    return strategy_file.with_pictures(file, dict(zip(found, drawn, strict=True)))
