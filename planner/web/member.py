"""Who asks over plain HTTP."""

from starlette.requests import Request

from planner.model.member import Member
from planner.store import member_marked, off_loop
from planner.web.caller import caller_of


async def member_of(request: Request) -> Member:
    """The member behind a request, read from the session the guard found. Raises NotAllowed for nobody."""
    caller = caller_of(request)
    return await off_loop(member_marked, caller.mark.decode(), caller.address)
