"""The first member: one, however many ask at once."""

import threading

from planner.model.member import Member
from planner.store import first_member, new_member
from planner.store.database import open_database
from planner.store.members import _first_member
from planner.store.tables import table_of


def test_many_first_requests_make_one_member(database: str) -> None:
    with open_database().writer.begin() as connection:
        before = set(connection.execute(table_of("member").select()).scalars())
    found: list[Member] = []
    hands = [threading.Thread(target=lambda: found.append(_first_member())) for _ in range(8)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    with open_database().writer.begin() as connection:
        after = set(connection.execute(table_of("member").select()).scalars())
    assert len({member.id for member in found}) == 1
    assert len(after - before) <= 1
    assert len(found) == 8


def test_the_first_member_stays_the_same(database: str) -> None:
    assert first_member() == first_member()
    assert new_member("Another", "Eve").workspace_id != first_member().workspace_id
