"""Intervals against values worked out elsewhere, or by counting."""

import random
from math import sqrt

import pytest
from scipy import stats

from planner.statistics import intervals


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


@pytest.mark.parametrize("level", [0.9, 0.95, 0.995])
def test_wilson_is_scipys(level: float):
    for part, whole in ((0, 1), (1, 1), (0, 7), (7, 7), (3, 11), (500, 1000), (999_999, 1_000_000)):
        theirs = stats.binomtest(part, whole).proportion_ci(level, "wilson")
        ours = intervals.of_share(part, whole, level)
        assert ours
        assert (ours.low, ours.high) == pytest.approx((100 * theirs.low, 100 * theirs.high), abs=1e-9)


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
