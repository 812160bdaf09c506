"""What a new strategy can start from: blank, a template, or an example; each a strategy file beside this module."""

from importlib.resources import files

from planner.model.record import Part
from planner.model.refusal import Refusal


class Start(Part, frozen=True):
    """A start to choose: `key` names it on the command line and its file, `title` and `about` describe it."""

    key: str
    title: str
    about: str
    example: bool = False

    @property
    def data(self) -> bytes:
        """Its strategy file."""
        return files(__name__).joinpath(f"{self.key}.json").read_bytes()


STARTS = (
    Start(
        key="blank",
        title="Blank",
        about="One empty journey with the five usual stages and lanes. Everything else is yours to add.",
    ),
    Start(
        key="online-store",
        title="Online store",
        about="Five stages, 26 touchpoints with suggested metrics, and the usual doubts of people who buy online.",
    ),
    Start(
        key="outdoor-gear",
        title="Larkscree, outdoor gear",
        about="A finished example: first-time walkers choosing a pack, and what happens when a tent pole snaps.",
        example=True,
    ),
    Start(
        key="cosmetics-boutique",
        title="Sorrel & Vane, cosmetics boutique",
        about="A finished example: finding the right shade from home, and a present for somebody else.",
        example=True,
    ),
)


def start_named(key: str) -> Start:
    """The start of that key. Raises Refusal naming those there are."""
    for start in STARTS:
        if start.key == key:
            return start
    known = ", ".join(start.key for start in STARTS)
    raise Refusal(f"There is no example or template “{key}”. There are: {known}.")
