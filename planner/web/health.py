"""`/health`: is the server up? For supervisors, load balancers and tests."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from planner.model.workspace import Permission
from planner.web.answers import answers


@answers(Permission.KNOCK)
async def health(_request: Request) -> Response:
    """200 with `{"status": "ok"}` as soon as the server answers at all."""
    return JSONResponse({"status": "ok"}, headers={"cache-control": "no-store"})


ROUTES = [Route("/health", health, methods=["GET"])]
