"""The planner with a fault planted on purpose, named by `PLANNER_FAULT`: what the probes must see."""

import os

from planner.cli import main
from planner.model.workspace import Role
from planner.store import records, work
from planner.store.door import Standing
from tests.faults import unscoped


def no_scope() -> None:
    """Records are found whichever workspace they belong to."""
    records._query = unscoped


def no_roles() -> None:
    """Whoever is in a workspace may change everything in it."""
    from planner.ui import policy

    policy.may = lambda *_, **__: True
    work.admitted = lambda *_: Standing(Role.OWNER)


FAULTS = {"scope": no_scope, "roles": no_roles}

if __name__ == "__main__":
    FAULTS[os.environ["PLANNER_FAULT"]]()
    main()
