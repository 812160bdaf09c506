"""Hearing which page the renderer is at, which it says in its log."""

import logging
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, TypeGuard

LOG = logging.getLogger("weasyprint.progress")


@contextmanager
def heard(told: Callable[[int], None] | None, before: int) -> Generator[None]:
    """Tell the number of each page as it is begun, counted on from the `before` that are laid out already."""
    listener = logging.Handler(logging.INFO)
    listener.emit = lambda record: told(before + record.args[0]) if told and _names_a_page(record) else None
    level = LOG.level
    LOG.setLevel(logging.INFO)
    LOG.addHandler(listener)
    try:
        yield
    finally:
        LOG.removeHandler(listener)
        LOG.setLevel(level)


def _names_a_page(record: logging.LogRecord) -> TypeGuard[Any]:
    return isinstance(record.args, tuple) and len(record.args) == 1 and isinstance(record.args[0], int)
