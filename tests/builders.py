"""Small ready-made things for tests: a member, a strategy with a bit of everything, single records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from planner.model.card import Card
from planner.model.comment import Comment
from planner.model.data_file import DataFile
from planner.model.estimate import Estimate
from planner.model.experiment import Experiment
from planner.model.fresh import fresh_future, usual_map
from planner.model.ids import (
    CardId,
    CommentId,
    DataFileId,
    EstimateId,
    ExperimentId,
    Id,
    JourneyId,
    MeasureId,
    MetricId,
    OwnerId,
    PersonaId,
    QuoteId,
    ReadingId,
    SaidId,
    SavedViewId,
    StrategyId,
    ThemeId,
    TouchpointId,
)
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.metric import Metric
from planner.model.order import spread
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import MAP_NOUNS, NOUNS, Plan
from planner.model.quote import Quote
from planner.model.record import Record
from planner.model.saved_view import SavedView
from planner.model.sorting import Sorting
from planner.model.strategy import Strategy
from planner.model.theme import Theme
from planner.model.touchpoint import Touchpoint

TO_BE = JourneyId("to-be")
NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


def a_strategy(**fields: Any) -> Strategy:
    return Strategy.made(
        **{"id": StrategyId.new(), "name": "Spring relaunch", "made_at": NOON, "revision": 1, **fields}
    )


def a_persona(strategy: Strategy, **fields: Any) -> Persona:
    return Persona.made(
        **{
            "id": PersonaId.new(),
            "strategy_id": strategy.id,
            "order": "V",
            "name": "Weekend walker",
            **fields,
        }
    )


def an_owner(strategy: Strategy, **fields: Any) -> Owner:
    return Owner.made(
        **{"id": OwnerId.new(), "strategy_id": strategy.id, "order": "V", "name": "Bo Larsen", **fields}
    )


def a_metric(strategy: Strategy, **fields: Any) -> Metric:
    return Metric.made(
        **{"id": MetricId.new(), "strategy_id": strategy.id, "order": "V", "name": "CSAT", **fields}
    )


def a_journey(strategy: Strategy, **fields: Any) -> Journey:
    return Journey.made(
        **{"id": JourneyId.new(), "strategy_id": strategy.id, "order": "V", "name": "First order", **fields}
    )


def a_touchpoint(stage: Stage, lane: Lane, **fields: Any) -> Touchpoint:
    home = {
        "strategy_id": stage.strategy_id,
        "journey_id": stage.journey_id,
        "stage_id": stage.id,
        "lane_id": lane.id,
    }
    return Touchpoint.made(
        **{"id": TouchpointId.new(), "order": "V", "title": "Reads reviews", **home, **fields}
    )


def a_card(stage: Stage, lane: Lane, **fields: Any) -> Card:
    home = {
        "strategy_id": stage.strategy_id,
        "journey_id": stage.journey_id,
        "stage_id": stage.id,
        "lane_id": lane.id,
    }
    return Card.made(**{"id": CardId.new(), "order": "V", "text": "Wonders about the size", **home, **fields})


def a_measure(touchpoint: Touchpoint, metric: Metric, **fields: Any) -> Measure:
    home = {"strategy_id": touchpoint.strategy_id, "journey_id": touchpoint.journey_id}
    refers = {"touchpoint_id": touchpoint.id, "metric_id": metric.id, "better": metric.better}
    return Measure.made(**{"id": MeasureId.new(), "order": "V", **home, **refers, **fields})


def a_reading(measure: Measure, value: float, on: date, **fields: Any) -> Reading:
    home = {"strategy_id": measure.strategy_id, "journey_id": measure.journey_id, "measure_id": measure.id}
    return Reading.made(**{"id": ReadingId.new(), "value": value, "on": on, **home, **fields})


def an_estimate(touchpoint: Touchpoint, **fields: Any) -> Estimate:
    """12,000 orders of € 50 a year, 10 to 12 % of them go badly, 20 to 50 % of these are lost: € 12,000 to 36,000."""
    home = {"strategy_id": touchpoint.strategy_id, "journey_id": touchpoint.journey_id}
    given = {"orders": 12_000, "order_value": 50, "affected_low": 10, "affected_high": 12}
    lost = {"lost_low": 20, "lost_high": 50, "lost_from": "Interviews", "currency": "EUR"}
    named = {"id": EstimateId.new(), "touchpoint_id": touchpoint.id}
    return Estimate.made(**{**named, **home, **given, **lost, **fields})


def a_saved_view(journey: Journey, **fields: Any) -> SavedView:
    home = {"strategy_id": journey.strategy_id, "journey_id": journey.id}
    return SavedView.made(**{"id": SavedViewId.new(), "order": "V", "name": "Off target", **home, **fields})


def a_comment(thing: Record, by: str, **fields: Any) -> Comment:
    about = {f"{thing.noun}_id": thing.id, "journey_id": getattr(thing, "journey_id", None)}
    home = {"strategy_id": thing.strategy_id, **about}  # type: ignore[attr-defined]
    said = {"number": 1, "by": by, "text": "Is this still so?", "made_at": NOON}
    return Comment.made(**{"id": CommentId.new(), **home, **said, **fields})


def a_data_file(strategy: Strategy, **fields: Any) -> DataFile:
    told = {"kind": "other", "subject": "orders", "rows": 12, "used": 11, "aside": 1}
    home = {"strategy_id": strategy.id, "id": DataFileId.new()}
    brought = {"brought_on": date(2026, 11, 1), "brought_by": "somebody"}
    return DataFile.made(**{"name": "Orders", "fingerprint": "ab" * 16, **home, **brought, **told, **fields})


def an_experiment(plan: Plan, **fields: Any) -> Experiment:
    """At the second touchpoint, by the first metric: three variants without results."""
    refers = {"touchpoint_id": plan.all(Touchpoint)[1].id, "metric_id": plan.all(Metric)[0].id}
    home = {"strategy_id": plan.strategy_id, "responsible": plan.all(Owner)[0].id, **refers}
    variants = [
        {"key": key, "name": name}
        for key, name in zip("abc", ("As now", "Variant B", "No form"), strict=True)
    ]
    told = {"name": "Guest checkout", "order": "V", "start": 60, "least": 5, "variants": variants}
    return Experiment.made(**{"id": ExperimentId.new(), **home, **told, **fields})


def a_theme(strategy: Strategy, **fields: Any) -> Theme:
    home = {"strategy_id": strategy.id, "id": ThemeId.new(), "order": "V"}
    return Theme.made(**{"name": "Delivery", "words": ("delivery", "parcel"), **home, **fields})


def a_quote(touchpoint: Touchpoint, **fields: Any) -> Quote:
    home = {"strategy_id": touchpoint.strategy_id, "journey_id": touchpoint.journey_id, "order": "V"}
    said = {
        "text": "The parcel came a week late.",
        "score": 4,
        "scale": 10,
        "metric": "nps",
        "source": "nps.csv",
    }
    return Quote.made(**{"id": QuoteId.new(), "touchpoint_id": touchpoint.id, **home, **said, **fields})


def a_sorting(file: DataFile, key: str, **fields: Any) -> Sorting:
    id = SaidId.of(file.strategy_id, key)
    return Sorting.made(**{"id": id, "strategy_id": file.strategy_id, "data_file_id": file.id, **fields})


def a_plan(touchpoints: int = 10) -> Plan:
    """A strategy with two personas, two owners, two metrics and one journey of `touchpoints` touchpoints.

    Every third touchpoint has no owner, every fourth no metric; each measured one has two readings.
    """
    return Plan.of(_records(touchpoints))


def _records(touchpoints: int) -> Iterator[Record]:
    strategy = a_strategy()
    walker, giver = a_persona(strategy), a_persona(strategy, name="Gift giver", order="k")
    team = an_owner(strategy, name="Support", kind="team")
    bo = an_owner(strategy, order="k", part_of=team.id)
    csat, reply = (
        a_metric(strategy),
        a_metric(strategy, name="First reply", unit="hours", better="down", order="k"),
    )
    journey = a_journey(strategy, persona_ids=[walker.id, giver.id])
    yield from (strategy, walker, giver, team, bo, csat, reply, journey)
    on_map = list(usual_map(journey))
    yield from on_map
    stages = [record for record in on_map if isinstance(record, Stage)]
    lanes = {record.kind: record for record in on_map if isinstance(record, Lane)}
    for number, order in enumerate(spread(touchpoints)):
        stage = stages[number * len(stages) // touchpoints]
        owner = None if number % 3 == 2 else (bo, team)[number % 2].id
        touchpoint = a_touchpoint(
            stage,
            lanes["touchpoints"],
            title=f"Touchpoint {number}",
            order=order,
            emotion=number % 5 - 2,
            responsible=owner,
            channel=("E-mail", "Website", "Shop")[number % 3],
            evidence=("assumed", "partly", "researched")[number % 3],
            feelings=[{"persona_id": giver.id, "emotion": 1}] if number % 4 == 1 else [],
        )
        yield touchpoint
        if number % 4 != 3:
            yield from _measured(touchpoint, (csat, reply)[number % 2])
    for kind in ("doing", "thinking", "pain_points", "opportunities", "backstage"):
        for stage in stages:
            yield a_card(stage, lanes[kind], text=f"{kind} in {stage.name}")


def _measured(touchpoint: Touchpoint, metric: Metric) -> Iterator[Record]:
    measure = a_measure(touchpoint, metric, baseline=60, target=80)
    readings = [
        a_reading(measure, 64, date(2026, 9, 1)),
        a_reading(measure, 71, date(2026, 10, 1), sample=187),
    ]
    yield measure.told_by(readings)
    yield from readings


def fresh_id() -> str:
    return str(Id.new())


def planned(plan: Plan) -> Plan:
    """The plan with a future of its first journey."""
    journey = plan.all(Journey)[0]
    on_it = [one for noun in MAP_NOUNS for one in plan.all(NOUNS[noun], journey_id=journey.id)]
    for record in fresh_future(Plan.of([journey, *on_it]), TO_BE, "First order (to-be)", "k"):
        plan = plan.put(record)
    return plan
