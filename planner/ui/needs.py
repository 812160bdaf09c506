"""`@needs(Permission.EDIT_MAP)`: what a handler needs stands beside it; `policy` refuses every handler without."""

from collections.abc import Callable
from typing import Any, TypeVar

from planner.model.workspace import Permission

F = TypeVar("F", bound=Callable[..., Any])


def needs(permission: Permission) -> Callable[[F], F]:
    """Say what a handler needs: `@rx.event` above, this below."""

    def declared(handler: F) -> F:
        handler.__dict__["needs"] = permission
        return handler

    return declared
