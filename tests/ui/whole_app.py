"""The whole app on a loopback port inside the test's own process: guard, routes, rooms, Reflex; without built pages."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator

import uvicorn

from tests.servers import free_port


@contextlib.contextmanager
def running_app() -> Iterator[str]:
    """Its address. One for a whole run: Reflex starts once in a process."""
    from reflex_base.environment import environment

    environment.REFLEX_SKIP_COMPILE.set(True)
    from planner.planner import app

    port = free_port()
    config = uvicorn.Config(app(), port=port, log_level="warning", lifespan="on", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + 60
    while not server.started and time.monotonic() < end:
        time.sleep(0.05)
    assert server.started
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)
