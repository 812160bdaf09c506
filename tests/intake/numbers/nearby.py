"""Reading files without a process of their own: quicker, and what breaks there breaks here."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest

from planner.intake.numbers import door, worker


def answer(asked: dict[str, Any], *_: object) -> Any:
    """As the process answers."""
    with tempfile.TemporaryDirectory() as scratch:
        told = json.dumps(worker.DOES[asked["what"]](json.loads(json.dumps(asked)), Path(scratch)))
        worker._tables.clear()
    return json.loads(told)


@pytest.fixture
def nearby(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Files are read here; what the process would have said, or broken at, line by line."""
    lines: list[str] = []

    def listening(asked: dict[str, Any], *_: object) -> Any:
        try:
            told = answer(asked)
        except BaseException as trouble:
            lines.append(repr(trouble))
            raise
        lines.append(json.dumps(told))
        return told

    monkeypatch.setattr(worker, "say", lambda **what: lines.append(json.dumps(what)))
    monkeypatch.setattr(door, "_answer", listening)
    return lines
