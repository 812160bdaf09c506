"""What a browser keeps while its person signs in elsewhere: a cookie of ten minutes that only we can write.

It ties the way back to the browser that set out (`state`), the ID token to this one sign-in (`nonce`), the code to us
(`verifier`), and where an account is concerned, to the session that asked. No script and no storage ever holds it.
"""

import base64
import binascii
import hashlib
import hmac
import json
import time
from dataclasses import asdict, dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response

from planner.model.refusal import Refusal
from planner.store import server_key
from planner.web.caller import ERRAND, PLAIN_ERRAND, caller_of

SECONDS = 600
LOST = (
    "This way back was not begun in this browser, was used already, or took too long. Nobody was signed in and "
    "nothing was changed; start again from the sign-in page."
)
Why = Literal["in", "link", "password"]


@dataclass(frozen=True)
class Errand:
    """Why somebody was sent elsewhere, and what they must bring back.

    `origin` is our own address as their browser knows it; `to` where they go on to; `invitation` the token they came
    by, and `session_id` who asked, where it is about an account; `at` is when, in seconds.
    """

    why: Why
    origin: str
    state: str
    nonce: str
    verifier: str
    at: float
    to: str = "/"
    invitation: str = ""
    session_id: str = ""


def remembered(answer: Response, errand: Errand) -> Response:
    """The answer, telling the browser to keep the errand."""
    text = base64.urlsafe_b64encode(json.dumps(asdict(errand)).encode()).decode()
    return _kept(answer, f"{text}.{_signed(text)}", errand.origin, SECONDS)


def forgotten(answer: Response, origin: str) -> Response:
    """The answer, telling the browser that the errand is over: it works once."""
    return _kept(answer, "", origin, 0)


def errand_of(request: Request) -> Errand:
    """The errand this browser set out on, if the way back fits it. Raises Refusal."""
    text, _, signed = caller_of(request).errand.partition(".")
    if not text or not hmac.compare_digest(signed.encode(), _signed(text).encode()):
        raise Refusal(LOST)
    try:
        errand = Errand(**json.loads(base64.urlsafe_b64decode(text)))
    except (binascii.Error, ValueError, TypeError):  # signed by a planner of another version
        raise Refusal(LOST) from None
    state = request.query_params.get("state", "")
    same = hmac.compare_digest(state.encode(), errand.state.encode())
    if not same or not 0 <= time.time() - errand.at < SECONDS:
        raise Refusal(LOST)
    return errand


def _signed(text: str) -> str:
    return hmac.new(server_key(), b"errand|" + text.encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def _kept(answer: Response, value: str, origin: str, seconds: int) -> Response:
    https = origin.startswith("https://")
    name = ERRAND if https else PLAIN_ERRAND
    answer.set_cookie(name, value, max_age=seconds, path="/", secure=https, httponly=True, samesite="lax")
    return answer
