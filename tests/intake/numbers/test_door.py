"""The process in which files are read: what it answers, how it is stopped, and that nothing stays behind."""

import tempfile
from pathlib import Path

import pytest

from planner.intake.numbers import door
from planner.intake.numbers.bounds import Stopped, Unanswered, Unreadable
from tests.intake.numbers import exports
from tests.intake.numbers.brought import SALT


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_bytes(
        exports.written(exports.SHOPIFY_ORDERS, [*exports.orders()[0], {"Name": "=1+1", "Total": "-1"}])
    )
    return path


def scratch():
    return {
        path
        for path in Path(tempfile.gettempdir()).glob("planner-*")
        if path.name.startswith(("planner-numbers", "planner-facts"))
    }


def test_a_file_goes_through_the_door_and_leaves_nothing_there(file, tmp_path):
    before, told = scratch(), []
    sheet = door.look(file, "orders.csv")
    aside = tmp_path / "aside.csv"
    dry = door.try_out(file, "orders.csv", sheet.mapping, SALT, aside=aside)
    kept = door.take(
        file, "orders.csv", sheet.mapping, SALT, told=lambda what, share: told.append((what, share))
    )
    assert kept.dry_run == dry
    assert kept.fingerprint == sheet.fingerprint
    assert told[0][1] < told[-1][1]
    assert aside.read_text("utf-8-sig").splitlines()[1].endswith("It has no date.")
    batch = door.Batch("orders.csv", kept.facts)
    assert {one.metric for one in door.results([batch, batch]).figures} >= {
        "average_order_value",
        "return_rate",
        "clv",
    }
    assert door.comments([batch]).all == 0
    assert scratch() <= before


def test_refusals_come_through_and_what_takes_too_much_is_ended(file, tmp_path, monkeypatch):
    sheet = door.look(file, "orders.csv")
    ask = tmp_path / "ask.csv"
    ask.write_bytes(
        exports.written(["Order", "Date", "Total", "Currency"], [["1", "03/04/2025", "5.00", "EUR"]])
    )
    with pytest.raises(Unanswered, match="which comes first"):
        door.take(ask, "ask.csv", door.look(ask, "ask.csv").mapping, SALT)
    with pytest.raises(Stopped):
        door.take(file, "orders.csv", sheet.mapping, SALT, stopped=lambda: True)
    monkeypatch.setattr(door, "MEMORY", 2**20)
    with pytest.raises(Unreadable, match="more time or memory"):
        door.look(file, "orders.csv")
