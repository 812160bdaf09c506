"""Reports drawn in worker processes: watched, cancelled, ended when they take too long."""

import asyncio
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest

from planner.report import press as presses
from planner.report.document import decided
from planner.report.press import Job, Press
from tests.builders import a_plan

PLENTY = 120


@pytest.fixture
def press() -> Iterator[Press]:
    one = Press(workers=1)
    yield one
    one.close()


def wait(job: Job, until=lambda job: job.is_over) -> Job:
    end = time.monotonic() + PLENTY
    while not until(job):
        assert time.monotonic() < end, job.sentence
        time.sleep(0.01)
    return job


def a_document(touchpoints: int = 5):
    return decided(a_plan(touchpoints), date(2026, 11, 21))


def alive(pid: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return True
    return False


def test_a_report_is_drawn_and_its_worker_stays_warm(press: Press) -> None:
    job = press.start(a_document())
    wait(job, lambda job: job.process is not None or job.is_over)
    process = job.process
    wait(job)
    assert (job.state, job.pdf[:5]) == ("done", b"%PDF-")
    assert 0 < job.done <= job.of
    again = press.start(a_document())
    wait(again, lambda job: job.process is not None or job.is_over)
    assert again.process is process
    wait(again)
    press.close()
    assert not alive(process.pid)


def test_a_cancelled_report_ends_its_worker_and_the_next_one_is_drawn(press: Press) -> None:
    job = press.start(a_document(200))
    waiting = press.start(a_document())
    dropped = press.start(a_document())
    wait(job, lambda job: job.process is not None)
    process = job.process
    press.cancel(dropped)
    press.cancel(job)
    assert (job.state, dropped.state) == ("cancelled", "cancelled")
    assert process.wait(timeout=10)
    assert wait(waiting).state == "done"
    assert dropped.pdf == b""


def test_a_report_that_takes_too_long_fails_with_a_sentence() -> None:
    press = Press(workers=1, seconds=0.5)
    try:
        job = wait(press.start(a_document(200)))
        assert (job.state, job.sentence) == ("failed", presses.TOO_LONG)
    finally:
        press.close()


def test_a_worker_that_dies_fails_its_report_with_a_sentence(press: Press) -> None:
    job = press.start(a_document(200))
    wait(job, lambda job: job.process is not None)
    job.process.kill()
    assert (wait(job).state, job.sentence) == ("failed", presses.ENDED)
    assert wait(press.start(a_document())).state == "done"


def test_a_worker_is_replaced_after_its_lifetime(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presses, "LIFETIME", 1)
    processes = set()
    for _ in range(2):
        job = press.start(a_document())
        wait(job, lambda job: job.process is not None or job.is_over)
        processes.add(job.process.pid)
        wait(job)
    assert len(processes) == 2


def test_finished_reports_are_forgotten_in_time(press: Press, monkeypatch: pytest.MonkeyPatch) -> None:
    job = press.start(a_document())
    press.cancel(job)
    assert press.job(job.id) is job
    monkeypatch.setattr(presses, "KEPT_FOR", -1)
    press.cancel(press.start(a_document()))
    assert press.job(job.id) is None


async def test_the_event_loop_runs_on_while_a_report_is_drawn(press: Press) -> None:
    document = a_document(50)
    job, longest = press.start(document), 0.0
    while not job.is_over:
        began = time.monotonic()
        await asyncio.sleep(0.005)
        longest = max(longest, time.monotonic() - began)
    assert job.state == "done"
    assert longest < 0.5  # two busy cores leave room; a loop held by the drawing would stand for seconds
