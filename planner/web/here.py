"""`/here`: am I still let in? A page whose socket was closed asks, and leads to signing in where the answer is no."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from planner.model.workspace import Permission
from planner.web.answers import answers


@answers(Permission.VIEW)
async def here(_request: Request) -> Response:
    """204 for somebody who is let in, 401 or 403 for everybody else."""
    return Response(status_code=204, headers={"cache-control": "no-store"})


ROUTES = [Route("/here", here, methods=["GET"])]
