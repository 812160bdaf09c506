"""A real OpenID provider, certified and not ours, on a loopback port: `tests/provider`, run by our own node.

Its packages are pinned by hash in `tests/provider/package-lock.json` and installed once, beside the builds.
"""

from __future__ import annotations

import contextlib
import fcntl
import hashlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
from joserfc.jwk import RSAKey

from planner.cli import building
from tests.servers import ROOT, free_port, listens, running

FILES = ("package.json", "package-lock.json", "provider.mjs")
CLIENTS = ("planner", "another")
RETURN = "/sign-in/elsewhere/back"


def secret_of(client: str) -> str:
    return f"the secret of {client} & more"


def key(kid: str = "one") -> dict:
    """A private key to sign with."""
    made = RSAKey.generate_key(2048, private=True).as_dict(private=True)
    return {**made, "kid": kid, "use": "sig", "alg": "RS256"}


@dataclass(frozen=True)
class OpenID:
    """A running provider."""

    url: str

    def sign_in(self, address: str, person: str) -> str:
        """Sign in there as a browser does, starting where the planner sent it; the address it is sent back to."""
        with httpx.Client(base_url=self.url, timeout=30, verify=False) as browser:
            answer = browser.get(address)
            while answer.is_redirect or answer.status_code == 200:
                if answer.is_redirect and RETURN in answer.headers["location"]:
                    return answer.headers["location"]
                if answer.is_redirect:
                    answer = browser.get(answer.headers["location"])
                    continue
                to = re.search(r'<form[^>]* action="([^"]+)"', answer.text)
                assert to, answer.text
                form = {"prompt": "login", "login": person, "password": "theirs"}
                answer = browser.post(to[1], data=form)
        raise AssertionError(f"{answer.status_code} {answer.text}")

    def token(self, code: str, verifier: str, back: str, client: str, **headers: str) -> dict:
        """What the token endpoint gives for a code, asked for without the planner."""
        fields = {
            "grant_type": "authorization_code",
            "code": code,
            "code_verifier": verifier,
            "redirect_uri": back,
            "client_id": client,
            "client_secret": secret_of(client),
        }
        answer = httpx.post(f"{self.url}/token", data=fields, headers=headers, timeout=30, verify=False)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def answers_next(self, token: dict) -> None:
        """Let somebody between us and the provider put this in place of the token endpoint's next answer."""
        assert httpx.post(f"{self.url}/planted", json=token, timeout=30, verify=False).status_code == 204


@contextlib.contextmanager
def openid(signing: dict | None = None) -> Iterator[OpenID]:
    """A provider with accounts for everybody; see `provider.mjs` for who they are."""
    port = free_port()
    environment = building.node_environment(ROOT)
    settings = {"port": port, "jwks": {"keys": [signing or key()]}, "clients": CLIENTS}
    environment |= {"SETTINGS": json.dumps(settings), "NODE_ENV": "production"}
    command = ["node", "provider.mjs"]
    with running(command, listens(port), 60, cwd=_installed(environment), env=environment):
        yield OpenID(f"http://127.0.0.1:{port}")


def _installed(environment: dict[str, str]) -> Path:
    here = Path(__file__).with_name("provider")
    digest = hashlib.sha256(b"".join((here / name).read_bytes() for name in FILES)).hexdigest()[:12]
    builds = ROOT / building.BUILDS
    there = builds / "provider" / digest
    there.mkdir(parents=True, exist_ok=True)
    with (there / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (there / "installed").exists():
            for name in FILES:
                shutil.copy(here / name, there / name)
            words = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
            subprocess.run(words, cwd=there, env=environment, check=True, capture_output=True, timeout=300)
            (there / "installed").touch()
    return there
