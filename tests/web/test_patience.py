"""Connections that say nothing, or only half of what they want, or send a body that never ends."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from planner.model.workspace import Permission
from planner.web import body, patience
from planner.web.answers import answers
from planner.web.guard import Guard
from planner.web.patience import Patient
from tests.servers import free_port

SILENT = 200
HEAD = "POST /read HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: 1000\r\n\r\n"


@answers(Permission.KNOCK)
async def read(request: Request) -> PlainTextResponse:
    return PlainTextResponse(str(len(await request.body())))


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A server with the planner's guard and its patience, but less of that."""
    monkeypatch.setattr(patience, "SECONDS", 0.5)
    monkeypatch.setattr(body, "PATIENCE", 0.5)
    routes = [Route("/read", read, methods=["GET", "POST"])]
    port, app = free_port(), Guard(Starlette(routes=routes), routes)
    server = uvicorn.Server(uvicorn.Config(app, port=port, http=Patient, lifespan="off", log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    end = time.monotonic() + 30
    while not server.started and time.monotonic() < end:
        time.sleep(0.02)
    yield port
    server.should_exit = True
    thread.join(10)


async def heard(port: int, said: str) -> bytes:
    """All that came back until the server closed the connection."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(said.encode())
    answer = await asyncio.wait_for(reader.read(), 30)
    writer.close()
    return answer


async def test_who_does_not_say_what_they_want_is_not_waited_for(port: int) -> None:
    begun = [heard(port, "" if number % 2 else "GET /read HTTP/1.1\r\nHost: a") for number in range(SILENT)]
    assert set(await asyncio.gather(*begun)) == {b""}


async def test_a_body_that_does_not_come_is_not_waited_for(port: int) -> None:
    answer = await heard(port, HEAD.format(port=port) + "only this")
    assert answer.startswith(b"HTTP/1.1 400")
    assert b"did not come in time" in answer


async def test_who_asks_in_time_is_answered(port: int) -> None:
    answer = await heard(
        port, HEAD.format(port=port).replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n") + "x" * 1000
    )
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.endswith(b"1000")


async def test_who_is_answered_before_all_was_read_need_not_send_the_rest(port: int) -> None:
    answer = await heard(port, HEAD.format(port=port).replace("1000", "300000000") + "x" * 1000)
    assert answer.startswith(b"HTTP/1.1 413")
    assert b"connection: close" in answer.lower()
