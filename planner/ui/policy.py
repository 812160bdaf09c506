"""What stands before every event: refused unless its handler says what it needs, and who asks has that now.

`@needs(Permission.EDIT_MAP)` beside a handler says so. What a browser sends has to fit the handler's own
signature, strictly; text with half characters, NUL or absurd size or depth is refused before anything reads it.
Session and role are read from the database at every event, hydrate and background ones included.
"""

import inspect
from collections.abc import Callable
from functools import cache
from typing import Any, get_type_hints

import reflex as rx
from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from reflex.istate.delta import _resolve_delta
from reflex.middleware.middleware import Middleware
from reflex.state import BaseState, StateUpdate
from reflex_base.event import Event
from reflex_base.registry import RegistrationContext

from planner.model.refusal import Refusal
from planner.model.workspace import NotAllowed, Permission, may
from planner.store import member_marked, off_loop
from planner.ui import asker
from planner.ui.clean import is_clean
from planner.ui.desk import Desk

OWN_OF_REFLEX = frozenset({"hydrate", "hydrate_and_load", "on_load_internal", "set_is_hydrated"})
"""What Reflex itself must be asked for a page to live; of its other handlers, `setvar` before all, none is let in."""
UNREADABLE = "This page sent something the planner cannot read. Nothing was changed; load the page again."
SIGN_IN = "/sign-in"


def needed_by(name: str) -> Permission | None:
    """What the handler of an event needs; None where nothing lets it in."""
    registered = RegistrationContext.get().event_handlers.get(name)
    if registered is None:
        return None
    handler = registered.handler.fn
    if handler.__module__ == "reflex.state" and handler.__name__ in OWN_OF_REFLEX:
        return Permission.VIEW
    return getattr(handler, "needs", None)


def listen(app: rx.App) -> None:
    """Let only events come as far as Reflex that some handler has; it would write all others whole into its log."""
    namespace = app.event_namespace
    if namespace is None:
        raise RuntimeError("The app has no socket server: it needs at least one State.")
    heard, known = namespace.on_event, RegistrationContext.get().event_handlers

    async def on_event(sid: str, said: Any = None) -> None:
        if isinstance(said, dict) and said.get("name") in known:
            await heard(sid, said)

    namespace.on_event = on_event


class Policy(Middleware):
    """Decides for every event, before anything of it runs."""

    async def preprocess(self, app: rx.App, state: BaseState, event: Event) -> StateUpdate | None:
        """None lets the event go on; anything else is the answer instead of it."""
        permission = needed_by(event.name)
        if permission is None or not fits(event.name, event.payload):
            return await _said(state, UNREADABLE)
        try:
            member = await off_loop(
                member_marked, state.router.headers.cookie, state.router.session.client_ip
            )
        except NotAllowed:
            return StateUpdate(events=Event.from_event_type([rx.redirect(SIGN_IN)]))
        except Refusal as trouble:
            return await _said(state, str(trouble))
        asked = may(member.role, permission, link_comments=True)  # a link's own limit the store's door knows
        if not asked:
            return await _said(state, str(NotAllowed(permission)))
        asker.hand_over(member)
        return None


def fits(name: str, payload: dict[str, Any]) -> bool:
    """Whether what came with an event fits its handler; checked values replace it."""
    handler = RegistrationContext.get().event_handlers[name].handler.fn
    try:
        checked = schema_of(handler).model_validate(payload)
    except ValidationError:
        return False
    if handler.__module__ == "reflex.state" and payload.get("vars"):
        return False  # what a browser would keep for us; we let it keep nothing
    payload.update(checked.model_dump())
    return is_clean(payload)


@cache
def schema_of(handler: Callable[..., Any]) -> type[BaseModel]:
    """The handler's arguments as a strict model: nothing missing, nothing more, nothing of another kind."""
    hints = get_type_hints(handler)
    fields: dict[str, Any] = {}
    for name, parameter in list(inspect.signature(handler).parameters.items())[1:]:
        default = ... if parameter.default is parameter.empty else parameter.default
        fields[name] = (hints.get(name, Any), default)
    return create_model(handler.__name__, __config__=ConfigDict(extra="forbid", strict=True), **fields)


async def _said(state: BaseState, sentence: str) -> StateUpdate:
    desk = await state.get_state(Desk)
    desk.refused, desk.refusals, desk.done = sentence, desk.refusals + 1, ""
    root = state._get_root_state()
    delta = await _resolve_delta(root.get_delta())
    root._clean()
    return StateUpdate(delta=delta)
