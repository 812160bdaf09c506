"""What it costs an edit to ask each time who is there: session, role and audit against the same edit without them.

`python -m tests.bench.doors`. Three edits in turn on one map, so that a busy machine is as busy for all: by somebody
signed in, by the one person of a planner without accounts, and with every look-up and the audit taken out. An edit
is the part that waits for the database: who asks, for the policy, then the action itself, which reads the role anew.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from unittest.mock import patch

from planner.actions import strategies, touchpoints
from planner.model.member import Member
from planner.model.touchpoint import Touchpoint
from planner.model.workspace import Role
from planner.store import (
    LOCAL,
    changes,
    close_database,
    first_member,
    mark_of,
    member_marked,
    migrate,
    plan_of,
    work,
)
from planner.store.door import Standing
from tests.builders import a_plan
from tests.doors import an_account

EDITS = 300
SIZE = 400


def asked(mark: str) -> Callable[[], Member]:
    """Who is behind a mark, asked once as an event does: the policy hands over whom it read."""
    return lambda: member_marked(mark_of(mark))


def timed(who: Callable[[], Member], touchpoint_id: str, title: str) -> float:
    start = time.perf_counter()
    touchpoints.edit(who(), touchpoint_id, {"title": title})
    return (time.perf_counter() - start) * 1000


def bare(by: Member, touchpoint_id: str, title: str) -> float:
    """The edit without a look-up and without an audit row."""
    with (
        patch.object(work, "admitted", lambda *_: Standing(Role.OWNER)),
        patch.object(changes, "note", lambda *_: None),
    ):
        return timed(lambda: by, touchpoint_id, title)


def measured() -> dict[str, list[float]]:
    by = first_member()
    records = [record for table in a_plan(SIZE).records.values() for record in table.values()]
    strategy_id = strategies.start_with(by, records).strategy_id
    touchpoint = plan_of(by, strategy_id).all(Touchpoint)[7].id
    session = an_account(by, Role.EDITOR).session.id
    times: dict[str, list[float]] = {"signed in": [], "just me": [], "without": []}
    for number in range(-10, EDITS):
        row = (
            timed(asked(session), touchpoint, f"Signed in {number}"),
            timed(asked(LOCAL), touchpoint, f"Just me {number}"),
            bare(by, touchpoint, f"Without {number}"),
        )
        if number >= 0:  # the first few warm up
            for taken, kept in zip(row, times.values(), strict=True):
                kept.append(taken)
    return times


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        os.environ["PLANNER_HOME"] = home
        os.environ.pop("PLANNER_DATABASE", None)
        migrate()
        times = measured()
        close_database()
    print(f"One edit on a map of {SIZE} touchpoints, on the disk ({EDITS} edits each)\n")
    without = statistics.median(times["without"])
    for name, taken in times.items():
        p95, middle = statistics.quantiles(taken, n=20)[18], statistics.median(taken)
        print(f"{name:>12}  {middle:>6.2f} ms  95 %: {p95:>6.2f} ms  times without: {middle / without:.2f}")


if __name__ == "__main__":
    main()
