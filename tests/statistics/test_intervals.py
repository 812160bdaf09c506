"""Intervals and verdicts against values worked out elsewhere, or by counting."""

import random
from math import sqrt

import pytest

from planner.model.numbers.trial import Means, Shares
from planner.model.refusal import Refusal
from planner.statistics import intervals, trials


def test_wilson_is_the_root_of_its_equation():
    for part, whole in ((0, 10), (3, 10), (81, 263), (10, 10)):
        found = intervals.of_share(part, whole)
        assert found
        p, z = part / whole, 1.959963984540054
        for edge in (found.low / 100, found.high / 100):
            assert (p - edge) ** 2 == pytest.approx(z * z * edge * (1 - edge) / whole, abs=1e-12)
    assert intervals.of_share(81, 263)[:2] == pytest.approx(
        (25.53, 36.62), abs=0.01
    )  # Newcombe 1998, table I
    assert intervals.of_share(0, 0) is None


def test_the_interval_of_nps_holds_the_truth_about_as_often_as_it_says():
    chance, hits = random.Random(3), 0
    for _ in range(400):
        drawn = chance.choices((1, 0, -1), (0.5, 0.3, 0.2), k=60)
        found = intervals.of_nps(drawn.count(1), drawn.count(0), drawn.count(-1))
        assert found
        hits += found.low <= 30 <= found.high
    assert 0.92 <= hits / 400 <= 0.98
    half = 1.959963984540054 * sqrt((6.5 / 8 - (5 / 8) ** 2) / 8)
    assert intervals.of_nps(5, 0, 0)[:2] == (pytest.approx(100 * (5 / 8 - half)), 100)
    assert intervals.of_nps(1, 0, 0) is None


def test_the_interval_of_a_mean():
    values = [2, 3, 5, 7, 11, 13]
    found = intervals.of_mean(6, sum(values), sum(one * one for one in values))
    mean = sum(values) / 6
    half = 2.570581835636314 * sqrt(
        sum((one - mean) ** 2 for one in values) / 5 / 6
    )  # Student, five degrees of freedom
    assert found[:2] == pytest.approx((mean - half, mean + half))
    assert intervals.of_mean(3, 15, 75)[:2] == (5, 5)
    assert intervals.of_mean(1, 5, 25) is None


def test_how_many_people_it_takes():
    assert trials.size_for_shares(50, 60) == 388  # Fleiss, Levin, Paik (2003), without correction
    assert trials.size_for_shares(10, 12) == 3841
    assert trials.size_for_means(0.5, 1) == 63
    for wrong in ((10, 10), (-1, 5), (5, 101)):
        with pytest.raises(Refusal):
            trials.size_for_shares(*wrong)
    with pytest.raises(Refusal):
        trials.size_for_means(0, 1)


def test_the_difference_of_two_shares():
    # Newcombe 1998, method 10, example (a): 56/70 against 48/80
    found = trials.compared_shares(Shares(people=80, did=48), Shares(people=70, did=56))
    assert (found.value, found.low, found.high) == pytest.approx((20, 5.24, 33.39), abs=0.01)
    assert found.verdict == "better"
    assert (
        trials.compared_shares(Shares(people=80, did=48), Shares(people=70, did=56), "down").verdict
        == "worse"
    )
    waiting = trials.compared_shares(Shares(people=80, did=48), Shares(people=70, did=56), needed=500)
    assert waiting.verdict == "not_enough"
    assert "430 more people" in waiting.sentence
    assert trials.compared_shares(Shares(people=20, did=3), Shares(people=20, did=9)).verdict == "not_enough"
    assert trials.compared_shares(Shares(people=0, did=0), Shares(people=70, did=56)).verdict == "not_enough"
    assert (
        trials.compared_shares(Shares(people=900, did=450), Shares(people=900, did=455)).verdict
        == "no_difference"
    )
    large = trials.compared_shares(Shares(people=50_000, did=5000), Shares(people=50_000, did=5400))
    assert 0 < large.p < 0.001
    with pytest.raises(Refusal):
        trials.compared_shares(Shares(people=5, did=6), Shares(people=5, did=1))


def test_the_difference_of_two_means():
    # Welch by hand: v = 1, s² = 4/100 + 9/120, df by Satterthwaite
    found = trials.compared_means(
        Means(people=100, mean=10, deviation=2), Means(people=120, mean=11, deviation=3)
    )
    scale = sqrt(4 / 100 + 9 / 120)
    assert found.value == 1
    assert (found.high - found.low) / 2 / scale == pytest.approx(1.971, abs=0.002)
    assert found.verdict == "better"
    assert (
        trials.compared_means(
            Means(people=1, mean=1, deviation=0), Means(people=9, mean=2, deviation=1)
        ).verdict
        == "not_enough"
    )
