"""What the store's own data says, for what else is made of it on the server; a page's word is never taken for it."""

from planner.actions import data_files
from planner.model.ids import StrategyId
from planner.model.member import Member
from planner.model.numbers.results import Results
from planner.store import off_loop
from planner.web.data import desk


async def results_of(by: Member, strategy_id: StrategyId) -> Results:
    """Figures and groups of all files of a strategy. Raises Refusal."""
    state = await off_loop(data_files.state, by, strategy_id)
    return Results.model_validate_json(await desk.figures(by, strategy_id, state)) if state else Results()
