"""The one provider people may sign in with besides a password, as the environment names it.

`PLANNER_OIDC_ISSUER`, `PLANNER_OIDC_CLIENT_ID` and `PLANNER_OIDC_CLIENT_SECRET` say where and as whom;
`PLANNER_OIDC_LABEL` is what the button calls it.
"""

import os
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from planner.web.origins import LOOPBACK

ISSUER, CLIENT_ID = "PLANNER_OIDC_ISSUER", "PLANNER_OIDC_CLIENT_ID"
CLIENT_SECRET, LABEL = "PLANNER_OIDC_CLIENT_SECRET", "PLANNER_OIDC_LABEL"


@dataclass(frozen=True)
class Provider:
    """Whom we are registered with, as whom, and what people call it."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    label: str

    @property
    def faults(self) -> str:
        """What is wrong with these settings, as a sentence; empty where nothing is."""
        if not (self.issuer and self.client_id):
            return f"Signing in with another provider needs both {ISSUER} and {CLIENT_ID}."
        parts = urlsplit(self.issuer)
        safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
        if not (safe and parts.hostname) or parts.query or parts.fragment:
            return f"{ISSUER} must be an address with https, such as https://id.example.com."
        return ""


def provider() -> Provider | None:
    """The provider as the environment names it; None where it names none."""
    issuer, client_id, secret, label = (
        os.environ.get(name, "").strip() for name in (ISSUER, CLIENT_ID, CLIENT_SECRET, LABEL)
    )
    return Provider(issuer, client_id, secret, label or "another account") if issuer or client_id else None


def provider_label() -> str:
    """What people call the provider; empty where there is none."""
    named = provider()
    return named.label if named else ""
