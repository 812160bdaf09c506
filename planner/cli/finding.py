"""What `planner doctor` finds: one thing looked at, and how it is."""

from pathlib import Path
from typing import Literal, NamedTuple

from planner.web.origins import LOOPBACK, named_origins, place

State = Literal["fine", "advice", "unsafe", "broken"]


class Finding(NamedTuple):
    """One thing looked at; `said` is a sentence, with what to do where not all is well."""

    about: str
    state: State
    said: str


class SetUp(NamedTuple):
    """What is looked at: where the planner listens, and where its data is."""

    host: str
    home: Path

    @property
    def open(self) -> bool:
        """Whether others than this machine can reach it."""
        named = [at[0] for origin in named_origins() if (at := place(origin))]
        return not {self.host, *named} <= LOOPBACK
