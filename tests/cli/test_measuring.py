"""`planner measure`: a value from the command line, into this folder or to a running planner."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from planner.actions import push_keys
from planner.cli import command
from planner.model.ids import StrategyId
from planner.model.measure import Measure, Reading
from planner.model.member import Member
from planner.model.metric import Metric
from planner.model.plan import Plan
from planner.model.starts import start_named
from planner.model.touchpoint import Touchpoint
from planner.store import close_database, first_member, plan_of


def planner(*words: str | Path) -> Result:
    return CliRunner().invoke(command(), [str(word) for word in words])


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """The id of a strategy in a planner of its own."""
    monkeypatch.setenv("PLANNER_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("PLANNER_DATABASE", raising=False)
    (tmp_path / "shop.json").write_bytes(start_named("outdoor-gear").data)
    yield planner("import", tmp_path / "shop.json").stdout.strip()
    close_database()


def test_into_this_folder(own: str) -> None:
    plan = plan_of(first_member(), StrategyId(own))
    measure = plan.all(Measure)[0]
    touchpoint, metric = plan.get(Touchpoint, measure.touchpoint_id), plan.get(Metric, measure.metric_id)
    assert f"{measure.id}  " in planner("measure", "--strategy", own).stdout
    words = ("measure", "-3.5", "--strategy", own, "--touchpoint", touchpoint.title, "--metric", metric.name)
    done = planner(*words, "--on", "2027-01-31", "--sample", "40", "--source", "Till")
    assert done.stdout.startswith("Recorded."), done.output
    assert "−3.5" in done.stdout
    kept = plan_of(first_member(), StrategyId(own)).all(Reading, measure_id=measure.id)
    newest = max(kept, key=lambda one: one.on)
    assert (newest.value, str(newest.on), newest.sample, newest.source) == (-3.5, "2027-01-31", 40, "Till")
    again = planner(*words, "--on", "2027-01-31", "--sample", "40", "--source", "Till")
    assert "This very value was there before; nothing changed." in again.stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("measure", "5"), "Say where: --strategy ID"),
        (("measure", "5", "--strategy", "x", "--to", "y"), "Say where: --strategy ID"),
        (("measure", "much", "--strategy", "OWN", "--measure", "x"), "value: "),
        (("measure", "5", "--strategy", "OWN"), "Say what the value is of"),
        (("measure", "5", "--strategy", "nowhere", "--measure", "x"), "no longer there"),
        (("measure", "5", "--to", "http://127.0.0.1:9", "--measure", "x"), "does not answer as a planner"),
    ],
)
def test_what_cannot_be_done_says_why(own: str, words: tuple[str, ...], sentence: str) -> None:
    said = planner(*(own if word == "OWN" else word for word in words))
    assert said.exit_code == 1
    assert sentence in said.output


def test_to_a_running_planner(app_url: str, by: Member, plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    handed = push_keys.make(by, plan.strategy_id, "Nightly")
    monkeypatch.setenv("PLANNER_PUSH_KEY", handed.token)
    measure = plan.all(Measure)[0]
    assert f"{measure.id}  " in planner("measure", "--to", app_url).stdout
    done = planner("measure", "64", "--to", app_url, "--measure", measure.id, "--on", "2027-01-31")
    assert done.stdout.startswith("Recorded."), done.output
    kept = max(plan_of(by, plan.strategy_id).all(Reading, measure_id=measure.id), key=lambda one: one.on)
    assert (kept.value, kept.source) == (64, "Nightly")
    monkeypatch.setenv("PLANNER_PUSH_KEY", "cxp_wrong")
    refused = planner("measure", "65", "--to", app_url, "--measure", measure.id)
    assert refused.exit_code == 1
    assert "This key opens nothing" in refused.output
