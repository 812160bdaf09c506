"""The guard: who gets past, what the app sees instead of a cookie, and how much one may send."""

import time
import uuid

import pytest
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect

from planner.actions import accounts, links, people, workspaces
from planner.model.member import Member
from planner.model.plan import Plan
from planner.model.workspace import Role
from planner.store import LOCAL, mark_of
from planner.web.caller import COOKIE, JUST_ME, PLAIN_COOKIE, Caller, token_in
from planner.web.guard import Guard, own_token
from planner.web.limits import BODY, Bucket, Buckets
from planner.web.server import routes
from tests.doors import Team, a_team, a_visitor

TAB = "11111111-2222-4333-8444-555555555555"
HERE = "http://127.0.0.1:8300"
STILL_HERE = "3"


async def _mirror(request):
    body = await request.body()
    return JSONResponse({"cookie": request.headers.get("cookie", ""), "bytes": len(body)})


async def _socket(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_json(
        {"cookie": socket.headers.get("cookie", ""), "token": socket.query_params.get("token")}
    )
    try:
        while True:
            await socket.send_text(f"heard {len(await socket.receive_text())}")
    except WebSocketDisconnect:
        pass


def guarded(**cookies: str) -> TestClient:
    inner = Starlette(
        routes=[
            *routes(),
            WebSocketRoute("/_event/", _socket),
            Route("/{path:path}", _mirror, methods=["GET", "POST"]),
        ]
    )
    return TestClient(Guard(inner, routes()), base_url=HERE, cookies=cookies, follow_redirects=False)


@pytest.fixture
def team(by: Member) -> Team:
    return a_team(by)


def as_(team: Team, role: Role) -> TestClient:
    return guarded(**{PLAIN_COOKIE: team.entries[role].token})


def opened(client: TestClient, tab: str = TAB):
    return client.websocket_connect(f"ws://127.0.0.1:8300/_event/?token={tab}")


def test_a_page_is_for_people_who_are_signed_in(team: Team) -> None:
    answer = guarded().get("/strategy/abc")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in?next=/strategy/abc")
    assert guarded(**{PLAIN_COOKIE: "invented"}).get("/").status_code == 303
    assert guarded().post("/anything").status_code == 401
    assert as_(team, Role.VIEWER).get("/strategy/abc").status_code == 200


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_before_the_first_owner_every_page_leads_to_theirs(database: str) -> None:
    assert guarded().get("/").headers["location"] == "/first"


def test_files_are_the_same_for_everybody_and_ask_nobody(by: Member) -> None:
    for path in ("/assets/root-1234.js", "/tokens.css", "/fonts/inter.woff2"):
        assert guarded(**{PLAIN_COOKIE: "secret-marker"}).get(path).json()["cookie"] == ""


def test_the_app_never_sees_the_cookie(team: Team) -> None:
    entry = team.entries[Role.EDITOR]
    seen = as_(team, Role.EDITOR).get("/").json()["cookie"]
    assert seen == mark_of(entry.session.id)
    assert entry.token not in seen
    forged = guarded(
        **{
            PLAIN_COOKIE: "x",
            "planner-session": mark_of(team.entries[Role.OWNER].session.id).partition("=")[2],
        }
    )
    assert forged.get("/").status_code == 303
    with opened(as_(team, Role.EDITOR)) as socket:
        assert socket.receive_json()["cookie"] == seen


@pytest.mark.parametrize(
    "path", ["/_event/?EIO=4&transport=polling", "/_upload", "/_upload/x", "/_all_routes"]
)
def test_what_reflex_offers_besides_is_shut(path: str, team: Team) -> None:
    assert as_(team, Role.OWNER).get(path).status_code == 404
    assert as_(team, Role.OWNER).post(path, content=b"x").status_code == 404


def test_a_socket_needs_a_session(team: Team) -> None:
    for client in (guarded(), guarded(**{PLAIN_COOKIE: "invented"})):
        with pytest.raises(WebSocketDisconnect), opened(client):
            pass
    with opened(as_(team, Role.VIEWER)):
        pass


def test_a_tabs_token_opens_nothing_without_the_session(team: Team) -> None:
    tokens = set()
    for role in (Role.EDITOR, Role.VIEWER):
        for tab in (TAB, str(uuid.uuid4())):
            with opened(as_(team, role), tab) as socket:
                token = socket.receive_json()["token"]
            assert uuid.UUID(token)
            assert token != tab
            tokens.add(token)
    assert len(tokens) == 4
    again = as_(team, Role.EDITOR)
    with opened(again) as one, opened(again) as other:
        assert one.receive_json()["token"] == other.receive_json()["token"]


@pytest.mark.parametrize("tab", ["_live_room", "../x", "1", "11111111-2222-4333-8444-55555555555Z", "%00"])
def test_a_token_that_is_none_becomes_none(tab: str, team: Team) -> None:
    with opened(as_(team, Role.EDITOR), tab) as socket:
        assert not socket.receive_json()["token"]


def closes_within(client: TestClient, seconds: float, act) -> None:
    with client, opened(client) as socket:
        socket.receive_json()
        socket.send_text(STILL_HERE)
        assert socket.receive_text() == "heard 1"
        act()
        began = time.monotonic()
        with pytest.raises(WebSocketDisconnect):
            socket.receive_text()
        assert time.monotonic() - began < seconds


def test_signing_out_closes_every_socket_within_a_second(team: Team) -> None:
    closes_within(as_(team, Role.EDITOR), 1, lambda: accounts.sign_out(team.visitor(Role.EDITOR)))


def test_being_removed_closes_every_socket_within_a_second(team: Team) -> None:
    member = team.member(Role.EDITOR)
    closes_within(as_(team, Role.EDITOR), 1, lambda: people.remove(team.owner, member.id))


def test_a_revoked_link_closes_its_guests_sockets_within_a_second(by: Member, plan: Plan) -> None:
    shared = links.share(by, plan.strategy_id)
    entry = links.open(a_visitor(), shared.token)
    closes_within(guarded(**{PLAIN_COOKIE: entry.token}), 1, lambda: links.revoke(by, shared.link.id))


def test_switching_the_workspace_closes_the_sockets_of_the_one_before(team: Team) -> None:
    visitor = team.visitor(Role.OWNER)
    closes_within(as_(team, Role.OWNER), 1, lambda: workspaces.add(visitor, "Another client"))


def hasty(socket) -> None:
    for _ in range(400):
        socket.send_text(STILL_HERE)
        socket.receive_text()


def test_a_large_or_hasty_frame_closes_the_socket(team: Team) -> None:
    with opened(as_(team, Role.EDITOR)) as socket:
        socket.receive_json()
        socket.send_text("x" * 300_000)
        with pytest.raises(WebSocketDisconnect):
            socket.receive_text()
    with opened(as_(team, Role.EDITOR)) as socket:
        socket.receive_json()
        with pytest.raises(WebSocketDisconnect):
            hasty(socket)


def test_a_body_is_only_so_large_whatever_its_headers_say(team: Team) -> None:
    client = as_(team, Role.OWNER)
    assert client.post("/x", content=b"x" * 1000).json()["bytes"] == 1000
    assert client.post("/x", content=b"x" * (BODY + 1)).status_code == 413
    assert client.post("/x", headers={"content-length": "300000000"}, content=b"").status_code == 413

    def unannounced():
        for _ in range(30):
            yield b"x" * 100_000

    with pytest.raises(Exception):  # noqa: B017, PT011  the reader is told that the sender went away
        client.post("/x", content=unannounced())


def test_a_hundred_sockets_of_nobody_open_none(by: Member) -> None:
    client, closed = guarded(), 0
    for _ in range(100):
        try:
            with opened(client):
                pass
        except WebSocketDisconnect:
            closed += 1
    assert closed == 100


def open_and_close(client: TestClient, times: int) -> None:
    for _ in range(times):
        with opened(client):
            pass


def test_one_session_opens_only_so_many_tabs(team: Team) -> None:
    client = as_(team, Role.VIEWER)
    open_and_close(client, 200)
    with pytest.raises(WebSocketDisconnect):
        open_and_close(client, 200)


def test_just_me_lets_this_machine_in_and_no_foreign_name_that_leads_here(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(JUST_ME, "1")
    assert guarded().get("/").json()["cookie"] == mark_of(LOCAL)
    with opened(guarded()) as socket:
        assert socket.receive_json()["cookie"] == mark_of(LOCAL)
    assert guarded().get("/", headers={"host": "rebound.example.org:8300"}).status_code == 303


def test_the_cookie_without_prefix_ends_where_https_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    both = f"{PLAIN_COOKIE}=planted; {COOKIE}=real"
    assert token_in(both) == "real"
    assert token_in(f"{PLAIN_COOKIE}=plain") == "plain"
    monkeypatch.setenv("PLANNER_ORIGINS", "https://plan.example.com")
    assert token_in(both) == "real"
    assert token_in(f"{PLAIN_COOKIE}=planted") == ""


def test_a_bucket_lets_a_burst_through_and_then_a_trickle() -> None:
    bucket = Bucket(rate=10, burst=5)
    assert [bucket.takes() for _ in range(7)] == [True] * 5 + [False] * 2
    buckets = Buckets(rate=1, burst=1)
    assert buckets.takes("a")
    assert not buckets.takes("a")
    assert buckets.takes("b")


def test_own_tokens_differ_by_person_and_tab(database: str) -> None:
    assert own_token(Caller(local=True), TAB) != own_token(Caller(), TAB)
