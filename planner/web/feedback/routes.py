"""The routes of what customers say; for members alone, as the comments are no part of what a link shows.

- `GET /strategy/{strategy}/said?journey=…` and what a `Search` has gives a page of comments with counts, as `Found`
  has it.
- `GET /strategy/{strategy}/said/words` with the same gives the words that come up often, as `Frequent` has them.
- `POST /strategy/{strategy}/said/pin` with `{"said", "touchpoint", "left_out", "counts"}` pins a comment to a
  touchpoint and answers `{"change"}`. The text comes from the kept facts; the browser says which words to leave out.

Every refusal is `{"sentence"}`.
"""

from typing import Annotated

from pydantic import BaseModel, Field, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from planner.actions import feedback, quotes
from planner.intake.numbers.listener import Listener
from planner.model.feedback.found import Found, Frequent, Rules, Said, Search
from planner.model.ids import JourneyId, SaidId, StrategyId, TouchpointId
from planner.model.member import Member
from planner.model.refusal import NotThere, Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web import news
from planner.web.answers import answers
from planner.web.feedback import desk
from planner.web.incoming import id_in
from planner.web.member import member_of

FRESH = {"cache-control": "no-store"}
UNREADABLE = (
    "This page asked for something the planner does not know. Nothing was changed; load the page again."
)


class Pin(BaseModel, frozen=True, extra="forbid"):
    """Which comment goes to which touchpoint, without which of its words; whether it makes the touchpoint surer."""

    said: SaidId
    touchpoint: TouchpointId
    left_out: Annotated[tuple[int, ...], Field(max_length=4_000)] = ()
    counts: bool = True


@answers(Permission.BROWSE)
async def found(request: Request) -> Response:
    """A page of comments."""
    by, strategy_id = await _who(request)
    search, rules = await _asked(request, by, strategy_id)

    def ask(reader: Listener) -> Found:
        return reader.find(search, rules)

    return _json(await desk.asked(by, strategy_id, ask))


@answers(Permission.BROWSE)
async def frequent(request: Request) -> Response:
    """Words that come up often."""
    by, strategy_id = await _who(request)
    search, rules = await _asked(request, by, strategy_id)

    def ask(reader: Listener) -> Frequent:
        return reader.frequent(search, rules)

    return _json(await desk.asked(by, strategy_id, ask))


@answers(Permission.EDIT_MAP)
async def pin(request: Request) -> Response:
    """Pin a comment to a touchpoint."""
    by, strategy_id = await _who(request)
    rules = await off_loop(feedback.rules, by, strategy_id, None)
    try:
        asked = Pin.model_validate_json(await request.body())
    except ValidationError:
        raise Refusal(UNREADABLE) from None

    def ask(reader: Listener) -> Said | None:
        return reader.one(asked.said, rules)

    said = await desk.asked(by, strategy_id, ask)
    if said is None:
        raise NotThere("comment")
    change = await off_loop(
        lambda: quotes.pin(by, asked.touchpoint, said, asked.left_out, counts=asked.counts)
    )
    await news.tell(change)
    return JSONResponse({"change": change.id}, headers=FRESH)


ROUTES = [
    Route("/strategy/{strategy}/said", found, methods=["GET"]),
    Route("/strategy/{strategy}/said/words", frequent, methods=["GET"]),
    Route("/strategy/{strategy}/said/pin", pin, methods=["POST"]),
]


async def _who(request: Request) -> tuple[Member, StrategyId]:
    return await member_of(request), id_in(StrategyId, request, "strategy")


async def _asked(request: Request, by: Member, strategy_id: StrategyId) -> tuple[Search, Rules]:
    given = {name: value for name, value in request.query_params.items() if value}
    journey_id = given.pop("journey", None)
    try:
        search = Search.model_validate(given)
    except ValidationError:
        raise Refusal(UNREADABLE) from None
    return search, await off_loop(
        feedback.rules, by, strategy_id, JourneyId(journey_id) if journey_id else None
    )


def _json(answer: Found | Frequent) -> Response:
    return Response(answer.model_dump_json(), media_type="application/json", headers=FRESH)
