"""Logos of workspaces and pictures of people over HTTP.

- `POST /brand/logo` takes the bytes of a PNG, JPEG or WebP file as the logo of the workspace one is in and answers
  `{"change": ""}`; otherwise 422 or 503 and `{"refused": sentence}`.
- `GET /brand/{workspace}/logo/{picture}.png` is the logo, for those who belong there or came by a link.
- `GET /s/{token}/logo/{picture}.png` is the same for somebody still at the link's door, if no password stands there.
- `POST /account/picture` and `GET /people/{member}/picture/{picture}.png` do the same for one's own picture; guests see
  those of people whom the comments they see name.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from planner.actions import brands, own_picture, people
from planner.intake.picture import logo, portrait
from planner.model.ids import MemberId, PictureId, WorkspaceId
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.caller import caller_of
from planner.web.incoming import KEEP_FOR_ME, id_in, picture_in, status_of
from planner.web.member import member_of


@answers(Permission.OWN_WORKSPACE)
async def take_in(request: Request) -> Response:
    """A file as the workspace's logo."""
    by = await member_of(request)
    try:
        await off_loop(brands.give_logo, by, await picture_in(request, logo, "logo"))
    except Refusal as refusal:
        return JSONResponse({"refused": str(refusal)}, status_code=status_of(refusal))
    return JSONResponse({"change": ""})


@answers(Permission.VIEW)
async def show(request: Request) -> Response:
    """The logo of a workspace of one's own, or of the one a link shows."""
    by = await member_of(request)
    try:
        workspace_id, name = id_in(WorkspaceId, request, "workspace"), id_in(PictureId, request, "picture")
        return _png(await off_loop(brands.logo, by, workspace_id, name))
    except Refusal as refusal:
        return PlainTextResponse(str(refusal), status_code=status_of(refusal))


@answers(Permission.KNOCK)
async def show_at_the_door(request: Request) -> Response:
    """The logo on the page before a link is opened."""
    by, token = await caller_of(request).visitor(), request.path_params["token"]
    try:
        return _png(await off_loop(brands.logo_at, by, token, id_in(PictureId, request, "picture")))
    except Refusal as refusal:
        return PlainTextResponse(str(refusal), status_code=404)


@answers(Permission.OWN_ACCOUNT)
async def take_own(request: Request) -> Response:
    """A file as one's own picture."""
    by = await caller_of(request).visitor()
    try:
        await off_loop(own_picture.give, by, await picture_in(request, portrait))
    except Refusal as refusal:
        return JSONResponse({"refused": str(refusal)}, status_code=status_of(refusal))
    return JSONResponse({"change": ""})


@answers(Permission.VIEW)
async def show_person(request: Request) -> Response:
    """The picture somebody here gave of themselves; for a guest of those alone who speak in what they see."""
    by = await member_of(request)
    try:
        member_id, name = id_in(MemberId, request, "member"), id_in(PictureId, request, "picture")
        return _png(await off_loop(people.picture, by, member_id, name))
    except Refusal as refusal:
        return PlainTextResponse(str(refusal), status_code=status_of(refusal))


ROUTES = [
    Route("/account/picture", take_own, methods=["POST"]),
    Route("/people/{member}/picture/{picture}.png", show_person, methods=["GET"]),
    Route("/brand/logo", take_in, methods=["POST"]),
    Route("/brand/{workspace}/logo/{picture}.png", show, methods=["GET"]),
    Route("/s/{token}/logo/{picture}.png", show_at_the_door, methods=["GET"]),
]


def _png(png: bytes) -> Response:
    return Response(png, media_type="image/png", headers=KEEP_FOR_ME)
