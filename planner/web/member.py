"""Who asks over plain HTTP."""

from starlette.requests import Request

from planner.model.member import Member
from planner.store import first_member, off_loop


async def member_of(_request: Request) -> Member:
    """The member behind a request. The one place that will know accounts; today everyone is the local member."""
    return await off_loop(first_member)
