"""Letters from a page: whether any can be sent and who carries them is said where the app is put together."""

from collections.abc import Awaitable, Callable

Carrier = Callable[[str, str, str], Awaitable[bool]]

_carriers: list[tuple[Callable[[], bool], Carrier]] = []


def goes_by(can_send: Callable[[], bool], sent: Carrier) -> None:
    """From now on letters go this way: `await sent(to, subject, words)` says whether the letter was taken."""
    _carriers[:] = [(can_send, sent)]


def can_send() -> bool:
    """Whether letters can be sent at all."""
    return any(can() for can, _ in _carriers)


async def sent(to: str, subject: str, words: str) -> bool:
    """Whether a letter was taken; where it was not, somebody has to pass on by hand what it says."""
    return bool(_carriers) and await _carriers[0][1](to, subject, words)
