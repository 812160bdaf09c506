"""What a strategy file means, and that nothing is lost on the way through one."""

from __future__ import annotations

import itertools
import json
import re
from typing import Any

import pytest
from hypothesis import given

from planner.model.card import Card
from planner.model.experiment import Experiment
from planner.model.journey import Journey, Lane, Stage
from planner.model.measure import Measure, Reading
from planner.model.metric import Metric
from planner.model.owner import Owner
from planner.model.persona import Persona
from planner.model.plan import NOUNS, Plan
from planner.model.strategy_file import Fault, file_of, plan_read, written
from planner.model.strategy_file.slug import slug, slugs
from planner.model.touchpoint import Touchpoint
from tests.builders import a_plan
from tests.model.strategy_files import NOON, PATIENT, SMALL, a_file, as_bytes, bent, random_files


def the_plan(document: dict[str, Any]) -> Plan:
    return plan_read(as_bytes(document), NOON)


def rewritten(data: bytes) -> bytes:
    return written(file_of(plan_read(data, NOON)))


def told(plan: Plan) -> dict[str, list[Any]]:
    """What a plan says, with every id replaced by what it stands for."""
    names = {
        id: (noun, getattr(r, "name", ""), getattr(r, "title", ""))
        for noun in NOUNS
        for id, r in plan.records[noun].items()
    }

    def plain(value: Any) -> Any:
        if isinstance(value, list):
            return sorted((plain(one) for one in value), key=repr)
        if isinstance(value, dict):
            return {
                key: plain(one) for key, one in value.items() if key not in {"order", "made_at", "revision"}
            }
        return names.get(value, value) if isinstance(value, str) else value

    return {noun: plain([r.as_json() for r in plan.records[noun].values()]) for noun in NOUNS}


def test_the_small_file_becomes_records() -> None:
    plan = the_plan(SMALL)
    support, bo = plan.all(Owner)
    csat, smiles = plan.all(Metric)
    first, second = plan.all(Touchpoint)
    measure = plan.all(Measure)[0]
    gift_giver = plan.all(Persona)[1]
    assert (plan.strategy.currency, str(plan.strategy.review_on), plan.strategy.revision) == (
        "GBP",
        "2027-02-01",
        1,
    )
    assert (support.kind, bo.kind, bo.part_of) == ("team", "person", support.id)
    assert (csat.name, csat.unit, csat.stale_after, smiles.unit) == (
        "Customer satisfaction (CSAT)",
        "percent",
        60,
        "count",
    )
    assert (first.responsible, first.consulted, first.emotion_of(gift_giver.id)) == (bo.id, (support.id,), -2)
    assert (measure.current, str(measure.current_on), measure.status) == (78, "2026-10-31", "at_risk")
    assert [reading.sample for reading in plan.all(Reading)] == [None, 40]
    assert second.lane_id == plan.all(Lane)[0].id and second.stage_id == plan.all(Stage)[1].id
    assert [stage.colour for stage in plan.all(Stage)] == [1, 4]
    assert plan.all(Card)[0].text == "Opens four tabs"


def test_every_record_belongs_to_the_strategy_and_no_id_comes_from_the_file() -> None:
    plan = the_plan(SMALL)
    records = plan.everything()
    assert {getattr(record, "strategy_id", plan.strategy_id) for record in records} == {plan.strategy_id}
    assert not {"bo", "support", "smiles"} & {record.id for record in records}


def test_a_journey_without_stages_and_lanes_gets_the_usual_ones() -> None:
    plan = the_plan(a_file(journeys=[{"name": "Bare"}]))
    assert [
        stage.name for stage in plan.all(Stage)
    ] == "Awareness Consideration Acquisition Service Loyalty".split()
    assert [lane.kind for lane in plan.all(Lane)][:3] == ["touchpoints", "doing", "thinking"]
    assert not the_plan(a_file(journeys=[{"name": "Bare", "stages": [], "lanes": []}])).all(Stage)


def test_what_a_metric_leaves_out_comes_from_the_library_and_what_it_says_stays() -> None:
    metric = the_plan(
        bent("metrics.0", {"id": "customer-satisfaction-csat", "library": "csat", "short": ""})
    ).all(Metric)[0]
    assert metric.name == "Customer satisfaction (CSAT)" and metric.formula and metric.short == ""


def test_fields_the_library_would_fill_survive_being_empty() -> None:
    data = as_bytes(bent("metrics.0", {"id": "customer-satisfaction-csat", "library": "csat", "formula": ""}))
    assert plan_read(rewritten(data), NOON).all(Metric)[0].formula == ""


