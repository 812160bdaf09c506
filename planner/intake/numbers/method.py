"""What stands for the way in which this program counts."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from planner import intake, model, statistics

COUNTS = ((intake, "numbers/*.py"), (model, "formulas/*.py"), (model, "numbers/*.py"), (statistics, "*.py"))


@cache
def method() -> str:
    """A name that changes whenever the code does that makes figures of facts."""
    told = sha256()
    for package, pattern in COUNTS:
        for path in sorted(Path(package.__path__[0]).glob(pattern)):
            told.update(path.read_bytes())
    return told.hexdigest()[:16]
