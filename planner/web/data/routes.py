"""The routes of the store's own data.

- `POST /strategy/{strategy}/data?name=` takes the bytes of a file (CSV or XLSX, 1 GiB at most), begins to look at it
  and answers 202 with how it stands.
- `GET /strategy/{strategy}/data/{token}` says how it stands: `{"token", "name", "what", "state", "doing", "share",
  "sentence"}`, and when a task is done `sheet`, `run` or `brought` (`{"change", "values"}`).
- `POST` there with `{"do": "look", "tab"}`, `{"do": "try" | "import", "mapping"}` or `{"do": "stop"}` answers the same.
- `GET /strategy/{strategy}/data/{token}/aside` gives the rows that were set aside, and why, as CSV.
- `DELETE /strategy/{strategy}/data/{token}` throws the file away.
- `GET /strategy/{strategy}/figures` gives what all files say; `PATCH` there with some of the `Choices` has it counted
  another way; `DELETE /strategy/{strategy}/figures/{file}` takes a file out. Both answer `{"change", "values"}`.

A file waits for its own member alone, for an hour. Every refusal is `{"sentence"}`.
"""

import asyncio
from collections.abc import Callable
from typing import Literal, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from planner.actions import data_files
from planner.model.change import Change
from planner.model.ids import DataFileId, StrategyId
from planner.model.member import Member
from planner.model.numbers.mapping import Mapping
from planner.model.refusal import NotThere, Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web import news
from planner.web.answers import answers
from planner.web.data import desk
from planner.web.data.receiving import received
from planner.web.data.slow import slowly
from planner.web.data.tray import Parcel
from planner.web.incoming import id_in
from planner.web.member import member_of

T = TypeVar("T")
FRESH = {"cache-control": "no-store"}
UNREADABLE = (
    "This page asked for something the planner does not know. Nothing was changed; load the page again."
)
STILL = "The planner is still busy with this file. Wait, or stop it first."
NO_ROWS = "No rows were set aside."


class Asked(BaseModel, frozen=True, extra="forbid"):
    """What is to be done with a file that waits."""

    do: Literal["look", "try", "import", "stop"]
    tab: str = ""
    mapping: Mapping | None = None


ASKED = TypeAdapter(Asked)
CHOICES = TypeAdapter(dict[str, str | int | float | bool | None])


@answers(Permission.EDIT_MAP)
async def take_in(request: Request) -> Response:
    """A file comes in."""
    by, strategy_id = await _who(request)
    await off_loop(data_files.listed, by, strategy_id)
    tray = desk.tray()
    with tray.place(by, strategy_id, request.query_params.get("name", "")) as parcel:
        await received(request, parcel.path, tray.must_have_room)
        desk.begin_look(by, parcel)
    return JSONResponse(desk.told(parcel), status_code=202, headers=FRESH)


@answers(Permission.EDIT_MAP)
async def progress(request: Request) -> Response:
    """How a file stands."""
    _, parcel = await _parcel(request)
    return JSONResponse(desk.told(parcel), headers=FRESH)


@answers(Permission.EDIT_MAP)
async def act(request: Request) -> Response:
    """Begin or stop something."""
    by, parcel = await _parcel(request)
    asked = _read(ASKED, await request.body())
    if asked.do == "stop":
        if parcel.task:
            parcel.task.stop()
    elif parcel.busy:
        raise Refusal(STILL)
    elif asked.do == "look":
        desk.begin_look(by, parcel, asked.tab)
    elif asked.mapping is None:
        raise Refusal(UNREADABLE)
    elif asked.do == "try":
        desk.begin_trial(by, parcel, asked.mapping)
    else:
        desk.begin_import(by, parcel, asked.mapping)
    return JSONResponse(desk.told(parcel), status_code=202, headers=FRESH)


@answers(Permission.EDIT_MAP)
async def aside(request: Request) -> Response:
    """The rows set aside, to save."""
    _, parcel = await _parcel(request)
    if parcel.busy or not parcel.aside.exists():
        return JSONResponse({"sentence": NO_ROWS}, status_code=404, headers=FRESH)
    return FileResponse(parcel.aside, media_type="text/csv", filename="rows set aside.csv", headers=FRESH)


@answers(Permission.EDIT_MAP)
async def throw_away(request: Request) -> Response:
    """A file is not wanted any more."""
    _, parcel = await _parcel(request)
    desk.tray().drop(parcel)
    return Response(status_code=204)


@answers(Permission.VIEW)
async def figures(request: Request) -> Response:
    """What all files of a strategy say."""
    by, strategy_id = await _who(request)
    state = await off_loop(data_files.state, by, strategy_id)
    data = await desk.figures(by, strategy_id, state) if state else desk.NO_FIGURES
    return Response(data, media_type="application/json", headers=FRESH)


@answers(Permission.EDIT_MAP)
async def take_out(request: Request) -> Response:
    """A file is taken out, with the values it gave."""
    by, strategy_id = await _who(request)
    file_id = id_in(DataFileId, request, "file")
    if file_id not in {one.id for one in await off_loop(data_files.listed, by, strategy_id)}:
        raise NotThere("file")
    return await _done(lambda: data_files.remove(by, strategy_id, file_id))


@answers(Permission.EDIT_MAP)
async def count_by(request: Request) -> Response:
    """Figures are counted another way, and the values on the maps with them."""
    by, strategy_id = await _who(request)
    await off_loop(data_files.state, by, strategy_id)
    choices = _read(CHOICES, await request.body())
    return await _done(lambda: data_files.count_by(by, strategy_id, choices))


FILE = "/strategy/{strategy}/data/{token}"
ROUTES = [
    Route("/strategy/{strategy}/data", take_in, methods=["POST"]),
    Route(FILE, progress, methods=["GET"]),
    Route(FILE, act, methods=["POST"]),
    Route(FILE, throw_away, methods=["DELETE"]),
    Route(f"{FILE}/aside", aside, methods=["GET"]),
    Route("/strategy/{strategy}/figures", figures, methods=["GET"]),
    Route("/strategy/{strategy}/figures", count_by, methods=["PATCH"]),
    Route("/strategy/{strategy}/figures/{file}", take_out, methods=["DELETE"]),
]


async def _who(request: Request) -> tuple[Member, StrategyId]:
    return await member_of(request), id_in(StrategyId, request, "strategy")


async def _parcel(request: Request) -> tuple[Member, Parcel]:
    by, strategy_id = await _who(request)
    return by, desk.tray().find(by, strategy_id, request.path_params["token"])


async def _done(work: Callable[[], Change]) -> Response:
    """What came of something slow, once it is done and everybody heard of it."""
    change = await asyncio.shield(asyncio.wrap_future(slowly(work)))
    await news.tell(change)
    return JSONResponse(desk.outcome(change), headers=FRESH)


def _read(kind: TypeAdapter[T], body: bytes) -> T:
    try:
        return kind.validate_json(body)
    except ValidationError:
        raise Refusal(UNREADABLE) from None
