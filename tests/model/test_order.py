"""Fractional order: always room between two neighbours, and a move changes one key."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from planner.model.order import PATTERN, between, spread


@pytest.mark.parametrize("seed", range(20))
def test_any_sequence_of_insertions_keeps_its_order(seed: int) -> None:
    dice, keys = random.Random(seed), [between(None, None)]
    for _ in range(400):
        place = dice.choice([0, len(keys), dice.randrange(len(keys) + 1)])
        key = between(keys[place - 1] if place else None, keys[place] if place < len(keys) else None)
        assert re.match(PATTERN, key)
        keys.insert(place, key)
    assert keys == sorted(set(keys))


def test_appending_a_thousand_keeps_keys_short() -> None:
    key = between(None, None)
    for _ in range(1000):
        key = between(key, None)
    assert len(key) <= 40


@given(some.integers(0, 3000))
def test_spread_gives_ascending_keys(count: int) -> None:
    keys = list(spread(count))
    assert len(keys) == count
    assert keys == sorted(set(keys))
    assert all(re.match(PATTERN, key) for key in keys)


@pytest.mark.parametrize(("before", "after"), [("V", "V"), ("k", "V")])
def test_no_key_between_equals_or_crossed(before: str, after: str) -> None:
    with pytest.raises(ValueError, match="no key lies between"):
        between(before, after)
