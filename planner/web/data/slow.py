"""Work on the store's own data takes minutes and memory, so it goes two at a time, on threads of its own."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from threading import Event, Lock
from typing import Literal, TypeVar

from planner.model.refusal import Refusal, Trouble

T = TypeVar("T")
What = Literal["look", "try", "import"]
State = Literal["waiting", "working", "done", "failed", "stopped"]

AT_ONCE = 2
MOST_WAITING = 10
BUSY = (
    "Many files are being read right now, so this was not begun. Nothing was changed; try again in a minute."
)
FAILED = "The planner could not finish this. Nothing was brought in; try again."
STOPPED = "Stopped. Nothing was brought in."


class Lane:
    """Threads for one kind of work, of which so much is done at once and little waits."""

    def __init__(self, name: str, at_once: int) -> None:
        self._threads = ThreadPoolExecutor(max_workers=at_once, thread_name_prefix=name)
        self._most = at_once + MOST_WAITING
        self._lock, self._begun = Lock(), set[Future[object]]()

    def run(self, work: Callable[[], T]) -> "Future[T]":
        """What comes of `work`, when there is time for it. Raises Trouble where too much is waiting already."""
        with self._lock:
            self._begun.difference_update([one for one in self._begun if one.done()])
            if len(self._begun) >= self._most:
                raise Trouble(BUSY)
            future = self._threads.submit(work)
            self._begun.add(future)  # pyright: ignore[reportArgumentType]
        return future


slowly = Lane("planner-data", AT_ONCE).run
"""Reading files and working out figures: minutes of work."""


class Task:
    """One thing done with a file, beside everything else; `result` is what came of it once it is "done".

    `doing` and `share` (0..1) say how far it is; `sentence` says why it "failed".
    """

    def __init__(self, what: What, work: Callable[["Task"], object]) -> None:
        self.what: What = what
        self.state: State = "waiting"
        self.doing, self.share, self.sentence = "", 0.0, ""
        self.result: object = None
        self._stop = Event()
        self.future = slowly(partial(self._run, work))

    @property
    def over(self) -> bool:
        """Whether nothing more comes of it."""
        return self.state not in ("waiting", "working")

    def told(self, doing: str, share: float) -> None:
        """It came further."""
        self.doing, self.share = doing, min(1.0, max(self.share if doing == self.doing else 0.0, share))

    def stopped(self) -> bool:
        """Whether somebody said stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Give it up, unless it is over."""
        self._stop.set()
        if self.future.cancel():
            self._ended("stopped", STOPPED)

    def _run(self, work: Callable[["Task"], object]) -> None:
        self.state = "working"
        try:
            self.result = work(self)
            self._ended("done", "")
        except Refusal as refusal:
            self._ended("stopped" if self.stopped() else "failed", str(refusal))
        except Exception:
            self._ended("failed", FAILED)
            raise

    def _ended(self, state: State, sentence: str) -> None:
        self.sentence, self.state = sentence, state
