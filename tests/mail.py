"""A real mail server on loopback for tests, with STARTTLS and a login, trusted by whoever trusts its authority."""

from __future__ import annotations

import contextlib
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import Message
from ipaddress import ip_address
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from tests.servers import free_port

BESIDE = "127.0.0.2"
"""This machine too, but not under a name that may be spoken to without TLS."""
NAME, PASSWORD = "planner", "letters & secrets"


@dataclass
class Mail:
    """A running server: what it took, and how it is reached."""

    host: str
    port: int
    letters: list[Message] = field(default_factory=list)
    envelopes: list[tuple[str, list[str]]] = field(default_factory=list)
    encrypted: list[bool] = field(default_factory=list)
    signed_in: list[bool] = field(default_factory=list)
    came: threading.Event = field(default_factory=threading.Event)

    async def handle_DATA(self, _server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  its name there
        self.letters.append(message_from_bytes(envelope.original_content or b""))
        self.envelopes.append((str(envelope.mail_from), list(envelope.rcpt_tos)))
        self.encrypted.append(session.ssl is not None)
        self.signed_in.append(session.authenticated)
        self.came.set()
        return "250 taken"


def certified(folder: Path) -> Path:
    """A certificate for `BESIDE` in a file with its key; it is its own authority."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "mail for tests")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(BESIDE))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, plain
    )
    file = folder / "mail.pem"
    file.write_bytes(private + made.public_bytes(serialization.Encoding.PEM))
    return file


@contextlib.contextmanager
def mail_server(certificate: Path | None = None) -> Iterator[Mail]:
    """With a certificate it demands STARTTLS and a login; without, it takes whatever comes, under loopback's name."""
    mail = Mail(BESIDE if certificate else "127.0.0.1", free_port())
    words: dict = {}
    if certificate:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
        words = {
            "tls_context": context,
            "require_starttls": True,
            "auth_required": True,
            "authenticator": _knows,
        }
    controller = Controller(mail, hostname=mail.host, port=mail.port, **words)
    controller.start()
    try:
        yield mail
    finally:
        controller.stop()


def _knows(
    _server: SMTP, _session: Session, _envelope: Envelope, mechanism: str, given: object
) -> AuthResult:
    known = isinstance(given, LoginPassword) and (given.login, given.password) == (
        NAME.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=known, handled=not known and mechanism not in {"LOGIN", "PLAIN"})
