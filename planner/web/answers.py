"""`@answers(Permission.VIEW)`: whom a route answers stands beside it; nobody else gets further."""

from collections.abc import Awaitable, Callable, Mapping
from functools import wraps
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from planner.model.refusal import NotThere, Refusal, Trouble
from planner.model.workspace import NotAllowed, Permission, may
from planner.store import member_marked, off_loop
from planner.web.caller import caller_of

Endpoint = Callable[[Request], Awaitable[Response]]
NO_KEY = (
    "This key opens nothing: it is missing, mistyped, over or was taken back. Nothing was recorded; send the header"
    " “Authorization: Bearer” with a key that somebody made on the strategy’s page “Data”."
)
SIGN_IN = "You are not signed in any more. Nothing was changed; sign in and try again."


def answers(permission: Permission) -> Callable[[Endpoint], Endpoint]:
    """Let the route answer those who have `permission`; what it refuses becomes a sentence with a fitting status."""

    def declared(endpoint: Endpoint) -> Endpoint:
        @wraps(endpoint)
        async def asked(request: Request) -> Response:
            try:
                return await _admitted(request, permission) or await endpoint(request)
            except Refusal as refusal:
                return _said(str(refusal), _status(refusal))

        asked.__dict__["needs"] = permission
        return asked

    return declared


def needed_by(endpoint: object) -> Permission | None:
    """What a route needs; None where it does not say."""
    return getattr(endpoint, "needs", None)


async def _admitted(request: Request, permission: Permission) -> Response | None:
    caller = caller_of(request)
    if permission is Permission.KNOCK:
        return None
    if permission is Permission.PUSH:
        return None if caller.pushes else _said(NO_KEY, 401, {"www-authenticate": "Bearer"})
    if not caller.known:
        return _to_the_door(request)
    if permission is Permission.OWN_ACCOUNT:
        return None if caller.session and caller.session.account_id else _to_the_door(request)
    member = await off_loop(member_marked, caller.mark.decode(), caller.address)
    comments = permission is Permission.COMMENT  # whether a link allows it the store's door knows
    return (
        None
        if may(member.role, permission, link_comments=comments)
        else _said(str(NotAllowed(permission)), 403)
    )


def _to_the_door(request: Request) -> Response:
    if request.method in {"GET", "HEAD"} and "text/html" in request.headers.get("accept", ""):
        return RedirectResponse(f"/sign-in?next={quote(request.url.path)}", status_code=303)
    return _said(SIGN_IN, 401)


def _said(sentence: str, status: int, headers: Mapping[str, str] | None = None) -> Response:
    told = {"sentence": sentence, "refused": sentence}
    return JSONResponse(told, status_code=status, headers={"cache-control": "no-store", **(headers or {})})


def _status(refusal: Refusal) -> int:
    kinds: tuple[tuple[type[Refusal], int], ...] = ((NotThere, 404), (NotAllowed, 403), (Trouble, 503))
    return next((status for kind, status in kinds if isinstance(refusal, kind)), 400)
