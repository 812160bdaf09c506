"""The routes that put estimates of the money at risk at touchpoints.

- `POST /strategy/{strategy}/estimates/{touchpoint}` puts one there, with the inputs that are known.
- `PUT` takes the inputs anew.

Both answer `{"change"}`; every refusal is `{"sentence"}`.
"""

from collections.abc import Callable, Sequence

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from planner.actions import estimates
from planner.model.change import Change
from planner.model.ids import StrategyId, TouchpointId
from planner.model.member import Member
from planner.model.numbers.figure import Figure
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web import news
from planner.web.answers import answers
from planner.web.data.said import results_of
from planner.web.incoming import id_in
from planner.web.member import member_of

FRESH = {"cache-control": "no-store"}
Do = Callable[[Member, StrategyId, TouchpointId, Sequence[Figure]], Change]


@answers(Permission.EDIT_MAP)
async def put(request: Request) -> Response:
    """An estimate where there is none."""
    return await _done(request, estimates.put)


@answers(Permission.EDIT_MAP)
async def suggest(request: Request) -> Response:
    """Its inputs as they are known now."""
    return await _done(request, estimates.suggest)


async def _done(request: Request, do: Do) -> Response:
    by, strategy_id = await member_of(request), id_in(StrategyId, request, "strategy")
    touchpoint_id = id_in(TouchpointId, request, "touchpoint")
    known = await results_of(by, strategy_id)
    change = await off_loop(do, by, strategy_id, touchpoint_id, known.figures)
    await news.tell(change)
    return JSONResponse({"change": change.id if change.edits else ""}, headers=FRESH)


ROUTES = [
    Route("/strategy/{strategy}/estimates/{touchpoint}", put, methods=["POST"]),
    Route("/strategy/{strategy}/estimates/{touchpoint}", suggest, methods=["PUT"]),
]
