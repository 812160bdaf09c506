"""The routes for other systems; each request carries a key, `Authorization: Bearer cxp_…`.

- `POST /api/push/values` records values, all of them or none: `{"values": [{"touchpoint", "metric", "value", …}]}` as
  `shapes.Values` says; the answer is `shapes.Kept`.
- `GET /api/push/measures` lists what values can be recorded of (`shapes.Measures`).
- `GET /api/push/openapi.json` describes both, for everybody.
"""

from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from planner.actions import pushes
from planner.model.refusal import Refusal, first_fault
from planner.model.workspace import Permission
from planner.store import Pusher, off_loop
from planner.web import news
from planner.web.answers import answers
from planner.web.api.description import described
from planner.web.api.shapes import Kept, Measures, Values
from planner.web.caller import caller_of

FRESH = {"cache-control": "no-store"}


@answers(Permission.PUSH)
async def record(request: Request) -> Response:
    """Values come in."""
    who = _pusher(request)
    values = _read(await request.body()).values
    recorded = await off_loop(pushes.record, who.by, who.strategy_id, values, who.label)
    await news.tell(recorded.change)
    return JSONResponse(Kept.of(recorded).model_dump(mode="json"), headers=FRESH)


@answers(Permission.PUSH)
async def measures(request: Request) -> Response:
    """What values can be recorded of."""
    who = _pusher(request)
    found = await off_loop(pushes.measurable, who.by, who.strategy_id)
    return JSONResponse(Measures.of(found).model_dump(mode="json"), headers=FRESH)


@answers(Permission.KNOCK)
async def openapi(_request: Request) -> Response:
    """The description."""
    return JSONResponse(described())


ROUTES = [
    Route("/api/push/values", record, methods=["POST"]),
    Route("/api/push/measures", measures, methods=["GET"]),
    Route("/api/push/openapi.json", openapi, methods=["GET"]),
]


def _pusher(request: Request) -> Pusher:
    who = caller_of(request).pushes
    assert who is not None  # `answers` let nobody else in
    return who


def _read(body: bytes) -> Values:
    try:
        return Values.model_validate_json(body)
    except ValidationError as error:
        where, message = first_fault(error)
        place = ".".join(map(str, where)) or "the body"
        raise Refusal(f"“{place}” is not as it should be: {message}. Nothing was recorded.") from None
