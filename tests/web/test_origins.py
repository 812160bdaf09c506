"""Only pages this server handed out may call it."""

import pytest
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from planner.web.origins import SameOrigin, is_ours, named_origins

NAMED = frozenset({"https://plan.example.com"})


@pytest.mark.parametrize(
    ("origin", "host", "named", "ours"),
    [
        ("http://127.0.0.1:8300", "127.0.0.1:8300", frozenset(), True),
        ("http://nas.local", "nas.local", frozenset(), True),
        ("https://plan.example.com", "plan.example.com", frozenset(), True),
        ("https://plan.example.com:8443", "plan.example.com:8443", frozenset(), True),
        ("http://[::1]:8300", "[::1]:8300", frozenset(), True),
        ("http://127.0.0.1:9999", "127.0.0.1:8300", frozenset(), False),
        ("https://evil.example.org", "plan.example.com", frozenset(), False),
        ("https://plan.example.com.evil.org", "plan.example.com", frozenset(), False),
        ("null", "127.0.0.1:8300", frozenset(), False),
        ("", "127.0.0.1:8300", frozenset(), False),
        ("file://", "127.0.0.1:8300", frozenset(), False),
        ("http://127.0.0.1:notaport", "127.0.0.1:8300", frozenset(), False),
        ("https://plan.example.com", "inside:8300", NAMED, True),
        ("http://rebound.example.org:8300", "rebound.example.org:8300", NAMED, False),
        ("http://localhost:8300", "localhost:8300", NAMED, True),
    ],
)
def test_an_origin_is_ours_or_not(origin: str, host: str, named: frozenset[str], ours: bool) -> None:
    assert is_ours(origin, host, named) is ours


def test_names_given_at_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_ORIGINS", "https://a.example.com/ https://b.example.com")
    assert named_origins() == {"https://a.example.com", "https://b.example.com"}


async def _changed(_request) -> PlainTextResponse:
    return PlainTextResponse("changed")


async def _socket(socket: WebSocket) -> None:
    await socket.accept()
    await socket.close()


@pytest.fixture
def client() -> TestClient:
    inner = Starlette(
        routes=[Route("/", _changed, methods=["GET", "POST"]), WebSocketRoute("/live", _socket)]
    )
    return TestClient(SameOrigin(inner, frozenset()), base_url="http://here:8300")


def test_a_foreign_page_changes_nothing(client: TestClient) -> None:
    assert client.post("/", headers={"origin": "http://here:8300"}).text == "changed"
    refused = client.post("/", headers={"origin": "http://elsewhere"})
    assert (refused.status_code, refused.text.endswith("try again.")) == (403, True)
    assert client.post("/").status_code == 403
    assert client.get("/", headers={"origin": "http://elsewhere"}).status_code == 200


def test_a_foreign_page_opens_no_socket(client: TestClient) -> None:
    with client.websocket_connect("/live", headers={"origin": "http://here:8300", "host": "here:8300"}):
        pass
    with (
        pytest.raises(WebSocketDisconnect),
        client.websocket_connect("/live", headers={"origin": "http://elsewhere"}),
    ):
        pass
