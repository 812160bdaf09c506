"""The starts are strategy files of ours: valid, in the form we write, rich where they show off, and honest."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import pytest

from planner.model.card import Card
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.metric import Metric
from planner.model.metric_library import BY_KEY
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.model.starts import STARTS, start_named
from planner.model.strategy_file import file_of, plan_read, written
from planner.model.touchpoint import Touchpoint

NOON = datetime(2026, 11, 15, 12, tzinfo=UTC)
KEYS = [start.key for start in STARTS]
EXAMPLES = [start.key for start in STARTS if start.example]
USUAL = ["Awareness", "Consideration", "Acquisition", "Service", "Loyalty"]


def plan_named(key: str) -> Plan:
    return plan_read(start_named(key).data, NOON)


def stages_of(plan: Plan, journey: Journey) -> list[str]:
    return [stage.name for stage in plan.all(Stage, journey_id=journey.id)]


@pytest.mark.parametrize("key", KEYS)
def test_a_start_is_a_strategy_file_in_the_form_we_write(key: str) -> None:
    data = start_named(key).data
    assert written(file_of(plan_read(data, NOON))) == data


@pytest.mark.parametrize("key", KEYS)
def test_only_examples_are_marked_as_examples(key: str) -> None:
    assert plan_named(key).strategy.example == start_named(key).example == (key in EXAMPLES)


@pytest.mark.parametrize("key", KEYS)
def test_library_keys_are_in_the_library_and_every_metric_is_used(key: str) -> None:
    plan = plan_named(key)
    assert {metric.library for metric in plan.all(Metric)} - {""} <= set(BY_KEY)
    assert {metric.id for metric in plan.all(Metric)} == {measure.metric_id for measure in plan.all(Measure)}


def test_blank_has_one_empty_journey_ready_to_fill() -> None:
    plan = plan_named("blank")
    (journey,) = plan.all(Journey)
    assert stages_of(plan, journey) == USUAL and len(plan.all(Lane)) == 9
    assert not plan.all(Touchpoint) and not plan.all(Persona) and not plan.all(Owner)


def test_the_online_store_has_the_stages_some_25_touchpoints_and_no_invented_values() -> None:
    plan = plan_named("online-store")
    (journey,) = plan.all(Journey)
    assert stages_of(plan, journey) == USUAL
    assert len(plan.all(Touchpoint)) == 26 and len(plan.all(Measure)) >= 20
    assert not plan.all(Reading) and not plan.all(Owner)
    assert all((m.baseline, m.target, m.current) == (None, None, None) for m in plan.all(Measure))
    assert {touchpoint.evidence for touchpoint in plan.all(Touchpoint)} == {"assumed"}
    assert all(not persona.validated for persona in plan.all(Persona))
    for stage in plan.all(Stage):
        assert len(plan.all(Touchpoint, stage_id=stage.id)) >= 4
        for lane in plan.all(Lane):
            assert not lane.holds_cards or plan.all(Card, stage_id=stage.id, lane_id=lane.id)


@pytest.mark.parametrize("key", EXAMPLES)
def test_an_example_is_complete_enough_to_show(key: str) -> None:
    plan = plan_named(key)
    long, short = plan.all(Journey)
    assert 24 <= len(plan.all(Touchpoint, journey_id=long.id)) <= 28
    assert 10 <= len(plan.all(Touchpoint, journey_id=short.id)) <= 14
    assert stages_of(plan, long) == USUAL != stages_of(plan, short)
    assert {owner.kind for owner in plan.all(Owner)} == {"person", "team"}
    assert any(owner.part_of for owner in plan.all(Owner))
    assert {t.evidence for t in plan.all(Touchpoint)} == {"assumed", "partly", "researched"}
    assert {m.status for m in plan.all(Measure)} >= {"on_track", "at_risk", "off"}
    assert any(len(plan.all(Reading, measure_id=m.id)) >= 5 for m in plan.all(Measure))
    assert any(metric.library == "" for metric in plan.all(Metric))


@pytest.mark.parametrize("key", EXAMPLES)
def test_the_personas_of_an_example_are_whole(key: str) -> None:
    personas = plan_named(key).all(Persona)
    assert len(personas) == 3
    for persona in personas:
        given = persona.model_dump(exclude={"archived", "validated", "validated_how", "segment", "order"})
        assert all(given.values()), [name for name, value in given.items() if not value]
        assert len(persona.behaviours) >= 4 and len(persona.sources) >= 2
        assert persona.validated == bool(persona.validated_how)


@pytest.mark.parametrize("key", EXAMPLES)
def test_an_example_has_cards_in_every_lane_and_personas_who_differ(key: str) -> None:
    plan = plan_named(key)
    for journey in plan.all(Journey):
        for lane in plan.all(Lane, journey_id=journey.id):
            assert not lane.holds_cards or len(plan.all(Card, lane_id=lane.id)) >= 2
        on_it = plan.all(Touchpoint, journey_id=journey.id)
        assert {-2, -1, 1, 2} <= {touchpoint.emotion for touchpoint in on_it}
        assert any(t.moment_of_truth for t in on_it)
        if len(journey.persona_ids) > 1:
            curves = [[t.emotion_of(persona) for t in on_it] for persona in journey.persona_ids]
            assert curves[0] != curves[1]


@pytest.mark.parametrize("key", EXAMPLES)
def test_an_example_has_gaps_to_find(key: str) -> None:
    plan = plan_named(key)
    measured = {measure.touchpoint_id for measure in plan.all(Measure)}
    metrics = plan.by_id(Metric)
    assert any(touchpoint.responsible is None for touchpoint in plan.all(Touchpoint))
    assert any(touchpoint.id not in measured for touchpoint in plan.all(Touchpoint))
    assert any(m.is_stale(metrics[m.metric_id].stale_after, NOON.date()) for m in plan.all(Measure))
    assert any(measure.due_on and measure.due_on < NOON.date() for measure in plan.all(Measure))


@pytest.mark.parametrize("key", KEYS)
def test_evidence_names_its_source_and_nothing_lies_in_the_future(key: str) -> None:
    plan = plan_named(key)
    for statement in [*plan.all(Touchpoint), *plan.all(Card)]:
        sure = statement.evidence != "assumed"
        assert sure == bool(statement.evidence_source) == bool(statement.evidence_on)
    days = [reading.on for reading in plan.all(Reading)]
    days += [t.evidence_on for t in [*plan.all(Touchpoint), *plan.all(Card)] if t.evidence_on]
    assert all(date(2025, 11, 1) <= day <= date(2026, 11, 14) for day in days)
    assert all(reading.source for reading in plan.all(Reading))


@pytest.mark.parametrize("key", KEYS)
def test_words_fit_where_they_stand(key: str) -> None:
    plan = plan_named(key)
    assert all(len(touchpoint.title) <= 40 for touchpoint in plan.all(Touchpoint))
    assert all(len(touchpoint.description) <= 200 for touchpoint in plan.all(Touchpoint))
    assert all(len(card.text) <= 120 for card in plan.all(Card))
    assert all(len(metric.label) <= 16 for metric in plan.all(Metric))


@pytest.mark.parametrize("key", KEYS)
def test_words_that_are_listed_with_commas_hold_none(key: str) -> None:
    for persona in plan_named(key).all(Persona):
        listed = [persona.name, *persona.hobbies, *persona.motivations, *persona.channels]
        assert [words for words in listed if "," in words] == []


CLAIMS = re.compile(
    r"lorem|ipsum|delight|seamless|leverage|synerg|holistic|omnichannel|best-in-class|world-class|game.chang"
    r"|\b(?:25|67) ?%|\+ ?(?:10|20|25|35|67) ?%|five times|a fifth of|studies show|research shows",
    re.IGNORECASE,
)


@pytest.mark.parametrize("key", KEYS)
def test_no_buzzwords_and_no_figures_nobody_can_source(key: str) -> None:
    assert CLAIMS.findall(start_named(key).data.decode()) == []


@pytest.mark.parametrize("key", KEYS)
def test_typography_is_of_one_kind(key: str) -> None:
    text = start_named(key).data.decode()
    assert not re.search(r"\w'\w|\\\"|  +[^ \n\"{}\[\]]|\.\.\.", text)


def test_an_unknown_start_is_refused_with_the_ones_there_are() -> None:
    with pytest.raises(Refusal, match=r"no example or template “shoe-shop”. There are: blank, online-store"):
        start_named("shoe-shop")
