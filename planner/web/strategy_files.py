"""Strategy files over plain HTTP: take one in, hand one out."""

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from planner.actions import strategies
from planner.model.ids import StrategyId
from planner.model.refusal import Refusal
from planner.model.strategy_file import LARGEST
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.member import member_of

TOO_LARGE = f"The file is larger than {LARGEST // 2**20} MB, so it was not read. Nothing was changed."


@answers(Permission.ADD_STRATEGY)
async def take_in(request: Request) -> Response:
    """POST the bytes of a strategy file: `{"strategy": id}`, or 422 and `{"refused": one sentence}`."""
    by, data = await member_of(request), bytearray()
    async for part in request.stream():
        data += part
        if len(data) > LARGEST:
            return JSONResponse({"refused": TOO_LARGE}, status_code=413)
    try:
        change = await off_loop(lambda: strategies.import_file(by, bytes(data)))
    except Refusal as refusal:
        return JSONResponse({"refused": str(refusal)}, status_code=422)
    return JSONResponse({"strategy": change.strategy_id})


@answers(Permission.BROWSE)
async def hand_out(request: Request) -> Response:
    """The strategy as a file to save; 404 and a sentence where it is not there."""
    by, strategy_id = await member_of(request), StrategyId(request.path_params["strategy"])
    try:
        data = await off_loop(lambda: strategies.dump(by, strategy_id))
    except Refusal as refusal:
        return PlainTextResponse(str(refusal), status_code=404)
    headers = {
        "content-disposition": f'attachment; filename="strategy-{strategy_id}.json"',
        "cache-control": "no-store",
    }
    return Response(data, media_type="application/json", headers=headers)


ROUTES = [
    Route("/strategies/file", take_in, methods=["POST"]),
    Route("/strategy/{strategy}/file", hand_out, methods=["GET"]),
]
