"""`/first`: the first start asks for the owner. Only whoever started the planner knows the key to this page."""

import hashlib
import hmac

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.actions import accounts
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import has_accounts, off_loop, server_key
from planner.web.answers import answers
from planner.web.caller import caller_of
from planner.web.door.page import Field, Form, filled, inside, page, text

TITLE = "Welcome"
WORDS = "You are the first here, so this planner is yours. You can invite others later."
NO_KEY = "Open the address that was printed when the planner started; it holds the key to this page."


def first_key() -> str:
    """What completes the address `/first?key=…` that `planner serve` prints while there is no owner."""
    return hmac.new(server_key(), b"first owner", hashlib.sha256).hexdigest()[:32]


@answers(Permission.KNOCK)
async def show(request: Request) -> Response:
    """The form, for whoever has the key."""
    if await off_loop(has_accounts):
        return RedirectResponse("/sign-in", status_code=303)
    key = request.query_params.get("key", "")
    if not hmac.compare_digest(key.encode(), first_key().encode()):
        return page(request, TITLE, NO_KEY, status=403)
    return page(request, TITLE, WORDS, _form(key))


@answers(Permission.KNOCK)
async def make(request: Request) -> Response:
    """The first owner, who is then signed in."""
    key, name, email = "", "", ""
    try:
        data = await filled(request)
        key, name, email = text(data, "key"), text(data, "name"), text(data, "email")
        if not hmac.compare_digest(key.encode(), first_key().encode()):
            return page(request, TITLE, NO_KEY, status=403)
        by = await caller_of(request).visitor()
        entry = await off_loop(accounts.first_owner, by, name, email, text(data, "password"))
    except Refusal as refusal:
        return page(request, TITLE, WORDS, _form(key, name, email), wrong=str(refusal))
    return inside(request, entry)


def _form(key: str, name: str = "", email: str = "") -> Form:
    fields = (
        Field("name", "Your name", fills="name", value=name),
        Field("email", "E-mail", "email", "username", email),
        Field(
            "password",
            "Password",
            "password",
            "new-password",
            hint="At least 12 characters; a few words do well.",
        ),
    )
    return Form("/first", fields, "Start", (("key", key),))


ROUTES = [Route("/first", show, methods=["GET"]), Route("/first", make, methods=["POST"])]
