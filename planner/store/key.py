"""The server's own key: 256 random bits in the data folder, or `PLANNER_KEY` where several servers share one."""

import os
import secrets
from functools import cache

from planner.store.database import planner_home


def server_key() -> bytes:
    """The key; made at first use, readable by its user alone."""
    given = os.environ.get("PLANNER_KEY")
    return given.encode() if given else _kept(str(planner_home() / "key"))


@cache
def _kept(path: str) -> bytes:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        with open(path, "rb") as file:  # noqa: PTH123  beside os.open
            return file.read()
    key = secrets.token_hex(32).encode()
    with os.fdopen(handle, "wb") as file:
        file.write(key)
    return key
