"""The press: reports are asked for here and drawn in worker processes, one after the other per worker.

A job can be watched and cancelled from any thread. A worker that takes too long, or too much memory, is ended; its
report fails with a sentence, and the next one gets a fresh worker.
"""

import subprocess
import sys
import threading
import time
from collections.abc import Callable
from queue import SimpleQueue
from typing import BinaryIO, cast

from planner.report.document import Document
from planner.report.frames import receive, send
from planner.report.job import Job
from planner.report.palette import ASSETS

WORKERS = 2
SECONDS = 300.0
LIFETIME = 50
"""A worker that has drawn so many reports is replaced, whatever it may have left in memory."""
KEPT_FOR = 900.0
"""Seconds a finished report can be fetched."""

ENDED = "The PDF could not be made: the work ended before it was done. Try again, or leave out a chapter."
TOO_LONG = "The PDF took longer than it may. Leave out a chapter and try again."


class Worker:
    """A worker process and its two pipes."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "planner.report.worker"],
            cwd=ASSETS.parent,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.jobs = 0

    @property
    def is_fit(self) -> bool:
        """Whether it can take another report."""
        return self.process.poll() is None and self.jobs < LIFETIME

    def draw(self, job: Job, seconds: float) -> None:
        """Draw one report to its end, good or bad; blocks for as long as that takes."""
        self.jobs += 1
        alarm = threading.Timer(seconds, self._too_long, [job])
        alarm.start()
        try:
            self._listen(job)
        except (OSError, ValueError):
            job.end("failed", ENDED)
        finally:
            alarm.cancel()

    def _listen(self, job: Job) -> None:
        send(cast(BinaryIO, self.process.stdin), {}, job.document.model_dump_json().encode())
        while (told := receive(cast(BinaryIO, self.process.stdout))) is not None:
            telling, payload = told
            if "pdf" in telling:
                return job.end("done", "The PDF is ready", payload)
            if "failed" in telling:
                return job.end("failed", telling["failed"])
            _note(job, telling)
        return job.end("failed", ENDED)

    def _too_long(self, job: Job) -> None:
        job.end("failed", TOO_LONG)
        self.stop()

    def stop(self) -> None:
        """End the process and wait until it is gone."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe and not pipe.closed:
                _closed(pipe.close)


class Press:
    """Up to `workers` reports at once, the others in the order they were asked for."""

    def __init__(self, workers: int = WORKERS, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self._waiting: SimpleQueue[Job | None] = SimpleQueue()
        self._jobs: dict[str, Job] = {}
        self._hands = [threading.Thread(target=self._work, daemon=True) for _ in range(workers)]
        for hand in self._hands:
            hand.start()

    def start(self, document: Document) -> Job:
        """Ask for a report; returns at once."""
        self._forget_old()
        job = Job(document)
        self._jobs[job.id] = job
        self._waiting.put(job)
        return job

    @property
    def waiting(self) -> int:
        """How many reports are not begun yet."""
        return sum(job.state == "waiting" for job in list(self._jobs.values()))

    def job(self, job_id: str) -> Job | None:
        """The job of this id, as long as it is kept."""
        return self._jobs.get(job_id)

    def cancel(self, job: Job) -> None:
        """Give a report up, wherever it is."""
        job.end("cancelled", "Cancelled. Nothing was changed.")
        if job.process:
            job.process.kill()

    def close(self) -> None:
        """Give everything up and end all workers."""
        for job in list(self._jobs.values()):
            self.cancel(job)
        for _ in self._hands:
            self._waiting.put(None)
        for hand in self._hands:
            hand.join(timeout=5)

    def _work(self) -> None:
        worker: Worker | None = None
        while (job := self._waiting.get()) is not None:
            if job.is_over:
                continue
            if worker is None or not worker.is_fit:
                _closed(worker.stop if worker else None)
                worker = Worker()
            if job.begin(worker.process):
                worker.draw(job, self.seconds)
            job.process = None
            if not job.pdf:
                worker.stop()
        _closed(worker.stop if worker else None)

    def _forget_old(self) -> None:
        for job in list(self._jobs.values()):
            if job.is_over and time.monotonic() - job.ended_at > KEPT_FOR:
                self._jobs.pop(job.id, None)


def _note(job: Job, telling: dict[str, int]) -> None:
    if "writing" in telling:
        job.done = job.of = telling["writing"]
        job.sentence = f"Writing {job.of} pages"
    else:
        doing = "Laying out" if telling["done"] >= job.done else "Fitting"
        job.of, job.done = max(job.of, telling["of"]), max(job.done, telling["done"])
        job.sentence = f"{doing} page {telling['done']}"


def _closed(close: Callable[[], None] | None) -> None:
    """Close what may be closed already."""
    try:
        if close:
            close()
    except OSError:
        pass
