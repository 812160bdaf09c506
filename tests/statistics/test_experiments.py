"""What an experiment says: the verdict, why there is none yet, several variants, and the calculator's answer."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest

from planner.model.experiment import Experiment
from planner.model.numbers.trial import Finding
from planner.statistics.experiments import assessed, holm
from tests.builders import a_metric, a_strategy

STRATEGY = a_strategy()


def an_experiment(*results: tuple[float, ...], **fields: Any) -> Experiment:
    """With results of shares (people, did) or means (people, mean, deviation), the control first."""
    names = (
        ("people", "did") if fields.get("outcome", "share") == "share" else ("people", "mean", "deviation")
    )
    variants = [
        {"key": key, "name": name, **dict(zip(names, result, strict=True))}
        for key, name, result in zip("abcde", ("Now", "Guest", "Short", "D", "E"), results, strict=False)
    ]
    given = {"id": "x", "strategy_id": STRATEGY.id, "order": "V", "name": "Checkout", "variants": variants}
    return Experiment.made(**{**given, "state": "finished", **fields})


def found(*results: tuple[float, ...], **fields: Any) -> Finding:
    return assessed(an_experiment(*results, **fields), None, "EUR")


def test_the_difference_is_judged_with_its_interval() -> None:
    better = found((80, 48), (70, 56))  # Newcombe 1998, example (a)
    assert better.verdict == "better"
    assert better.sentence == "“Guest” is better than “Now”: +20 points, 95 % interval +5.24 to +33.4 points."
    assert [arm.said for arm in better.arms] == ["60\u202f%", "80\u202f%"]
    assert found((80, 48), (70, 56), better="down").verdict == "worse"
    none = found((900, 450), (900, 455))
    assert none.verdict == "no_difference" and "may be anything" in none.sentence
    assert "No difference worth knowing" in found((90000, 45000), (90000, 45050), least=5).sentence
    tiny = found((900_000, 450_000), (900_000, 453_000), least=2, planned=100)
    assert tiny.verdict == "better" and "less than what you said is worth knowing" in tiny.sentence


@pytest.mark.parametrize(
    ("results", "fields", "sentence"),
    [
        (
            ((80, 48), (70, 56)),
            {"state": "running", "planned": 500},
            "430 more people are needed in the smallest",
        ),
        (((80, 48), (70, 56)), {"state": "running"}, "no size was planned"),
        (((80, 48), (70, 56)), {"state": "stopped", "planned": 71}, "stopped with 1 person missing"),
        (((90, 48), (90, 49)), {"planned": 500}, "none can be ruled out"),
        (((20, 3), (20, 9)), {}, "fewer than ten people did it"),
        (((0, 0), (70, 56)), {}, "nobody was counted"),
        (((70, 71), (70, 56)), {}, "More people did it than there were"),
    ],
)
def test_without_enough_data_it_says_so_and_why(
    results: tuple[tuple[int, int], ...], fields: dict[str, Any], sentence: str
) -> None:
    finding = found(*results, **fields)
    assert finding.verdict == "not_enough" and sentence in finding.sentence
    assert ("Looking early misleads" in " ".join(finding.cautions)) == (
        fields.get("state") in ("running", "stopped")
    )


def test_nothing_entered_is_no_verdict_and_half_entered_names_what_lacks() -> None:
    blank = an_experiment((80, 48), (70, 56)).with_in_variant("b", {"did": None})
    half = assessed(blank, None, "EUR")
    assert half.verdict == "not_enough" and "“Guest” has no results" in half.sentence
    none = assessed(blank.with_in_variant("a", {"people": None}), None, "EUR")
    assert none.verdict is None and none.sentence == ""


def test_fewer_people_than_planned_and_an_uneven_split_are_said_beside_the_verdict() -> None:
    early = found((80, 48), (70, 56), planned=100)
    assert early.verdict == "better" and "fewer people than planned" in early.cautions[0]
    uneven = found((8000, 4800), (7000, 5600))
    assert "very different numbers of people" in uneven.cautions[0]


def test_means_are_said_in_the_unit_of_their_metric() -> None:
    metric = a_metric(STRATEGY, unit="money")
    finding = assessed(an_experiment((100, 48, 9), (120, 52, 10), outcome="mean", least=2), metric, "EUR")
    assert finding.against[0].difference == "+€\u202f4"
    assert finding.chart.worth_said == "+€\u202f2"
    assert "Welch" in finding.method


def test_holm_judges_the_surest_first_and_stops_at_the_first_that_does_not_hold() -> None:
    levels = dict(holm([0.04, 0.01, 0.03]))
    assert {place: round(1 - level, 4) for place, level in levels.items()} == {1: 0.0167, 2: 0.025, 0: 0.05}
    # alone this one would hold (p = 0.042), beside another it does not: Holm asks for 2.5 % first
    alone = found((1000, 500), (1000, 545))
    both = found((1000, 500), (1000, 545), (1000, 505))
    assert alone.verdict == "better" and 0.025 < alone.against[0].found.p < 0.05
    assert both.verdict == "no_difference" and "Holm" in both.method and "Holm" not in alone.method
    # a sure one leaves 5 % for the second: the same p, and now it holds
    sure = found((1000, 500), (1000, 545), (1000, 700))
    assert [one.verdict for one in sure.against] == ["better", "better"]
    # what follows one that does not hold is not judged, however alone it would be
    assert sure.against[0].found.low == pytest.approx(alone.against[0].found.low)


def test_the_calculator_says_people_and_days_or_what_is_missing() -> None:
    idea = an_experiment((1, 0), (1, 0), state="idea", start=50, least=10, a_day=100)
    size = assessed(idea, None, "EUR").size
    assert (size.each, size.days) == (388, 8)
    assert "388 people in each of the 2 variants, 776 in all" in size.sentence and "2 weeks" in size.sentence
    assert assessed(idea.with_(planned=700), None, "EUR").size.days == 14
    assert "That is long" in assessed(idea.with_(a_day=5), None, "EUR").size.sentence
    three = assessed(idea.with_variant("C"), None, "EUR").size
    assert three.each > size.each and "2 variants are compared" in three.sentence
    assert "Say where the share stands" in assessed(idea.with_(start=None), None, "EUR").size.sentence
    assert "between 0 and 100" in assessed(idea.with_(least=60), None, "EUR").size.sentence
    mean = assessed(idea.with_(outcome="mean", least=5, deviation=10), None, "EUR").size
    assert mean.each == 63  # as for half a deviation


def test_scipy_comes_with_the_first_question_only() -> None:
    code = (
        "import sys, planner.actions.experiments, planner.report.document; sys.exit('scipy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
