"""Somebody who edits without a pause over a line that breaks, and asks again until there is an answer."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tests.probes.line import CLOSED, Line
from tests.servers import Planner

AT_ONCE = 3
"""Edits in one message; as many wait at most."""


class News:
    """How often what has happened, among all typists."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._more = asyncio.Event()

    def tell(self, what: str) -> None:
        """It happened once more."""
        self.counts[what] += 1
        self._more.set()

    async def after(self, what: str, times: int) -> None:
        """Wait until it has happened so many times more."""
        goal = self.counts[what] + times
        while self.counts[what] < goal:
            self._more.clear()
            await self._more.wait()


@dataclass
class Typist:
    """Adds cards in one place and renames one touchpoint of their own, in turn; no text is ever used twice.

    `asked` holds every edit by its id, `waiting` those without an answer, in order, `told` the answers.
    """

    planner: Planner
    token: str
    strategy: str
    place: tuple[str, str]
    touchpoint: str
    name: str
    news: News
    asked: dict[str, dict[str, Any]] = field(default_factory=dict)
    waiting: list[dict[str, Any]] = field(default_factory=list)
    told: dict[str, dict[str, Any]] = field(default_factory=dict)

    async def works(self, until: asyncio.Event) -> None:
        """Edit until it is over and everything asked for has an answer."""
        while self.waiting or not until.is_set():
            with contextlib.suppress(*CLOSED, TimeoutError):
                async with Line(self.planner.url, self.token) as line:
                    await self._at(line, until)

    async def _at(self, line: Line, until: asyncio.Event) -> None:
        await line.send(f"40/live,{json.dumps({'strategy': self.strategy, 'journey': None})}")
        await line.until(lambda frame: frame.startswith("40/live,"))
        self.news.tell("entered")
        self.news.counts["asked again"] += len(self.waiting)
        while self.waiting or not until.is_set():
            while len(self.waiting) < AT_ONCE and not until.is_set():
                self.waiting.append(self._another())
            batch = self.waiting[:AT_ONCE]
            self.news.tell("asked")
            said = await line.ask("/live", "do", batch)
            for edit, answer in zip(batch, json.loads(said.partition("[")[2][:-1])["answers"], strict=False):
                self._hear(edit, answer)
            line.heard.clear()

    def _another(self) -> dict[str, Any]:
        number = len(self.asked)
        id, text = f"{self.name}-{number:06}", f"{self.name} wrote {number}"
        if number % 2:
            wanted = {"action": "touchpoints.edit", "args": [self.touchpoint, {"title": text}]}
        else:
            wanted = {"action": "cards.add", "args": [*self.place, text]}
        self.asked[id] = {"id": id, "seen": 1, **wanted}
        return self.asked[id]

    def _hear(self, edit: dict[str, Any], answer: dict[str, Any]) -> None:
        if not answer.get("again"):
            self.told[edit["id"]] = answer
            self.waiting.remove(edit)
            self.news.tell("acknowledged")


def text_of(edit: dict[str, Any]) -> str:
    """What an edit writes."""
    last = edit["args"][-1]
    return last["title"] if isinstance(last, dict) else last
