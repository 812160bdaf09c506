"""A thousand broken files brought in as a person does it: `python -m tests.bench.broken_files`.

Each comes in whole or is refused with a sentence. After a refusal, and after a disk that fails in the middle
of an import (every seventh), every table holds exactly what it held before.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from collections import Counter
from pathlib import Path

from sqlmodel import SQLModel

from planner.actions import counted, data_files, measures, strategies
from planner.intake.numbers import door, worker
from planner.model.member import Member
from planner.model.numbers.mapping import Mapping
from planner.model.plan import Plan
from planner.model.refusal import Refusal
from planner.model.touchpoint import Touchpoint
from planner.store import close_database, migrate, new_member
from planner.store.database import open_database
from tests.builders import a_plan
from tests.databases import loose
from tests.intake.numbers.nearby import answer
from tests.intake.numbers.test_mutations import broken, whole

FILES, EACH = 1000, 25
"""So many files, and of these to a strategy."""
WATCHED = ("nps", "average_order_value", "first_response_time", "conversion_rate")


class DiskFailed(Exception):
    """What happens in the middle of an import."""


def rows() -> dict[str, int]:
    """How many rows every table has, and the sum of all revisions."""
    with open_database().readers.connect() as connection:
        told = {
            name: len(connection.execute(table.select()).all())
            for name, table in SQLModel.metadata.tables.items()
        }
        revisions = connection.exec_driver_sql("select coalesce(sum(revision), 0) from strategy").scalar_one()
    return {**told, "revisions": revisions}


def bring(by: Member, plan: Plan, path: Path, *, fails: bool) -> str:
    """Look at a file and bring it in; what came of it."""
    before = rows()
    try:
        sheet = data_files.look(by, plan.strategy_id, path, path.name)
        said = {"currency": "EUR", "dates": "day_first", "decimals": "point"}
        mapping = Mapping.model_validate(sheet.mapping.model_dump() | said)
        kept, counted.recount = counted.recount, _failing if fails else counted.recount
        try:
            change = data_files.bring_in(by, plan.strategy_id, path, path.name, mapping)
        finally:
            counted.recount = kept
    except Refusal as refusal:
        came = "refused" if "Nothing was brought in" in str(refusal) else str(refusal)
    except DiskFailed:
        came = "failed"
    else:
        came = "came in" if change.edits else "known"
    after = rows()
    added = after["data_file"] - before["data_file"], after["facts"] - before["facts"]
    assert added == ((1, 1) if came == "came in" else (0, 0)), (came, added)
    assert came in {"refused", "failed", "known", "came in"}, came
    assert came == "came in" or after == before, (came, before, after)
    return came


def _failing(*_: object) -> bool:
    raise DiskFailed


def a_strategy(by: Member) -> Plan:
    """One with metrics on its map that files give values to."""
    plan = a_plan()
    strategies.start_with(by, loose(plan))
    for place, metric in enumerate(WATCHED):
        measures.attach_from_library(by, plan.all(Touchpoint)[place % 2].id, metric)
    return plan


def play(by: Member, folder: Path, seeds: range) -> Counter[str]:
    """Bring in these broken files, and count what came of them."""
    told, sound, plan = Counter[str](), whole(), a_strategy(by)
    for place, seed in enumerate(seeds):
        if place and place % EACH == 0:
            plan = a_strategy(by)
        chance = random.Random(seed)
        path = folder / f"{seed}.csv"
        path.write_bytes(broken(chance.choice(sound), chance))
        told[bring(by, plan, path, fails=seed % 7 == 0)] += 1
        path.unlink()
    return told


def main() -> None:
    """Print what came of all of them."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["PLANNER_HOME"] = home
        migrate()
        processes, door._answer = door._answer, answer
        worker.say = lambda **_: None
        try:
            begun = time.process_time()
            told = play(new_member("Bench", "Ada"), Path(home), range(FILES))
            spent = time.process_time() - begun
        finally:
            door._answer = processes
            close_database()
    print(f"{FILES:,} broken files: {dict(told)}, 0 crashes, 0 half written, in {spent:.0f} s of processor")


if __name__ == "__main__":
    main()
