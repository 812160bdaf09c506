"""`/account/password`: another password for oneself. The session goes on under a new token."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from planner.actions import own_account
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.caller import caller_of
from planner.web.door.page import Field, Form, filled, inside, page, text

TITLE, WORDS = "Change your password", "You are signed out everywhere else when it is changed."
BACK = '<p class="door-more"><a class="link" href="/profile">Back to your profile</a></p>'
HINT = "At least 12 characters; a few words do well."
TWICE = "The two new passwords are not the same. Nothing was changed; type them again."
FORM = Form(
    "/account/password",
    (
        Field("current", "Password you have now", "password", "current-password"),
        Field("password", "New password", "password", "new-password", hint=HINT),
        Field("again", "New password again", "password", "new-password"),
    ),
    "Change it",
)


@answers(Permission.OWN_ACCOUNT)
async def show(request: Request) -> Response:
    """The form."""
    return page(request, TITLE, WORDS, FORM, more=BACK)


@answers(Permission.OWN_ACCOUNT)
async def change(request: Request) -> Response:
    """Changed, and back to the profile."""
    try:
        data = await filled(request)
        wanted = _same(text(data, "password"), text(data, "again"))
        by = await caller_of(request).visitor()
        entry = await off_loop(own_account.change_password, by, text(data, "current"), wanted)
    except Refusal as refusal:
        return page(request, TITLE, WORDS, FORM, wrong=str(refusal), more=BACK)
    return inside(request, entry, "/profile")


def _same(password: str, again: str) -> str:
    if password != again:
        raise Refusal(TWICE)
    return password


ROUTES = [
    Route("/account/password", show, methods=["GET"]),
    Route("/account/password", change, methods=["POST"]),
]
