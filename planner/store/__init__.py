"""What is kept: tables, migrations, transactions and the door that checks who asks.

The only place that knows a database. What others may use is named here.
"""

from planner.store.database import (
    close_database,
    database_url,
    migrate,
    open_database,
    planner_home,
)
from planner.store.members import first_member, new_member
from planner.store.pool import off_loop
from planner.store.reading import (
    change_of,
    changes_since,
    counts_of,
    last_changed,
    pictures_of,
    plan_of,
    strategies_of,
)
from planner.store.work import FIRST, Work, beginning, editing

__all__ = [
    "FIRST",
    "Work",
    "beginning",
    "change_of",
    "changes_since",
    "close_database",
    "counts_of",
    "database_url",
    "editing",
    "first_member",
    "last_changed",
    "migrate",
    "new_member",
    "off_loop",
    "open_database",
    "pictures_of",
    "plan_of",
    "planner_home",
    "strategies_of",
]
