"""`/account/second-factor`: turn it on with a code typed from the app, or off. The QR code is drawn here.

The key is in the form alone until a code proves that the app has it; no state and no log ever hold it.
"""

from html import escape

import segno
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from planner.actions import own_account
from planner.model.refusal import Refusal
from planner.model.workspace import Permission
from planner.store import off_loop, second_factor_address
from planner.web.answers import answers
from planner.web.caller import caller_of
from planner.web.door.own_password import BACK
from planner.web.door.page import STALE, Field, Form, filled, page, text

HERE = "/account/second-factor"
ON_TITLE = "Turn on the second factor"
ON_WORDS = "Scan the picture with an authenticator app on your phone, then type the code it shows."
OFF_TITLE = "Turn off the second factor"
OFF_WORDS = "It is on. Turned off, signing in asks for the password alone again."
BY_HAND = "No camera? Type this key into the app:"
PASSWORD = Field("password", "Your password", "password", "current-password")
CODE = Field("code", "Code from the app", fills="one-time-code", hint="Six digits, new every half minute.")


@answers(Permission.OWN_ACCOUNT)
async def show(request: Request) -> Response:
    """The picture and the form, or the way to turn it off."""
    return await _shown(request)


@answers(Permission.OWN_ACCOUNT)
async def change(request: Request) -> Response:
    """On or off from now on, and back to the profile."""
    key, by = "", await caller_of(request).visitor()
    try:
        data = await filled(request)
        key, password = text(data, "key"), text(data, "password")
        if key and not _is_key(key):
            return await _shown(request, STALE)
        if key:
            await off_loop(own_account.turn_on_second_factor, by, key, text(data, "code"), password)
        else:
            await off_loop(own_account.turn_off_second_factor, by, password)
    except Refusal as refusal:
        return await _shown(request, str(refusal), key)
    return RedirectResponse("/profile", status_code=303)


async def _shown(request: Request, wrong: str = "", key: str = "") -> Response:
    by = await caller_of(request).visitor()
    account = await off_loop(own_account.mine, by)
    if account.totp:
        form = Form(HERE, (PASSWORD,), "Turn it off")
        return page(request, OFF_TITLE, OFF_WORDS, form, wrong=wrong, more=BACK)
    key = key if _is_key(key) else await off_loop(own_account.second_factor_key, by)
    form = Form(HERE, (CODE, PASSWORD), "Turn it on", (("key", key),))
    drawn = picture(key, account.email)
    return page(request, ON_TITLE, ON_WORDS, form, wrong=wrong, more=BACK, drawn=drawn)


def picture(key: str, email: str) -> str:
    """The QR code as SVG, and the key to type, as HTML of ours."""
    code = segno.make(second_factor_address(key, email), micro=False)
    drawn = code.svg_inline(scale=4, border=2, dark="black", light="white", omitsize=True)
    spaced = " ".join(key[at : at + 4] for at in range(0, len(key), 4))
    return (
        f'<div class="door-qr" role="img" aria-label="QR code for the authenticator app">{drawn}</div>'
        f'<p class="small soft">{BY_HAND}</p><p class="door-passed-on"><code>{escape(spaced)}</code></p>'
    )


def _is_key(key: str) -> bool:
    """Whether it looks like a key we gave: base 32, its usual length."""
    return len(key) == 32 and set(key) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")


ROUTES = [Route(HERE, show, methods=["GET"]), Route(HERE, change, methods=["POST"])]
