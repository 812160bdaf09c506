"""`/join/…`: what somebody who was invited sees."""

from html import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from planner.actions import invitations
from planner.actions.invitations import Invited
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.caller import caller_of
from planner.web.door.elsewhere import other_way
from planner.web.door.page import Field, Form, filled, inside, page, text
from planner.web.door.sign_in import sign_in_address

OVER_TITLE = "This invitation is over"


@answers(Permission.KNOCK)
async def show(request: Request) -> Response:
    """The form to join, to accept, or the way to sign in first."""
    try:
        return await _shown(request)
    except Refusal as refusal:
        return page(request, OVER_TITLE, str(refusal), status=410)


@answers(Permission.KNOCK)
async def join(request: Request) -> Response:
    """A member from now on."""
    token = request.path_params["token"]
    try:
        data = await filled(request)
        by = await caller_of(request).visitor()
        if text(data, "accepts"):
            entry = await off_loop(invitations.accept, by, token)
        else:
            entry = await off_loop(invitations.join, by, token, text(data, "name"), text(data, "password"))
    except Refusal as refusal:
        return await _again(request, str(refusal))
    return inside(request, entry)


async def _again(request: Request, wrong: str) -> Response:
    try:
        return await _shown(request, wrong)
    except Refusal as refusal:
        return page(request, OVER_TITLE, str(refusal), status=410)


async def _shown(request: Request, wrong: str = "") -> Response:
    token, caller = request.path_params["token"], caller_of(request)
    invited = await off_loop(invitations.invited, await caller.visitor(), token)
    title = f"Join {invited.workspace}"
    if invited.known and not (caller.session and caller.session.account_id):
        words = f"{invited.invitation.email} has an account here already. Sign in with it, then join."
        first = escape(sign_in_address(f"/join/{token}"))
        more = f'<p class="door-more"><a class="link" href="{first}">Sign in</a></p>'
        return page(request, title, words, more=more, wrong=wrong)
    other = None if invited.known else other_way(invitation=token)
    return page(request, title, _words(invited), _form(token, invited), wrong=wrong, other=other)


def _words(invited: Invited) -> str:
    return f"You were invited as {invited.invitation.role}, under {invited.invitation.email}."


def _form(token: str, invited: Invited) -> Form:
    to = f"/join/{token}"
    if invited.known:
        return Form(to, (), "Join", (("accepts", "yes"),))
    fields = (
        Field("name", "Your name", fills="name"),
        Field(
            "password",
            "Password",
            "password",
            "new-password",
            hint="At least 12 characters; a few words do well.",
        ),
    )
    return Form(to, fields, "Join")


ROUTES = [Route("/join/{token}", show, methods=["GET"]), Route("/join/{token}", join, methods=["POST"])]
