"""Sizes and differences against published examples and the formulas written out."""

from math import comb, sqrt

import pytest

from planner.model.numbers.trial import Means, Shares
from planner.model.refusal import Refusal
from planner.statistics import trials


def test_how_many_people_it_takes():
    assert trials.size_for_shares(50, 60) == 388  # Fleiss, Levin, Paik (2003), without correction
    assert trials.size_for_shares(10, 12) == 3841
    assert trials.size_for_means(0.5, 1) == 63
    z, power = 2.3939797998185104, 0.8416212335729143  # the normal quantiles of 1 − 5 %/2/3 and 80 %
    assert trials.size_for_means(0.5, 1, comparisons=3) == int(2 * ((z + power) / 0.5) ** 2) + 1
    for wrong in ((10, 10), (-1, 5), (5, 101)):
        with pytest.raises(Refusal):
            trials.size_for_shares(*wrong)
    with pytest.raises(Refusal):
        trials.size_for_means(0, 1)


def test_the_difference_of_two_shares():
    # Newcombe 1998, method 10, example (a): 56/70 against 48/80
    found = trials.difference_of_shares(Shares(people=80, did=48), Shares(people=70, did=56))
    assert (found.value, found.low, found.high) == pytest.approx((20, 5.24, 33.39), abs=0.01)
    assert trials.difference_of_shares(Shares(people=0, did=0), Shares(people=70, did=56)) is None
    large = trials.difference_of_shares(Shares(people=50_000, did=5000), Shares(people=50_000, did=5400))
    assert 0 < large.p < 0.001
    with pytest.raises(Refusal):
        trials.difference_of_shares(Shares(people=5, did=6), Shares(people=5, did=1))


def test_the_probability_of_small_shares_is_counted_out():
    # Fisher's lady tasting tea: 3 of 4 against 1 of 4; and all tables counted one by one
    tea = trials.difference_of_shares(Shares(people=4, did=1), Shares(people=4, did=3))
    assert tea.p == pytest.approx(34 / 70)
    old, new = (12, 3), (15, 10)
    whole = comb(old[0] + new[0], old[1] + new[1])
    chances = [comb(new[0], k) * comb(old[0], old[1] + new[1] - k) / whole for k in range(1, 14)]
    here = comb(new[0], new[1]) * comb(old[0], old[1]) / whole
    counted = sum(one for one in chances if one <= here * (1 + 1e-9))
    found = trials.difference_of_shares(Shares(people=12, did=3), Shares(people=15, did=10))
    assert found.p == pytest.approx(counted)


def test_the_difference_of_two_means():
    # Welch by hand: v = 1, s² = 4/100 + 9/120, df by Satterthwaite
    found = trials.difference_of_means(
        Means(people=100, mean=10, deviation=2), Means(people=120, mean=11, deviation=3)
    )
    scale = sqrt(4 / 100 + 9 / 120)
    assert found.value == 1
    assert (found.high - found.low) / 2 / scale == pytest.approx(1.971, abs=0.002)
    alone = trials.difference_of_means(
        Means(people=1, mean=1, deviation=0), Means(people=9, mean=2, deviation=1)
    )
    assert alone is None
