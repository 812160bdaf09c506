"""Headers every answer carries: how long to keep it, and what a page may load."""

import os
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from planner.web.csp import policy

PAGES = "PLANNER_PAGES"
HASHED = "/assets/"  # the front end's build puts a content hash into these names
FOREVER = "public, max-age=31536000, immutable"
ASK_FIRST = "no-cache"
ALWAYS = {
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
}


def keep_for(path: str, status: int) -> str:
    """The `Cache-Control` of a file: hashed names never change, everything else is asked for again."""
    return FOREVER if path.startswith(HASHED) and status in (200, 206, 304) else ASK_FIRST


def built_pages() -> Path | None:
    """Where the built pages are, as `planner serve` said at start."""
    given = os.environ.get(PAGES)
    return Path(given) if given else None


class Caching:
    """Adds the headers on the way out; an answer that says its own `Cache-Control` keeps it."""

    def __init__(self, app: ASGIApp, pages: Path | None = None) -> None:
        self.app = app
        self.always = {**ALWAYS, "content-security-policy": policy(pages)}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and add to the head of its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("cache-control", keep_for(scope["path"], message["status"]))
                for name, value in self.always.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers)
