"""All copies end as the planner's, whatever the network does; the people are in `tests/bench/convergence`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bench.convergence.run import HERE, Verdict, shard

KEPT: dict[str, str] = json.loads((HERE / "kept.json").read_text())
"""Histories in which once something was wrong, and what."""
MANY, APART = 120, 3


@pytest.fixture
def histories(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """Plays the histories with these seeds."""
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path))
    monkeypatch.delenv("PLANNER_DATABASE", raising=False)
    return shard


def wrong(verdicts: list[Verdict]) -> dict[int, list[str]]:
    return {one["seed"]: one["faults"] for one in verdicts if one["faults"]}


@pytest.mark.parametrize("part", range(APART))
def test_all_copies_end_as_the_planners(histories, part: int) -> None:
    verdicts = histories(range(1 + part, MANY + 1, APART))
    assert wrong(verdicts) == {}
    assert len(verdicts) == MANY // APART
    assert sum(one["asked"] for one in verdicts) > sum(one["edits"] for one in verdicts) > 100


def test_histories_that_once_went_wrong_do_not_any_more(histories) -> None:
    assert wrong(histories([int(seed) for seed in KEPT])) == {}


def test_a_planner_that_forgets_ids_is_found_out(histories) -> None:
    """What is asked for again, because its answer was lost, would be done again."""
    said = str(wrong(histories(range(1, 5), "ids")))
    assert "was done 2 times" in said


def test_a_browser_that_keeps_nothing_is_found_out(histories) -> None:
    assert "was dropped without an answer" in str(wrong(histories(range(1, 9), "storage")))
