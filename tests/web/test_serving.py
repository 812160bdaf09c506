"""The one server: pages, files and sockets, with the headers that make them quick and safe."""

import gzip
import os
import re
import signal
import time
from uuid import uuid4

import pytest
from websockets import Origin
from websockets.sync.client import ClientConnection, connect

from tests.servers import Planner, planner

pytestmark = pytest.mark.alone


def hashed_script(app_server: Planner) -> str:
    body = app_server.get("/")[2].decode()
    return re.search(r'"(/assets/[^"]+\.js)"', body)[1]


def test_pages_are_asked_for_again_and_hashed_files_never(app_server: Planner) -> None:
    status, headers, _ = app_server.get("/")
    assert (status, headers["cache-control"]) == (200, "no-cache")
    status, headers, _ = app_server.get(hashed_script(app_server))
    assert (status, headers["cache-control"]) == (200, "public, max-age=31536000, immutable")


@pytest.mark.parametrize("encoding", ["br", "gzip"])
def test_scripts_travel_packed(app_server: Planner, encoding: str) -> None:
    plain = app_server.get(hashed_script(app_server))[2]
    _, headers, packed = app_server.get(hashed_script(app_server), **{"accept-encoding": encoding})
    assert headers["content-encoding"] == encoding
    assert len(packed) < len(plain)
    assert encoding == "br" or gzip.decompress(packed) == plain


def test_an_unknown_page_says_so(app_server: Planner) -> None:
    status, headers, body = app_server.get("/no/such/page")
    assert (status, headers["content-type"]) == (404, "text/html; charset=utf-8")
    assert b"<html" in body


def test_every_answer_forbids_what_is_not_ours(app_server: Planner) -> None:
    for path in ("/", "/health", "/no/such/page"):
        _, headers, _ = app_server.get(path)
        assert headers["x-content-type-options"] == "nosniff"
        assert "default-src 'self'" in headers["content-security-policy"]
        assert "access-control-allow-origin" not in headers


def test_a_foreign_origin_is_not_answered_in_its_favour(app_server: Planner) -> None:
    _, headers, _ = app_server.get("/ping", origin="https://elsewhere.example.org")
    assert "access-control-allow-origin" not in headers


def someone_connected(started: Planner) -> ClientConnection:
    """A browser's socket, left open."""
    address = f"ws://127.0.0.1:{started.port}/_event/?EIO=4&transport=websocket&token={uuid4()}"
    return connect(address, origin=Origin(started.url))


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_stops_everything_within_seconds(tmp_path, sign: signal.Signals) -> None:
    with planner(tmp_path) as started, someone_connected(started):
        os.kill(started.process.pid, sign)
        began = time.monotonic()
        started.process.wait(10)
        assert time.monotonic() - began < 5
    with pytest.raises(ProcessLookupError):
        os.killpg(started.process.pid, 0)


def test_a_second_start_answers_within_seconds(app_server: Planner, tmp_path) -> None:
    began = time.monotonic()
    with planner(tmp_path):
        assert time.monotonic() - began < 10


@pytest.mark.parametrize("path", ["/strategy/any/personas", "/strategy/any/personas/some"])
def test_a_page_inside_can_be_opened_directly(app_server: Planner, path: str) -> None:
    status, headers, body = app_server.get(path)
    assert (status, headers["cache-control"]) == (200, "no-cache")
    assert b"<html" in body
