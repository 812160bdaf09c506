"""One report in the making."""

import secrets
import threading
import time
from dataclasses import dataclass, field
from subprocess import Popen
from typing import Literal

from planner.report.document import Document

State = Literal["waiting", "working", "done", "failed", "cancelled"]


@dataclass
class Job:
    """One report in the making. Read any field at any time; only the press writes them; `process` is the worker's.

    `done` of `of` pages are laid out; `sentence` says in words where the work is or why it failed.
    """

    document: Document
    id: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    state: State = "waiting"
    done: int = 0
    of: int = 0
    sentence: str = "Waiting for a free worker"
    pdf: bytes = b""
    ended_at: float = 0.0
    process: Popen[bytes] | None = field(default=None, repr=False)
    _turn: threading.Lock = field(default_factory=threading.Lock, repr=False)

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ("done", "failed", "cancelled")

    def begin(self, process: Popen[bytes]) -> bool:
        """Start on the job, unless it was given up before."""
        with self._turn:
            if not self.is_over:
                self.process, self.state, self.sentence = process, "working", "Starting"
            return not self.is_over

    def end(self, state: State, sentence: str, pdf: bytes = b"") -> None:
        """Settle the job, once."""
        with self._turn:
            if self.is_over:
                return
            self.pdf, self.sentence, self.ended_at, self.state = pdf, sentence, time.monotonic(), state
