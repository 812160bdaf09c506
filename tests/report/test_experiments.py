"""The chapter of experiments."""

from __future__ import annotations

from datetime import date

from planner.model import strategy_file
from planner.model.starts import start_named
from planner.report.document import Options, decided
from planner.report.html.page import page
from planner.report.sections.experiments import Experiments
from tests.builders import NOON, a_plan, an_experiment

TODAY = date(2026, 11, 21)
ALONE = Options(chapters=("experiments",))


def test_an_example_tells_what_was_tried_found_and_decided() -> None:
    plan = strategy_file.plan_read(start_named("outdoor-gear").data, NOON)
    document = decided(plan, TODAY, ALONE)
    section = next(one for one in document.sections if isinstance(one, Experiments))
    first, second, third = section.trials
    assert first.chips == (("Finished", ""), ("Better", "good"), ("Adopt it", "good"))
    assert first.facts.startswith("Sees the total with delivery (The first long walk)")
    assert [row.verdict for row in first.rows] == ["", "Better", "No difference found"]
    assert first.rows[0].bar is None and first.rows[1].bar and first.rows[1].bar.low > first.rows[1].bar.zero
    assert "Holm" in first.method and "worth knowing" in first.legend
    assert first.decision.startswith("Adopt it (Mira, online shop · 21 Oct 2026). “Four points more orders")
    assert second.sentences[0].startswith("Not enough data yet") and "Looking early" in second.cautions[0]
    assert third.sentences == () and "people in each" in third.size
    drawn = page(document)
    assert drawn.count("<svg") == 3 and "+4.61 points, from +2.24 to +6.96 points" in drawn


def test_no_experiments_no_chapter_and_an_empty_one_is_only_named() -> None:
    plan = a_plan(4)
    assert not any(isinstance(one, Experiments) for one in decided(plan, TODAY).sections)
    bare = an_experiment(plan, start=None, metric_id=None, touchpoint_id=None, responsible=None)
    section = next(one for one in decided(plan.put(bare), TODAY).sections if isinstance(one, Experiments))
    trial = section.trials[0]
    assert (trial.facts, trial.hypothesis, trial.size, trial.sentences) == ("", "", "", ())
    assert [row.people for row in trial.rows] == ["–", "–", "–"]
