"""Where fresh ids come from."""

from typing import Protocol, TypeVar

from planner.model.ids import Id

AnId = TypeVar("AnId", bound=Id)


class Mint(Protocol):
    """Makes a fresh id of a kind."""

    def __call__(self, kind: type[AnId], /) -> AnId:
        """A new id."""
        ...


def fresh(kind: type[AnId]) -> AnId:
    """A random id."""
    return kind.new()
