"""The comments of a strategy's files, held in a process of its own that answers within a moment.

It is ended when nobody asks for a while, or when it takes too much; whoever asks then opens another.
"""

import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from planner.intake.numbers.door import understood
from planner.intake.numbers.readers import Reader
from planner.model.feedback.found import Found, Frequent, Rules, Said, Search
from planner.model.ids import DataFileId, SaidId, StrategyId
from planner.model.refusal import Trouble

NO_RULES, EVERYTHING = Rules(), Search()


RESTS = 600.0
"""Seconds without a question."""


class Listener:
    """Answers about the comments in these files (id and facts of each); blocks: not for the event loop."""

    def __init__(self, strategy_id: StrategyId, files: Sequence[tuple[DataFileId, bytes]]) -> None:
        self._lock, self._reader = threading.Lock(), Reader()
        self._rest: threading.Timer | None = None
        named = [(id, Path(self._reader.folder.name) / str(place)) for place, (id, _) in enumerate(files)]
        for (_, path), (_, facts) in zip(named, files, strict=True):
            path.write_bytes(facts)
        what = {"what": "hear", "strategy": strategy_id, "files": [(id, str(path)) for id, path in named]}
        self.count: int = self._ask(what)
        for _, path in named:
            path.unlink()

    @property
    def alive(self) -> bool:
        """Whether it still answers."""
        return self._reader.process.poll() is None

    def find(self, search: Search, rules: Rules) -> Found:
        """A page of the comments that fit, with counts. Raises Refusal."""
        return Found.model_validate(self._said("find", search, rules))

    def frequent(self, search: Search, rules: Rules) -> Frequent:
        """Words that come up often in the comments that fit. Raises Refusal."""
        return Frequent.model_validate(self._said("frequent", search, rules))

    def one(self, id: SaidId, rules: Rules) -> Said | None:
        """The comment of this name, if it is there. Raises Refusal."""
        said = self._said("one", EVERYTHING, rules, id=id)
        return Said.model_validate(said) if said else None

    def where(self, ids: Iterable[SaidId]) -> dict[SaidId, DataFileId]:
        """In which file each of these comments is; those that are in none are left out. Raises Refusal."""
        found = self._said("where", EVERYTHING, NO_RULES, ids=list(ids))
        return {SaidId(id): DataFileId(file) for id, file in found.items()}

    def close(self) -> None:
        """Let the process end."""
        if self._rest:
            self._rest.cancel()
        self._reader.end()

    def _said(self, do: str, search: Search, rules: Rules, **more: Any) -> Any:
        asked = {"search": search.model_dump(mode="json"), "rules": rules.model_dump(mode="json")}
        return self._ask({"what": "of_comments", "do": do, **asked, **more})

    def _ask(self, asked: dict[str, Any]) -> Any:
        with self._lock:
            try:
                said, ended = self._reader.answer(asked, None, None)
            except (OSError, ValueError):
                said, ended = {}, ""
            if "done" not in said and "refused" not in said:
                self.close()
                raise Gone
            self._wait()
        return understood(said, ended)

    def _wait(self) -> None:
        if self._rest:
            self._rest.cancel()
        self._rest = threading.Timer(RESTS, self.close)
        self._rest.daemon = True
        self._rest.start()


class Gone(Trouble):
    """The process has ended; another one may answer."""

    def __init__(self) -> None:
        super().__init__(
            "The comments could not be read in time. Nothing was changed; try again in a moment."
        )
