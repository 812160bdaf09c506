"""How long the server waits for somebody who has connected to say what they want, and how many may at once."""

import asyncio
import contextlib
import resource
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

SECONDS = 15.0
"""For the head of a request."""
MOST_FILES = 65_536


class Patient(HttpToolsProtocol):
    """Closes a connection over which no head of a request comes in time; silent ones would fill the house."""

    _waits: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Somebody is there."""
        super().connection_made(transport)
        self._wait()

    def on_message_begin(self) -> None:
        """They begin to ask."""
        super().on_message_begin()
        self._wait()

    def on_headers_complete(self) -> None:
        """What they ask is known."""
        self._wait_no_more()
        super().on_headers_complete()

    def connection_lost(self, exc: Exception | None) -> None:
        """They are gone."""
        self._wait_no_more()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._wait_no_more()
        self._waits = self.loop.call_later(SECONDS, self.transport.close)

    def _wait_no_more(self) -> None:
        if self._waits is not None:
            self._waits.cancel()
            self._waits = None


def open_wide() -> None:
    """Let this process have as many open connections as its system lets it; many start with room for a thousand."""
    now, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_FILES if most == resource.RLIM_INFINITY else min(MOST_FILES, most)
    if now != resource.RLIM_INFINITY and now < wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
