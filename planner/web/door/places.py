"""`/workspaces`: add one, or go to another. The answer is a fresh page with nothing left of the one before."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.actions import workspaces
from planner.model.ids import WorkspaceId
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.caller import caller_of
from planner.web.door.page import page, text

WRONG = "This did not work"
BACK = '<p class="door-more"><a class="link" href="/">Back to the strategies</a></p>'


@answers(Permission.OWN_ACCOUNT)
async def add(request: Request) -> Response:
    """A new workspace, which one works in from now on."""
    data = await request.form(max_files=0, max_fields=5)
    try:
        await off_loop(workspaces.add, await caller_of(request).visitor(), text(data, "name"))
    except Refusal as refusal:
        return page(request, WRONG, str(refusal), more=BACK, status=422)
    return RedirectResponse("/", status_code=303)


@answers(Permission.OWN_ACCOUNT)
async def switch(request: Request) -> Response:
    """Work in another workspace."""
    there = WorkspaceId(request.path_params["workspace"])
    try:
        await off_loop(workspaces.switch, await caller_of(request).visitor(), there)
    except Refusal as refusal:
        return page(request, WRONG, str(refusal), more=BACK, status=404)
    return RedirectResponse("/", status_code=303)


ROUTES = [
    Route("/workspaces", add, methods=["POST"]),
    Route("/workspaces/{workspace}/switch", switch, methods=["POST"]),
]
