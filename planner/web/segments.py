"""The routes that make personas of groups of customers.

- `POST /strategy/{strategy}/segments/{segment}?currency=EUR` makes a persona of a group.
- `PUT` gives the one that was made of it the numbers of today.

The numbers are worked out here, never taken from a page. Both answer `{"change", "persona"}`; every refusal is
`{"sentence"}`.
"""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from planner.actions import personas
from planner.model.change import Change
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.numbers.segment import Segment
from planner.model.refusal import NotThere
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web import news
from planner.web.answers import answers
from planner.web.data.said import results_of
from planner.web.incoming import id_in
from planner.web.member import member_of

FRESH = {"cache-control": "no-store"}
Do = Callable[[Member, StrategyId, Segment], Change]


@answers(Permission.EDIT_MAP)
async def make(request: Request) -> Response:
    """A persona of a group."""
    return await _done(request, personas.make_from_segment)


@answers(Permission.EDIT_MAP)
async def update(request: Request) -> Response:
    """The numbers of today."""
    return await _done(request, personas.update_from_segment)


async def _done(request: Request, do: Do) -> Response:
    by, strategy_id = await member_of(request), id_in(StrategyId, request, "strategy")
    mark = f"{request.path_params['segment']}/{request.query_params.get('currency', '')}"
    known = await results_of(by, strategy_id)
    segment = next((one for one in known.segments if one.mark == mark), None)
    if segment is None:
        raise NotThere("group of customers")
    change = await off_loop(do, by, strategy_id, segment)
    await news.tell(change)
    persona = next((edit.id for edit in change.edits if edit.noun == "persona"), "")
    return JSONResponse({"change": change.id if change.edits else "", "persona": persona}, headers=FRESH)


ROUTES = [
    Route("/strategy/{strategy}/segments/{segment}", make, methods=["POST"]),
    Route("/strategy/{strategy}/segments/{segment}", update, methods=["PUT"]),
]
