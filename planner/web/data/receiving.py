"""A large file comes in piece by piece and goes to the disk, never whole into memory."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from starlette.requests import Request

from planner.intake.numbers.bounds import LARGEST_FILE
from planner.model.refusal import Refusal

PIECE = 2**20
TOO_LARGE = (
    f"The file is larger than {LARGEST_FILE // 2**30} GB, so it was not read. Nothing was changed;"
    " export a shorter period."
)
EMPTY = "The file is empty. Nothing was changed; export it again."


async def received(request: Request, path: Path, must_have_room: Callable[[int], None]) -> None:
    """Write a request's body to `path`. Raises Refusal for one that is empty, too large or has no room."""
    declared = request.headers.get("content-length", "0")
    must_have_room(int(declared) if declared.isdigit() else 0)
    size, piece = 0, bytearray()
    with await asyncio.to_thread(path.open, "wb") as file:
        async for part in request.stream():
            size += len(part)
            if size > LARGEST_FILE:
                raise Refusal(TOO_LARGE)
            piece += part
            if len(piece) >= PIECE:
                must_have_room(len(piece))
                await asyncio.to_thread(file.write, bytes(piece))
                piece.clear()
        file.write(piece)
    if not size:
        raise Refusal(EMPTY)
