"""A picture that comes in as the body of a request, and what its routes share."""

import asyncio
import re
from collections.abc import Callable
from typing import TypeVar

from starlette.requests import Request

from planner.intake.picture import Unusable
from planner.model.ids import Id
from planner.model.picture import LARGEST_FILE
from planner.model.refusal import NotThere, Refusal, Trouble

KEEP_FOR_ME = {"cache-control": "private, max-age=31536000, immutable"}
"""For what never changes under its address, and is not for everybody."""
AT_ONCE = 2
AnId = TypeVar("AnId", bound=Id)

_opening = asyncio.Semaphore(AT_ONCE)


async def picture_in(request: Request, drawn: Callable[[bytes], bytes], what: str = "portrait") -> bytes:
    """What `intake.picture` makes of the body. Raises Unusable, which says that the old `what` stays."""
    file = await _file(request, what)
    async with _opening:
        return await asyncio.to_thread(drawn, file)


def id_in(kind: type[AnId], request: Request, name: str) -> AnId:
    """The id in the address. Raises NotThere where no id is written like this."""
    text = request.path_params[name]
    if not re.fullmatch(kind.pattern, text):
        raise NotThere(name)
    return kind(text)


def status_of(refusal: Refusal) -> int:
    """The status of an answer that is a refusal."""
    return 404 if isinstance(refusal, NotThere) else 503 if isinstance(refusal, Trouble) else 422


async def _file(request: Request, what: str) -> bytes:
    """The body, or as much of it as shows that it is too large. Raises Unusable."""
    file = bytearray()
    async for part in request.stream():
        file += part
        if len(file) > LARGEST_FILE:
            raise Unusable("bytes", what=what)
    return bytes(file)
