"""What changes from a journey as it is to its future: a pure comparison of the two as they stand in one plan.

compared(plan, to_be).summary  ->  "4 new, 3 changed, 2 gone, 12 as they are"
"""

from planner.model.comparison.compare import compared
from planner.model.comparison.result import (
    GLYPHS,
    STATES,
    Compared,
    ComparedStage,
    Comparison,
    Difference,
    Felt,
    State,
    Sum,
)

__all__ = [
    "GLYPHS",
    "STATES",
    "Compared",
    "ComparedStage",
    "Comparison",
    "Difference",
    "Felt",
    "State",
    "Sum",
    "compared",
]
