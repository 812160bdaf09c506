"""`/picture/{seed}.svg`: the generated portrait of a persona."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from planner.report.palette import painted
from planner.report.portrait import portrait

LONGEST = 10_000
KEEP = {"cache-control": "public, max-age=86400"}


async def picture(request: Request) -> Response:
    """The portrait drawn from a seed: any text, the same picture for the same text."""
    seed = request.path_params["seed"][:LONGEST]
    return Response(painted(portrait(seed)), media_type="image/svg+xml", headers=KEEP)


ROUTES = [Route("/picture/{seed:path}.svg", picture, methods=["GET"])]
