"""Signing in with a provider elsewhere, and linking it to one's account.

People are sent there by a page of ours that leads on by itself, not by a form that is answered with a redirect: the
content policy lets forms go to ourselves only, and a provider may hand on to others that nobody can name beforehand.
"""

import time
from html import escape

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.actions import elsewhere, invitations, own_account
from planner.model.account import Account, Introduction, Letter
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop
from planner.web.answers import answers
from planner.web.caller import caller_of
from planner.web.door.errand import LOST, Errand, Why, errand_of, forgotten, remembered
from planner.web.door.openid import Asked, introduced, set_out
from planner.web.door.own_password import BACK
from planner.web.door.page import Field, Form, filled, inside, local, page, second_step, text
from planner.web.provider import Provider, provider, provider_label

HERE, THERE, RETURN = "/account/elsewhere", "/sign-in/elsewhere", "/sign-in/elsewhere/back"
TITLE, WRONG_TITLE, ON_TITLE = "Sign in another way", "This did not work", "One moment"
NONE = "This planner has no other way to sign in. Nothing was changed."
LINK = "Link it, and from then on {label} signs you in as well as your password. Your address there must be "
LINKED = "Your account is linked to a sign-in with {label}."
UNLINK = " Unlinked, only your password signs you in, and other browsers are signed out."
ONLY_WAY = " You have no password here yet, so it is your only way in. To set one, sign in there once more."
SIGN_IN = '<p class="door-more"><a class="link" href="/sign-in">Go to the sign-in page</a></p>'
PASSWORD = Field("password", "Your password", "password", "current-password")


@answers(Permission.KNOCK)
async def begin(request: Request) -> Response:
    """On the way to sign in there."""
    try:
        data = await filled(request)
        return await _sent(request, "in", to=local(text(data, "next")), invitation=text(data, "invitation"))
    except Refusal as refusal:
        return page(request, WRONG_TITLE, str(refusal), more=SIGN_IN, status=422)


@answers(Permission.KNOCK)
async def back(request: Request) -> Response:
    """Back from there: in, linked, or proved; and whatever happens, this way back works no second time."""
    origin = ""
    try:
        errand = errand_of(request)
        origin = errand.origin
        asked = Asked("", errand.state, errand.nonce, errand.verifier)
        who = await introduced(_provider(), dict(request.query_params), asked, f"{origin}{RETURN}")
        answer = await _done(request, errand, who)
    except Refusal as refusal:
        answer = page(request, WRONG_TITLE, str(refusal), more=SIGN_IN, status=422)
    return forgotten(answer, origin)


@answers(Permission.OWN_ACCOUNT)
async def show(request: Request) -> Response:
    """Link, unlink, or set a password first."""
    return await _shown(request)


@answers(Permission.OWN_ACCOUNT)
async def change(request: Request) -> Response:
    """On the way to link it or to prove oneself; or unlinked."""
    by = await caller_of(request).visitor()
    try:
        data = await filled(request)
        account = await off_loop(own_account.mine, by)
        if not account.password:
            return await _sent(request, "password")
        if account.subject:
            await off_loop(elsewhere.unlink, by, text(data, "password"))
            return RedirectResponse("/profile", status_code=303)
        return await _linking(request, data)
    except Refusal as refusal:
        return await _shown(request, str(refusal))


async def _linking(request: Request, data: FormData) -> Response:
    by = await caller_of(request).visitor()
    await off_loop(own_account.checked, by, text(data, "password"))
    return await _sent(request, "link")


async def _sent(request: Request, why: Why, to: str = "/", invitation: str = "") -> Response:
    named, caller, origin = _provider(), caller_of(request), request.headers.get("origin", "")
    asked = await set_out(named, f"{origin}{RETURN}", anew=why == "password")
    errand = Errand(
        why=why,
        origin=origin,
        state=asked.state,
        nonce=asked.nonce,
        verifier=asked.verifier,
        at=time.time(),
        to=to,
        invitation=invitation[:100],
        session_id=caller.session.id if caller.session and why != "in" else "",
    )
    words = f"You go on to {named.label} now."
    more = (
        f'<p class="door-more"><a class="link" href="{escape(asked.url)}">Go on, if nothing happens</a></p>'
    )
    answer = page(request, ON_TITLE, words, more=more)
    answer.headers["refresh"] = f"0; url={asked.url}"
    return remembered(answer, errand)


async def _done(request: Request, errand: Errand, who: Introduction) -> Response:
    caller = caller_of(request)
    by = await caller.visitor()
    if errand.why == "in":
        entry = await off_loop(elsewhere.enter, by, who, errand.invitation)
        to = await _further(request, errand)
        return (
            second_step(request, entry, to)
            if isinstance(entry, Letter)
            else inside(request, entry, to, errand.origin)
        )
    if caller.session is None or caller.session.id != errand.session_id:
        raise Refusal(LOST)
    if errand.why == "link":
        await off_loop(elsewhere.link, by, who)
        return RedirectResponse("/profile", status_code=303)
    letter = await off_loop(elsewhere.proved, by, who)
    return RedirectResponse(f"/reset/{letter.token}", status_code=303)


async def _further(request: Request, errand: Errand) -> str:
    """Where to go on to: somebody who had an account already still has to accept the invitation they came by."""
    if not errand.invitation:
        return errand.to
    try:
        await off_loop(invitations.invited, await caller_of(request).visitor(), errand.invitation)
    except Refusal:
        return "/"
    return f"/join/{errand.invitation}"


async def _shown(request: Request, wrong: str = "") -> Response:
    account = await off_loop(own_account.mine, await caller_of(request).visitor())
    label = provider_label()
    if not (label or account.subject):
        return page(request, TITLE, NONE, more=BACK, status=422 if wrong else 200)
    words, form = _offer(account, label or "another account")
    return page(request, TITLE, words, form, wrong=wrong, more=BACK)


def _offer(account: Account, label: str) -> tuple[str, Form]:
    if not account.password:
        return LINKED.format(label=label) + ONLY_WAY, Form(HERE, (), "Go there and set a password")
    if account.subject:
        return LINKED.format(label=label) + UNLINK, Form(HERE, (PASSWORD,), "Unlink it")
    return LINK.format(label=label) + f"{account.email}.", Form(HERE, (PASSWORD,), "Go there and link it")


def _provider() -> Provider:
    named = provider()
    if named is None or named.faults:
        raise Refusal(NONE)
    return named


def other_way(**keeps: str) -> Form | None:
    """The button to sign in there, for a page at the door; None where there is no provider."""
    label = provider_label()
    return Form(THERE, (), f"Sign in with {label}", tuple(keeps.items()), look="") if label else None


ROUTES = [
    Route(THERE, begin, methods=["POST"]),
    Route(RETURN, back, methods=["GET"]),
    Route(HERE, show, methods=["GET"]),
    Route(HERE, change, methods=["POST"]),
]
