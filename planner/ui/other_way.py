"""The other way to sign in, with a provider: what people call it is said where the app is put together."""

from collections.abc import Callable

_called: list[Callable[[], str]] = []


def is_called(label: Callable[[], str]) -> None:
    """From now on `label()` says what people call the provider; empty where there is none."""
    _called[:] = [label]


def label() -> str:
    """What people call the provider; empty where there is none."""
    return _called[0]() if _called else ""
