"""`@needs(Permission.EDIT_MAP)`: what an action needs stands beside it; the store's door checks it."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from planner.model.member import Asker
from planner.model.workspace import Permission

A = TypeVar("A", bound=Asker)
P = ParamSpec("P")
T = TypeVar("T")


def needs(
    permission: Permission,
) -> Callable[[Callable[Concatenate[A, P], T]], Callable[Concatenate[A, P], T]]:
    """Let the action ask for `permission` in everything it reads and writes. An action inside keeps its own."""

    def declared(action: Callable[Concatenate[A, P], T]) -> Callable[Concatenate[A, P], T]:
        @wraps(action)
        def asking(by: A, *args: P.args, **kwargs: P.kwargs) -> T:
            return action(by.asking(permission), *args, **kwargs)

        asking.__dict__["needs"] = permission
        return asking

    return declared


def needed(action: Callable[..., Any]) -> Permission | None:
    """What an action needs; None where it does not say."""
    return getattr(action, "needs", None)
