"""A forgotten password: ask for a letter, then set a new one with the link in it."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from planner.actions import accounts
from planner.model.account import Letter
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web import letters
from planner.web.answers import answers
from planner.web.caller import caller_of
from planner.web.door.page import Field, Form, filled, inside, page, second_step, text

TITLE = "Forgotten your password?"
WORDS = "Type your e-mail and we send you a link to set a new one."
NO_LETTERS = (
    "This planner sends no letters. Ask an owner of your workspace: "
    "on the page “People” they get a link for you."
)
SENT_TITLE = "Look into your mail"
SENT = "If this address has an account, a letter with a link is on its way. The link works once, for an hour."
NEW_TITLE, NEW_WORDS = "Set a new password", "You are signed out everywhere else when it is set."
SUBJECT = "Set a new password for CX Planner"
LETTER = """Somebody, most likely you, asked to set a new password for CX Planner.

{link}

The link works once, for an hour. If it was not you, do nothing: your password stays as it is.
"""


@answers(Permission.KNOCK)
async def show(request: Request) -> Response:
    """The form, or where to ask instead."""
    if not letters.can_send():
        return page(request, TITLE, NO_LETTERS)
    return page(request, TITLE, WORDS, _ask())


@answers(Permission.KNOCK)
async def ask(request: Request) -> Response:
    """The same answer whether there is an account or not."""
    try:
        data = await filled(request)
        by = await caller_of(request).visitor()
        letter = await off_loop(accounts.ask_reset, by, text(data, "email")) if letters.can_send() else None
    except Refusal as refusal:
        return page(request, TITLE, WORDS, _ask(), wrong=str(refusal))
    if letter:
        link = f"{request.headers.get('origin', '')}/reset/{letter.token}"
        letters.send(letter.to, SUBJECT, LETTER.format(link=link))
    return page(request, SENT_TITLE, SENT)


@answers(Permission.KNOCK)
async def choose(request: Request) -> Response:
    """The form behind the link."""
    return page(request, NEW_TITLE, NEW_WORDS, _new(request.path_params["token"]))


@answers(Permission.KNOCK)
async def reset(request: Request) -> Response:
    """The new password, and in."""
    token = request.path_params["token"]
    try:
        data = await filled(request)
        by = await caller_of(request).visitor()
        entry = await off_loop(accounts.reset, by, token, text(data, "password"))
    except Refusal as refusal:
        return page(request, NEW_TITLE, NEW_WORDS, _new(token), wrong=str(refusal))
    return second_step(request, entry) if isinstance(entry, Letter) else inside(request, entry)


def _ask() -> Form:
    return Form("/forgotten", (Field("email", "E-mail", "email", "username"),), "Send the link")


def _new(token: str) -> Form:
    hint = "At least 12 characters; a few words do well."
    return Form(
        f"/reset/{token}",
        (Field("password", "New password", "password", "new-password", hint=hint),),
        "Set it",
    )


ROUTES = [
    Route("/forgotten", show, methods=["GET"]),
    Route("/forgotten", ask, methods=["POST"]),
    Route("/reset/{token}", choose, methods=["GET"]),
    Route("/reset/{token}", reset, methods=["POST"]),
]
