"""The strategy file: open, versioned JSON that a person can write. Read, checked, turned into a plan, and written.

It names things by short ids of its own, so that an import never meets what is already there.
"""

from planner.model.strategy_file.canonical import written
from planner.model.strategy_file.from_plan import file_of
from planner.model.strategy_file.json_text import LARGEST, Fault
from planner.model.strategy_file.layout import FORMAT, VERSION, StrategyFile
from planner.model.strategy_file.pictures import pictures_in, pictures_of, with_pictures
from planner.model.strategy_file.reading import plan_read, read
from planner.model.strategy_file.schema import schema, schema_text
from planner.model.strategy_file.to_plan import plan_of

__all__ = [
    "FORMAT",
    "LARGEST",
    "VERSION",
    "Fault",
    "StrategyFile",
    "file_of",
    "pictures_in",
    "pictures_of",
    "plan_of",
    "plan_read",
    "read",
    "schema",
    "schema_text",
    "with_pictures",
    "written",
]
