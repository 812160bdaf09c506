"""What is kept: tables, migrations, transactions and the door that checks who asks.

The only place that knows a database. What others may use is named here.
"""

from planner.store.condition import Condition, condition
from planner.store.data import Kept, data_of, experiments_of, files_of, people_salt, remembered_mappings
from planner.store.database import (
    close_database,
    database_url,
    migrate,
    open_database,
    planner_home,
)
from planner.store.gate import Gate, gate, looking
from planner.store.history import PAGE, Entry, Page, Wanted, newer_than, page_of
from planner.store.key import server_key
from planner.store.members import (
    LOCAL,
    first_member,
    has_accounts,
    living,
    mark_of,
    member_behind,
    member_marked,
    new_member,
    session_of,
    visitor_of,
)
from planner.store.once import AlreadyDoneError, must_be_new
from planner.store.pool import off_loop
from planner.store.pushers import Pusher, pusher
from planner.store.reading import (
    change_of,
    changes_since,
    counts_of,
    last_changed,
    must_see,
    pictures_of,
    plan_of,
    strategies_of,
)
from planner.store.secrets import (
    fits,
    hashed,
    kept_token,
    new_second_factor,
    new_token,
    sealed,
    second_factor_address,
    step_of,
    unsealed,
)
from planner.store.standings import Stand, noticed, standings
from planner.store.talk import (
    Marks,
    Speaker,
    is_named_to,
    marked,
    marks_of,
    members_of,
    mentions_of,
    speaker,
    speakers_of,
)
from planner.store.work import FIRST, Work, beginning, editing

__all__ = [
    "FIRST",
    "LOCAL",
    "PAGE",
    "AlreadyDoneError",
    "Condition",
    "Entry",
    "Gate",
    "Kept",
    "Marks",
    "Page",
    "Pusher",
    "Speaker",
    "Stand",
    "Wanted",
    "Work",
    "beginning",
    "change_of",
    "changes_since",
    "close_database",
    "condition",
    "counts_of",
    "data_of",
    "database_url",
    "editing",
    "experiments_of",
    "files_of",
    "first_member",
    "fits",
    "gate",
    "has_accounts",
    "hashed",
    "is_named_to",
    "kept_token",
    "last_changed",
    "living",
    "looking",
    "mark_of",
    "marked",
    "marks_of",
    "member_behind",
    "member_marked",
    "members_of",
    "mentions_of",
    "migrate",
    "must_be_new",
    "must_see",
    "new_member",
    "new_second_factor",
    "new_token",
    "newer_than",
    "noticed",
    "off_loop",
    "open_database",
    "page_of",
    "people_salt",
    "pictures_of",
    "plan_of",
    "planner_home",
    "pusher",
    "remembered_mappings",
    "sealed",
    "second_factor_address",
    "server_key",
    "session_of",
    "speaker",
    "speakers_of",
    "standings",
    "step_of",
    "strategies_of",
    "unsealed",
    "visitor_of",
]
