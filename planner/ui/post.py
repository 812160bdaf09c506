"""Letters from a page: whether any can be sent and who carries them is said where the app is put together."""

from collections.abc import Callable

_carriers: dict[str, Callable[..., object]] = {}


def goes_by(can_send: Callable[[], bool], send: Callable[[str, str, str], None]) -> None:
    """From now on letters go this way: `send(to, subject, words)`."""
    _carriers.update(can_send=can_send, send=send)


def can_send() -> bool:
    """Whether letters can be sent at all."""
    return "can_send" in _carriers and bool(_carriers["can_send"]())


def send(to: str, subject: str, words: str) -> None:
    """Send a letter; nothing happens where none can be sent."""
    if can_send():
        _carriers["send"](to, subject, words)
