"""Secrets as they are kept: passwords as argon2 hashes, tokens as their SHA-256. Neither can be read back."""

import hashlib
import hmac
import secrets
import threading
from datetime import datetime
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from pyotp import random_base32
from pyotp.totp import TOTP

from planner.store.key import server_key

_hasher = PasswordHasher()  # the library's defaults follow RFC 9106: 64 MiB, 3 passes, 4 lanes
_at_once = threading.Semaphore(2)
STEP = 30
SLACK = 1
"""Seconds a second factor's code lasts, and how many steps a clock may be off."""


def hashed(password: str) -> str:
    """The argon2 hash of a password."""
    with _at_once:
        return _hasher.hash(password)


def fits(kept: str, password: str) -> bool:
    """Whether a password belongs to a kept hash. Without a hash (nobody there) it takes as long and is False."""
    with _at_once:
        nobody = (
            _nobodys()
        )  # made for everybody alike, so that the first stranger does not wait longer either
        try:
            return _hasher.verify(kept or nobody, password) and bool(kept)
        except (Argon2Error, InvalidHashError):
            return False


@cache
def _nobodys() -> str:
    return _hasher.hash(secrets.token_hex())


def new_token() -> str:
    """A fresh token of 256 random bits, safe in an address."""
    return secrets.token_urlsafe(32)


def kept_token(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


def new_second_factor() -> str:
    """A fresh key for an authenticator app, in base 32."""
    return random_base32()


def second_factor_address(key: str, email: str) -> str:
    """The `otpauth:` address an authenticator app reads from a QR code."""
    return TOTP(key).provisioning_uri(name=email, issuer_name="CX Planner")


def sealed(secret: str) -> str:
    """A secret of at most 32 characters that has to be read again, as it is kept: nothing without the server's key."""
    nonce = secrets.token_hex(16)
    hidden = bytes(
        one ^ other for one, other in zip(secret.encode(), derived("pad", nonce), strict=False)
    ).hex()
    return f"{nonce}.{hidden}.{derived('seal', nonce + hidden).hex()}"


def unsealed(kept: str) -> str:
    """The secret; empty where another key sealed it, or nobody."""
    nonce, _, rest = kept.partition(".")
    hidden, _, seal = rest.partition(".")
    if not secrets.compare_digest(seal, derived("seal", nonce + hidden).hex()):
        return ""
    return bytes(
        one ^ other for one, other in zip(bytes.fromhex(hidden), derived("pad", nonce), strict=False)
    ).decode()


def derived(what: str, of: str) -> bytes:
    """32 bytes that follow from the server's key, others for each purpose and thing."""
    return hmac.new(server_key(), f"{what}|{of}".encode(), hashlib.sha256).digest()


def step_of(key: str, code: str, now: datetime, last_step: int) -> int | None:
    """The 30-second step whose code this is; None for a wrong code and for one already used."""
    here = int(now.timestamp()) // STEP
    digits = "".join(code.split())
    for step in range(here - SLACK, here + SLACK + 1):
        if step > last_step and secrets.compare_digest(
            TOTP(key).generate_otp(step).encode(), digits.encode("utf-8", "replace")
        ):
            return step
    return None
