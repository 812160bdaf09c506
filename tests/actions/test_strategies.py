"""Starting a strategy: blank, from a template, from an example, from a file; and taking it out again."""

import pytest

from planner.actions import strategies
from planner.model.member import Member
from planner.model.refusal import NotThere, Refusal
from planner.model.starts import STARTS, start_named
from planner.model.touchpoint import Touchpoint
from planner.store import changes_since, new_member
from tests.model.strategy_files import SMALL, as_bytes, bent


@pytest.mark.parametrize("key", [start.key for start in STARTS])
def test_start_keeps_everything_and_returns_its_change(key: str, by: Member) -> None:
    change = strategies.start(by, key)
    plan = strategies.opened(by, change.strategy_id)
    assert strategies.dump(by, change.strategy_id) == start_named(key).data
    assert (plan.strategy.revision, change.revision, len(change.edits)) == (1, 1, len(plan.everything()))
    assert changes_since(by, change.strategy_id, 0) == [change]


def test_start_takes_a_name_of_ones_own_and_refuses_an_unknown_start(by: Member) -> None:
    change = strategies.start(by, "online-store", "  Our shop in spring ")
    assert strategies.opened(by, change.strategy_id).strategy.name == "Our shop in spring"
    with pytest.raises(Refusal, match="no example or template"):
        strategies.start(by, "shoes")
    assert len(strategies.listed(by)) == 1


def test_import_takes_a_good_file_and_leaves_nothing_of_a_bad_one(by: Member) -> None:
    change = strategies.import_file(by, as_bytes(SMALL))
    assert len(strategies.opened(by, change.strategy_id).all(Touchpoint)) == 2
    for path, value in (("journeys.0.cards.0.stage", "gone"), ("version", 3), ("personas.0.name", "\x00")):
        with pytest.raises(Refusal):
            strategies.import_file(by, as_bytes(bent(path, value)))
    assert [one.id for one in strategies.listed(by)] == [change.strategy_id]


def test_dump_then_import_then_dump_gives_the_same_bytes(by: Member) -> None:
    first = strategies.dump(by, strategies.import_file(by, as_bytes(SMALL)).strategy_id)
    second = strategies.dump(by, strategies.import_file(by, first).strategy_id)
    assert first == second


def test_a_stranger_cannot_dump(by: Member) -> None:
    change = strategies.start(by, "blank")
    with pytest.raises(NotThere):
        strategies.dump(new_member("Another client", "Eve"), change.strategy_id)
