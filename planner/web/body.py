"""The body of a request: so long and no longer, and not for ever."""

import asyncio

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import Message, Receive, Scope, Send

from planner.model.refusal import Refusal
from planner.web.limits import FILE

PATIENCE = 30.0
"""Seconds in which some more of a body has to come."""
TOO_MUCH = "This is more than the planner takes in one piece. Nothing was changed."
TOO_SLOW = "The rest of this did not come in time, so nothing was changed. Send it again."
CLOSE = {"connection": "close"}
"""For answers to somebody who is still sending: nobody reads the rest."""


class Body:
    """Hands a body on and ends it where it is too long, whatever its headers said.

    One that brings a file ends where every file is too large already, so that its route can say so. An answer given
    before the end of the body closes the connection, so that nobody goes on sending to nobody.
    """

    def __init__(self, scope: Scope, most: int, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        self.most, self._taken = most, 0
        self._receive, self._send = receive, send
        self._coming = "transfer-encoding" in headers or headers.get("content-length", "0") != "0"

    async def receive(self) -> Message:
        """The next piece. Raises Refusal where it is one too many, or does not come."""
        if not self._coming:
            return await self._receive()
        try:
            message = await asyncio.wait_for(self._receive(), PATIENCE)
        except TimeoutError:
            raise Refusal(TOO_SLOW) from None
        body = message.get("body", b"")
        self._taken += len(body)
        if self._taken > self.most:
            if self.most < FILE:
                raise Refusal(TOO_MUCH)
            return {**message, "body": body[: len(body) - (self._taken - self.most)], "more_body": False}
        self._coming = message.get("more_body", False)
        return message

    async def send(self, message: Message) -> None:
        """What the app answers."""
        if message["type"] == "http.response.start" and self._coming:
            MutableHeaders(scope=message).update(CLOSE)
        await self._send(message)
