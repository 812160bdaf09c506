"""Making many records at once: the usual map of a new journey, and a copy of a whole one."""

from collections.abc import Collection, Iterable, Iterator

from planner.model.card import Card
from planner.model.estimate import Estimate
from planner.model.ids import CardId, Id, JourneyId, LaneId, MeasureId, StageId, TouchpointId
from planner.model.journey import Journey, Lane, LaneKind, Stage
from planner.model.measure import Measure, Reading
from planner.model.order import spread
from planner.model.plan import MAP_NOUNS, Plan, in_order
from planner.model.quote import Quote
from planner.model.record import Record
from planner.model.saved_view import SavedView
from planner.model.text import NAME_LIMIT
from planner.model.touchpoint import Touchpoint

USUAL_STAGES = (
    ("Awareness", "hears of us"),
    ("Consideration", "wonders, compares, asks"),
    ("Acquisition", "says yes and pays"),
    ("Service", "gets it, lives with it, needs a hand"),
    ("Loyalty", "stays, returns, passes it on"),
)
USUAL_LANES: tuple[tuple[LaneKind, str, str], ...] = (
    ("touchpoints", "Touchpoints", "each moment they meet us"),
    ("doing", "Doing", "what they do"),
    ("thinking", "Thinking", "what goes through their mind"),
    ("feeling", "Feeling", "how it feels, from −2 to +2"),
    ("channels", "Channels", "drawn from the touchpoints"),
    ("pain_points", "Pain points", "what gets in the way"),
    ("opportunities", "Opportunities", "what we could do better"),
    ("frontstage", "Frontstage", "what they see us do"),
    ("backstage", "Backstage", "what has to happen behind it"),
)


RENAMED = frozenset(
    {"id", "journey_id", "stage_id", "until_stage_id", "lane_id", "touchpoint_id", "measure_id"}
)
"""The fields of what stands on a map that name something of the same map."""


def usual_map(journey: Journey) -> Iterator[Record]:
    """The five stages and nine lanes most store journeys start from."""
    home = {"strategy_id": journey.strategy_id, "journey_id": journey.id}
    for number, (order, (name, hint)) in enumerate(
        zip(spread(len(USUAL_STAGES)), USUAL_STAGES, strict=True), 1
    ):
        yield Stage.made(id=StageId.new(), order=order, name=name, hint=hint, colour=number, **home)
    for order, (kind, name, hint) in zip(spread(len(USUAL_LANES)), USUAL_LANES, strict=True):
        yield Lane.made(id=LaneId.new(), order=order, kind=kind, name=name, hint=hint, **home)


def fresh_touchpoint(
    touchpoint: Touchpoint, id: TouchpointId, measures: Iterable[Measure], order: str, ending: str = " (copy)"
) -> Iterator[Record]:
    """A copy of a touchpoint under the new `id` and of its measures, at `order`.

    Values, and an estimate made of them, stay with the original: the same money is not at risk twice. `ending` is put
    behind its title. The measures come to the map of the touchpoint. A copy was made from nothing of another map:
    only one thing of a to-be is what became of one of the as-is.
    """
    title = touchpoint.title[: NAME_LIMIT - len(ending)] + ending
    yield touchpoint.with_(id=id, order=order, title=title, origin_id=None)
    blank = {"touchpoint_id": id, "journey_id": touchpoint.journey_id, "current": None, "current_on": None}
    for measure in measures:
        yield measure.with_(id=MeasureId.new(), **blank)


def alone(thing: Touchpoint | Card, lane: Lane) -> Touchpoint | Card:
    """A thing as another strategy, to which `lane` belongs, can take it: without owners, personas and origin."""
    home = {"strategy_id": lane.strategy_id, "journey_id": lane.journey_id, "origin_id": None}
    if isinstance(thing, Card):
        return thing.with_(**home)
    return thing.with_(**home, persona_ids=(), feelings=(), responsible=None, consulted=())


def fresh_card(card: Card, id: CardId, order: str) -> Card:
    """A copy of a card under a new id, at `order`."""
    return card.with_(id=id, order=order, origin_id=None)


def fresh_copy(plan: Plan, name: str, order: str) -> Iterator[Record]:
    """A copy, under new ids, of the one journey in `plan` and all that is on it; one of a to-be is a to-be too."""
    for _, copy in _copied(plan, JourneyId.new()):
        yield copy.with_(name=name, order=order) if isinstance(copy, Journey) else copy


def future_name(name: str, taken: Collection[str]) -> str:
    """The name of a journey's future that none of `taken` is: “First order (to-be)”, then “First order (to-be 2)”."""
    endings = (" (to-be)", *(f" (to-be {number})" for number in range(2, len(taken) + 2)))
    names = (name[: NAME_LIMIT - len(ending)] + ending for ending in endings)
    return next(one for one in names if one not in taken)


def fresh_future(plan: Plan, id: JourneyId, name: str, order: str) -> Iterator[Record]:
    """The one journey in `plan` as its own future under the new `id`: each thing remembers what it was made from.

    Metrics come with baseline and target; values, quotes, and estimates made of values stay with the original.
    """
    for original, copy in _copied(plan, id):
        match copy:
            case Journey():
                yield copy.with_(name=name, order=order, future_of=original.id, archived=False)
            case Measure():
                yield copy.with_(current=None, current_on=None)
            case Reading() | Estimate() | Quote():
                pass
            case SavedView():
                yield copy
            case _:
                yield copy.with_(origin_id=original.id)


def _copied(plan: Plan, journey_id: JourneyId) -> Iterator[tuple[Record, Record]]:
    """Each record of the one journey in `plan` with its copy under a new id."""
    journey = plan.all(Journey)[0]
    new: dict[str, str] = {journey.id: journey_id}
    for noun in MAP_NOUNS:
        new.update({id: Id.new() for id in plan.records[noun]})
    yield journey, journey.with_(id=journey_id)
    for noun in MAP_NOUNS:
        for record in in_order(plan.records[noun].values()):
            if isinstance(record, SavedView):
                record = record.renumbered(new)
            renamed = RENAMED & set(type(record).model_fields)
            yield record, record.with_(**{field: new.get(getattr(record, field)) for field in renamed})
