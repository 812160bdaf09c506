"""The list of strategies, as a pure function."""

from datetime import UTC, datetime, timedelta

from planner.model.strategy import Strategy
from planner.ui.screens.home.view import COUNTED, rows_of
from tests.builders import a_strategy

NOW = datetime(2026, 11, 21, tzinfo=UTC)


def strategy(name: str, **fields: object) -> Strategy:
    return a_strategy(name=name, **fields)


def test_last_touched_first_and_the_archive_apart() -> None:
    old, new, gone = strategy("Old"), strategy("New"), strategy("Gone", archived=True)
    touched = {old.id: NOW - timedelta(days=3), new.id: NOW}
    living, put_away = rows_of([old, new, gone], touched, {noun: {} for noun in COUNTED})
    assert [row.name for row in living] == ["New", "Old"]
    assert [row.name for row in put_away] == ["Gone"]


def test_what_was_never_touched_counts_from_when_it_was_made() -> None:
    one = strategy("One")
    (row,), _ = rows_of([one], {}, {noun: {one.id: 4} for noun in COUNTED})
    assert row.touched == one.made_at.isoformat()
    assert (row.personas, row.journeys, row.touchpoints) == (4, 4, 4)
