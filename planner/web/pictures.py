"""The portraits of personas: drawn ones, and pictures of their own.

- `GET /picture/{seed}.svg` draws a portrait: any text, the same drawing for the same text.
- `POST /strategy/{strategy}/persona/{persona}/picture` takes the bytes of a PNG, JPEG or WebP file and answers
  `{"change": id}`, "" where the persona had this very picture; otherwise 422, 404 or 503 and `{"refused": sentence}`.
- `GET /strategy/{strategy}/picture/{picture}.png` is a picture, for those who may see the strategy. It never changes.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from planner.actions import personas, strategies
from planner.intake.picture import portrait
from planner.model.change import Change
from planner.model.ids import PersonaId, PictureId, StrategyId
from planner.model.member import Member
from planner.model.persona import Persona
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.report import portrait as drawn
from planner.report.palette import painted
from planner.store import off_loop
from planner.web import news
from planner.web.answers import answers
from planner.web.incoming import KEEP_FOR_ME, id_in, picture_in, status_of
from planner.web.member import member_of

LONGEST = 10_000
KEEP = {"cache-control": "public, max-age=86400"}


@answers(Permission.KNOCK)
async def draw(request: Request) -> Response:
    """The portrait drawn from a seed."""
    seed = request.path_params["seed"][:LONGEST]
    return Response(painted(drawn.portrait(seed)), media_type="image/svg+xml", headers=KEEP)


@answers(Permission.VIEW)
async def show(request: Request) -> Response:
    """A picture of a persona's own."""
    by = await member_of(request)
    try:
        strategy_id, picture_id = id_in(StrategyId, request, "strategy"), id_in(PictureId, request, "picture")
        png = await off_loop(strategies.picture, by, strategy_id, picture_id)
    except Refusal as refusal:
        return PlainTextResponse(str(refusal), status_code=status_of(refusal))
    return Response(png, media_type="image/png", headers=KEEP_FOR_ME)


@answers(Permission.EDIT_MAP)
async def take_in(request: Request) -> Response:
    """A file as a persona's own picture."""
    by = await member_of(request)
    try:
        change = await _pictured(request, by)
    except Refusal as refusal:
        return JSONResponse({"refused": str(refusal)}, status_code=status_of(refusal))
    await news.tell(change)
    return JSONResponse({"change": change.id if change.edits else ""})


ROUTES = [
    Route("/picture/{seed:path}.svg", draw, methods=["GET"]),
    Route("/strategy/{strategy}/picture/{picture}.png", show, methods=["GET"]),
    Route("/strategy/{strategy}/persona/{persona}/picture", take_in, methods=["POST"]),
]


async def _pictured(request: Request, by: Member) -> Change:
    """Whether there is such a persona is asked before anything is read, and again when the picture is kept."""
    strategy_id, persona_id = id_in(StrategyId, request, "strategy"), id_in(PersonaId, request, "persona")
    (await off_loop(strategies.opened, by, strategy_id)).get(Persona, persona_id)
    png = await picture_in(request, portrait)
    return await off_loop(personas.picture, by, persona_id, png)
