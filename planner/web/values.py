"""`POST /strategy/{strategy}/values` reads rows pasted from a spreadsheet and says what would come of them.

Asked with `{"text", "only", "answers": {"dates", "decimals", "places"}}`, where `only` is the measure all rows are of,
or null; answers as `planner.intake.pasted.Preview` says. Nothing is kept. Every refusal is `{"sentence"}`.
"""

from pydantic import BaseModel, Field, ValidationError
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from planner.actions import pasted_values
from planner.intake.pasted import Answers
from planner.model.ids import MeasureId, StrategyId
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import must_see, off_loop
from planner.web.answers import answers
from planner.web.incoming import id_in
from planner.web.member import member_of

UNREADABLE = (
    "This page asked for something the planner does not know. Nothing was changed; load the page again."
)


class Pasted(BaseModel, frozen=True, extra="forbid"):
    """Rows, and what was answered about them."""

    text: str
    only: MeasureId | None = None
    answers: Answers = Field(default_factory=lambda: Answers.model_validate({}))


@answers(Permission.EDIT_MAP)
async def read(request: Request) -> Response:
    """What the rows say."""
    by, strategy_id = await member_of(request), id_in(StrategyId, request, "strategy")
    await off_loop(must_see, by, strategy_id)
    try:
        asked = Pasted.model_validate_json(await request.body())
    except ValidationError:
        raise Refusal(UNREADABLE) from None
    preview = await off_loop(pasted_values.read, by, strategy_id, asked.text, asked.answers, asked.only)
    return JSONResponse(preview.model_dump(mode="json"), headers={"cache-control": "no-store"})


ROUTES = [Route("/strategy/{strategy}/values", read, methods=["POST"])]
