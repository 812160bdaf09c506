"""`/s/…`: what a client with a link sees first. Looking changes nothing; only the button opens and is counted."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from planner.actions import links
from planner.actions.links import Shown
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.caller import caller_of
from planner.web.door.brand import headed
from planner.web.door.page import OURS, Field, Form, filled, inside, page, text

OVER_TITLE = "Nothing is shown here any more"


@answers(Permission.KNOCK)
async def show(request: Request) -> Response:
    """Who shares something, and the button."""
    return await _shown(request)


@answers(Permission.KNOCK)
async def open_(request: Request) -> Response:
    """In, as a guest, to what the link shows."""
    try:
        data = await filled(request)
        by = await caller_of(request).visitor()
        said = text(data, "password"), text(data, "name")
        entry = await off_loop(links.open, by, request.path_params["token"], *said)
        place = await off_loop(links.place, by, request.path_params["token"])
    except Refusal as refusal:
        return await _shown(request, str(refusal))
    return inside(request, entry, place)


async def _shown(request: Request, wrong: str = "") -> Response:
    try:
        shown = await off_loop(links.shown, await caller_of(request).visitor(), request.path_params["token"])
    except Refusal as refusal:
        return page(request, OVER_TITLE, str(refusal), status=410)
    token = request.path_params["token"]
    brand = shown.brand
    branded = brand is not None and (brand.signed or brand.logo or brand.shades.ground)
    head = headed(brand, token) if brand and branded else OURS
    return page(request, _title(shown), _words(shown), _form(token, shown), wrong=wrong, head=head)


def _title(shown: Shown) -> str:
    name = shown.brand.signed if shown.brand else ""
    if shown.asks_name:
        return f"{name} invites you to a plan" if name else "You are invited to a plan"
    return f"{name} shares a plan with you" if name else "A plan was shared with you"


def _words(shown: Shown) -> str:
    known = "Whoever sent you the link knows its password." if shown.locked else "You need no account for it."
    return f"{known} Say your name: those who work on it see it." if shown.asks_name else known


def _form(token: str, shown: Shown) -> Form:
    name = (Field("name", "Your name", fills="name"),) if shown.asks_name else ()
    password = (Field("password", "Password of the link", "password"),) if shown.locked else ()
    return Form(f"/s/{token}", (*name, *password), "Join" if shown.asks_name else "Open it")


ROUTES = [Route("/s/{token}", show, methods=["GET"]), Route("/s/{token}", open_, methods=["POST"])]
