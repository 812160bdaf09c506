"""Letters by SMTP, where it is set up: `PLANNER_SMTP` is `smtp://name:password@host:587`, or `smtps://…:465`.

`PLANNER_MAIL_FROM` is the sender. Without them no letter is sent, and an owner passes links on by hand.
"""

import asyncio
import logging
import os
import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

SERVER, SENDER = "PLANNER_SMTP", "PLANNER_MAIL_FROM"
SECONDS = 20

log = logging.getLogger(__name__)
_sending: set[asyncio.Task[None]] = set()


def can_send() -> bool:
    """Whether letters can be sent at all."""
    return bool(os.environ.get(SERVER) and os.environ.get(SENDER))


def send(to: str, subject: str, words: str) -> None:
    """Send a letter beside everything else, so that nobody can tell by waiting whether one was sent."""
    if not can_send():
        return
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = os.environ[SENDER], to, " ".join(subject.split())
    letter["Auto-Submitted"] = "auto-generated"
    letter.set_content(words)
    task = asyncio.create_task(_sent(letter))
    _sending.add(task)
    task.add_done_callback(_sending.discard)


async def _sent(letter: EmailMessage) -> None:
    try:
        await asyncio.to_thread(_deliver, letter)
    except (OSError, smtplib.SMTPException) as error:
        log.warning("A letter could not be sent: %s.", type(error).__name__)  # its text may hold an address


def _deliver(letter: EmailMessage) -> None:
    server = urlsplit(os.environ[SERVER])
    secure = ssl.create_default_context()
    at = {"host": server.hostname or "", "timeout": SECONDS}
    if server.scheme == "smtps":
        line = smtplib.SMTP_SSL(port=server.port or 465, context=secure, **at)
    else:
        line = smtplib.SMTP(port=server.port or 587, **at)
    with line:
        if server.scheme != "smtps" and server.hostname not in {"localhost", "127.0.0.1"}:
            line.starttls(context=secure)
        if server.username:
            line.login(unquote(server.username), unquote(server.password or ""))
        line.send_message(letter)
