"""When a value is asked for, and what the library's search finds: the browser's own small functions."""

from __future__ import annotations

import json
import subprocess
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from planner.cli import building
from planner.model.measure import Measure
from planner.model.plan import Plan
from tests.builders import a_plan

ASSETS = Path(__file__).parents[3] / "assets"
SCRIPT = """
const [source, name, calls] = JSON.parse(process.argv[1]);
const made = await import("data:text/javascript," + encodeURIComponent(source));
console.log(JSON.stringify(calls.map((given) => made[name](...given))));
"""
TODAY = date(2026, 11, 22)


def called(asset: str, name: str, *calls: list[Any]) -> list[Any]:
    node = building.node_environment(building.ROOT)["PATH"].split(":")[0] + "/node"
    source = "\n".join(
        line for line in (ASSETS / asset).read_text().split("\n") if not line.startswith("import ")
    )
    given = json.dumps([source, name, calls])
    done = subprocess.run(
        [node, "--input-type=module", "-e", SCRIPT, given], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def plan() -> Plan:
    return a_plan()


def test_a_value_is_asked_for_when_it_is_missing_too_old_or_soon_will_be(plan: Plan) -> None:
    """The browser counts as the model does."""
    measure = plan.all(Measure)[0]
    ages = {on: measure.with_(current_on=TODAY - timedelta(days=on)) for on in (0, 15, 16, 30, 31, 400)}
    asked = [[{**one.as_json(), "standing": one.status}, 30, TODAY.isoformat()] for one in ages.values()]
    missing = {"current_on": None, "standing": "none"}
    planned = {"current_on": None, "standing": "planned"}
    told = called("due.js", "dueOf", *asked, [missing, 30, "2026-11-22"], [planned, 30, "2026-11-22"])
    assert [one["kind"] for one in told] == ["", "", "soon", "soon", "stale", "stale", "none", ""]
    for one, said in zip(ages.values(), told, strict=False):
        due = one.next_due(30)
        assert due
        assert (said["due"], said["days"]) == (due.isoformat(), (due - TODAY).days)
        assert (said["kind"] == "stale") == one.is_stale(30, TODAY)


def test_the_latest_value_says_whether_it_was_counted() -> None:
    readings = {
        "1": {"measure_id": "a", "on": "2026-09-01", "counted": True},
        "2": {"measure_id": "a", "on": "2026-10-01", "counted": False},
        "3": {"measure_id": "b", "on": "2026-10-01", "counted": True},
    }
    assert called("due.js", "countedLast", [readings]) == [{"a": False, "b": True}]


def test_the_library_is_searched_by_words_whatever_their_case_and_accents() -> None:
    text = "Delivery on time OTD parcels that came on the day they were promised"
    asked = ["", "delivery", "TIME délivery", "otd", "returns", "delivery returns"]
    assert called("shelf.js", "holds", *([text, words] for words in asked)) == [True] * 4 + [False] * 2


def test_the_side_of_a_chart_has_round_numbers_around_what_it_shows() -> None:
    spans = [
        [8, 13.8],
        [0, 100],
        [64, 71, 100],
        [5, 5],
        [0, 0],
        [-12, 30],
        [0.82, 0.91],
        [1e6, 1.2e6],
        [88, 99.5, 100],
    ]
    for (low, high, *_), ticks in zip(spans, called("ticks.js", "ticksOf", *spans), strict=True):
        assert ticks[0] <= low and ticks[-1] >= high, ticks
        assert 3 <= len(ticks) <= 8, ticks
        assert low < 0 or ticks[0] >= 0
    assert called("ticks.js", "ticksOf", [8, 13.8], [88, 99.5, 100]) == [[8, 10, 12, 14], [85, 90, 95, 100]]
