"""What holds for every action, found by listing the module and not by hand."""

import random

import pytest

from planner.actions import strategies
from planner.model.change import Change
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.store import changes_since, new_member
from tests.actions.every_action import ACTS, BEGINNERS, changing_actions


def same(one: Plan, other: Plan) -> bool:
    """Equal but for the strategy's revision."""
    return (
        one.put(one.strategy.with_(revision=0)).records == other.put(other.strategy.with_(revision=0)).records
    )


def test_every_changing_action_is_listed() -> None:
    assert set(changing_actions()) - BEGINNERS == set(ACTS)


@pytest.mark.parametrize("name", sorted(ACTS))
def test_change_on_stale_equals_fresh_and_reversed_before_and_is_kept(
    name: str, by: Member, plan: Plan
) -> None:
    stale = strategies.opened(by, plan.strategy_id)
    change = ACTS[name](by, stale)
    fresh = strategies.opened(by, plan.strategy_id)
    if name == "history.undo":
        stale = changes_since(by, plan.strategy_id, 1)[0].applied_to(stale)
    before = stale
    assert change.applied_to(stale).records == fresh.records
    assert same(change.reversed().applied_to(fresh), before)
    assert change.by == by.id
    assert change.revision == fresh.strategy.revision
    kept = changes_since(by, plan.strategy_id, 0)
    assert [one.revision for one in kept] == list(range(1, len(kept) + 1))
    assert kept[-1] == change or not change.edits
    assert Change.model_validate_json(change.model_dump_json()) == change


def test_a_stranger_is_refused_every_action(by: Member, plan: Plan) -> None:
    stranger = new_member("Another client", "Eve")
    before = strategies.opened(by, plan.strategy_id)
    for name, act in ACTS.items():
        with pytest.raises(Refusal, match="no longer there"):
            act(stranger, plan)
        assert strategies.opened(by, plan.strategy_id).records == before.records, name


@pytest.mark.parametrize("seed", range(12))
def test_random_sequences_fold_to_a_fresh_read_and_back(seed: int, by: Member, plan: Plan) -> None:
    dice = random.Random(seed)
    start = copy = strategies.opened(by, plan.strategy_id)
    done: list[Change] = []
    for _ in range(40):
        name = dice.choice([n for n in sorted(ACTS) if n not in {"history.undo", "data_files.bring_in"}])
        try:
            change = ACTS[name](by, _shuffled(copy, dice))
        except (Refusal, IndexError):
            continue
        done.append(change)
        copy = change.applied_to(copy)
    assert len(done) > 10
    assert copy.records == strategies.opened(by, plan.strategy_id).records
    for change in reversed(done):
        copy = change.reversed().applied_to(copy)
    assert same(copy, start)


class _Shuffled(Plan):
    """A plan that lists its records in a random order, so that an act picks another victim each time."""

    dice: random.Random

    def all(self, kind, /, **where):  # type: ignore[no-untyped-def]
        records = super().all(kind, **where)
        self.dice.shuffle(records)
        return records


def _shuffled(plan: Plan, dice: random.Random) -> Plan:
    shuffled = _Shuffled(plan.records)
    object.__setattr__(shuffled, "dice", dice)
    return shuffled
