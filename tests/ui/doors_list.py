"""Every way in, found by asking the program: event handlers, socket events and routes, each with what it needs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reflex_base.registry import RegistrationContext
from starlette.routing import Route

from planner.model.needs import needed
from planner.model.workspace import Permission
from planner.ui.live import acts, rooms
from planner.ui.policy import OWN_OF_REFLEX, needed_by, schema_of
from planner.web import answers
from planner.web.server import routes


def short(name: str) -> str:
    """`home.start` of Reflex's long name."""
    state, _, handler = name.rpartition(".")
    return f"{state.rpartition('____')[2]}.{handler}"


def handlers() -> dict[str, Permission | None]:
    """Every event handler of every state by its full name, Reflex's own and its `setvar`s included."""
    import planner.planner  # noqa: F401  (what makes the pages and states)

    return {name: needed_by(name) for name in RegistrationContext.get().event_handlers}


def ours(name: str) -> bool:
    return not handler_of(name).__module__.startswith("reflex.")


def handler_of(name: str) -> Callable[..., Any]:
    return RegistrationContext.get().event_handlers[name].handler.fn


def socket_events() -> dict[str, Permission | None]:
    return {f"/live {event}": rooms.NEEDS.get(event) for event in ("connect", *rooms.ASKED)}


def edits() -> dict[str, Permission | None]:
    """What may be asked for with the socket event `do`."""
    return {f"/live do {name}": needed(action) for name, action in acts.ACTS.items()}


def web_routes() -> dict[str, Permission | None]:
    return {
        f"{method} {route.path}": answers.needed_by(route.endpoint)
        for route in routes()
        if isinstance(route, Route)
        for method in sorted(route.methods or ())
        if method != "HEAD"
    }


def every_door() -> dict[str, Permission | None]:
    return {
        **{short(n): p for n, p in handlers().items() if ours(n)},
        **socket_events(),
        **edits(),
        **web_routes(),
    }


def payload_for(name: str, ids: dict[str, str]) -> dict[str, Any]:
    """What a browser could send to a handler: fitting its schema, with these ids where it asks for ids."""
    made: dict[str, Any] = {}
    for field, about in schema_of(handler_of(name)).model_fields.items():
        kind = str(about.annotation)
        if field in ids:
            made[field] = ids[field]
        elif "dict" in kind:
            made[field] = {"name": "Planted"}
        elif "list" in kind:
            made[field] = []
        else:
            made[field] = {"field": "name", "kind": "blank", "status": "all"}.get(field, "planted")
    return made


__all__ = [
    "OWN_OF_REFLEX",
    "edits",
    "every_door",
    "handler_of",
    "handlers",
    "ours",
    "payload_for",
    "short",
    "socket_events",
    "web_routes",
]
