"""The routes of experiments.

- `GET /strategy/{strategy}/findings` says what each experiment says, by its id: verdict, interval, size.
- `POST /strategy/{strategy}/findings/{experiment}` takes a table (CSV or XLSX, 20 MB at most) and answers with
  what it says of each variant; nothing is kept. `?decimals=point|comma` says how decimals are written, where that was
  asked: then the answer is `{"sentence", "asks": "decimals"}`.

Every refusal is `{"sentence"}`.
"""

import asyncio
import tempfile
from pathlib import Path

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from planner.actions import experiments
from planner.intake.numbers.bounds import Unanswered
from planner.model.ids import ExperimentId, StrategyId
from planner.model.member import Member
from planner.model.numbers.mapping import Decimals
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.data.slow import slowly
from planner.web.incoming import id_in
from planner.web.member import member_of

LARGEST = 20 * 2**20
FRESH = {"cache-control": "no-store"}
TOO_LARGE = (
    "The table is larger than 20 MB, so it was not read. Nothing was changed; count it before you bring it."
)
EMPTY = "There is nothing in it. Nothing was changed; paste the table again."
DECIMALS: dict[str, Decimals] = {"point": "point", "comma": "comma"}


@answers(Permission.VIEW)
async def found(request: Request) -> Response:
    """What all experiments of a strategy say."""
    by, strategy_id = await member_of(request), id_in(StrategyId, request, "strategy")
    findings = await off_loop(experiments.found, by, strategy_id)
    return JSONResponse({id: one.model_dump(mode="json") for id, one in findings.items()}, headers=FRESH)


@answers(Permission.EDIT_MAP)
async def read(request: Request) -> Response:
    """What a table says."""
    by, strategy_id = await member_of(request), id_in(StrategyId, request, "strategy")
    experiment_id = id_in(ExperimentId, request, "experiment")
    decimals = DECIMALS.get(request.query_params.get("decimals", ""), "")
    table = await _table(request)
    reading = slowly(lambda: _read(by, strategy_id, experiment_id, table, decimals))
    return JSONResponse(await asyncio.shield(asyncio.wrap_future(reading)), headers=FRESH)


ROUTES = [
    Route("/strategy/{strategy}/findings", found, methods=["GET"]),
    Route("/strategy/{strategy}/findings/{experiment}", read, methods=["POST"]),
]


async def _table(request: Request) -> bytes:
    table = bytearray()
    async for part in request.stream():
        table += part
        if len(table) > LARGEST:
            raise Refusal(TOO_LARGE)
    if not table.strip():
        raise Refusal(EMPTY)
    return bytes(table)


def _read(
    by: Member, strategy_id: StrategyId, experiment_id: ExperimentId, table: bytes, decimals: Decimals
) -> dict[str, object]:
    with tempfile.TemporaryDirectory(prefix="planner-results-") as folder:
        path = Path(folder) / "table"
        path.write_bytes(table)
        try:
            tally = experiments.read(by, strategy_id, experiment_id, path, decimals)
        except Unanswered as question:
            return {"sentence": str(question), "asks": "decimals"}
    return tally.model_dump(mode="json")
