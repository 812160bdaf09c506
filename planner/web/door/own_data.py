"""`/account/data` and `/account/delete`: take what is kept about oneself, and leave for good."""

import json

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.actions import own_account
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.caller import caller_of, keep
from planner.web.door.own_password import BACK
from planner.web.door.page import Field, Form, filled, page, text

TITLE = "Delete your account"
WORDS = (
    "Your name and address go for good, and you are signed out everywhere. What you made stays, under “Former "
    "member”. Where you are the last owner of a workspace with others in it, hand over first."
)
FORM = Form(
    "/account/delete",
    (Field("password", "Your password", "password", "current-password"),),
    "Delete it for good",
)


@answers(Permission.OWN_ACCOUNT)
async def download(request: Request) -> Response:
    """Everything kept about this person, as a file."""
    kept = await off_loop(own_account.download, await caller_of(request).visitor())
    headers = {"content-disposition": 'attachment; filename="my-data.json"', "cache-control": "no-store"}
    return Response(
        json.dumps(kept, indent=2, ensure_ascii=False), media_type="application/json", headers=headers
    )


@answers(Permission.OWN_ACCOUNT)
async def show(request: Request) -> Response:
    """What goes and what stays, and the form."""
    return page(request, TITLE, WORDS, FORM, more=BACK)


@answers(Permission.OWN_ACCOUNT)
async def delete(request: Request) -> Response:
    """Gone, and at the door."""
    try:
        data = await filled(request)
        await off_loop(own_account.delete, await caller_of(request).visitor(), text(data, "password"))
    except Refusal as refusal:
        return page(request, TITLE, WORDS, FORM, wrong=str(refusal), more=BACK)
    answer = keep(RedirectResponse("/sign-in", status_code=303), request, "")
    answer.headers["clear-site-data"] = '"storage"'
    return answer


ROUTES = [
    Route("/account/data", download, methods=["GET"]),
    Route("/account/delete", show, methods=["GET"]),
    Route("/account/delete", delete, methods=["POST"]),
]
