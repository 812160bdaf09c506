"""The starts are strategy files of ours: valid, canonical, honest."""

from datetime import UTC, datetime

import pytest

from planner.model.starts import STARTS, start_named
from planner.model.strategy_file import file_of, plan_read, written

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize("key", [start.key for start in STARTS])
def test_a_start_is_a_strategy_file_in_the_form_we_write(key: str) -> None:
    data = start_named(key).data
    assert written(file_of(plan_read(data, NOON))) == data
