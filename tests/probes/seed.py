"""The one seed of a run, the same each time unless `PLANNER_SEED` says another."""

import os
import random

SEED = int(os.environ.get("PLANNER_SEED", "20261121"))


def chance(part: str) -> random.Random:
    """Draws of one part of the probes: the same for the same seed, whatever other parts draw."""
    return random.Random(f"{SEED} {part}")


def found(what: object) -> str:
    """What was found, with the seed that finds it again."""
    return f"PLANNER_SEED={SEED}: {what}"
