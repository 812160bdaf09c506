"""Files of every subject give a map the same values whole, in halves, turned about and twice; broken ones give none."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from planner.actions import data_files, measures
from planner.model.change import Change
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.numbers.mapping import Mapping
from planner.model.plan import Plan
from planner.model.touchpoint import Touchpoint
from planner.store import plan_of
from tests.bench import broken_files
from tests.databases import a_kept_plan
from tests.intake.numbers import exports
from tests.intake.numbers.nearby import nearby  # noqa: F401 (fixture)
from tests.intake.numbers.test_properties import FILES

pytestmark = [
    pytest.mark.parametrize("database", ["sqlite"], indirect=True),  # `test_data_files` has both kinds
    pytest.mark.usefixtures("nearby"),
]
GIVEN = {
    "orders": ("average_order_value", "return_rate", "repeat_purchase_rate", "churn_rate", "clv"),
    "lines": ("average_order_value", "repeat_purchase_rate"),
    "customers": ("average_order_value", "repeat_purchase_rate"),
    "tickets": ("first_response_time", "resolution_time", "first_contact_resolution", "csat"),
    "answers": ("nps", "csat"),
    "answers without ids": ("nps", "csat"),
    "scores alone": ("nps",),
    "reviews": ("review_rating",),
    "visits": ("conversion_rate", "cart_abandonment"),
}


def measured(by: Member, kind: str) -> Plan:
    """A strategy whose map has the metrics that such a file gives values to."""
    plan = a_kept_plan(by)
    for place, metric in enumerate(GIVEN[kind]):
        measures.attach_from_library(by, plan.all(Touchpoint)[place % 2].id, metric)
    return plan


def bring(by: Member, plan: Plan, path: Path, data: bytes) -> Change:
    path.write_bytes(data)
    found = data_files.look(by, plan.strategy_id, path, path.name).mapping
    mapping = Mapping.model_validate(found.model_dump() | {"currency": plan.strategy.currency})
    return data_files.bring_in(by, plan.strategy_id, path, path.name, mapping)


def values(by: Member, plan: Plan) -> Sequence[tuple[object, ...]]:
    """What the map says: counted values by metric and day, and what each measure shows as its current one."""
    now = plan_of(by, plan.strategy_id)
    metrics, kept = now.by_id(Metric), now.by_id(Measure)
    told = [
        (metrics[kept[one.measure_id].metric_id].library, one.on, one.value, one.sample)
        for one in now.all(Reading)
        if one.counted
    ]
    shown = [(metrics[one.metric_id].library, one.current_on, one.current, None) for one in kept.values()]
    return sorted(told, key=str) + sorted(shown, key=str)


@pytest.mark.parametrize("kind", GIVEN)
def test_whole_in_halves_turned_about_and_twice_a_map_says_the_same(
    by: Member, tmp_path: Path, kind: str
) -> None:
    (header, make), chance = FILES[kind], random.Random(3)
    rows = make(3)
    first, second, third = (measured(by, kind) for _ in range(3))
    data = exports.written(header, rows)
    assert bring(by, first, tmp_path / "whole.csv", data).edits
    assert not bring(by, first, tmp_path / "again.csv", data).edits
    told = values(by, first)
    assert {metric for metric, *_ in told} >= set(GIVEN[kind])
    assert any(value is not None for _, _, value, _ in told)
    turned = exports.written(chance.sample(header, len(header)), chance.sample(rows, len(rows)))
    bring(by, second, tmp_path / "turned.csv", turned)
    assert values(by, second) == told
    for name, half in (("late.csv", rows[len(rows) // 3 :]), ("early.csv", rows[: len(rows) // 3])):
        bring(by, third, tmp_path / name, exports.written(header, half))
    assert values(by, third) == told


def test_a_broken_file_comes_in_whole_or_not_at_all(by: Member, tmp_path: Path) -> None:
    """Some of them; `python -m tests.bench.broken_files` brings in a thousand."""
    told = broken_files.play(by, tmp_path, range(28))
    assert told["came in"] > 5
    assert told["refused"] > 2
    assert told["failed"] > 0
