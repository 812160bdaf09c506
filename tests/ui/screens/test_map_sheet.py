"""What the tables and the outline of a map say, and how their rows are sorted."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from planner.cli import building
from planner.ui.screens.map.sheet_words import COLUMNS, NUMBERS, felt_options
from planner.ui.screens.map.view import EMOTIONS

SORTING = Path(__file__).parents[3] / "assets" / "sorting.js"
SCRIPT = """
const [source, rows, sort, presses] = JSON.parse(process.argv[1]);
const { sorted, pressed } = await import("data:text/javascript," + encodeURIComponent(source));
let pressing = { by: "", down: false };
const seen = presses.map((by) => (pressing = pressed(pressing, by)));
console.log(JSON.stringify([sorted(rows, sort).map(({ number }) => number), seen]));
"""
ROWS = [
    {
        "number": 1,
        "title": "Touchpoint 10",
        "evidence": "researched",
        "target": None,
        "status": "none",
        "owner": "",
    },
    {
        "number": 2,
        "title": "Touchpoint 9",
        "evidence": "assumed",
        "target": 12.5,
        "status": "off",
        "owner": "Bo",
    },
    {"number": 3, "title": "äpfel", "evidence": "partly", "target": 4, "status": "on_track", "owner": "Ana"},
    {"number": 4, "title": "Zebra", "evidence": "assumed", "target": 100, "status": "at_risk", "owner": ""},
]


def asked(by: str, *, down: bool = False, presses: tuple[str, ...] = ()) -> Any:
    node = building.node_environment(building.ROOT)["PATH"].split(":")[0] + "/node"
    given = json.dumps([SORTING.read_text(), ROWS, {"by": by, "down": down}, presses])
    done = subprocess.run(
        [node, "--input-type=module", "-e", SCRIPT, given], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("by", "up", "down"),
    [
        ("title", [3, 2, 1, 4], [4, 1, 2, 3]),
        ("target", [3, 2, 4, 1], [4, 2, 3, 1]),
        ("evidence", [2, 4, 3, 1], [1, 3, 2, 4]),
        ("status", [2, 4, 3, 1], [3, 4, 2, 1]),
        ("owner", [3, 2, 1, 4], [2, 3, 1, 4]),
        ("", [1, 2, 3, 4], [1, 2, 3, 4]),
    ],
)
def test_rows_are_sorted_and_what_has_no_value_comes_last(by: str, up: list[int], down: list[int]) -> None:
    assert asked(by)[0] == up
    assert asked(by, down=True)[0] == down


def test_a_head_sorts_up_then_down_then_not() -> None:
    seen = asked("", presses=("title", "title", "title", "owner"))[1]
    assert [(one["by"], one["down"]) for one in seen] == [
        ("title", False),
        ("title", True),
        ("", False),
        ("owner", False),
    ]


def test_every_column_can_be_sorted_by() -> None:
    text = SORTING.read_text()
    assert [key for key in COLUMNS if f"{key}: (row" not in text] == []
    assert set(NUMBERS) < set(COLUMNS)


def test_an_emotion_is_chosen_from_best_to_worst_or_not_known() -> None:
    options = felt_options(EMOTIONS)
    assert [option["value"] for option in options] == ["", "2", "1", "0", "-1", "-2"]
    assert options[1]["label"] == "Very good"
