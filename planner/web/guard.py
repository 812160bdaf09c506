"""The guard around everything: who calls is found here, once, before anything else of ours or Reflex's runs.

A request goes on without its cookie: what the app sees, logs or pickles instead is the session's id, which opens
nothing. A page is for people who are signed in. A socket's token, which Reflex trusts, becomes a code only this
session and this tab have together, so a stolen or invented one opens an empty state.
"""

import hashlib
import hmac
import re
import uuid
from urllib.parse import parse_qs, quote, urlencode

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Match
from starlette.types import ASGIApp, Receive, Scope, Send

from planner.store import has_accounts, off_loop, server_key
from planner.web.body import CLOSE, TOO_MUCH, Body
from planner.web.caller import KEY, Caller, caller_in
from planner.web.limits import BODY, DATA, FILE, Buckets
from planner.web.sockets import Sockets

UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
DROPPED = {b"cookie", b"authorization"}
READS = {"GET", "HEAD"}
FILES = re.compile(
    r"/strategies/file|/brand/logo|/account/picture|/strategy/[^/]+/persona/[^/]+/picture"
    r"|/strategy/[^/]+/findings/[^/]+"
)
DATA_FILES = re.compile(r"/strategy/[^/]+/data")
"""Where a file comes in, and where one may be very large; everywhere else a request is small."""
SHUT = ("/_event", "/_upload", "/_all_routes", "/_health")
"""Reflex's own addresses for plain requests: polling sockets, uploads of any size, lists. None of them is ours."""
TOO_FAST = "This is faster than anybody clicks. Nothing was changed; wait a moment and try again."


class Guard:
    """Stands between the world and the app; `routes` are ours, each of which says itself whom it answers."""

    def __init__(self, app: ASGIApp, routes: list[BaseRoute]) -> None:
        self.app = app
        self.routes = routes
        self.sockets = Sockets(app)
        self.requests = Buckets(rate=40, burst=400)
        self.changes = Buckets(rate=5, burst=60)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it through as its caller, answer it here, or close it."""
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] == "websocket":
            caller = await caller_in(scope)
            opened = _with_own_token(_trusted(scope, caller), caller)
            await self.sockets.serve(opened, caller, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        if _is_file(scope["path"]):
            await self.app(_trusted(scope, Caller()), receive, send)
            return
        most = _most(scope["path"])
        caller = Caller()
        refused = self._refused(scope, most)
        if refused is None:
            caller = await caller_in(scope)
            refused = None if caller.known or self._is_ours(scope) else await _shown_the_door(scope)
        if refused is None:
            body = Body(scope, most, receive, send)
            await self.app(_trusted(scope, caller), body.receive, body.send)
        else:
            await refused(scope, receive, Body(scope, most, receive, send).send)

    def _refused(self, scope: Scope, most: int) -> Response | None:
        address = (scope.get("client") or ("", 0))[0]
        declared = Headers(scope=scope).get("content-length", "0")
        if scope["path"].startswith(SHUT):
            return PlainTextResponse("Not found.", status_code=404)
        if not declared.isdigit() or int(declared) > most:
            return PlainTextResponse(TOO_MUCH, status_code=413, headers=CLOSE)
        in_time = self.requests.takes(address) and (scope["method"] in READS or self.changes.takes(address))
        return None if in_time else PlainTextResponse(TOO_FAST, status_code=429, headers={"retry-after": "5"})

    def _is_ours(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is not Match.NONE for route in self.routes)


async def _shown_the_door(scope: Scope) -> Response:
    """A page asked for by nobody we know leads to signing in, or to the first owner's page; all else is refused."""
    if scope["method"] not in READS:
        return PlainTextResponse("Sign in first; nothing was changed.", status_code=401)
    if not await off_loop(has_accounts):
        return RedirectResponse("/first", status_code=303)
    return RedirectResponse(f"/sign-in?next={quote(scope['path'])}", status_code=303)


def _most(path: str) -> int:
    return DATA if DATA_FILES.fullmatch(path) else FILE if FILES.fullmatch(path) else BODY


def _is_file(path: str) -> bool:
    """A file of the front end, the same for everybody: hashed scripts, styles, typefaces."""
    name = path.rpartition("/")[2]
    return path.startswith(("/assets/", "/fonts/")) or (path.count("/") == 1 and "." in name)


def _trusted(scope: Scope, caller: Caller) -> Scope:
    headers = [(name, value) for name, value in scope["headers"] if name not in DROPPED]
    if caller.mark:
        headers.append((b"cookie", caller.mark))
    return {**scope, "headers": headers, KEY: caller}


def _with_own_token(scope: Scope, caller: Caller) -> Scope:
    asked = parse_qs(scope["query_string"].decode("latin-1"))
    token = asked.get("token", [""])[0]
    if "token" in asked:
        asked["token"] = [own_token(caller, token)] if UUID.fullmatch(token) else [""]
    return {**scope, "query_string": urlencode(asked, doseq=True).encode()}


def own_token(caller: Caller, tab: str) -> str:
    """What Reflex takes as the tab's token: made from the session and the tab's own, so neither alone opens a state."""
    mixed = hmac.new(server_key(), caller.mark + b"|" + tab.encode(), hashlib.sha256).digest()
    return str(uuid.UUID(bytes=mixed[:16], version=4))
