"""Changes made over plain HTTP, told to whoever draws: who that is, is said where the app is put together."""

from collections.abc import Awaitable, Callable

from planner.model.change import Change

Listener = Callable[[Change], Awaitable[None]]

_listeners: list[Listener] = []


def heard_by(*listeners: Listener) -> None:
    """From now on these hear of every change."""
    _listeners[:] = listeners


async def tell(change: Change) -> None:
    """Tell a committed change."""
    for listener in _listeners:
        await listener(change)
