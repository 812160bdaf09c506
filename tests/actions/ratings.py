"""A small file of the store's own data, as a survey tool gives it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from planner.actions import data_files
from planner.intake.numbers import worker
from planner.model.change import Change
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.numbers.mapping import Mapping, Use

NAME = "Ratings 2026.CSV"
MAIL = "ada.lovelace@example.org"
HEADER = "Response ID,Submitted,E-mail,How satisfied were you?,Why?"
ROWS = (
    f"r-1,2026-08-03,{MAIL},5,Quick and kind",
    "r-2,2026-08-20,bo@example.org,2,Too slow",
    "r-3,2026-09-04,cleo@example.org,4,",
    "r-4,2026-09-09,dan@example.org,5,Write to dan@example.org",
    "r-5,2026-09-30,eve@example.org,1,",
)
MAPPING = Mapping(
    subject="answers",
    scale=5,
    columns=(
        Use(name="Response ID", meaning="key"),
        Use(name="Submitted", meaning="at"),
        Use(name="E-mail", meaning="personal"),
        Use(name="How satisfied were you?", meaning="csat"),
        Use(name="Why?", meaning="comment"),
    ),
)


def in_this_process(asked: dict[str, Any], *_: object, **__: object) -> Any:
    """What the worker would answer, without a process of its own: for tests that are about something else."""
    with tempfile.TemporaryDirectory() as scratch:
        return json.loads(json.dumps(worker.DOES[asked["what"]](asked, Path(scratch))))


def brought_in(by: Member, strategy_id: StrategyId, rows: tuple[str, ...] = ROWS, name: str = NAME) -> Change:
    """Bring in these rows as a file."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write("\n".join([HEADER, *rows, ""]))
        file.flush()
        return data_files.bring_in(by, strategy_id, Path(file.name), name, MAPPING)
