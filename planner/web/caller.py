"""Who calls: their session, where from, and the one cookie that carries it."""

import os
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection, cookie_parser
from starlette.responses import Response
from starlette.types import Scope

from planner.model.account import LONGEST, Session
from planner.model.ids import SessionId
from planner.model.member import Visitor
from planner.store import LOCAL, Pusher, mark_of, off_loop, pusher, session_of, visitor_of
from planner.web.origins import API, LOOPBACK, named_origins, place

COOKIE = "__Host-planner"
PLAIN_COOKIE = "planner"
"""Browsers take `__Host-` only with https; on plain http, as on this machine alone, it goes without."""
FORM = "planner-form"
ERRAND, PLAIN_ERRAND = "__Host-planner-errand", "planner-errand"
"""What a browser keeps while its person signs in elsewhere: minutes, and only for the way back."""
JUST_ME = "PLANNER_JUST_ME"
KEY = "planner.caller"


def is_just_me() -> bool:
    """Whether this planner runs for one person without signing in (`planner serve --just-me`)."""
    return os.environ.get(JUST_ME) == "1"


@dataclass(frozen=True)
class Caller:
    """Somebody at the door; `local` is the one person of a planner without accounts.

    `pushes` is what a system with a key may do; it has no session, and a key is asked for under `API` alone.
    `form` is a value only their browser has, which our forms at the door must bring back; `errand` what it keeps
    while they sign in elsewhere.
    """

    session: Session | None = None
    address: str = ""
    agent: str = ""
    local: bool = False
    form: str = ""
    errand: str = ""
    pushes: Pusher | None = None

    @property
    def known(self) -> bool:
        """Whether they may come further than the sign-in page."""
        return self.local or self.session is not None

    @property
    def mark(self) -> bytes:
        """The cookie header the app sees instead of theirs; empty for nobody."""
        here = LOCAL if self.local else self.session.id if self.session else ""
        return mark_of(here).encode() if here else b""

    async def visitor(self) -> Visitor:
        """Them as one who signs in or manages their account."""
        session_id: SessionId | None = self.session.id if self.session else None
        return await off_loop(visitor_of, session_id, self.address, self.agent)


async def caller_in(scope: Scope) -> Caller:
    """Who is behind a request or socket, read from its cookie; under `API` from its key."""
    headers = Headers(scope=scope)
    if scope["path"].startswith(API):
        return await _with_key(scope, headers.get("authorization", ""))
    cookies = headers.get("cookie", "")
    address, agent = (scope.get("client") or ("", 0))[0], headers.get("user-agent", "")[:200]
    form = cookie_parser(cookies).get(FORM, "")[:100]
    if is_just_me():
        return Caller(None, address, agent, local=_is_here(headers.get("host", "")), form=form)
    token, errand = token_in(cookies), _kept_in(cookies, ERRAND, PLAIN_ERRAND)[:3000]
    session = await off_loop(session_of, token) if token else None
    return Caller(session, address, agent, form=form, errand=errand)


async def _with_key(scope: Scope, said: str) -> Caller:
    address = (scope.get("client") or ("", 0))[0]
    scheme, _, key = said.strip().partition(" ")
    given = key.strip()[:200] if scheme.lower() == "bearer" else ""
    return Caller(address=address, pushes=await off_loop(pusher, given, address) if given else None)


def token_in(cookie: str) -> str:
    """The session's token. The plain name does not count once a public https address is named."""
    return _kept_in(cookie, COOKIE, PLAIN_COOKIE)[:200]


def _kept_in(cookie: str, name: str, plain: str) -> str:
    cookies = cookie_parser(cookie)
    https = any(origin.startswith("https:") for origin in named_origins())
    return cookies.get(name) or ("" if https else cookies.get(plain, ""))


def caller_of(request: HTTPConnection) -> Caller:
    """Who the guard found behind a request; without a guard nobody."""
    return request.scope.get(KEY) or Caller()


def keep(answer: Response, request: HTTPConnection, token: str, origin: str = "") -> Response:
    """The answer, telling the browser to keep this session, or with an empty token to forget the one it has.

    `origin` is our own address, where the browser does not say it: it does with a form, but not on the way back from
    another site.
    """
    https = (origin or request.headers.get("origin", "")).startswith("https://")
    name = COOKIE if https else PLAIN_COOKIE
    age = int(LONGEST.total_seconds()) if token else 0
    answer.set_cookie(name, token, max_age=age, path="/", secure=https, httponly=True, samesite="lax")
    answer.headers["cache-control"] = "no-store"
    return answer


def _is_here(host: str) -> bool:
    """Whether this machine was asked by its own name; a foreign name that leads here is somebody's trick."""
    asked = place(f"http://{host}")
    named = {at[0] for origin in named_origins() if (at := place(origin))}
    return asked is not None and asked[0] in LOOPBACK | named
