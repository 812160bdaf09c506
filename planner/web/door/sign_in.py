"""Signing in and out, with the second factor where it is on."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.actions import accounts
from planner.model.account import Letter
from planner.model.refusal import Refusal
from planner.model.workspace import NotAllowed, Permission, Role
from planner.store import member_marked, off_loop
from planner.web.answers import answers
from planner.web.caller import Caller, caller_of, keep
from planner.web.door.elsewhere import other_way
from planner.web.door.page import Field, Form, filled, inside, local, page, second_step, text

TITLE, WORDS = "Sign in", "Good to see you again."
FORGOTTEN = '<p class="door-more"><a class="link" href="/forgotten">Forgotten your password?</a></p>'


@answers(Permission.KNOCK)
async def show(request: Request) -> Response:
    """The form; somebody signed in goes on."""
    to = local(request.query_params.get("next", "/"))
    if await off_loop(_is_inside, caller_of(request)):
        return RedirectResponse(to, status_code=303)
    return page(request, TITLE, WORDS, _form(to), more=FORGOTTEN, other=other_way(next=to))


@answers(Permission.KNOCK)
async def sign_in(request: Request) -> Response:
    """In, or the second step, or the form again with one sentence for every reason."""
    email, to = "", "/"
    try:
        data = await filled(request)
        email, to = text(data, "email"), local(text(data, "next"))
        by = await caller_of(request).visitor()
        entry = await off_loop(accounts.sign_in, by, email, text(data, "password"))
    except Refusal as refusal:
        other = other_way(next=to)
        return page(request, TITLE, WORDS, _form(to, email), wrong=str(refusal), more=FORGOTTEN, other=other)
    return second_step(request, entry, to) if isinstance(entry, Letter) else inside(request, entry, to)


@answers(Permission.KNOCK)
async def finish(request: Request) -> Response:
    """The code of the second factor."""
    ticket, to = "", "/"
    try:
        data = await filled(request)
        ticket, to = text(data, "ticket"), local(text(data, "next"))
        by = await caller_of(request).visitor()
        entry = await off_loop(accounts.second_step, by, ticket, text(data, "code"))
    except Refusal as refusal:
        return second_step(request, Letter("", "", ticket), to, wrong=str(refusal))
    return inside(request, entry, to)


@answers(Permission.KNOCK)
async def sign_out(request: Request) -> Response:
    """Out, in this browser; what it kept of the planner is cleared."""
    await off_loop(accounts.sign_out, await caller_of(request).visitor())
    return _out(request)


@answers(Permission.OWN_ACCOUNT)
async def sign_out_everywhere(request: Request) -> Response:
    """Out, wherever this account is signed in."""
    await off_loop(accounts.sign_out_everywhere, await caller_of(request).visitor())
    return _out(request)


def _is_inside(caller: Caller) -> bool:
    try:
        return member_marked(caller.mark.decode(), caller.address).role is not Role.GUEST
    except NotAllowed:
        return False


def _out(request: Request) -> Response:
    answer = keep(RedirectResponse("/sign-in", status_code=303), request, "")
    answer.headers["clear-site-data"] = '"storage"'
    return answer


def _form(to: str, email: str = "") -> Form:
    fields = (
        Field("email", "E-mail", "email", "username", email),
        Field("password", "Password", "password", "current-password"),
    )
    return Form("/sign-in", fields, "Sign in", (("next", to),))


def sign_in_address(to: str) -> str:
    """Where to sign in and then go on to an address of ours."""
    return f"/sign-in?next={quote(local(to))}"


ROUTES = [
    Route("/sign-in", show, methods=["GET"]),
    Route("/sign-in", sign_in, methods=["POST"]),
    Route("/second-step", finish, methods=["POST"]),
    Route("/sign-out", sign_out, methods=["POST"]),
    Route("/sign-out/everywhere", sign_out_everywhere, methods=["POST"]),
]
