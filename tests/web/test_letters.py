"""Letters, against a real mail server: what arrives, in which way, and what happens where none takes them."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from planner.model.account import Account
from planner.model.member import Member
from planner.model.refusal import Refusal
from planner.model.workspace import Role
from planner.web import letters
from tests.doors import an_account, an_email
from tests.mail import NAME, Mail, certified, mail_server
from tests.mail import PASSWORD as SMTP_PASSWORD
from tests.servers import free_port
from tests.web.test_door import browser, fill

pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certified(tmp_path_factory.mktemp("mail"))


@pytest.fixture
def mail(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mail]:
    """A server on this machine, which needs neither TLS nor a login."""
    with mail_server() as started:
        goes_to(monkeypatch, f"smtp://{started.host}:{started.port}")
        yield started


@pytest.fixture
def strict(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mail]:
    """A server that demands STARTTLS and a login."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with mail_server(certificate) as started:
        goes_to(monkeypatch, f"smtp://{NAME}:{quote(SMTP_PASSWORD)}@{started.host}:{started.port}")
        yield started


def goes_to(monkeypatch: pytest.MonkeyPatch, server: str) -> None:
    monkeypatch.setenv(letters.SERVER, server)
    monkeypatch.setenv(letters.SENDER, "CX Planner <planner@example.com>")


def words_of(letter) -> str:
    return letter.get_payload(decode=True).decode(letter.get_content_charset() or "ascii")


async def test_over_starttls_with_a_login(database: str, strict: Mail) -> None:
    assert await letters.sent(
        "bo@example.com", "Set a new password", "The link:\n\nhttps://x.example/reset/abc\n"
    )
    assert (strict.encrypted, strict.signed_in) == ([True], [True])
    assert strict.envelopes == [("planner@example.com", ["bo@example.com"])]
    (letter,) = strict.letters
    assert (letter["To"], letter["Auto-Submitted"]) == ("bo@example.com", "auto-generated")
    assert "https://x.example/reset/abc" in words_of(letter)
    assert letters.trouble() == ""


@pytest.mark.parametrize(
    ("fault", "kind"),
    [("password", "SMTPAuthenticationError"), ("authority", "SSLCertVerificationError"), ("down", "Refused")],
)
async def test_a_server_that_does_not_take_it_is_said_without_secrets(
    fault: str,
    kind: str,
    database: str,
    strict: Mail,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    if fault == "password":
        goes_to(monkeypatch, f"smtp://{NAME}:secret-marker@{strict.host}:{strict.port}")
    elif fault == "authority":
        monkeypatch.delenv("SSL_CERT_FILE")
    else:
        goes_to(monkeypatch, f"smtp://{NAME}:secret-marker@{strict.host}:{free_port()}")
    caplog.set_level(logging.DEBUG)
    assert not await letters.sent(
        "bo@example.com", "Set a new password", "https://x.example/reset/token-marker"
    )
    assert kind in letters.trouble()
    assert strict.letters == []
    assert kind in caplog.text
    assert all(word not in caplog.text for word in ("secret-marker", "token-marker", "bo@example.com"))


async def test_without_tls_nothing_is_said_to_another_machine(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A server that offers no STARTTLS, or somebody between us who takes the offer away."""
    monkeypatch.setattr(letters, "LOOPBACK", frozenset())
    with mail_server() as plain:
        goes_to(monkeypatch, f"smtp://{NAME}:x@{plain.host}:{plain.port}")
        assert not await letters.sent("bo@example.com", "Hello", "secret")
        assert plain.letters == []


def link_in(mail: Mail, kind: str) -> str:
    found = re.search(rf"/{kind}/\S+", words_of(mail.letters[-1]))
    assert found
    return found[0]


def test_a_forgotten_password_by_letter(by: Member, mail: Mail) -> None:
    email = an_email()
    an_account(by, Role.EDITOR, email)
    with browser() as client:  # one loop for both, as in the running planner
        told(client, an_email())
        told(client, email)
        assert mail.came.wait(30)
    assert [to for _, to in mail.envelopes] == [[email]]
    answer = fill(browser(), link_in(mail, "reset"), password="harbour tulip seven lamps")
    assert answer.status_code == 303


def told(client: TestClient, email: str) -> None:
    assert "If this address has an account" in fill(client, "/forgotten", email=email).text


@pytest.mark.parametrize(
    "email",
    [
        "bo@example.com\r\nBcc: eve@example.com",
        "bo@example.com\nBcc: eve@example.com",
        "bo@example.com,eve@example.com",
        "Bo <bo@example.com>",
        "bo@example.com\u2028Bcc:eve@example.com",
    ],
)
async def test_no_header_comes_in_by_an_address_or_a_name(email: str, database: str, mail: Mail) -> None:
    with pytest.raises(Refusal, match="does not look like"):
        Account.fresh("Bo", email)
    assert "\n" not in Account.fresh("Bo\r\nBcc: eve@example.com", "bo@example.com").name
    await letters.sent(email, "Hello", "x")
    assert all(letter["Bcc"] is None for letter in mail.letters)
    assert await letters.sent(
        "bo@example.com", "Hello\r\nBcc: eve@example.com", "x\r\n.\r\nBcc: eve@example.com"
    )
    assert mail.letters[-1]["Bcc"] is None
    assert mail.envelopes[-1] == ("planner@example.com", ["bo@example.com"])
