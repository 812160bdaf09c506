"""OpenID Connect: sending somebody to the provider, and who they are by what they bring back. Authlib checks it.

What the provider offers is read anew for each sign-in, so that new keys count at once.
"""

import asyncio
import logging
import re
import ssl
import time
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.base_client import BaseApp
from authlib.integrations.base_client.async_app import AsyncOAuth2Mixin
from authlib.integrations.base_client.async_openid import AsyncOpenIDMixin
from authlib.integrations.httpx_client import AsyncOAuth2Client
from joserfc.errors import JoseError

from planner.model.account import Introduction
from planner.model.refusal import Refusal, Trouble
from planner.web.provider import Provider

SECONDS, CLOCKS_APART, LATELY = 15, 60, 300
"""How long a provider may take in all, how far its clock may be off, and how fresh a fresh sign-in is."""
SIGNED_BY = {
    "RS256",
    "RS384",
    "RS512",
    "PS256",
    "PS384",
    "PS512",
    "ES256",
    "ES384",
    "ES512",
    "EdDSA",
    "Ed25519",
}
"""With a key only the provider has: neither unsigned nor by a secret that we know too."""
NOT_THIS_JSON = (AttributeError, KeyError, RuntimeError, TypeError, ValueError)
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint")
DOWN = (
    "{label} does not answer at the moment. Nobody was signed in and nothing was changed; try again later, or sign in "
    "with your password."
)
WRONG = (
    "What came back from {label} is not what was asked for. Nobody was signed in and nothing was changed; start again, "
    "or sign in with your password."
)
TURNED_BACK = (
    "{label} did not let you in, or you turned back there. Nobody was signed in and nothing was changed; start again, "
    "or sign in with your password."
)

log = logging.getLogger(__name__)


class UntrustedError(Exception):
    """The provider's answer is not to be trusted; the text says why, without anything of the answer."""


@dataclass(frozen=True)
class Asked:
    """What we set out with, and must find again in what comes back."""

    url: str
    state: str
    nonce: str
    verifier: str


async def set_out(named: Provider, back: str, *, anew: bool = False) -> Asked:
    """Where to send somebody to sign in; `back` is where they return to, `anew` asks them to sign in even if they are.

    Raises Trouble where the provider does not answer.
    """
    async with _in_words(named):
        app = await _app(named)
        fresh = {"prompt": "login", "max_age": "0"} if anew else {}
        made = await app.create_authorization_url(back, **fresh)
    return Asked(made["url"], made["state"], made["nonce"], made["code_verifier"])


async def introduced(named: Provider, answer: dict[str, str], asked: Asked, back: str) -> Introduction:
    """Who somebody is, by what they brought back in the address. Raises Trouble and Refusal; then nothing is known."""
    if "error" in answer:
        log.warning("The sign-in provider refused: %s.", _word(answer["error"]))
        raise Refusal(TURNED_BACK.format(label=named.label))
    async with _in_words(named):
        app = await _app(named)
        _must_be(answer.get("iss", named.issuer) == named.issuer, "another issuer answered")
        _must_be(bool(answer.get("code")), "no code came back")
        kept = {"code": answer["code"], "code_verifier": asked.verifier, "redirect_uri": back}
        token = await app.fetch_access_token(**kept)
        claims = await _claims(app, named, token, asked.nonce)
    return _introduction(named, claims)


class _App(AsyncOAuth2Mixin, AsyncOpenIDMixin, BaseApp):
    client_cls = AsyncOAuth2Client


@cache
def _certificates() -> ssl.SSLContext:
    """Whom this machine trusts with TLS; reading that takes longer than a request."""
    return httpx2.create_ssl_context()


async def _app(named: Provider) -> _App:
    words: dict[str, Any] = {
        "scope": "openid email profile",
        "code_challenge_method": "S256",
        "timeout": SECONDS,
        "follow_redirects": False,
        "verify": _certificates(),
    }
    where = f"{named.issuer.rstrip('/')}/.well-known/openid-configuration"
    known = {"client_id": named.client_id, "client_secret": named.client_secret or None}
    app = _App(None, "elsewhere", server_metadata_url=where, client_kwargs=words, **known)
    about = await app.load_server_metadata()
    _must_be(about.get("issuer") == named.issuer, "its discovery document names another issuer")
    for name in ENDPOINTS:
        scheme = urlsplit(about.get(name) or named.issuer).scheme
        _must_be(scheme in {"https", urlsplit(named.issuer).scheme}, f"its {name} is no safe address")
    offered = about.get("id_token_signing_alg_values_supported") or ["RS256"]
    about["id_token_signing_alg_values_supported"] = sorted(SIGNED_BY & set(offered))
    if named.client_secret and "client_secret_post" in (
        about.get("token_endpoint_auth_methods_supported") or ()
    ):
        words["token_endpoint_auth_method"] = "client_secret_post"  # noqa: S105  no doubt about escaping, as with Basic
    return app


async def _claims(app: _App, named: Provider, token: dict[str, Any], nonce: str) -> dict[str, Any]:
    """What the ID token says once everything about it is checked, and what it leaves to the userinfo endpoint."""
    fitting = {
        "iss": {"essential": True, "value": named.issuer},
        "aud": {"essential": True, "value": named.client_id},
        "sub": {"essential": True},
        "exp": {"essential": True},
    }
    said = await app.parse_id_token(token, nonce, claims_options=fitting, leeway=CLOCKS_APART)
    _must_be(bool(said), "no ID token came back")
    claims: dict[str, Any] = dict(said or {})
    if "email" not in claims and app.server_metadata.get("userinfo_endpoint"):
        more = await app.userinfo(token=token)
        _must_be(more.get("sub") == claims["sub"], "its userinfo is about somebody else")
        claims = {**more, **claims}
    return claims


def _introduction(named: Provider, claims: dict[str, Any]) -> Introduction:
    email = str(claims.get("email") or "").strip()
    if email.isascii():  # other letters have no lower case that stays another's: K of Kelvin becomes k
        email = email.lower()
    name = str(claims.get("name") or claims.get("preferred_username") or "").strip()
    since = claims.get("auth_time")
    return Introduction(
        subject=f"{named.issuer} {claims['sub']}",
        email=email,
        verified=bool(email) and claims.get("email_verified") in (True, "true"),
        name=name[:120] or email.partition("@")[0],
        lately=isinstance(since, int) and time.time() - since < LATELY,
    )


@asynccontextmanager
async def _in_words(named: Provider) -> AsyncGenerator[None]:
    """Turns whatever goes wrong over there into a sentence; the log gets the kind, never what was sent."""
    try:
        async with asyncio.timeout(SECONDS):
            yield
    except (httpx2.HTTPError, httpx2.InvalidURL, TimeoutError) as error:
        log.warning("The sign-in provider does not answer: %s.", type(error).__name__)
        raise Trouble(DOWN.format(label=named.label)) from None
    except (AuthlibBaseError, JoseError, UntrustedError, *NOT_THIS_JSON) as error:
        log.warning("The sign-in provider's answer was refused: %s.", _why(error))
        raise Refusal(WRONG.format(label=named.label)) from None


def _must_be(fits: bool, otherwise: str) -> None:
    if not fits:
        raise UntrustedError(otherwise)


def _why(error: Exception) -> str:
    if isinstance(error, UntrustedError):
        return str(error)
    return _word(getattr(error, "error", None) or type(error).__name__)


def _word(said: str) -> str:
    """A provider's own word for what is wrong, if it is one."""
    return said if re.fullmatch(r"[A-Za-z_]{1,60}", said) else "unknown"
