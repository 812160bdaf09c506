"""Who may call: pages that this server itself handed out, and origins named when it was started.

A browser says in `Origin` which page is behind a request. Sockets and everything that changes something must
come from our own page; so a foreign site a person has open in another tab cannot reach their planner.
"""

import os
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from planner.web.body import CLOSE

VARIABLE = "PLANNER_ORIGINS"
API = "/api/push/"
"""Where other systems ask, each with a key of its own; no cookie counts there, so no page can be made to."""
READS = {"GET", "HEAD", "OPTIONS"}
DEFAULT_PORTS = {"http": 80, "https": 443}
LOOPBACK = {"localhost", "127.0.0.1", "::1"}
REFUSED = "This request did not come from a page of this planner, so nothing was done. Reload the page and try again."


def named_origins() -> frozenset[str]:
    """The origins given at start (`planner serve --origin`), as `https://name[:port]`."""
    return frozenset(part.rstrip("/") for part in os.environ.get(VARIABLE, "").split() if part)


def place(origin: str) -> tuple[str, int] | None:
    """Host and port of an origin like `https://name:8443`; None when it is not one (`null`, `file:`)."""
    try:
        parts = urlsplit(origin)
        port = parts.port or DEFAULT_PORTS.get(parts.scheme)
    except ValueError:
        return None
    return (parts.hostname, port) if parts.hostname and port else None


def is_ours(origin: str, host: str, named: frozenset[str]) -> bool:
    """Whether a page at `origin` may call a server reached as `host` (the request's `Host` header).

    Same host and port, whatever the scheme: behind a proxy with TLS we only ever see http. Once origins are
    named, only those and this machine itself are let in.
    """
    if origin in named:
        return True
    here = place(origin)
    if here is None or (named and here[0] not in LOOPBACK):
        return False
    return here == place(f"{urlsplit(origin).scheme}://{host}")


class SameOrigin:
    """Refuses sockets and changing requests from other pages."""

    def __init__(self, app: ASGIApp, named: frozenset[str]) -> None:
        self.app = app
        self.named = named

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let it through or answer 403; a socket is closed before it opens."""
        if (
            scope["type"] == "lifespan"
            or scope.get("method") in READS
            or _has_key(scope)
            or self._is_ours(scope)
        ):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1008, "reason": "foreign origin"})
        else:
            await PlainTextResponse(REFUSED, status_code=403, headers=CLOSE)(scope, receive, send)

    def _is_ours(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        return is_ours(headers.get("origin", ""), headers.get("host", ""), self.named)


def _has_key(scope: Scope) -> bool:
    """Whether it is for other systems, which have a key and no page; a browser sends none by itself."""
    return scope["type"] == "http" and scope["path"].startswith(API)