def test_who_is_responsible_is_not_consulted_as_well() -> None:
    document = bent("journeys.0.touchpoints.0.consulted", ["bo", "support", "bo"])
    data = rewritten(as_bytes(document))
    assert rewritten(data) == data


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_windows_files_are_read_too(mark: bytes) -> None:
    data = mark + json.dumps(SMALL, indent=2).replace("\n", "\r\n").encode()
    assert told(plan_read(data, NOON)) == told(the_plan(SMALL))


def test_the_form_we_write_is_the_same_whatever_the_form_we_read() -> None:
    tight, wide = as_bytes(SMALL), json.dumps(SMALL, indent=8, sort_keys=True).encode()
    assert rewritten(tight) == rewritten(wide) == rewritten(rewritten(tight))


def test_what_is_written_is_utf_8_ends_in_a_line_break_and_starts_with_the_format() -> None:
    data = rewritten(as_bytes(bent("strategy.name", "Łódź 🙂 עברית")))
    assert "Łódź 🙂 עברית".encode() in data
    assert data.startswith(b'{\n  "format": "cx-planner-strategy",\n  "version": 1,\n') and data.endswith(
        b"}\n"
    )


def test_whole_numbers_are_written_without_a_point() -> None:
    data = rewritten(as_bytes(SMALL))
    assert b'"baseline": 70,' in data and b'"target": 85.5,' in data


@PATIENT
@given(random_files())
def test_dump_import_dump_gives_the_same_bytes(document: dict[str, Any]) -> None:
    plan = the_plan(document)
    data = written(file_of(plan))
    again = plan_read(data, NOON)
    assert written(file_of(again)) == data
    assert told(again) == told(plan)


def test_a_plan_made_by_hand_comes_through_whole() -> None:
    plan = a_plan(30)
    again = plan_read(written(file_of(plan)), NOON)
    assert told(again) == told(plan)
    for kind in (Stage, Lane, Persona, Owner, Metric, Journey):
        assert [record.name for record in again.all(kind)] == [record.name for record in plan.all(kind)]  # type: ignore[attr-defined]


def test_the_order_of_a_list_is_the_order_of_the_things() -> None:
    names = [f"Stage {number}" for number in range(130)]
    document = a_file(journeys=[{"name": "Long", "stages": [{"name": name} for name in names]}])
    assert [stage.name for stage in the_plan(document).all(Stage)] == names


def test_slugs_keep_letters_of_any_script_and_never_meet() -> None:
    assert slug("  Care & Repair — Łódź!  ", "x") == "care-repair-łódź"
    assert slug("हिन्दी में", "x") == "हिन्दी-में"
    assert (slug("🙂", "unnamed"), len(slug("a" * 90, "x"))) == ("unnamed", 40)
    assert slugs(["Ana", "ana", "Ana 2", "ANA", "a" * 50, "a" * 60], "x") == [
        "ana",
        "ana-2",
        "ana-2-2",
        "ana-3",
        "a" * 40,
        "a" * 38 + "-2",
    ]


def test_fresh_ids_come_from_the_mint() -> None:
    numbers = itertools.count()
    plan = plan_read(as_bytes(SMALL), NOON, lambda kind: kind(f"{kind.__name__.lower()}-{next(numbers)}"))
    assert plan.strategy_id == "strategyid-0" and set(plan.by_id(Owner)) == {"ownerid-1", "ownerid-2"}


TRIED = {
    "name": "Guest checkout",
    "because": "Half stop at the form",
    "metric": "smiles",
    "journey": "first-order",
    "touchpoint": "pays",
    "responsible": "bo",
    "variants": [{"name": "As now", "people": 800, "did": 480}, {"name": "Without a form"}],
}


def test_an_experiment_finds_its_touchpoint_metric_and_owner() -> None:
    document = bent("journeys.0.touchpoints.1.id", "pays")
    plan = the_plan({**document, "experiments": [TRIED]})
    one = plan.all(Experiment)[0]
    point, metric, owner = plan.all(Touchpoint)[1], plan.all(Metric)[1], plan.all(Owner)[1]
    assert (one.touchpoint_id, one.metric_id, one.responsible) == (point.id, metric.id, owner.id)
    assert [(each.key, each.people) for each in one.variants] == [("a", 800), ("b", None)]
    written_once = written(file_of(plan))
    assert rewritten(written_once) == written_once and b"pays" in written_once


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"touchpoint": "playing"}, "experiments[0].touchpoint: there is no touchpoint “playing”"),
        ({"journey": None}, "belong together"),
        ({"variants": [{"name": "Alone"}]}, "experiments[0].variants"),
    ],
)
def test_an_experiment_that_points_at_nothing_is_refused(changes: dict[str, Any], sentence: str) -> None:
    document = bent("journeys.0.touchpoints.1.id", "pays")
    with pytest.raises(Fault, match=re.escape(sentence)):
        the_plan({**document, "experiments": [{**TRIED, **changes}]})
