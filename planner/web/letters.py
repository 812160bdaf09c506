"""Letters by SMTP, where it is set up: `PLANNER_SMTP` is `smtp://name:password@host:587`, or `smtps://…:465`.

`PLANNER_MAIL_FROM` is the sender. Without them no letter is sent, and an owner passes links on by hand.
"""

import asyncio
import logging
import os
import smtplib
import ssl
from collections.abc import Generator
from contextlib import contextmanager
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from planner.web.origins import LOOPBACK

SERVER, SENDER = "PLANNER_SMTP", "PLANNER_MAIL_FROM"
SECONDS, AFTERWARDS = 10, 0.5
"""How long a mail server may take, and how long after an answer a letter is begun, so that it slows none down."""
FAULTS = (OSError, smtplib.SMTPException, ValueError)
"""What may go wrong on the way: no server, a server that says no, an address that no header can hold."""

log = logging.getLogger(__name__)
_sending: set[asyncio.Task[bool]] = set()


def can_send() -> bool:
    """Whether letters can be sent at all."""
    return bool(os.environ.get(SERVER) and os.environ.get(SENDER))


def send(to: str, subject: str, words: str) -> None:
    """Send a letter beside everything else, so that nobody can tell by waiting whether one was sent."""
    if can_send():
        task = asyncio.create_task(_afterwards(to, subject, words))
        _sending.add(task)
        task.add_done_callback(_sending.discard)


async def _afterwards(to: str, subject: str, words: str) -> bool:
    await asyncio.sleep(AFTERWARDS)
    return await sent(to, subject, words)


async def sent(to: str, subject: str, words: str) -> bool:
    """Whether the mail server took the letter; False too where no letter can be sent at all."""
    if not can_send():
        return False
    try:
        await asyncio.to_thread(_deliver, _letter(to, subject, words))
    except FAULTS as error:
        log.warning("A letter could not be sent: %s.", type(error).__name__)  # its text may hold an address
        return False
    return True


def trouble() -> str:
    """Why the mail server takes no letters from us now, in a word; empty where it does. Sends nothing."""
    try:
        with _line() as line:
            line.noop()
    except FAULTS as error:
        return type(error).__name__
    return ""


def _letter(to: str, subject: str, words: str) -> EmailMessage:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = os.environ[SENDER], to, " ".join(subject.split())
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(words)
    return letter


def _deliver(letter: EmailMessage) -> None:
    with _line() as line:
        line.send_message(letter)


@contextmanager
def _line() -> Generator[smtplib.SMTP]:
    """A line to the mail server, signed in. Nothing is said on it unencrypted but to this machine."""
    server = urlsplit(os.environ[SERVER])
    secure = ssl.create_default_context()
    at = {"host": server.hostname or "", "timeout": SECONDS}
    if server.scheme == "smtps":
        line = smtplib.SMTP_SSL(port=server.port or 465, context=secure, **at)
    else:
        line = smtplib.SMTP(port=server.port or 587, **at)
    with line:
        if server.scheme != "smtps" and server.hostname not in LOOPBACK:
            line.starttls(context=secure)
        if server.username:
            line.login(unquote(server.username), unquote(server.password or ""))
        yield line
