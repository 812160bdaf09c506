"""The process in which files are read: what it answers, how it is stopped, and that nothing stays behind."""

import subprocess
import tempfile

import pytest

from planner.intake.numbers import door, readers
from planner.intake.numbers.bounds import Stopped, Unanswered, Unreadable
from tests.intake.numbers import exports
from tests.intake.numbers.brought import SALT

real = subprocess.Popen


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "orders.csv"
    path.write_bytes(
        exports.written(exports.SHOPIFY_ORDERS, [*exports.orders()[0], {"Name": "=1+1", "Total": "-1"}])
    )
    return path


@pytest.fixture
def scratch(tmp_path, monkeypatch):
    """Where the door and its process put what they need for a moment."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    return folder


def test_a_file_goes_through_the_door_and_leaves_nothing_there(file, tmp_path, scratch):
    told, aside = [], tmp_path / "aside.csv"
    sheet = door.look(file, "orders.csv")
    dry = door.try_out(file, "orders.csv", sheet.mapping, SALT, aside=aside)
    kept = door.take(
        file, "orders.csv", sheet.mapping, SALT, told=lambda what, share: told.append((what, share))
    )
    assert {one.metric for one in dry.figures} >= {"average_order_value", "return_rate"}
    assert kept.dry_run == dry.model_copy(update={"figures": ()})
    assert kept.fingerprint == sheet.fingerprint
    assert told[0][1] < told[-1][1]
    assert aside.read_text("utf-8-sig").splitlines()[1].endswith("It has no date.")
    batch = door.Batch("orders.csv", kept.facts)
    metrics = {one.metric for one in door.results([batch, batch]).figures}
    assert metrics >= {"average_order_value", "return_rate", "clv"}
    assert all(path.name.startswith("planner-numbers-") for path in scratch.iterdir())
    readers.end_all()
    assert not list(scratch.iterdir())


def test_refusals_come_through_and_what_takes_too_much_is_ended(tmp_path, scratch, monkeypatch):
    ask = tmp_path / "ask.csv"
    ask.write_bytes(exports.written(["Order", "Date", "Total"], [["1", "03/04/2025", "5.00"]]))
    mapping = exports.mapping_of("other", "orders", key="Order", at="Date", total="Total")
    with pytest.raises(Unanswered, match="names no currency"):
        door.take(ask, "ask.csv", mapping, SALT)
    with pytest.raises(Stopped):
        door.look(ask, "ask.csv", stopped=lambda: True)
    with pytest.raises(Stopped):
        door.take(ask, "ask.csv", mapping, SALT, stopped=lambda: True)
    monkeypatch.setattr(readers, "MEMORY", 2**20)
    readers.end_all()
    with pytest.raises(Unreadable, match="more time or memory"):
        door.look(ask, "ask.csv")
    readers.end_all()
    assert not list(scratch.iterdir())


def test_one_process_answers_what_is_asked_of_a_file_and_goes_after_a_while(file, scratch, monkeypatch):
    begun = []
    monkeypatch.setattr(
        readers.subprocess, "Popen", lambda *words, **how: begun.append(real(*words, **how)) or begun[-1]
    )
    sheet = door.look(file, "orders.csv")
    again = door.look(file, "orders.csv")
    assert (len(begun), sheet) == (1, again)
    file.write_bytes(file.read_bytes().replace(b"EUR", b"GBP"))
    dry = door.try_out(file, "orders.csv", sheet.mapping, SALT)
    assert ([one.currency for one in dry.takings], len(begun)) == (["GBP"], 1)
    (other := scratch.parent / "other.csv").touch()
    with pytest.raises(Unreadable, match="empty"):
        door.look(other, "other.csv")
    assert len(begun) == 2
    monkeypatch.setattr(readers, "RESTS", 0.01)
    door.look(file, "orders.csv")
    assert begun[0].wait(60) is not None
    begun[1].kill()
    readers.end_all()
    assert not list(scratch.iterdir())


def test_a_process_that_nobody_asks_any_more_takes_its_folder_along(scratch):
    one = readers.Reader()
    assert one.process.stdin
    one.process.stdin.close()
    assert one.process.wait(60) == 0
    assert not list(scratch.iterdir())
    one.end()
